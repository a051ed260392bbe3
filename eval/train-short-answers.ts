/**
 * Trains what short answers are chosen by (`src/answer/short/short-models.ts`) on BioASQ, and cross-validates it by question:
 *   npx vite-node eval/train-short-answers.ts -- [--texts chosen|found] [--write] [--keep FOLDER] [--candidates FOLDER] [--folds N, 0 for none] [--items FILE]
 * For the texts that experts chose and for those that the product finds, prints ROUGE-2 F, recall and words of the answers that
 * models of the other folds compose, by kind of question, together, and beside a reference answer that is left out; with --items, writes
 * each answer there. With --write, learns from everything and writes the trees. With --candidates, what was found is left there for
 * another run.
 */
import { appendFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Learnt, ShortModel } from "../src/answer/short/short-answer.js";
import {
  expectedWords,
  lengthSignals,
  sentenceSignals,
  shareBy,
  wholeSetSignals,
} from "../src/answer/short/short-answer.js";
import type { ShortCandidate, ShortText } from "../src/answer/short/short-candidates.js";
import { pairsOf, shortCandidates } from "../src/answer/short/short-candidates.js";
import { answerSets } from "../src/answer/short/short-sets.js";
import { leftOutControls } from "../src/eval/left-out-reference.js";
import { search } from "../src/eval/retrieval.js";
import { bestRouge2, rougeWords } from "../src/eval/rouge.js";
import { openFilled } from "../src/eval/run.js";
import { foldsOf, mean } from "../src/eval/statistics.js";
import { ANSWERED_FROM, MOST_WORDS, answerOf, askedOf } from "../src/eval/tasks/bioasq-answers.js";
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
    texts: { type: "string" },
    write: { type: "boolean", default: false },
    keep: { type: "string" },
    candidates: { type: "string" },
    folds: { type: "string", default: "5" },
    items: { type: "string" },
  },
});
const SHARE = { trees: 200, leaves: 12, rate: 0.05, leastInLeaf: 60, seed: 1, signalsSeen: 0.25 };
const LENGTH = { trees: 60, leaves: 6, rate: 0.06, leastInLeaf: 30, seed: 1 };
const WORTH = { trees: 150, leaves: 8, rate: 0.05, leastInLeaf: 300, seed: 1, signalsSeen: 0.3 };
/** How much recall is worth beside F: the least, over folds of questions, that keeps the recall wanted of an answer. */
const RECALL_WORTH = { CHOSEN: 0.22, FOUND: 0.24 };
/** Parts of the training questions, each of whose shares comes from models of the others. */
const PARTS = 5;
const say = (line: string) => void process.stderr.write(`${line}\n`);

const [data, distractors] = [folder("bioasq"), folder("pmc-rct")];
const questions = readBioasq(data).questions.filter(
  ({ snippets, ideal_answer: ideal }) => snippets.length > 0 && ideal.length > 0,
);

interface Asked {
  readonly question: BioasqQuestion;
  readonly texts: readonly ShortText[];
  readonly candidates: readonly ShortCandidate[];
  readonly rows: readonly Float64Array[];
  readonly shares: readonly number[];
}

function heldOf(question: BioasqQuestion, texts: readonly ShortText[]): Asked {
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
  return { question, texts, candidates, rows: sentenceSignals(askedOf(question), texts, candidates), shares };
}

const learnShare = (asked: readonly Asked[]): Learnt =>
  boost(
    asked.flatMap(({ rows }) => rows),
    asked.flatMap(({ shares }) => shares),
    SHARE,
  );

/** Lengths and sets are learnt with the shares of models that did not see the question, as they will be for new ones. */
function learn(asked: readonly Asked[], recallWorth: number): ShortModel {
  const part = foldsOf(
    asked.map(({ question }) => question.id),
    PARTS,
    7,
  );
  const learnt = Array.from({ length: PARTS }, (_, which) =>
    learnShare(asked.filter((_one, at) => part[at] !== which)),
  );
  const expected = asked.map(({ rows }, at) => {
    const model = learnt[part[at] ?? 0] ?? { base: 0, trees: [] };
    return rows.map((row) => shareBy(model, row));
  });
  const lengthRows = asked.map(({ question, texts, candidates }, at) =>
    lengthSignals(askedOf(question), texts, candidates, expected[at] ?? []),
  );
  const lengths = asked.map(({ question }) =>
    Math.log(mean(question.ideal_answer.map((ideal) => rougeWords(ideal).length + 1))),
  );
  const lengthOfOthers = Array.from({ length: PARTS }, (_, which) =>
    boost(
      lengthRows.filter((_row, at) => part[at] !== which),
      lengths.filter((_one, at) => part[at] !== which),
      LENGTH,
    ),
  );
  const setRows: Float64Array[] = [];
  const worths: number[] = [];
  for (const [at, { question, candidates }] of asked.entries()) {
    const model = lengthOfOthers[part[at] ?? 0] ?? { base: 0, trees: [] };
    const weighed = {
      candidates,
      shares: expected[at] ?? [],
      expected: expectedWords(model, lengthRows[at] ?? new Float64Array()),
      mostWords: MOST_WORDS,
    };
    const sets = answerSets(weighed);
    setRows.push(...wholeSetSignals(askedOf(question), weighed, sets));
    for (const set of sets) {
      const { f, recall } = bestRouge2(set.map((one) => candidates[one]?.said ?? "").join(" "), question.ideal_answer);
      worths.push(f + recallWorth * recall);
    }
  }
  return {
    share: learnShare(asked),
    length: boost(lengthRows, lengths, LENGTH),
    worth: boost(setRows, worths, WORTH),
  };
}

