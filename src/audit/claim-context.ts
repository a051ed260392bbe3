import { isStopWord } from "../text/stop-words.js";
import { termsOf } from "../text/analyse.js";
import type { Claim } from "./claim.js";
import { plainClaim } from "./plain-claim.js";

/** A sentence with these says something of what the sentence before it is on: "in that trial", "the same caution", "both forms". */
const POINTS_BACK =
  /\b(?:(?:that|this|these|those|the same) (?:trial|study|group|people|patients|women|children|dose|drug|caution|warning|rule|risk|effect|advice|test|programme|program|treatment)s?|the (?:trial|study|authors?|other group|former|latter)|both (?:groups?|forms?|arms?|drugs?))\b|^(?:it|they|this|these|those|that|there|he|she|both|the other)\b/iu;

/** Words of what stands before a claim that are looked for beside its own; characters. */
const LONGEST = 300;

/**
 * What a claim's place says of its matter, for a search to go by: the other clauses of its sentence, the sentence before where the claim points back at it,
 * and what the whole text is about; each only as far as the claim does not name it itself. Nothing of it is said of the claim.
 */
export function claimContext(claim: Claim, text: string, main: string | undefined): string {
  const { sentence, start, end } = claim;
  const around = [text.slice(sentence.start, start), text.slice(end, sentence.end)];
  const before = POINTS_BACK.test(plainClaim(claim.text)) ? sentenceBefore(text, sentence.start) : "";
  const held = new Set(termsOf(claim.whole));
  const words = [main ?? "", ...around, before].flatMap((one) => {
    const named = termsOf(one).filter((term) => !isStopWord(term));
    return named.length > 0 && named.some((term) => !held.has(term)) ? [plainClaim(one).slice(0, LONGEST)] : [];
  });
  return words.join(", ");
}

/** The last sentence before a place: of its own paragraph, or of the one before, where no heading stands between. */
function sentenceBefore(text: string, start: number): string {
  const line =
    text
      .slice(Math.max(0, start - 2 * LONGEST), start)
      .trimEnd()
      .split("\n")
      .at(-1) ?? "";
  return /^\s*#/u.test(line)
    ? ""
    : (line.split(/(?<=[.!?])\s+(?=\p{Lu})/u).at(-1) ?? "").replace(/^\s*(?:[-*+]|\d+[.)])\s+/u, "");
}
