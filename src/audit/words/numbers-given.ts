import { NUMBER_WORDS } from "./number-words.js";
import { pacesIn, samePace } from "../doses/paces.js";
import { isRounded, quantitiesIn, sameQuantity } from "./quantities.js";
import type { Quantity } from "./quantities.js";
import { sharesIn } from "./shares.js";

const ABOVE =
  /(?:\b(?:above|over|more than|greater than|higher than|older than|longer than|at least|exceed\w*|beyond|from the age of|no less than)|[>≥])\s?(?:about |the age of )?$/iu;
const BELOW =
  /(?:\b(?:below|under|less than|lower than|younger than|shorter than|fewer than|at most|up to|no more than|within)|[<≤])\s?(?:about |the age of )?$/iu;
const OR_ABOVE = /^(?: years?)?(?: of age)? (?:or|and) (?:older|more|above|over|higher|longer)\b/iu;
const OR_BELOW = /^(?: years?)?(?: of age)? (?:or|and) (?:younger|less|below|under|fewer|lower)\b/iu;

/** Which side of a number a text means: "above 50", "65 and older", "<30". */
function boundOf(text: string, { start, end }: Quantity): "above" | "below" | undefined {
  const [before, after] = [text.slice(Math.max(0, start - 26), start), text.slice(end, end + 30)];
  if (ABOVE.test(before) || OR_ABOVE.test(after)) return "above";
  return BELOW.test(before) || OR_BELOW.test(after) ? "below" : undefined;
}

/** Whether a text gives a quantity of another, on the same side of it, rounded or as the ends of "from 23% to 33%". */
export function gives(words: string, mine: Quantity, text: string): boolean {
  const theirs = quantitiesIn(text);
  const bound = boundOf(words, mine);
  const fits = (other: Quantity) => {
    const its = boundOf(text, other);
    return bound === undefined ? true : its === undefined ? other.low === other.high : its === bound;
  };
  const is = (one: Quantity) =>
    theirs.some((other) => (sameQuantity(one, other) || isRounded(one, other)) && fits(other));
  const pace = pacesIn(words).find((one) => mine.start >= one.start && mine.end <= one.end);
  if (pace !== undefined && pacesIn(text).length > 0) return pacesIn(text).some((one) => samePace(one, pace));
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

/** Whether a text gives another number of the same kind in its place: then what it is of stands there, not in a sentence beside it. */
export function givesOther(text: string, mine: Quantity): boolean {
  return mine.unit !== "" && quantitiesIn(text).some(({ unit, age }) => unit === mine.unit && age === mine.age);
}
