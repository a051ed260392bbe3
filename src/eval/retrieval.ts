import { add } from "../operations/add/add.js";
import { formatIdentifier, identifier } from "../domain/identifier.js";
import type { Question } from "../domain/question.js";
import type { Context } from "../operations/operation.js";
import { parsed } from "../operations/search/parsed.js";
import { searchTier } from "../operations/search/search-tier.js";
import type { RankedPublication } from "../rank/publications.js";
import { inputsOf } from "../wiring.js";
import { hashOf, hashOfPath } from "./corpus-files.js";
import type { TestDocument } from "./documents.js";
import { plainRankings } from "./plain-bm25.js";
import type { Grades } from "./ranking-metrics.js";
import { rankingMetrics } from "./ranking-metrics.js";
import { mean, meansOf } from "./statistics.js";
import type { EvalItem, EvalRequest, EvalResult, Metrics } from "./task.js";

export interface JudgedQuestion {
  readonly id: string;
  readonly text: string;
  readonly grades: Grades;
}

/** What the product gave for one question. */
export interface Answered {
  readonly question: Question;
  readonly ranking: readonly RankedPublication[];
}

export interface RetrievalSet {
  /** Names what the library holds. */
  readonly key: string;
  /** Hash of everything that was read. */
  readonly corpus: string;
  readonly fill: (context: Context) => Promise<void>;
  readonly documents: readonly TestDocument[];
  readonly questions: readonly JudgedQuestion[];
  /** Further figures of one question. */
  readonly more?: (context: Context, asked: JudgedQuestion, answered: Answered) => Promise<Metrics>;
}

/** How many documents of each ranking are kept with its item. */
const KEPT = 20;

/**
 * Measures the product's own path, from the question's words to the order of publications in the research tier. The control is plain
 * BM25 over the test documents as whole texts (k1 0.9, b 0.4, the product's index terms), in memory and without distractors.
 */
export async function measureRetrieval(request: EvalRequest, set: RetrievalSet): Promise<EvalResult> {
  const context = await opened(request, set);
  try {
    const documentOf = await documentsByPublication(context, set.documents);
    const questions = drawn(set.questions, request.settings["sample"]);
    const items: EvalItem[] = [];
    for (const asked of questions) {
      const began = performance.now();
      const answered = await search(context, asked.text);
      const ms = performance.now() - began;
      const ranking = answered.ranking.map(({ publication }) => documentOf.get(publication) ?? publication);
      const more = (await set.more?.(context, asked, answered)) ?? {};
      items.push({
        id: asked.id,
        metrics: { ...rankingMetrics(ranking, asked.grades), ...more, ms },
        got: ranking.slice(0, KEPT),
      });
      if (items.length % 200 === 0) request.say(`${items.length} of ${questions.length} questions`);
    }
    const { ms: _, ...metrics } = meansOf(items);
    const controls = { plain_bm25: controlOf(set.documents, questions) };
    return { n: items.length, metrics, controls, corpus: set.corpus, items };
  } finally {
    await context.library.close();
  }
}

/** The set's library; with a file of MeSH descriptors (`mesh=FILE`), its questions are read with them. */
async function opened({ libraryOf, settings }: EvalRequest, { key, fill }: RetrievalSet): Promise<Context> {
  const mesh = settings["mesh"];
  if (mesh === undefined) return libraryOf(key, fill);
  return libraryOf(hashOf([key, hashOfPath(mesh)]), async (context) => {
    await fill(context);
    await add.run({ ...context, report: () => undefined }, { inputs: inputsOf([mesh]) });
  });
}

/** Every so many questions, when a sample is asked for: for exploring, never for the ledger. */
export function drawn(questions: readonly JudgedQuestion[], wanted: string | undefined): readonly JudgedQuestion[] {
  if (wanted === undefined) return questions;
  const step = questions.length / Math.min(questions.length, Number(wanted));
  return questions.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

/** The publications of the research tier in the product's order for a question. */
export async function search({ library, lexicon }: Context, text: string): Promise<Answered> {
  const { question, headings } = await parsed(text, lexicon, library);
  return { question, ranking: await searchTier(library, question, "research", { headings }) };
}

/** Test documents by the publication that the library made of them; some may have become one with a distractor. */
export async function documentsByPublication(
  { library }: Context,
  documents: readonly TestDocument[],
): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const { scheme, id } of documents) {
    const own = identifier(scheme, id);
    if (own === undefined) continue;
    const held = await library.held(own);
    all.set(held?.publication.id ?? formatIdentifier(own), id);
  }
  return all;
}

function controlOf(documents: readonly TestDocument[], questions: readonly JudgedQuestion[]): Metrics {
  const rankings = plainRankings(
    documents.map(({ id, title, abstract }) => ({ id, text: [title, ...abstract].join("\n") })),
    questions.map(({ text }) => text),
  );
  const scored = questions.map(({ grades }, at) => rankingMetrics(rankings[at] ?? [], grades));
  const figure = (name: string) => mean(scored.map((one) => one[name] ?? 0));
  return { "ndcg@10": figure("ndcg@10"), "recall@100": figure("recall@100") };
}
