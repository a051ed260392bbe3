import type { FormModels, Learn, Reading, Sureness } from "./measure-claims.js";
import { learnAlike, learnOwn, learnWeights } from "./measure-claims.js";
import type { WrittenModel } from "../../audit/class-model.js";
import { readModel } from "../../audit/class-model.js";
import { recordSignals } from "../../audit/records/record-signals.js";
import { claimReading } from "../../audit/signals/claim-reading.js";
import { publicReading } from "../../audit/signals/public-reading.js";
import { generalReading } from "../../audit/signals/reading.js";
import { signalsOf } from "../../audit/signals/signals.js";
import { contextSignals } from "../../audit/signals/superiority-context.js";
import { SUPERIORITY_SIGNALS, superioritySignals } from "../../audit/signals/superiority.js";
import { CLASS_TRAINING, TREES_ALONE } from "./train-classes.js";
import { RECORDS_ALONE, RECORDS_WHOLE } from "./trained-records.js";
import { NEWS_ALONE, NEWS_WHOLE, PUBLIC_ALONE, PUBLIC_WHOLE, SCIENCE_ALONE, SCIENCE_WHOLE } from "./trained-sets.js";
import { SUPERIORITY_ALONE, SUPERIORITY_WHOLE } from "./trained-superiority.js";
import type { Beside } from "./training-parts.js";

/** A form of task: how claim and evidence are read, what was learnt for it, and how sure a verdict has to be. */
export interface Form {
  readonly reading: Reading;
  readonly models: FormModels;
  readonly sure: Sureness;
  /** The sets that are learnt from beside the form's own. */
  readonly beside: Beside;
  readonly learn: Learn;
}

/** Signals of the claim's own form, the general ones, and what kind of outcome and paper it is. */
const superiority: Reading = (claim, evidence) => {
  const own = superioritySignals(claim, evidence);
  return Float64Array.from([
    ...SUPERIORITY_SIGNALS.map((name) => own[name]),
    ...signalsOf(claim, evidence).values,
    ...contextSignals(claim, evidence),
  ]);
};
/** Signals of trial records alone: the general ones beside them tell nothing more. */
const records: Reading = (claim, evidence) => Float64Array.from(recordSignals(claim, evidence));
const models = (whole: WrittenModel, alone: WrittenModel): FormModels => ({
  whole: readModel(whole),
  claimAlone: readModel(alone),
});

/**
 * Forms with what `eval/train-judge.ts` finds by folds of each set's training part: from which probability on four verdicts in five are
 * right (0.7 or 0.8 where that is never so), and how many times "neutral" counts.
 */
const LEARNT_OWN = { reading: claimReading, beside: "all", learn: learnOwn } as const;
/** Claims of citing sentences; what is read besides tells nothing more of them. */
export const SCIENCE: Form = {
  ...LEARNT_OWN,
  reading: generalReading,
  models: models(SCIENCE_WHOLE, SCIENCE_ALONE),
  sure: { supports: 0.66, contradicts: 0.7 },
};
/** Claims of the public, by weights alone: trees learn too much of its few claims. */
export const PUBLIC: Form = {
  ...LEARNT_OWN,
  reading: publicReading,
  learn: learnWeights,
  models: models(PUBLIC_WHOLE, PUBLIC_ALONE),
  sure: { supports: 0.7, contradicts: 0.7, neutral: 0.8 },
};
/** Claims of news. */
export const NEWS: Form = {
  ...LEARNT_OWN,
  models: models(NEWS_WHOLE, NEWS_ALONE),
  sure: { supports: 0.7, contradicts: 0.7, neutral: 1.25 },
};
/** "A is superior to B in terms of C" against a paper. */
export const SUPERIORITY: Form = {
  reading: superiority,
  models: models(SUPERIORITY_WHOLE, SUPERIORITY_ALONE),
  sure: { supports: 0.76, contradicts: 0.81 },
  beside: "claims",
  learn: learnAlike(TREES_ALONE),
};
/** A statement against a section of trial records. */
export const RECORDS: Form = {
  reading: records,
  models: models(RECORDS_WHOLE, RECORDS_ALONE),
  sure: { supports: 0.71, contradicts: 0.83 },
  beside: "claims",
  learn: learnAlike({ ...CLASS_TRAINING, linear: false }),
};
