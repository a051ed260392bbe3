import { NUMBER_WORDS } from "./number-words.js";
import { isRounded, quantitiesIn, sameQuantity } from "./quantities.js";
import type { Quantity } from "./quantities.js";
import { sharesIn } from "./shares.js";

/** Whether a text gives a quantity, rounded or as the ends of "from 23% to 33%". */
export function gives(text: string, mine: Quantity): boolean {
  const theirs = quantitiesIn(text);
  const is = (one: Quantity) => theirs.some((other) => sameQuantity(one, other) || isRounded(one, other));
  if (is(mine)) return true;
  if (mine.low === mine.high) return false;
  const end = (value: number): Quantity => ({ ...mine, low: value, high: value, text: String(value) });
  return mine.unit === "%" && is(end(mine.low)) && is(end(mine.high));
}

const WORD =
  /(?<!\b(?:the|these|those|all|both|between|of the)\s)\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|seventy|eighty)\b/giu;
const MORE_WORDS: Readonly<Record<string, number>> = {
  ...{ thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, eighteen: 18 },
  ...{ twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80 },
};

/** Numbers that a text gives in words without a unit that is read with them: "from the age of eight". */
export function countsIn(text: string): Quantity[] {
  const read = [...quantitiesIn(text), ...sharesIn(text).map(({ start, end }) => ({ start, end }))];
  return [...text.matchAll(WORD)].flatMap((match) => {
    const [word] = match;
    const [start, end] = [match.index, match.index + word.length];
    if (read.some((one) => start < one.end && one.start < end)) return [];
    const value = NUMBER_WORDS[word.toLowerCase()] ?? MORE_WORDS[word.toLowerCase()];
    return value === undefined ? [] : [{ low: value, high: value, unit: "", start, end, text: word }];
  });
}

/** Whether a text has such a number, in figures or in words. */
export function isSaidAsCount(text: string, { low, text: word }: Quantity): boolean {
  return new RegExp(`(?<![\\d.,])${low}(?![\\d%]|[.,]\\d)|\\b${word}\\b`, "iu").test(text);
}
