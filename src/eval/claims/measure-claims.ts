import type { ClassModel } from "../../audit/class-model.js";
import { likelyBy } from "../../audit/class-model.js";
import { foldsOf, shuffled } from "../statistics.js";
import type { EvalItem, EvalResult, Metrics } from "../task.js";
import type { ClaimItem, ClaimLabel, ClaimSet } from "./claim-set.js";
import { LABELS } from "./claim-set.js";
import { fitOwn } from "./fit-own.js";
import type { ClassTraining, Example } from "./train-classes.js";
import { balanced, CLASS_TRAINING, trainClasses } from "./train-classes.js";
import type { TrainingPart } from "./training-parts.js";

/** How one form of task reads a claim and its evidence. */
export type Reading = (claim: string, evidence: readonly string[]) => Float64Array;
/** What was learnt with the evidence, and with the claim alone. */
export interface FormModels {
  readonly whole: ClassModel;
  readonly claimAlone: ClassModel;
}
/** From which probability on a verdict is given. */
export interface Sureness {
  readonly supports: number;
  readonly contradicts: number;
  /** The probability of "neutral" counts so many times, for sets in which it is more or less common; 1 where nothing is said. */
  readonly neutral?: number;
}

const NOTHING: ClassModel = { trees: [], rows: [] };
type Probabilities = readonly number[];
const FOLDS = 5;
/** How a form learns: from examples, each with the name of its set, "" for the set that is judged. */
export type Learn = (examples: readonly Example[], sets: readonly string[]) => ClassModel;

/** All sets alike, by trees and weights. */
export function learnAlike(options: ClassTraining = CLASS_TRAINING): Learn {
  return (examples) => trainClasses(examples, options);
}

/** By weights that the set has for its own beside those of all. */
export const learnWeights: Learn = (examples, sets) => {
  const weights = balanced(examples, LABELS.length);
  const weighed = examples.map((one, at) => ({ ...one, weight: weights[at] ?? 0 }));
  return { trees: [], rows: fitOwn(weighed, sets, LABELS.length) };
};

/** The same, and trees that take all sets alike. */
export const learnOwn: Learn = (examples, sets) => ({
  ...learnWeights(examples, sets),
  trees: trainClasses(examples, { ...CLASS_TRAINING, linear: false }).trees,
});

export function exampleOf(
  reading: Reading,
  { claim, evidence, label }: ClaimItem,
  alone: boolean,
  weight = 1,
): Example {
  return { values: reading(claim, alone ? [] : evidence), label: LABELS.indexOf(label), weight };
}

/** Learns both models of a form, from its items and those of other sets. */
export function trainForm(
  reading: Reading,
  items: readonly ClaimItem[],
  further: readonly TrainingPart[] = [],
  learn: Learn = learnAlike(),
): FormModels {
  const model = (alone: boolean) => {
    const own = items.map((item) => exampleOf(reading, item, alone));
    const beside = examplesOf(reading, further, alone);
    return learn(
      [...own, ...beside.map(({ example }) => example)],
      [...own.map(() => ""), ...beside.map(({ set }) => set)],
    );
  };
  return { whole: model(false), claimAlone: model(true) };
}

function examplesOf(reading: Reading, parts: readonly TrainingPart[], alone: boolean) {
  return parts.flatMap(({ task, counts, items }) =>
    items.map((item) => ({ set: task, example: exampleOf(reading, item, alone, counts) })),
  );
}

/**
 * Measures a judge on a set, with its controls: the claim alone (a model that learnt without evidence), the evidence shuffled among the
 * items, the commonest label. `models` is what was learnt elsewhere; "folds" learns here, over folds of whole groups, with `further`
 * sets beside them, divided by `seed`.
 */
export function measureClaims(
  { items, corpus }: ClaimSet,
  reading: Reading,
  models: FormModels | "folds",
  sure: Sureness,
  further: readonly TrainingPart[] = [],
  learn: Learn = learnAlike(),
  seed?: number,
): EvalResult {
  const values = items.map(({ claim, evidence }) => reading(claim, evidence));
  const alone = items.map(({ claim }) => reading(claim, []));
  const others = shuffled(
    items.map(({ evidence }) => evidence),
    7,
  );
  const mixed = items.map(({ claim }, at) => reading(claim, others[at] ?? []));
  const modelsOf = models === "folds" ? foldsOfForm(reading, items, further, learn, seed) : () => models;
  const by = items.map(({ group }) => modelsOf(group));
  const judged = (pick: "whole" | "claimAlone", rows: readonly Float64Array[]): Probabilities[] =>
    rows.map((row, at) => tilted(probabilitiesOf(by[at]?.[pick] ?? NOTHING, row), sure.neutral));
  const told = judged("whole", values);
  const gold = items.map(({ label }) => label);
  const answers = told.map(likeliest);
  const commonest = mostCommon(gold);
  return {
    n: items.length,
    metrics: { macro_f1: macroF1(gold, answers), ...sureFigures(gold, told, sure) },
    controls: {
      claim_alone: macroF1(gold, judged("claimAlone", alone).map(likeliest)),
      evidence_shuffled: macroF1(gold, judged("whole", mixed).map(likeliest)),
      majority: macroF1(
        gold,
        gold.map(() => commonest),
      ),
    },
    corpus,
    items: items.map(({ id, label }, at): EvalItem => ({
      id,
      metrics: { right: Number(answers[at] === label) },
      got: { gold: label, told: answers[at], probabilities: told[at]?.map((one) => Number(one.toFixed(3))) },
    })),
  };
}

