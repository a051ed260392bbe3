import { NUMBER_WORDS } from "./number-words.js";

/** A share that a text gives in words, as a percentage. */
export interface Share {
  readonly percent: number;
  readonly text: string;
  /** UTF-16 span, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** "About", "roughly": a source's figure near it will do. */
  readonly about: boolean;
}

const SHAPE =
  /\b((?:about|roughly|around|some|nearly|almost|approximately)\s)?(?:(one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (ten|five|four|three|two)|(a|one|two|three)[\s-](third|quarter|fifth|tenth)s?|(half)|(halv(?:es?|ed|ing)))\b/giu;
const PARTS: Readonly<Record<string, number>> = { third: 3, quarter: 4, fifth: 5, tenth: 10 };

/** Shares told in words: "roughly nine in ten" is about 90 %, "by a third" 33 %, "halved" 50 %. */
export function sharesIn(text: string): Share[] {
  return [...text.matchAll(SHAPE)].map((match) => {
    const [whole, near, count, of, parts, part] = match;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const ratio =
      count !== undefined
        ? (NUMBER_WORDS[count.toLowerCase()] ?? 1) / (NUMBER_WORDS[(of ?? "").toLowerCase()] ?? 10)
        : part !== undefined
          ? (NUMBER_WORDS[(parts ?? "").toLowerCase()] ?? 1) / (PARTS[part.toLowerCase()] ?? 1)
          : 0.5;
    const about = near !== undefined || /\b(?:about|roughly|around|nearly|almost|approximately)\s$/iu.test(before);
    return { percent: ratio * 100, text: whole.trim(), start: match.index, end: match.index + whole.length, about };
  });
}

/** How far a source's figure may be from a share told in words: points of a hundred. */
const EXACT = 1;
const NEAR = 4;
const RATIO =
  /\b(?:hazard ratio|relative risk|risk ratio|rate ratio|odds ratio|incidence rate ratio|HR|RR|IRR|OR)\b[^\d]{0,16}(0[.·]\d+)/giu;

/** Whether a text gives a share as a percentage, or as the ratio of which it is the lessening. */
export function givesShare(text: string, { percent, about }: Share): boolean {
  const close = (value: number) => Math.abs(value - percent) <= (about ? NEAR : EXACT);
  const percents = [...text.matchAll(/(\d+(?:[.·]\d+)?)\s?%/gu)].map(([, value]) => Number(value?.replace("·", ".")));
  const ratios = [...text.matchAll(RATIO)].map(([, value]) => 100 * (1 - Number(value?.replace("·", "."))));
  // The 95 % of an interval of confidence is no share of anything.
  return [...percents.filter((value) => value !== 95), ...ratios].some(close);
}
