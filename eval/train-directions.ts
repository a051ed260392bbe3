/**
 * Trains the weights of `src/appraise/findings/direction-weights.ts`, by which a sentence is read for its direction:
 *   npx vite-node eval/train-directions.ts -- LIBRARY [ABSTRACTS] [--write] [--data FOLDER]
 * from the training articles of pmc-rct (sentences of their abstracts that name a prompt's outcome, and the spans that annotators marked) and
 * from the rows judged by hand in `eval/findings-rows` whose quote is kept. LIBRARY is a library's folder that holds the articles of pmc-rct,
 * ABSTRACTS one that holds the abstracts that `eval/findings-rows/abstracts.ts` writes.
 * Prints how the judged rows are told over five folds of whole studies, each told by what the others and the articles taught.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gist } from "../src/answer/candidates/evidence.js";
import { METHOD } from "../src/answer/finding/finding-naming.js";
import { tellingIn } from "../src/answer/finding/finding-row.js";
import { isControl } from "../src/appraise/findings/comparator.js";
import { DIRECTION_MIRRORED, DIRECTION_SIGNALS, directionSignals } from "../src/appraise/findings/direction-signals.js";
import { prepareAsked } from "../src/appraise/findings/finding-asked.js";
import { DIRECTION_CLASSES, directionIn } from "../src/appraise/findings/finding-direction.js";
import { namingSignals, readSentence } from "../src/appraise/findings/finding-signals.js";
import { weighSentences } from "../src/appraise/findings/finding-relevance.js";
import { readStudy } from "../src/appraise/findings/finding-study.js";
import { worthOfOutcome } from "../src/appraise/findings/finding-words.js";
import type { FindingWords } from "../src/domain/finding.js";
import { rctArticles, rctPrompts } from "../src/eval/pmc-rct.js";
import type { SoftmaxExample } from "../src/eval/softmax.js";
import { fitSoftmax } from "../src/eval/softmax.js";
import { foldsOf } from "../src/eval/statistics.js";
import { gather } from "../src/operations/ask/gather.js";
import { effectAsked } from "../src/question/effect-asked.js";
import { parseQuestion } from "../src/question/parse.js";
import { wire } from "../src/wiring.js";
import type { JudgedRow } from "./findings-rows/judged-rows.js";
import { judgedRows } from "./findings-rows/judged-rows.js";

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== "--"),
  allowPositionals: true,
  options: {
    write: { type: "boolean", default: false },
    data: { type: "string", default: "../shared/corpora/pmc-rct" },
  },
});
/** A sentence must name so much of an outcome to be read for it. */
const NAMES = 0.6;
/** A judged row counts as much as so many prompts; with better and worse exchanged, less. */
const JUDGED = 4;
const EXCHANGED = 0.3;
const PENALTY = 0.01;

interface Read {
  readonly study: string;
  readonly text: string;
  readonly read: FindingWords;
  readonly label: number;
  readonly weight: number;
}

async function fromArticles(): Promise<Read[]> {
  const { prompts } = rctPrompts(values.data, false);
  const found: Read[] = [];
  for await (const { article, source } of rctArticles(values.data, new Set(prompts.map((one) => one.article)))) {
    const study = readStudy(source.text, gist(source));
    for (const prompt of prompts.filter((one) => one.article === article)) {
      const { intervention, comparator, outcome } = prompt;
      const welcome = worthOfOutcome(outcome) || 1;
      const label = prompt.label === 2 ? 2 : Number((prompt.label === 0) !== welcome > 0);
      const read: FindingWords = { intervention, comparator, outcome, welcome, whole: false };
      const prepared = prepareAsked(prompt, study.abbreviations);
      const told = weighSentences(study, prompt)
        .weighed.filter(
          ({ sentence: { text, place, cues, ps, effects }, named }) =>
            place !== "title" &&
            !METHOD.test(text) &&
            named.outcome >= NAMES &&
            cues.length + ps.length + effects.length > 0,
        )
        .map(({ sentence }) => ({ text: sentence.text, weight: 0.7 }));
      const marked = prompt.spans
        .filter((span) => span.length >= 40 && span.length <= 500)
        .filter((span) => namingSignals(readSentence(span), prepared, () => 1).outcome >= NAMES)
        .map((span) => ({ text: span.replace(/\s+/gu, " "), weight: 1 }));
      const all = [...told, ...marked];
      for (const { text, weight } of all)
        found.push({ study: article, text, read, label, weight: weight / all.length });
    }
  }
  return found;
}

interface Judged extends Read {
  readonly compares: boolean;
  readonly gold: string;
  readonly draw: number;
}