/** Learns over folds of whole groups; gives the models of the fold that a group is left out of. */
export function foldsOfForm(
  reading: Reading,
  items: readonly ClaimItem[],
  further: readonly TrainingPart[],
  learn: Learn = learnAlike(),
  seed?: number,
): (group: string) => FormModels {
  const groups = items.map(({ group }) => group);
  const folds = foldsOf(groups, FOLDS, seed);
  const modelsOf = (alone: boolean) => {
    const own = items.map((item) => exampleOf(reading, item, alone));
    const beside = examplesOf(reading, further, alone);
    return Array.from({ length: FOLDS }, (_, fold) => {
      const among = own.filter((_one, at) => folds[at] !== fold);
      return learn(
        [...among, ...beside.map(({ example }) => example)],
        [...among.map(() => ""), ...beside.map(({ set }) => set)],
      );
    });
  };
  const [whole, claimAlone] = [modelsOf(false), modelsOf(true)];
  const foldOf = new Map(groups.map((group, at) => [group, folds[at] ?? 0]));
  return (group) => {
    const fold = foldOf.get(group) ?? 0;
    return { whole: whole[fold] ?? NOTHING, claimAlone: claimAlone[fold] ?? NOTHING };
  };
}

/** The probability of each label, in the order of `LABELS`. */
export function probabilitiesOf(model: ClassModel, values: Float64Array): Probabilities {
  return likelyBy(model, values);
}

function tilted([supports = 0, contradicts = 0, neutral = 0]: Probabilities, factor = 1): Probabilities {
  const all = supports + contradicts + factor * neutral;
  return [supports / all, contradicts / all, (factor * neutral) / all];
}

/** How many times "neutral" should count for the best F1 on items that were not learnt from. */
export function bestNeutral(gold: readonly ClaimLabel[], told: readonly Probabilities[]): number {
  const factors = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.4, 1.6, 1.8, 2, 2.3, 2.6, 3];
  const score = (factor: number) =>
    macroF1(
      gold,
      told.map((one) => likeliest(tilted(one, factor))),
    );
  return factors.reduce((best, one) => (score(one) > score(best) ? one : best), 1);
}

function likeliest(probabilities: Probabilities): ClaimLabel {
  return LABELS[probabilities.indexOf(Math.max(...probabilities))] ?? "neutral";
}

/** The mean of the labels' F1 over the labels that occur. */
export function macroF1(gold: readonly ClaimLabel[], told: readonly (ClaimLabel | undefined)[]): number {
  const labels = LABELS.filter((label) => gold.includes(label));
  const scores = labels.map((label) => {
    const right = gold.filter((one, at) => one === label && told[at] === label).length;
    const all = gold.filter((one) => one === label).length + told.filter((one) => one === label).length;
    return all === 0 ? 0 : (2 * right) / all;
  });
  return scores.reduce((sum, one) => sum + one, 0) / Math.max(1, scores.length);
}

/** Precision of each verdict where it is given only above a probability, and the share of items with one. */
export function sureFigures(gold: readonly ClaimLabel[], told: readonly Probabilities[], sure: Sureness): Metrics {
  const verdicts = told.map(([supports = 0, contradicts = 0]): ClaimLabel =>
    supports >= sure.supports ? "supports" : contradicts >= sure.contradicts ? "contradicts" : "neutral",
  );
  const precision = (label: ClaimLabel) => {
    const given = verdicts.filter((one) => one === label).length;
    return given === 0 ? 0 : verdicts.filter((one, at) => one === label && gold[at] === label).length / given;
  };
  return {
    precision_supported: precision("supports"),
    precision_contradicted: precision("contradicts"),
    committed: verdicts.filter((one) => one !== "neutral").length / Math.max(1, verdicts.length),
    surest_supported: surest(gold, told, "supports", 0),
    surest_contradicted: surest(gold, told, "contradicts", 1),
  };
}

/** How often the surest eighth of the items has a label, so that both verdicts make up a quarter. */
function surest(gold: readonly ClaimLabel[], told: readonly Probabilities[], label: ClaimLabel, which: number): number {
  const order = [...told.keys()].sort((a, b) => (told[b]?.[which] ?? 0) - (told[a]?.[which] ?? 0) || a - b);
  const first = order.slice(0, Math.max(1, Math.round(told.length / 8)));
  return first.filter((at) => gold[at] === label).length / first.length;
}

/** The fewest verdicts that a threshold is read off. */
const FEWEST = 20;

/**
 * From which probability on each verdict is right as often as wanted, by what was told of items that were not learnt from; the least such
 * probability, 1.01 (never) where there is none.
 */
export function sureFrom(gold: readonly ClaimLabel[], told: readonly Probabilities[], precision: number): Sureness {
  const least = (label: ClaimLabel, which: number) => {
    const order = told
      .map((one, at) => ({ sure: one[which] ?? 0, right: gold[at] === label }))
      .sort((a, b) => b.sure - a.sure);
    let [right, found] = [0, 1.01];
    order.forEach((one, at) => {
      right += Number(one.right);
      if (at + 1 >= FEWEST && right / (at + 1) >= precision) found = one.sure;
    });
    return found;
  };
  return { supports: least("supports", 0), contradicts: least("contradicts", 1) };
}

/** What a form tells of its own training items, each by models that did not learn from its group. */
export function toldByFolds(
  reading: Reading,
  items: readonly ClaimItem[],
  further: readonly TrainingPart[] = [],
  learn: Learn = learnAlike(),
): Probabilities[] {
  const models = foldsOfForm(reading, items, further, learn);
  return items.map(({ claim, evidence, group }) => probabilitiesOf(models(group).whole, reading(claim, evidence)));
}

function mostCommon(labels: readonly ClaimLabel[]): ClaimLabel {
  const count = (label: ClaimLabel) => labels.filter((one) => one === label).length;
  return [...LABELS].sort((a, b) => count(b) - count(a))[0] ?? "neutral";
}
