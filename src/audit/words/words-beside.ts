import { termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";
import type { Quantity } from "./quantities.js";

/** Denials and units are compared by themselves. */
export const SMALL = new Set([
  "no",
  "not",
  "nor",
  "never",
  "without",
  "neither",
  "cannot",
  "mg",
  "g",
  "ml",
  "kg",
  "mcg",
]);

/** Content words looked at on either side of a quantity, and the characters they are looked for in. */
const BESIDE = 3;
const NEAR = 60;

/** The content words next to a quantity of a text. */
export function wordsBeside(text: string, { start, end }: Quantity): ReadonlySet<string> {
  const terms = (piece: string) =>
    termsOf(piece).filter((term) => !isStopWord(term) && !SMALL.has(term) && !/^[\d.]+$/u.test(term));
  return new Set([
    ...terms(text.slice(Math.max(0, start - NEAR), start)).slice(-BESIDE),
    ...terms(text.slice(end, end + NEAR)).slice(0, BESIDE),
  ]);
}
