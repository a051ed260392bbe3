/**
 * Prints the questions of a collection that lose most, to be read: what stands above, where what is relevant stands, and what each lacks.
 *   npx vite-node eval/failures.ts -- scifact|cystic-fibrosis|bioasq [--keep FOLDER] [--figures FILE] [--many 50] [--from 0]
 * With --figures (as `citeside eval --items` or `train-rank --per-question` write them), the questions are chosen by those figures, which
 * may be of trees that never saw the question; the order printed is the product's. Questions that lose alike come in a seeded order.
 */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { rankingMetrics } from "../src/eval/ranking-metrics.js";
import { documentsByPublication, search } from "../src/eval/retrieval.js";
import { openFilled } from "../src/eval/run.js";
import { shuffled } from "../src/eval/statistics.js";
import { unitsOf } from "../src/rank/question-units.js";
import { placeOf } from "../src/rank/signal-names.js";
import { termsOf } from "../src/text/analyse.js";
import { setOf } from "./candidates.js";
import { say } from "./candidates.js";

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== "--"),
  options: {
    keep: { type: "string" },
    figures: { type: "string" },
    many: { type: "string", default: "50" },
    from: { type: "string", default: "0" },
  },
  allowPositionals: true,
});
/** Publications above that are printed, relevant ones that are, and characters of a text. */
const ABOVE = 3;
const RELEVANT = 3;
const READ = 700;
const SHOWN = ["whole", "cover", "window", "missing", "passage", "feedback"] as const;

const set = setOf(positionals[0] ?? "");
const context = await openFilled(values.keep ?? mkdtempSync(join(tmpdir(), "citeside-failures-")), set.key, set.fill);
const documentOf = await documentsByPublication(context, set.documents);
const documents = new Map(set.documents.map((one) => [one.id, one]));
const figures = values.figures === undefined ? await measured() : figuresIn(values.figures);

const from = Number(values.from);
const worst = shuffled(set.questions, 1)
  .toSorted((a, b) => (figures.get(a.id) ?? 0) - (figures.get(b.id) ?? 0))
  .slice(from, from + Number(values.many));
for (const { id, text, grades } of worst) {
  const { question, ranking } = await search(context, text);
  const units = unitsOf(question).units.map(({ names }) => names.map(({ terms }) => terms.join(" ")));
  const lines = ranking.map(({ publication, signals }, at) => {
    const document = documentOf.get(publication) ?? publication;
    return { at, document, signals, grade: grades.get(document) ?? 0 };
  });
  const line = (at: string, document: string, signals: Float64Array | undefined) => {
    const { title = "", abstract = [] } = documents.get(document) ?? {};
    const own = new Set(termsOf(`${title}\n${abstract.join("\n")}`));
    const lacks = units
      .filter((names) => !names.some((name) => name.split(" ").every((term) => own.has(term))))
      .map(([name = ""]) => name);
    const shown = SHOWN.map((name) => `${name} ${signals?.[placeOf(name)]?.toFixed(2) ?? "-"}`).join(", ");
    const words = abstract.join(" ");
    return `  ${at} [${document}] ${title || "(not of the pool)"}\n      ${shown}; lacks: ${lacks.join(", ")}\n      ${words.slice(0, READ)}`;
  };
  const relevant = [...grades].filter(([, grade]) => grade > 0).sort(([, a], [, b]) => b - a);
  console.log(`\n### ${id} nDCG@10 ${(figures.get(id) ?? 0).toFixed(3)}, ${relevant.length} relevant: ${text}`);
  console.log(
    `  asked: ${units.map(([first, ...more]) => `${first}${more.length > 0 ? ` (+${more.length})` : ""}`).join(" | ")}`,
  );
  for (const { at, document, signals } of lines.filter(({ grade }) => grade <= 0).slice(0, ABOVE))
    console.log(line(`above ${at + 1}`, document, signals));
  const places = relevant.map(([document]) => lines.find((one) => one.document === document)?.at);
  console.log(
    `  relevant at: ${places
      .map((at) => (at === undefined ? "-" : at + 1))
      .slice(0, 40)
      .join(" ")}`,
  );
  const missed = relevant.filter((_, which) => (places[which] ?? Infinity) >= Math.min(10, relevant.length));
  for (const [document] of missed.slice(0, RELEVANT)) {
    const found = lines.find((one) => one.document === document);
    console.log(line(`relevant ${found === undefined ? "not found" : found.at + 1}`, document, found?.signals));
  }
}
await context.library.close();

async function measured(): Promise<ReadonlyMap<string, number>> {
  const all = new Map<string, number>();
  for (const { id, text, grades } of set.questions) {
    const { ranking } = await search(context, text);
    const order = ranking.map(({ publication }) => documentOf.get(publication) ?? publication);
    all.set(id, rankingMetrics(order, grades)["ndcg@10"] ?? 0);
    if (all.size % 200 === 0) say(`${all.size} questions`);
  }
  return all;
}

function figuresIn(file: string): ReadonlyMap<string, number> {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return new Map(
    lines.map((line) => {
      const { id, metrics } = JSON.parse(line) as { id: string; metrics: Record<string, number> };
      return [id, metrics["ndcg@10"] ?? 0];
    }),
  );
}
