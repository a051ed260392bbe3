import { analyse } from "../text/analyse.js";
import { isStopWord } from "../text/stop-words.js";
import { clausesOf } from "./clauses.js";
import { comparable, quantitiesIn, sameQuantity } from "./quantities.js";
import type { Quantity } from "./quantities.js";
import { denials, directionsIn } from "./direction.js";

/** How a sentence's words stand to a claim's. */
export interface WordComparison {
  /** Share of the claim's content words that the sentence holds, and of the sentence's that the claim holds; 0 to 1. */
  readonly held: number;
  readonly holds: number;
  /** Content words of the claim. */
  readonly words: number;
  /** Content words of the claim that the sentence lacks, and the other way round, as written. */
  readonly missing: readonly string[];
  readonly added: readonly string[];
  /** Numbers of the claim that stand otherwise in the sentence. */
  readonly numbers: readonly { readonly said: string; readonly found: string }[];
  /** Numbers of the claim that the sentence does not give. */
  readonly unmatched: readonly Quantity[];
  /** One of the two denies what the other says. */
  readonly denies: boolean;
  /** A direction of the claim whose opposite stands in the sentence. */
  readonly opposite: { readonly said: string; readonly found: string } | undefined;
}

interface Words {
  readonly content: ReadonlyMap<string, string>;
  readonly quantities: readonly Quantity[];
  readonly denials: number;
  readonly directions: ReturnType<typeof directionsIn>;
}

const memory = new Map<string, Words>();
const MOST_REMEMBERED = 20_000;

/** The words of a sentence ready to be compared; remembered, because many claims meet the same sentence. */
function wordsOf(text: string): Words {
  const held = memory.get(text);
  if (held !== undefined) return held;
  const content = new Map<string, string>();
  for (const { term, start, end } of analyse(text))
    if (!isStopWord(term) && !SMALL.has(term) && !/^[\d.]+$/u.test(term) && !content.has(term))
      content.set(term, text.slice(start, end));
  const words = { content, quantities: quantitiesIn(text), denials: denials(text), directions: directionsIn(text) };
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  memory.set(text, words);
  return words;
}

/**
 * How many words of a sentence deny what a claim says: those of the clause that holds most of the claim's words, where the sentence has
 * several denials and one clause is nearly the claim.
 */
function denialsFor(claim: Words, sentence: Words, text: string): number {
  if (sentence.denials < 2) return sentence.denials;
  const nearest = clausesOf(text, 0, text.length)
    .map(({ start, end }) => {
      const words = wordsOf(text.slice(start, end));
      const held = [...claim.content.keys()].filter((term) => words.content.has(term)).length;
      return { words, held: held / Math.max(1, claim.content.size) };
    })
    .reduce((best, one) => (one.held > best.held ? one : best));
  return nearest.held >= NEARLY ? nearest.words.denials : sentence.denials;
}

/** A clause that holds this share of the claim's content words is nearly the claim. */
const NEARLY = 0.7;

/** Denials and units are compared by themselves. */
const SMALL = new Set(["no", "not", "nor", "never", "without", "neither", "cannot", "mg", "g", "ml", "kg", "mcg"]);

/** Compares a claim with a sentence word by word, number by number. */
export function compareWords(claim: string, sentence: string): WordComparison {
  const a = wordsOf(claim);
  const b = wordsOf(sentence);
  const missing = [...a.content].filter(([term]) => !b.content.has(term));
  const added = [...b.content].filter(([term]) => !a.content.has(term));
  const share = (left: number, all: number) => (all === 0 ? 0 : 1 - left / all);
  const free = b.quantities.filter((one) => !a.quantities.some((mine) => sameQuantity(mine, one)));
  // "12 months" is not met by a bare 12 where the sentence has 12 weeks: the unit was changed.
  const otherUnit = (mine: Quantity) =>
    !b.quantities.some((one) => one.unit === mine.unit && sameQuantity(mine, one)) &&
    b.quantities.find(
      (one) =>
        one.unit !== mine.unit &&
        one.unit !== "" &&
        one.low === mine.low &&
        one.high === mine.high &&
        comparable(mine, one),
    );
  const unmatched = a.quantities.filter(
    (mine) => otherUnit(mine) || !b.quantities.some((one) => sameQuantity(mine, one)),
  );
  const numbers = unmatched.flatMap((mine) => {
    const other = otherUnit(mine) || free.find((one) => comparable(mine, one));
    return other === undefined ? [] : [{ said: mine.text, found: other.text }];
  });
  const opposite = a.directions
    .filter(({ pair, side }) => !b.directions.some((one) => one.pair === pair && one.side === side))
    .flatMap((mine) => {
      const other = b.directions.find((one) => one.pair === mine.pair && one.side !== mine.side);
      return other === undefined ? [] : [{ said: mine.word, found: other.word }];
    })[0];
  return {
    held: share(missing.length, a.content.size),
    holds: share(added.length, b.content.size),
    words: a.content.size,
    missing: missing.map(([, word]) => word),
    added: added.map(([, word]) => word),
    numbers,
    unmatched,
    denies: a.denials % 2 !== denialsFor(a, b, sentence) % 2,
    opposite,
  };
}
