import { CONTRAST_SIGNALS, contrastSignals } from "./contrast-signals.js";
import { generalReading, READING } from "./reading.js";
import { ROLE_SIGNALS, roleSignals } from "./role-signals.js";

/** Signals of which side a passage takes; they say more the more of the claim its best sentence holds. */
const SIDES = [
  "denyMismatch",
  "denyMatch",
  "negativeDiffers",
  "signProduct",
  "effectProduct",
  "nothingDiffers",
  "nothingEvidence",
  "negativeEvidence",
  "oppositesFree",
  "numbersOther",
  "numbersSame",
  "lastSignProduct",
  "lastEffectProduct",
  "signNear",
  "effectNear",
  "unsureEvidence",
  "againstAnywhere",
  "againstBest",
  "alikeDiffers",
  "alikeOrChanged",
  "noMoreClaim",
] as const;

const PLAIN: readonly string[] = [...READING, ...ROLE_SIGNALS, ...CONTRAST_SIGNALS];
/** The names of what `claimReading` gives, in order. */
export const CLAIM_READING: readonly string[] = [...PLAIN, ...SIDES.map((name) => `${name} held`)];

const SIDE_PLACES = SIDES.map((name) => PLAIN.indexOf(name));
const HELD = PLAIN.indexOf("rareHeldBest");

/** The general signals with those of parts and of contrast, and each side times how much of the claim the best sentence holds. */
export function claimReading(claim: string, evidence: readonly string[]): Float64Array {
  const { best, signals } = roleSignals(claim, evidence);
  const contrast = contrastSignals(claim, evidence, best);
  const plain = [
    ...generalReading(claim, evidence),
    ...ROLE_SIGNALS.map((name) => signals[name]),
    ...CONTRAST_SIGNALS.map((name) => contrast[name]),
  ];
  const held = plain[HELD] ?? 0;
  return Float64Array.from([...plain, ...SIDE_PLACES.map((place) => held * (plain[place] ?? 0))]);
}
