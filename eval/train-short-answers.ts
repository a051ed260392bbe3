/**
 * Trains what short answers are chosen by (`src/answer/short-models.ts`) on BioASQ, and cross-validates it by question:
 *   npx vite-node eval/train-short-answers.ts -- [--write] [--keep FOLDER] [--candidates FOLDER] [--folds N, 0 for none]
 * For the texts that experts chose and for those that the product finds, prints ROUGE-2 F, recall and words of the answers that
 * models of the other folds compose. With --write, learns from everything and writes the trees. With --candidates, what was found is
 * left there for another run.
 */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { ShortModel } from "../src/answer/short-answer.js";
import { lengthSignals, shareBy } from "../src/answer/short-answer.js";
import type { ShortText } from "../src/answer/short-candidates.js";
import { pairsOf, shortCandidates } from "../src/answer/short-candidates.js";
import { shortSignals } from "../src/answer/short-signals.js";
import { search } from "../src/eval/retrieval.js";
import { bestRouge2, rougeWords } from "../src/eval/rouge.js";
import { openFilled } from "../src/eval/run.js";
import { foldsOf, mean } from "../src/eval/statistics.js";
import { answerOf } from "../src/eval/tasks/bioasq-answers.js";
import type { BioasqQuestion } from "../src/eval/tasks/bioasq.js";
import { bioasqSet, readBioasq } from "../src/eval/tasks/bioasq.js";
import { chosenTexts } from "../src/eval/tasks/bioasq-texts.js";
import { foundTexts } from "../src/operations/ask/found-texts.js";
import { writeTree } from "../src/rank/trees.js";
import { corpus } from "../src/testing/corpora.js";
import { boost } from "./boost.js";

const { values } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== "--"),
  options: {
    write: { type: "boolean", default: false },
    keep: { type: "string" },
    candidates: { type: "string" },
    folds: { type: "string", default: "5" },
  },
});
const SHARE = { trees: 150, leaves: 12, rate: 0.06, leastInLeaf: 60, seed: 1 };
const LENGTH = { trees: 60, leaves: 6, rate: 0.06, leastInLeaf: 30, seed: 1 };
/** How much of the expected length counts: the least, over folds of questions, that keeps the recall wanted of an answer. */
const LENGTH_SHARE = { CHOSEN: 0.66, FOUND: 0.9 };
const say = (line: string) => void process.stderr.write(`${line}\n`);

const [data, distractors] = [folder("bioasq"), folder("pmc-rct")];
const questions = readBioasq(data).questions.filter(
  ({ snippets, ideal_answer: ideal }) => snippets.length > 0 && ideal.length > 0,
);

interface Asked {
  readonly question: BioasqQuestion;
  readonly texts: readonly ShortText[];
  readonly rows: readonly Float64Array[];
  readonly shares: readonly number[];
}

function askedOf(question: BioasqQuestion, texts: readonly ShortText[]): Asked {
  const candidates = shortCandidates(texts);
  const wanted = question.ideal_answer.map((ideal) => pairsOf(rougeWords(ideal)));
  const shares = candidates.map(({ pairs, words }) =>
    Math.max(
      ...wanted.map((one) => {
        let shared = 0;
        for (const [pair, times] of pairs) shared += Math.min(times, one.get(pair) ?? 0);
        return shared / (words.length - 1);
      }),
    ),
  );
  return { question, texts, rows: shortSignals(question.body, texts, candidates), shares };
}

/** Lengths are learnt with the shares of models that did not see the question, as they will be for new ones. */
function learn(asked: readonly Asked[], lengthShare: number): ShortModel {
  const { base: baseShare, trees: share } = boost(
    asked.flatMap(({ rows }) => rows),
    asked.flatMap(({ shares }) => shares),
    SHARE,
  );
  const half = foldsOf(
    asked.map(({ question }) => question.id),
    2,
    7,
  );
  const halves = [0, 1].map((which) => {
    const own = asked.filter((_, at) => half[at] !== which);
    const learnt = boost(
      own.flatMap(({ rows }) => rows),
      own.flatMap(({ shares }) => shares),
      SHARE,
    );
    return { share: learnt.trees, baseShare: learnt.base };
  });
  const { base: baseLength, trees: length } = boost(
    asked.map(({ question, texts, rows }, at) => {
      const model = halves[half[at] ?? 0] ?? { share, baseShare };
      const expected = rows.map((row) => shareBy(model, row));
      return lengthSignals(question.body, texts, shortCandidates(texts), expected);
    }),
    asked.map(({ question }) => Math.log(mean(question.ideal_answer.map((ideal) => rougeWords(ideal).length + 1)))),
    LENGTH,
  );
  return { share, baseShare, length, baseLength, lengthShare };
}

