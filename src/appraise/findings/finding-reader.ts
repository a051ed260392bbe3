import type { Change, Direction } from "../../domain/finding.js";
import type { AskedFinding, PreparedAsked } from "./finding-asked.js";
import type { Likely } from "./finding-relevance.js";
import { weightiest } from "./finding-relevance.js";
import type { StudyRead } from "./finding-study.js";
import { changeRow, changeValues } from "./finding-study.js";
import { CHANGE_WEIGHTS, RELEVANCE_WEIGHTS } from "./finding-weights.js";

/** So many of a study's sentences, the best, are weighed for what came out. */
export const SENTENCES_WEIGHED = 4;
/** Of these, so many are given as the evidence. */
const SENTENCES_GIVEN = 3;

/** What a study says of one outcome of one intervention against another. */
export interface StudyFinding {
  /** The sentences that tell it, best first; empty where the study has none at all. */
  readonly evidence: readonly Likely[];
  readonly change: Change;
  /** How likely each change is, by what was learnt from annotated trials (`docs/findings.md`). */
  readonly likely: Readonly<Record<"increased" | "decreased" | "no difference", number>>;
  /** What the evidence says, as it was weighed: the signals of `CHANGE_SIGNALS`. */
  readonly values: Float64Array;
  readonly prepared: PreparedAsked;
}

/** Reads what came out in a study for an outcome, an intervention and what it is compared with. */
export function findInStudy(study: StudyRead, asked: AskedFinding): StudyFinding {
  const { prepared, best } = weightiest(study, asked, RELEVANCE_WEIGHTS, SENTENCES_WEIGHED);
  const rows = best.map(({ sentence, likely }) => ({ row: changeRow(sentence, prepared), worth: likely }));
  const values = changeValues(rows, best[0]?.named.outcome ?? 0);
  const odds = [0, 1, 2].map((which) => Math.exp(weigh(CHANGE_WEIGHTS, values, which)));
  const [up = 0, down = 0, same = 0] = odds.map((one) => one / odds.reduce((a, b) => a + b, 0));
  const likely = { increased: up, decreased: down, "no difference": same };
  const change =
    best.length === 0 ? "unclear" : up > down && up > same ? "increased" : down > same ? "decreased" : "no difference";
  return { evidence: best.slice(0, SENTENCES_GIVEN), change, likely, values, prepared };
}

/** Whether a change is better or worse for people, by what more of the outcome means; unclear where its words do not tell. */
export function directionOf(change: Change, worth: PreparedAsked["worth"]): Direction {
  if (change === "no difference" || change === "unclear") return change;
  if (worth === 0) return "unclear";
  return (change === "increased") === worth > 0 ? "better" : "worse";
}

/** The last row is for the constant. */
function weigh(weights: readonly (readonly number[])[], values: ArrayLike<number>, which: number): number {
  return weights.reduce(
    (sum, row, at) => sum + (row[which] ?? 0) * (at < weights.length - 1 ? (values[at] ?? 0) : 1),
    0,
  );
}
