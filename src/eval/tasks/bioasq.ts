import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Fault } from "../../domain/fault.js";
import { add } from "../../operations/add/add.js";
import { inputsOf } from "../../wiring.js";
import { fileText, filesUnder, hashOf, hashOfPath } from "../corpus-files.js";
import type { TestDocument } from "../documents.js";
import { addDocuments } from "../documents.js";
import type { RetrievalSet } from "../retrieval.js";
import { measureRetrieval } from "../retrieval.js";
import type { EvalTask } from "../task.js";
import { snippetF1 } from "./bioasq-snippets.js";

const LAYOUT = "Task*/*golden.json, each {questions: [{id, body, type, snippets}]}";
export const snippetSchema = z.object({
  document: z.string(),
  text: z.string(),
  beginSection: z.string().default("abstract"),
  offsetInBeginSection: z.int().default(0),
});
export type Snippet = z.infer<typeof snippetSchema>;
/** A golden file with the short answers of its questions. */
export const answeredSchema = z.object({
  questions: z.array(
    z.object({
      id: z.string(),
      body: z.string(),
      type: z.string().optional(),
      exact_answer: z.unknown().optional(),
      snippets: z.array(snippetSchema).default([]),
    }),
  ),
});
const fileSchema = z.object({
  questions: z.array(
    z.object({
      id: z.string(),
      body: z.string(),
      type: z.string().optional(),
      snippets: z.array(snippetSchema).default([]),
      ideal_answer: z.array(z.string()).default([]),
    }),
  ),
});
export type BioasqQuestion = z.infer<typeof fileSchema>["questions"][number];

/** The questions of every golden file of a folder, each once, and the files' hash. Throws a `bad-input` Fault where there is none. */
export function readBioasq(folder: string): { readonly questions: BioasqQuestion[]; readonly hash: string } {
  const files = filesUnder(folder).filter((file) => file.endsWith("golden.json"));
  if (files.length === 0) throw new Fault("bad-input", `${folder} holds no golden files.`, `It should hold ${LAYOUT}.`);
  const texts = files.map((file) => fileText("", file, LAYOUT));
  const questions = new Map<string, BioasqQuestion>();
  for (const text of texts) for (const one of fileSchema.parse(JSON.parse(text)).questions) questions.set(one.id, one);
  return { questions: [...questions.values()], hash: hashOf(texts) };
}

/** The PubMed id in a document's address; the whole address where there is none. */
export function pmidOf(document: string): string {
  return /(\d+)\/?$/.exec(document)?.[1] ?? document;
}

/** Every document that a snippet names, made of its snippets in the order of their places; a snippet within another is left out. */
export function pooledDocuments(questions: readonly BioasqQuestion[]): TestDocument[] {
  const byDocument = new Map<string, Snippet[]>();
  for (const snippet of questions.flatMap(({ snippets }) => snippets)) {
    const list = byDocument.get(pmidOf(snippet.document));
    if (list === undefined) byDocument.set(pmidOf(snippet.document), [snippet]);
    else list.push(snippet);
  }
  return [...byDocument].map(([id, snippets]): TestDocument => {
    const texts = (title: boolean) => {
      const own = snippets
        .filter(({ beginSection, text }) => (beginSection === "title") === title && /\S/.test(text))
        .sort((a, b) => a.offsetInBeginSection - b.offsetInBeginSection || b.text.length - a.text.length)
        .map(({ text }) => text.trim());
      return [...new Set(own)].filter((text) => !own.some((other) => other !== text && other.includes(text)));
    };
    return { scheme: "pmid", id, title: texts(true).join(" "), abstract: texts(false) };
  });
}

/** BioASQ's questions over the pool of their documents and, where they are given, distractors. */
export function bioasqSet(data: string, distractors: string | undefined, say: (line: string) => void): RetrievalSet {
  const { questions, hash } = readBioasq(data);
  const documents = pooledDocuments(questions);
  const articles = distractors === undefined ? undefined : articlesOf(distractors);
  const more = articles === undefined ? "" : hashOfPath(articles);
  const byId = new Map(questions.map((question) => [question.id, question]));
  return {
    key: hashOf([hash, more, "bioasq 1"]),
    corpus: hashOf([hash, more]),
    fill: async (context) => {
      await addDocuments(context.library, documents);
      if (articles === undefined) return;
      const account = await add.run({ ...context, report: () => undefined }, { inputs: inputsOf([articles]) });
      say(`${account.added + account.replaced} distractors added, ${account.refused} refused`);
    },
    documents,
    questions: questions.flatMap(({ id, body, snippets }) =>
      snippets.length === 0
        ? []
        : [{ id, text: body, grades: new Map(snippets.map(({ document }) => [pmidOf(document), 1])) }],
    ),
    more: async (context, { id }, answered) => ({
      snippet_f1: await snippetF1(context.library, answered, byId.get(id)?.snippets ?? []),
    }),
  };
}

/** Retrieval over the questions of BioASQ. The method sees a question's words. */
export const bioasq: EvalTask = {
  name: "bioasq",
  summary: "Retrieval of the documents and snippets that experts chose for biomedical questions",
  data: LAYOUT,
  run: async (request) => {
    if (request.split !== "all")
      throw new Fault("bad-input", `bioasq has no part named “${request.split}”.`, "Its one part is “all”.");
    return measureRetrieval(request, bioasqSet(request.data, request.distractors, request.say));
  },
};

/** The archive of articles in a folder, or the folder where it has none. */
function articlesOf(folder: string): string {
  const archive = join(folder, "articles.tar.gz");
  return existsSync(archive) ? archive : folder;
}
