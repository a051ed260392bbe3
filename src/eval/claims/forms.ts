import type { Reading } from "./measure-claims.js";
import type { FormModels, Sureness } from "./measure-claims.js";
import { readModel } from "../../audit/class-model.js";
import { signalsOf } from "../../audit/signals/signals.js";
import { SUPERIORITY_SIGNALS, superioritySignals } from "../../audit/signals/superiority.js";
import { TRAINED_ALONE, TRAINED_JUDGE } from "../../audit/trained-judge.js";
import { RECORDS_ALONE, RECORDS_WHOLE } from "./trained-records.js";
import { SUPERIORITY_ALONE, SUPERIORITY_WHOLE } from "./trained-superiority.js";

/** A form of task: how claim and evidence are read, what was learnt for it, and how sure a verdict has to be. */
export interface Form {
  readonly reading: Reading;
  readonly models: FormModels;
  readonly sure: Sureness;
}

/** Signals of the claim's own form beside the general ones. */
const superiority: Reading = (claim, evidence) => {
  const own = superioritySignals(claim, evidence);
  return Float64Array.from([...signalsOf(claim, evidence).values, ...SUPERIORITY_SIGNALS.map((name) => own[name])]);
};
const general: Reading = (claim, evidence) => signalsOf(claim, evidence).values;
const models = (whole: readonly (readonly string[])[], alone: readonly (readonly string[])[]): FormModels => ({
  whole: readModel(whole),
  claimAlone: readModel(alone),
});

/** A claim against a passage: the product's own judge. */
export const GENERAL: Form = {
  reading: general,
  models: models(TRAINED_JUDGE, TRAINED_ALONE),
  sure: { supports: 0.7, contradicts: 0.7 },
};
/** "A is superior to B in terms of C" against a paper. */
export const SUPERIORITY: Form = {
  reading: superiority,
  models: models(SUPERIORITY_WHOLE, SUPERIORITY_ALONE),
  sure: { supports: 0.72, contradicts: 0.7 },
};
/** A statement against a section of trial records. */
export const RECORDS: Form = {
  reading: general,
  models: models(RECORDS_WHOLE, RECORDS_ALONE),
  sure: { supports: 0.7, contradicts: 0.7 },
};
