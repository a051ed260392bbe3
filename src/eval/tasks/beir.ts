import { z } from "zod";
import { Fault } from "../../domain/fault.js";
import { fileText, hashOf, jsonLines } from "../corpus-files.js";
import type { TestDocument } from "../documents.js";
import { addDocuments } from "../documents.js";
import type { Grades } from "../ranking-metrics.js";
import type { RetrievalSet } from "../retrieval.js";
import { measureRetrieval } from "../retrieval.js";
import type { EvalTask } from "../task.js";

const LAYOUT =
  "corpus.jsonl (_id, title, text), queries.jsonl (_id, text) and qrels/<split>.tsv (query-id, corpus-id, score)";
const documentSchema = z.object({ _id: z.string(), title: z.string().default(""), text: z.string().default("") });
const querySchema = z.object({ _id: z.string(), text: z.string() });

/** Judgements of a qrels file, by question: documents with their grades. A `bad-input` Fault for a line that is none. */
export function readQrels(text: string, name: string): Map<string, Grades> {
  const judged = new Map<string, Map<string, number>>();
  text.split(/\r?\n/).forEach((line, at) => {
    if (line.trim() === "" || (at === 0 && /^query-id\b/i.test(line))) return;
    const [question, document, grade] = line.split("\t");
    const value = Number(grade);
    if (question === undefined || document === undefined || grade === undefined || Number.isNaN(value))
      throw new Fault("bad-input", `${name}, line ${at + 1}, is not “question, document, grade” between tabs.`);
    const grades = judged.get(question) ?? new Map<string, number>();
    judged.set(question, grades.set(document, value));
  });
  return judged;
}

/** A collection in BEIR's layout, and one part of its questions. */
export function beirSet(data: string, split: string): RetrievalSet {
  const names = ["corpus.jsonl", "queries.jsonl", `qrels/${split}.tsv`] as const;
  const [corpus, queries, qrels] = [
    fileText(data, names[0], LAYOUT),
    fileText(data, names[1], LAYOUT),
    fileText(data, names[2], LAYOUT),
  ];
  const documents = jsonLines(corpus, names[0]).map((line): TestDocument => {
    const { _id, title, text } = documentSchema.parse(line);
    return { scheme: "local", id: _id, title, abstract: [text] };
  });
  const judged = readQrels(qrels, names[2]);
  const questions = jsonLines(queries, names[1])
    .map((line) => querySchema.parse(line))
    .flatMap(({ _id, text }) => {
      const grades = judged.get(_id);
      const relevant = grades !== undefined && [...grades.values()].some((grade) => grade > 0);
      return relevant ? [{ id: _id, text, grades }] : [];
    });
  return {
    key: hashOf([corpus]),
    corpus: hashOf([corpus, queries, qrels]),
    fill: ({ library }) => addDocuments(library, documents),
    documents,
    questions,
  };
}

/** Retrieval over any collection in BEIR's layout. The method sees title, text and query, and nothing else. */
export const beir: EvalTask = {
  name: "beir",
  summary: "Retrieval over a collection in BEIR's layout",
  data: LAYOUT,
  run: async (request) => measureRetrieval(request, beirSet(request.data, request.split)),
};
