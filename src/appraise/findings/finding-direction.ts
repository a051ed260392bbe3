import type { Direction, FindingWords } from "../../domain/finding.js";
import { pValuesIn } from "../../text/effect-sizes.js";
import { isBareNumbers, isOtherwiseThen, isOutOfReach } from "./direction-guards.js";
import { ruledDirection } from "./direction-rules.js";
import { directionSignals } from "./direction-signals.js";
import { DIRECTION_WEIGHTS } from "./direction-weights.js";

/** Classes of the model, in the order of its weights. */
export const DIRECTION_CLASSES = ["better", "worse", "no difference", "unclear"] as const;

/** A direction is told where it is at least so likely; where rules alone tell it too, less is enough. */
const LEAST = 0.65;
const LEAST_RULED = 0.4;
/** Few trials find harm in what they try: "worse" is far more often a misreading. */
const LEAST_WORSE = 0.8;

/**
 * Whether a sentence says that what was tried is better or worse for people than what it is compared with, or no different, by what was
 * learnt from annotated trials (`docs/findings.md`); "unclear" where nothing limits it, and none of these is likely enough.
 */
export function directionIn(printed: string, asked: FindingWords, weights = DIRECTION_WEIGHTS): Direction {
  if (isOutOfReach(printed, asked)) return "unclear";
  const told = likeliest(printed, asked, weights);
  return (told === "no difference" && isOtherwiseThen(printed)) || (told === "better" && isBareNumbers(printed))
    ? "unclear"
    : told;
}

function likeliest(printed: string, asked: FindingWords, weights: readonly (readonly number[])[]): Direction {
  const likely = likelyDirections(printed, asked, weights);
  const ruled = ruledDirection(printed, asked);
  if (ruled !== "unclear" && likely[ruled] >= LEAST_RULED) return ruled;
  const best =
    likely.better >= Math.max(likely.worse, likely["no difference"])
      ? "better"
      : likely.worse > likely["no difference"]
        ? "worse"
        : "no difference";
  if (best === "worse")
    return likely.worse >= LEAST_WORSE && pValuesIn(printed).some(({ significant }) => significant) ? best : "unclear";
  return likely[best] >= LEAST ? best : "unclear";
}

/** How likely each direction is by the words of the sentence alone; they come to 1. */
export function likelyDirections(
  printed: string,
  asked: FindingWords,
  weights = DIRECTION_WEIGHTS,
): Readonly<Record<Direction, number>> {
  const values = directionSignals(printed, asked);
  const odds = weights.map((row) =>
    Math.exp(row.reduce((sum, weight, at) => sum + weight * (at < values.length ? (values[at] ?? 0) : 1), 0)),
  );
  const all = odds.reduce((a, b) => a + b, 0);
  const [better = 0, worse = 0, same = 0, unclear = 0] = odds.map((one) => one / all);
  return { better, worse, "no difference": same, unclear };
}