interface Scored {
  readonly kind: string;
  readonly f: number;
  readonly recall: number;
  readonly words: number;
}

const figures = (scored: readonly Scored[]) => {
  const round = (of: "f" | "recall" | "words") => Number(mean(scored.map((one) => one[of])).toFixed(4));
  return { questions: scored.length, rouge2_f: round("f"), rouge2_recall: round("recall"), words: round("words") };
};

const file = new URL("../src/answer/short/short-models.ts", import.meta.url);
for (const [name, textsOf] of [
  ["CHOSEN", () => Promise.resolve(questions.map(({ snippets }) => chosenTexts(snippets)))],
  ["FOUND", found],
] as const) {
  if (values.texts !== undefined && values.texts.toUpperCase() !== name) continue;
  const texts = await textsOf();
  const asked = questions
    .map((question, at) => heldOf(question, texts[at] ?? []))
    .filter(({ rows }) => rows.length > 0);
  say(`${name}: ${asked.length} questions, ${asked.reduce((sum, { rows }) => sum + rows.length, 0)} sentences`);
  const folds = Number(values.folds);
  if (folds > 0) {
    const fold = foldsOf(
      asked.map(({ question }) => question.id),
      folds,
    );
    const scored: Scored[] = [];
    const composed: { readonly text: string; readonly references: readonly string[] }[] = [];
    for (let one = 0; one < folds; one++) {
      const model = learn(
        asked.filter((_, at) => fold[at] !== one),
        RECALL_WORTH[name],
      );
      for (const { question, texts: own } of asked.filter((_, at) => fold[at] === one)) {
        const answer = answerOf(askedOf(question), own, model);
        const { f, recall } = bestRouge2(answer, question.ideal_answer);
        scored.push({ kind: question.type ?? "", f, recall, words: rougeWords(answer).length });
        composed.push({ text: answer, references: question.ideal_answer });
        if (values.items !== undefined)
          appendFileSync(values.items, `${JSON.stringify({ id: question.id, f, recall, answer })}\n`);
      }
      say(`fold ${one + 1} of ${folds}: ${JSON.stringify(figures(scored))}`);
    }
    for (const kind of new Set(scored.map((one) => one.kind)))
      console.log(
        JSON.stringify({ texts: name.toLowerCase(), kind, ...figures(scored.filter((one) => one.kind === kind)) }),
      );
    console.log(JSON.stringify({ texts: name.toLowerCase(), ...figures(scored) }));
    console.log(JSON.stringify({ texts: name.toLowerCase(), ...leftOutControls(composed) }));
  }
  if (values.write) {
    const model = learn(asked, RECALL_WORTH[name]);
    const learnt = ({ base, trees }: Learnt) =>
      `{\n    base: ${base},\n    trees: [\n${trees.map((tree) => `      "${writeTree(tree)}",\n`).join("")}    ],\n  }`;
    const written = `{\n  share: ${learnt(model.share)},\n  length: ${learnt(model.length)},\n  worth: ${learnt(model.worth)},\n}`;
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace(
        new RegExp(`const ${name}: Written = \\{.*?\\n\\};`, "su"),
        () => `const ${name}: Written = ${written};`,
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
    const texts = await foundTexts(context.library, (await search(context, body)).ranking, ANSWERED_FROM);
    all.push(
      texts.map(({ text, publication, behind, heading, offset, signals }) => ({
        text,
        publication,
        behind,
        ...(heading === undefined ? {} : { heading }),
        ...(offset === undefined ? {} : { offset }),
        signals: Array.from(signals ?? [], (value) => Number(value.toPrecision(4))),
      })),
    );
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
