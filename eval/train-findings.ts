/**
 * Trains the weights of `src/appraise/findings/finding-weights.ts` on the training articles of pmc-rct (the named part is only measured):
 *   npx vite-node eval/train-findings.ts -- [--write] [--cache FILE] [--data FOLDER]
 * Prints what five folds of whole articles give. With --write, learns from every training article and writes the weights.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { RELEVANCE_SIGNALS, weighSentences } from "../src/appraise/findings/finding-relevance.js";
import {
  CHANGE_SIGNALS,
  MIRRORED,
  changeRow,
  changeValues,
  readStudy,
} from "../src/appraise/findings/finding-study.js";
import { SENTENCES_WEIGHED } from "../src/appraise/findings/finding-reader.js";
import { macroF1 } from "../src/eval/classes.js";
import { rctArticles, rctPrompts, shareOfWords } from "../src/eval/pmc-rct.js";
import type { Softmax } from "../src/eval/softmax.js";
import { fitSoftmax, softmaxOf } from "../src/eval/softmax.js";
import { foldsOf } from "../src/eval/statistics.js";

const { values } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== "--"),
  options: {
    write: { type: "boolean", default: false },
    cache: { type: "string" },
    data: { type: "string", default: "../shared/corpora/pmc-rct" },
  },
});
/** Sentences of an article kept for one prompt, those that may tell most. */
const KEPT = 60;
/** A sentence is the evidence where it and an annotated span share so much of the shorter one's words. */
const SHARED = 0.7;

interface Kept {
  readonly relevance: readonly number[];
  readonly row: readonly number[];
  readonly isEvidence: boolean;
}
interface Trained {
  readonly article: string;
  readonly label: number;
  readonly kept: readonly Kept[];
}

const examples = await read();

async function read(): Promise<Trained[]> {
  if (values.cache !== undefined && existsSync(values.cache))
    return JSON.parse(readFileSync(values.cache, "utf8")) as Trained[];
  const { prompts } = rctPrompts(values.data, false);
  const found: Trained[] = [];
  for await (const { article, source } of rctArticles(values.data, new Set(prompts.map((one) => one.article)))) {
    const study = readStudy(source.text, source.blocks);
    for (const prompt of prompts.filter((one) => one.article === article)) {
      const { prepared, weighed } = weighSentences(study, prompt);
      const kept = weighed
        .map((one) => ({
          one,
          first:
            2 * one.named.outcome +
            one.named.outcomeRun +
            (one.values[RELEVANCE_SIGNALS.indexOf("outcome and result")] ?? 0),
        }))
        .sort((a, b) => b.first - a.first)
        .slice(0, KEPT)
        .map(({ one }): Kept => ({
          relevance: [...one.values].map((value) => Number(value.toFixed(3))),
          row: changeRow(one.sentence, prepared).map((value) => Number(value.toFixed(3))),
          isEvidence: prompt.spans.some(
            (span) => shareOfWords(span, one.sentence.text) >= SHARED || shareOfWords(one.sentence.text, span) >= 0.85,
          ),
        }));
      found.push({ article, label: prompt.label, kept });
    }
  }
  if (values.cache !== undefined) writeFileSync(values.cache, JSON.stringify(found));
  return found;
}

interface Models {
  readonly relevance: Softmax;
  readonly change: Softmax;
}

function best(
  relevance: Softmax,
  { kept }: Trained,
): { row: readonly number[]; worth: number; outcome: number; isEvidence: boolean }[] {
  return kept
    .map((one) => ({ ...one, worth: softmaxOf(relevance, one.relevance)[1] ?? 0, outcome: one.relevance[0] ?? 0 }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, SENTENCES_WEIGHED);
}

function train(chosen: readonly Trained[]): Models {
  const relevance = fitSoftmax(
    chosen.flatMap(({ kept }) => kept.map((one) => ({ values: one.relevance, label: Number(one.isEvidence) }))),
    2,
    { penalty: 1e-4, steps: 150 },
  );
  const rows = chosen.map((one) => {
    const top = best(relevance, one);
    return { values: changeValues(top, top[0]?.outcome ?? 0), label: one.label };
  });
  const change = fitSoftmax([...rows, ...rows.map(mirrored)], 3, { penalty: 3e-3, steps: 250 });
  return { relevance, change };
}

/** The same as if more were less: what is learnt of the one holds of the other. */
function mirrored({ values: own, label }: { values: Float64Array; label: number }) {
  const turned = Float64Array.from(own);
  for (const [a, b] of MIRRORED) [turned[a], turned[b]] = [own[b] ?? 0, own[a] ?? 0];
  return { values: turned, label: label === 2 ? 2 : 1 - label };
}

const folds = foldsOf(
  examples.map(({ article }) => article),
  5,
);
const got: number[] = [];
let evidence = 0;
let held = 0;
for (let fold = 0; fold < 5; fold++) {
  const models = train(examples.filter((_, at) => folds[at] !== fold));
  examples.forEach((one, at) => {
    if (folds[at] !== fold) return;
    const top = best(models.relevance, one);
    const odds = softmaxOf(models.change, changeValues(top, top[0]?.outcome ?? 0));
    got[at] = odds.indexOf(Math.max(...odds));
    if (one.kept.some(({ isEvidence }) => isEvidence)) held++;
    if (top.slice(0, 3).some(({ isEvidence }) => isEvidence)) evidence++;
  });
}
const gold = examples.map(({ label }) => label);
console.log(
  JSON.stringify({
    n: gold.length,
    macro_f1: macroF1(gold, got, 3),
    accuracy: gold.filter((one, at) => one === got[at]).length / gold.length,
    evidence: evidence / gold.length,
    held: held / gold.length,
  }),
);

if (values.write) {
  const { relevance, change } = train(examples);
  const [none = [], some = []] = relevance;
  const bySignal = (names: readonly string[], rows: readonly (readonly number[])[]) =>
    [...names, "constant"]
      .map((name, at) => `  [${rows.map((row) => Number((row[at] ?? 0).toPrecision(4))).join(", ")}], // ${name}\n`)
      .join("");
  writeFileSync(
    new URL("../src/appraise/findings/finding-weights.ts", import.meta.url),
    `/** Learnt by \`eval/train-findings.ts\` from the training articles of pmc-rct. Each signal's weight for "is the evidence". */\nexport const RELEVANCE_WEIGHTS: readonly (readonly number[])[] = [\n${bySignal(RELEVANCE_SIGNALS, [some.map((weight, at) => weight - (none[at] ?? 0))])}];\n\n/** Each signal's weights for increased, decreased, no difference. */\nexport const CHANGE_WEIGHTS: readonly (readonly number[])[] = [\n${bySignal(CHANGE_SIGNALS, change)}];\n`,
  );
}
