import type { Candidate, Differing } from "../candidate.js";
import type { WordComparison } from "../words/compare-words.js";
import { denialWords } from "../words/denial-words.js";
import { FEWEST_WORDS, NAMES_FOR } from "../stance-limits.js";
import { frequencyClash, strengthsIn } from "../words/strength.js";

/** A sentence that holds so much of a claim, or that the claim holds so much of, speaks of the same though neither is a copy of the other. */
const HELD_WHOLE = 0.8;
const HOLDS_WHOLE = 0.66;
const HELD_HALF = 0.5;

/**
 * What stands otherwise in a long sentence that holds nearly all of a claim, or in a short one that the claim holds: only a denial of the
 * very words, or another number in the same place; a long sentence has other numbers and denials besides.
 */
export function gainsays(said: string, comparison: WordComparison, { coverage, text }: Candidate): Differing[] {
  const { words, held } = comparison;
  const same =
    words >= FEWEST_WORDS &&
    ((held >= HELD_WHOLE && coverage >= NAMES_FOR) || (held >= HELD_HALF && comparison.holds >= HOLDS_WHOLE));
  if (!same) return [];
  return [
    ...(forFewer(said, text) ? [] : comparison.samePlace).map((one) => ({
      element: "number" as const,
      asked: one.said,
      found: one.found,
    })),
    ...(comparison.deniesIt
      ? [{ element: "negation" as const, asked: denialWords(said), found: denialWords(text) }]
      : []),
  ];
}

/** What cannot be true of both: another number, a denial, an opposite. */
export function clashOf(
  words: string,
  comparison: WordComparison,
  { text: sentence, source }: Candidate,
  copy: boolean,
): Differing[] {
  const clash: Differing[] = [];
  // A label gives many amounts of its drug: only one in the same place is another.
  const numbers = source.kind !== "label" ? comparison.numbers : forFewer(words, sentence) ? [] : comparison.samePlace;
  if (copy) for (const { said, found } of numbers) clash.push({ element: "number", asked: said, found });
  if (copy ? comparison.deniesIt : comparison.denies)
    clash.push({ element: "negation", asked: denialWords(words), found: denialWords(sentence) });
  if (comparison.opposite !== undefined && !comparison.denies)
    clash.push({ element: "direction", asked: comparison.opposite.said, found: comparison.opposite.found });
  const often = strengthsIn(words).find(({ scale }) => scale === "frequency");
  const percent = /(\d+(?:\.\d+)?)\s?%/u.exec(sentence)?.[1];
  if (
    copy &&
    often !== undefined &&
    percent !== undefined &&
    !/\d\s?%/u.test(words) &&
    frequencyClash(often.level, Number(percent))
  )
    clash.push({ element: "frequency", asked: often.word, found: `${percent} %` });
  return clash;
}

const FEWER = /\b(?:impair\w+|insufficiency|dialysis|ha?emodialysis|elderly|geriatric|children|pa?ediatric)\b/iu;

/** Whether a sentence is for people of whom the claim does not speak and who get less than others. */
function forFewer(claim: string, sentence: string): boolean {
  return FEWER.test(sentence) && !FEWER.test(claim);
}