async function fromJudged(): Promise<Judged[]> {
  const [articles, abstracts] = positionals;
  return [
    ...(articles === undefined ? [] : await judgedIn(articles, judgedRows("articles"))),
    ...(abstracts === undefined ? [] : await judgedIn(abstracts, judgedRows("abstracts"))),
  ];
}

async function judgedIn(folder: string, rows: readonly JudgedRow[]): Promise<Judged[]> {
  const { library, lexicon } = await wire({ folder, readOnly: true });
  const found: Judged[] = [];
  for (const text of new Set(rows.map(({ question }) => question))) {
    const question = parseQuestion(text, lexicon);
    const asked = effectAsked(question);
    if (asked === undefined) continue;
    const { evidence } = await gather(library, question, "research", {});
    for (const { study, says, start, draw } of rows.filter((one) => one.question === text)) {
      const own = evidence.find(({ publication }) => publication.id === study);
      const telling = own === undefined ? undefined : tellingIn(question, asked, own);
      const one = telling?.sentences.find(({ sentence }) => sentence.start === start);
      const label = (DIRECTION_CLASSES as readonly string[]).indexOf(says);
      if (one === undefined || label === -1) continue;
      const compares = asked.against.length > 0;
      found.push({ study, text: one.sentence.text, read: one.read, label, weight: JUDGED, compares, gold: says, draw });
    }
  }
  await library.close();
  return found;
}

/** The same as if better were worse: what is learnt of the one holds of the other. */
function withExchanged(reads: readonly Read[], share: number): SoftmaxExample[] {
  return reads.flatMap(({ text, read, label, weight }) => {
    const own = directionSignals(text, read);
    const turned = Float64Array.from(own);
    for (const [a, b] of DIRECTION_MIRRORED) [turned[a], turned[b]] = [own[b] ?? 0, own[a] ?? 0];
    return [
      { values: own, label, weight },
      { values: turned, label: label < 2 ? 1 - label : label, weight: weight * share },
    ];
  });
}

const [articles, judged] = [await fromArticles(), await fromJudged()];
const taught = withExchanged(articles, 1);
const exchanged = judged.map((one) => withExchanged([one], EXCHANGED));
const learn = (isTaught: (at: number) => boolean) =>
  fitSoftmax([...taught, ...exchanged.filter((_, at) => isTaught(at)).flat()], DIRECTION_CLASSES.length, {
    penalty: PENALTY,
    steps: 150,
  });

const folds = foldsOf(
  judged.map(({ study }) => study),
  5,
  1,
);
const told: { row: Judged; direction: string }[] = [];
for (let fold = 0; fold < 5; fold++) {
  const weights = learn((at) => folds[at] !== fold);
  for (const [at, row] of judged.entries()) {
    if (folds[at] !== fold) continue;
    const direction = row.read.comparator === "" ? "unclear" : directionIn(row.text, row.read, weights);
    const part =
      (direction === "no difference" || direction === "worse") && !row.compares && !isControl(row.read.comparator);
    told.push({ row, direction: part ? "unclear" : direction });
  }
}
for (const draw of [undefined, ...new Set(judged.map((one) => one.draw))]) {
  const own = told.filter(({ row }) => draw === undefined || row.draw === draw);
  const said = own.filter(({ direction }) => direction !== "unclear");
  const right = said.filter(({ row, direction }) => row.gold === direction).length;
  const clear = own.filter(({ row }) => row.gold !== "unclear").length;
  const better = said.filter(({ row, direction }) => direction === "better" && row.gold !== direction).length;
  console.log({
    draw,
    rows: own.length,
    clear,
    told: said.length,
    right,
    precision: right / said.length,
    of: right / clear,
    better,
  });
}
if (process.env["SHOW"] !== undefined)
  for (const { row, direction } of told)
    if (direction !== "unclear" && direction !== row.gold)
      console.log(
        `told ${direction}, is ${row.gold}: ${row.read.intervention} | ${row.read.outcome} | ${row.read.comparator}\n   ${row.text}`,
      );
if (values.write) {
  const weights = learn(() => true);
  const rows = weights.map(
    (row, at) =>
      `  // ${DIRECTION_CLASSES[at]}\n  [\n${row.map((weight, place) => `    ${weight}, // ${DIRECTION_SIGNALS[place] ?? "constant"}`).join("\n")}\n  ],`,
  );
  writeFileSync(
    join(import.meta.dirname, "../src/appraise/findings/direction-weights.ts"),
    `/** Learnt by \`eval/train-directions.ts\`: a row of weights for each of \`DIRECTION_CLASSES\`, in the order of \`DIRECTION_SIGNALS\`, with a constant at the end. */\nexport const DIRECTION_WEIGHTS: readonly (readonly number[])[] = [\n${rows.join("\n")}\n];\n`,
  );
}