const file = new URL("../src/answer/short-models.ts", import.meta.url);
for (const [name, textsOf] of [
  ["CHOSEN", () => Promise.resolve(questions.map(({ snippets }) => chosenTexts(snippets)))],
  ["FOUND", found],
] as const) {
  const texts = await textsOf();
  const asked = questions
    .map((question, at) => askedOf(question, texts[at] ?? []))
    .filter(({ rows }) => rows.length > 0);
  say(`${name}: ${asked.length} questions, ${asked.reduce((sum, { rows }) => sum + rows.length, 0)} sentences`);
  const folds = Number(values.folds);
  if (folds > 0) {
    const fold = foldsOf(
      asked.map(({ question }) => question.id),
      folds,
    );
    const scored: { f: number; recall: number; words: number }[] = [];
    for (let one = 0; one < folds; one++) {
      const model = learn(
        asked.filter((_, at) => fold[at] !== one),
        LENGTH_SHARE[name],
      );
      for (const { question, texts: own } of asked.filter((_, at) => fold[at] === one)) {
        const answer = answerOf(question.body, own, model);
        scored.push({ ...bestRouge2(answer, question.ideal_answer), words: rougeWords(answer).length });
      }
      say(`fold ${one + 1} of ${folds}`);
    }
    const round = (value: number) => Number(value.toFixed(4));
    console.log(
      JSON.stringify({
        texts: name.toLowerCase(),
        questions: scored.length,
        rouge2_f: round(mean(scored.map(({ f }) => f))),
        rouge2_recall: round(mean(scored.map(({ recall }) => recall))),
        words: round(mean(scored.map(({ words }) => words))),
      }),
    );
  }
  if (values.write) {
    const model = learn(asked, LENGTH_SHARE[name]);
    const list = (trees: ShortModel["share"]) => `[\n${trees.map((tree) => `    "${writeTree(tree)}",\n`).join("")}  ]`;
    const written = `{\n  baseShare: ${model.baseShare},\n  baseLength: ${model.baseLength},\n  lengthShare: ${model.lengthShare},\n  share: ${list(model.share)},\n  length: ${list(model.length)},\n}`;
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace(
        new RegExp(`const ${name}: Written = \\{[^}]*\\};`),
        `const ${name}: Written = ${written};`,
      ),
    );
  }
}

async function found(): Promise<readonly (readonly ShortText[])[]> {
  const kept = values.candidates === undefined ? undefined : join(values.candidates, "found-texts.json");
  if (kept !== undefined && existsSync(kept)) return JSON.parse(readFileSync(kept, "utf8")) as ShortText[][];
  const set = bioasqSet(data, distractors, say);
  const context = await openFilled(values.keep ?? mkdtempSync(join(tmpdir(), "citeside-train-")), set.key, set.fill);
  const all: ShortText[][] = [];
  for (const { body } of questions) {
    const texts = await foundTexts(context.library, (await search(context, body)).ranking);
    all.push(texts.map(({ text, publication, behind }) => ({ text, publication, behind })));
    if (all.length % 200 === 0) say(`${all.length} of ${questions.length} questions`);
  }
  await context.library.close();
  if (kept !== undefined) writeFileSync(kept, JSON.stringify(all));
  return all;
}

function folder(name: string): string {
  const at = corpus(name);
  if (at === undefined)
    throw new Error(`the corpus ${name} is not on this machine; CITESIDE_CORPORA can name its folder`);
  return at;
}
