/**
 * What the conclusions come to over eight divisions into ten folds, so that no lucky division is taken for the method:
 *   npx vite-node eval/divisions.ts -- [--corpora FOLDER]
 * For `medevidence` also with the penalty chosen anew within each fold, by five folds of what the fold learns from.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bodySignals } from "../src/answer/finding/conclusion-signals.js";
import { accuracyOf, macroF1 } from "../src/eval/classes.js";
import { furtherYesNo } from "../src/eval/further-yes-no.js";
import type { BodyItem } from "../src/eval/medevidence.js";
import { BODY_ANSWERS, readBodies, studiesOf } from "../src/eval/medevidence.js";
import { readYesNo, YES_NO_ANSWERS } from "../src/eval/pubmedqa.js";
import { softmaxOf } from "../src/eval/softmax.js";
import { foldsOf, mean } from "../src/eval/statistics.js";
import { trainBodies } from "../src/eval/tasks/medevidence.js";
import { learnable, trainYesNo } from "../src/eval/tasks/pubmedqa.js";

const SEEDS = [20_261_122, 1, 2, 3, 4, 5, 6, 7];
const FOLDS = 10;
const PENALTIES = [0.08, 0.2, 0.39, 0.78];

const { values } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== "--"),
  options: { corpora: { type: "string", default: "../shared/corpora" } },
});

/** Over each division: what is told of every item by a method that learnt from the other folds. */
function overDivisions(
  name: string,
  groups: readonly string[],
  gold: readonly number[],
  classes: number,
  learn: (among: readonly number[]) => (at: number) => number,
): void {
  const figures = SEEDS.map((seed) => {
    const folds = foldsOf(groups, FOLDS, seed);
    const told = crossed(folds, FOLDS, [...gold.keys()], learn);
    return { accuracy: accuracyOf(gold, told), f1: macroF1(gold, told, classes) };
  });
  const accuracies = figures.map(({ accuracy }) => accuracy);
  const round = (value: number) => Number(value.toFixed(4));
  console.log(
    JSON.stringify({
      name,
      accuracy: round(mean(accuracies)),
      least: round(Math.min(...accuracies)),
      most: round(Math.max(...accuracies)),
      macro_f1: round(mean(figures.map(({ f1 }) => f1))),
    }),
  );
}

function crossed(
  folds: readonly number[],
  count: number,
  among: readonly number[],
  learn: (among: readonly number[]) => (at: number) => number,
): number[] {
  const told: number[] = [];
  for (let fold = 0; fold < count; fold++) {
    const tell = learn(among.filter((at) => folds[at] !== fold));
    for (const at of among) if (folds[at] === fold) told[at] = tell(at);
  }
  return told;
}

const most = (odds: readonly number[]) => odds.indexOf(Math.max(...odds));
const only = <T>(list: readonly T[], among: readonly number[]) =>
  among.flatMap((at) => {
    const one = list[at];
    return one === undefined ? [] : [one];
  });

const { items: bodies } = readBodies(join(values.corpora, "medevidence"), "dev");
const rows = bodies.map(({ question, texts }) => bodySignals(studiesOf(question, texts)));
const reviews = bodies.map(({ review }: BodyItem) => review);
const answers = bodies.map(({ answer }) => answer);
const learnBodies = (among: readonly number[], penalty?: number) => {
  const { answer } = trainBodies(only(bodies, among), only(rows, among), penalty);
  return (at: number) => most(softmaxOf(answer, rows[at] ?? []));
};
overDivisions("medevidence", reviews, answers, BODY_ANSWERS.length, (among) => learnBodies(among));
overDivisions("medevidence, penalty chosen anew", reviews, answers, BODY_ANSWERS.length, (among) => {
  const folds = foldsOf(reviews, 5, 11);
  const right = PENALTIES.map((penalty) => {
    const told = crossed(folds, 5, among, (inner) => learnBodies(inner, penalty));
    return among.filter((at) => told[at] === answers[at]).length;
  });
  return learnBodies(among, PENALTIES[most(right)]);
});

const { items: asked } = readYesNo(join(values.corpora, "pubmedqa"), "dev");
const own = learnable(asked);
const further = learnable(furtherYesNo(join(values.corpora, "bioasq")));
overDivisions(
  "pubmedqa",
  asked.map(({ id }) => id),
  asked.map(({ answer }) => answer),
  YES_NO_ANSWERS.length,
  (among) => {
    const model = trainYesNo(only(own, among), further);
    return (at) => most(softmaxOf(model, own[at]?.values ?? []));
  },
);
