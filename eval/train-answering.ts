/**
 * Trains which sentences may answer (`src/answer/lead/answering-model.ts`) on BioASQ, and cross-validates it by question:
 *   npx vite-node eval/train-answering.ts -- [--write] [--keep FOLDER] [--folds N, 0 for none]
 * A sentence is right where at least 70 % of its word pairs stand in one of the texts that experts chose for the question. Each question is
 * asked twice: of the library, and of the library without the documents that were judged relevant to it, where no sentence is right. Prints,
 * for shares of the questions answered, the likelihood needed, how many of the first sentences are right, and how many of the questions whose
 * documents are gone would be answered. With --write, learns from everything and writes the trees.
 */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { answeringSignals } from "../src/answer/lead/answering.js";
import { pairsOf, shortCandidates } from "../src/answer/short/short-candidates.js";
import { documentsByPublication, search } from "../src/eval/retrieval.js";
import { rougeWords } from "../src/eval/rouge.js";
import { openFilled } from "../src/eval/run.js";
import { foldsOf, mean } from "../src/eval/statistics.js";
import { bioasqSet, readBioasq } from "../src/eval/tasks/bioasq.js";
import { withoutPublications } from "../src/eval/without.js";
import { foundTexts } from "../src/operations/ask/found-texts.js";
import { scoreBy, writeTree } from "../src/rank/trees.js";
import { corpus } from "../src/testing/corpora.js";
import { boost } from "./boost.js";

const { values } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== "--"),
  options: {
    write: { type: "boolean", default: false },
    keep: { type: "string" },
    folds: { type: "string", default: "5" },
  },
});
const BOOST = { trees: 150, leaves: 10, rate: 0.07, leastInLeaf: 40, seed: 1 };
/** A sentence with this share of its word pairs in one chosen text was chosen. */
const CHOSEN = 0.7;
const say = (line: string) => void process.stderr.write(`${line}\n`);

interface Asked {
  readonly id: string;
  readonly covered: boolean;
  readonly rows: readonly Float64Array[];
  readonly right: readonly number[];
}

const [data, distractors] = [folder("bioasq"), folder("pmc-rct")];
const snippets = new Map(
  readBioasq(data)
    .questions.filter((one) => one.snippets.length > 0)
    .map((one) => [one.id, one.snippets.map(({ text }) => pairsOf(rougeWords(text)))]),
);
const set = bioasqSet(data, distractors, say);
const context = await openFilled(values.keep ?? mkdtempSync(join(tmpdir(), "citeside-train-")), set.key, set.fill);
const documentOf = await documentsByPublication(context, set.documents);
const all: Asked[] = [];
for (const { id, text, grades } of set.questions) {
  const chosen = snippets.get(id);
  if (chosen === undefined) continue;
  const isRelevant = (publication: string) => (grades.get(documentOf.get(publication) ?? publication) ?? 0) > 0;
  for (const covered of [true, false]) {
    const library = covered ? context.library : withoutPublications(context.library, isRelevant);
    const { ranking } = await search({ ...context, library }, text);
    const texts = await foundTexts(library, ranking);
    const candidates = shortCandidates(texts);
    const shareIn = (pairs: ReadonlyMap<string, number>) =>
      Math.max(
        ...chosen.map((one) => [...pairs.keys()].filter((pair) => one.has(pair)).length / Math.max(1, pairs.size)),
      );
    all.push({
      id,
      covered,
      rows: answeringSignals(text, texts, candidates, ranking),
      right: candidates.map(({ pairs }) => Number(covered && shareIn(pairs) >= CHOSEN)),
    });
  }
  if (all.length % 400 === 0) say(`${all.length / 2} of ${snippets.size} questions`);
}
await context.library.close();

const learn = (asked: readonly Asked[]) =>
  boost(
    asked.flatMap(({ rows }) => rows),
    asked.flatMap(({ right }) => right),
    BOOST,
  );

const folds = Number(values.folds);
if (folds > 0) {
  const fold = foldsOf(
    all.map(({ id }) => id),
    folds,
  );
  const firsts: { covered: boolean; likely: number; right: number }[] = [];
  for (let one = 0; one < folds; one++) {
    const { base, trees } = learn(all.filter((_, at) => fold[at] !== one));
    for (const { covered, rows, right } of all.filter((_, at) => fold[at] === one)) {
      const likely = rows.map((row) => base + scoreBy(trees, row));
      const most = Math.max(-1, ...likely);
      firsts.push({ covered, likely: most, right: right[likely.indexOf(most)] ?? 0 });
    }
    say(`fold ${one + 1} of ${folds}`);
  }
  const [covered, bare] = [firsts.filter((one) => one.covered), firsts.filter((one) => !one.covered)];
  const falling = covered.map(({ likely }) => likely).sort((a, b) => b - a);
  const round = (value: number) => Number(value.toFixed(3));
  for (const answered of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]) {
    const least = falling[Math.ceil(answered * falling.length) - 1] ?? 0;
    console.log(
      JSON.stringify({
        answered,
        least: round(least),
        right: round(mean(covered.filter(({ likely }) => likely >= least).map(({ right }) => right))),
        wrongWithout: round(mean(bare.map(({ likely }) => Number(likely >= least)))),
      }),
    );
  }
}
if (values.write) {
  const { base, trees } = learn(all);
  const file = new URL("../src/answer/lead/answering-model.ts", import.meta.url);
  const list = `[\n${trees.map((tree) => `    "${writeTree(tree)}",\n`).join("")}  ]`;
  writeFileSync(
    file,
    readFileSync(file, "utf8")
      .replace(/ {2}base: [^,]*,/u, `  base: ${base},`)
      .replace(/ {2}trees: \[[^\]]*\]/u, `  trees: ${list}`),
  );
}

function folder(name: string): string {
  const at = corpus(name);
  if (at === undefined)
    throw new Error(`the corpus ${name} is not on this machine; CITESIDE_CORPORA can name its folder`);
  return at;
}
