import { dirname } from "node:path";
import type { EvalRequest, EvalResult } from "../task.js";
import type { ClaimSet } from "./claim-set.js";
import type { Form } from "./forms.js";
import { measureClaims } from "./measure-claims.js";
import { overDivisions, readOnce } from "./over-divisions.js";
import { learntFrom, trainingParts } from "./training-parts.js";

/** Measures a form on a set; on a part that was learnt from, by models learnt anew from the other folds and the other sets, the mean of five divisions. */
export function measureForm(
  request: EvalRequest,
  task: string,
  set: ClaimSet,
  { reading, models, sure, beside, learn }: Form,
): EvalResult {
  if (!learntFrom(task, request.split)) return measureClaims(set, reading, models, sure);
  request.say("This part was learnt from: judged by folds of whole groups, five times divided anew.");
  const [once, further] = [readOnce(reading), trainingParts(dirname(request.data), beside, task)];
  return overDivisions((seed) => measureClaims(set, once, "folds", sure, further, learn, seed));
}
