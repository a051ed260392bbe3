import { analyse, termsOf } from "../text/analyse.js";
import { isStopWord } from "../text/stop-words.js";
import { clausesOf } from "./clauses.js";
import { comparable, isRounded, quantitiesIn, sameQuantity } from "./quantities.js";
import type { Quantity } from "./quantities.js";
import type { Denied } from "./denied-words.js";
import { deniedIn } from "./denied-words.js";
import { denials, directionsIn } from "./direction.js";
import { withoutFrame } from "./framing-words.js";
import { likeWord } from "./like-words.js";
import { rarityOf } from "./signals/rarity.js";

/** How a sentence's words stand to a claim's. */
export interface WordComparison {
  /** Share of the claim's content words that the sentence holds, rare words counting more, and of the sentence's that the claim holds; 0 to 1. */
  readonly held: number;
  readonly holds: number;
  /** Content words of the claim. */
  readonly words: number;
  /** Content words of the claim that the sentence lacks, and the other way round, as written. */
  readonly missing: readonly string[];
  readonly added: readonly string[];
  /** Numbers of the claim that stand otherwise in the sentence. */
  readonly numbers: readonly { readonly said: string; readonly found: string }[];
  /** Those of them that stand among the same words in both: "within 6 h of stroke", "within 10 hours of a stroke". */
  readonly samePlace: readonly { readonly said: string; readonly found: string }[];
  /** How many numbers the claim has. */
  readonly quantities: number;
  /** Numbers of the claim that the sentence does not give. */
  readonly unmatched: readonly Quantity[];
  /** One of the two denies what the other says. */
  readonly denies: boolean;
  /** One of the two denies words that the other asserts. */
  readonly deniesIt: boolean;
  /** The sentence denies something that the claim speaks of and does not deny: it bears the claim out in nothing. */
  readonly deniesNear: boolean;
  /** A direction of the claim whose opposite stands in the sentence. */
  readonly opposite: { readonly said: string; readonly found: string } | undefined;
}

interface Words {
  readonly content: ReadonlyMap<string, string>;
  /** The same, each as the one word for all that say the same. */
  readonly like: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
  readonly denials: number;
  readonly denied: readonly Denied[];
  readonly directions: ReturnType<typeof directionsIn>;
  /** The content words next to a quantity. */
  readonly around: (quantity: Quantity) => ReadonlySet<string>;
}

/** Content words looked at on either side of a quantity, and the characters they are looked for in. */
const BESIDE = 3;
const NEAR = 60;

function around(text: string, { start, end }: Quantity): ReadonlySet<string> {
  const terms = (piece: string) =>
    termsOf(piece).filter((term) => !isStopWord(term) && !SMALL.has(term) && !/^[\d.]+$/u.test(term));
  return new Set([
    ...terms(text.slice(Math.max(0, start - NEAR), start)).slice(-BESIDE),
    ...terms(text.slice(end, end + NEAR)).slice(0, BESIDE),
  ]);
}

/** "Once a year", "every 12 months" and "yearly" say what "annually" does, and "once a month" what "monthly" does. */
function asPaced(text: string): string {
  return text
    .replace(
      /\b(?:once (?:a|per|every|each) year|once (?:year|annual)ly|(?:every|each) year|every (?:12|twelve) months|yearly)\b/giu,
      "annually",
    )
    .replace(/\b(?:once (?:a|per|every|each) month|once monthly|(?:every|each) month)\b/giu, "monthly");
}

const memory = new Map<string, Words>();
const MOST_REMEMBERED = 20_000;

/** The words of a sentence ready to be compared; remembered, because many claims meet the same sentence. */
function wordsOf(framed: string): Words {
  const held = memory.get(framed);
  if (held !== undefined) return held;
  const text = asPaced(withoutFrame(framed));
  const content = new Map<string, string>();
  for (const { term, start, end } of analyse(text))
    if (!isStopWord(term) && !SMALL.has(term) && !/^[\d.]+$/u.test(term) && !content.has(term))
      content.set(term, text.slice(start, end));
  const words = {
    content,
    like: new Set([...content.keys()].map(likeWord)),
    quantities: quantitiesIn(text),
    denials: denials(text),
    denied: deniedIn(text),
    directions: directionsIn(text),
    around: (quantity: Quantity) => around(text, quantity),
  };
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  memory.set(framed, words);
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

/** Whether a sentence denies what the other names and does not deny. */
function deniesWords({ denied }: Words, other: Words): boolean {
  const theirs = new Set(other.denied.flatMap(({ reach }) => reach));
  // "When the response is not optimal", "if an optimal response is not achieved": two conditions that deny.
  const theyIf = other.denied.some(({ main }) => !main);
  return denied.some(
    ({ main, terms: [first, ...rest] }) =>
      (main || !theyIf) &&
      first !== undefined &&
      other.content.has(first) &&
      ![first, ...rest].some((term) => theirs.has(term)),
  );
}

/** Whether the claim's main clause is denied and the sentence, which denies nothing, is otherwise the claim. */
function deniesAll(claim: Words, sentence: Words, missing: number): boolean {
  return (
    sentence.denials === 0 && missing <= FEW_MISSING && claim.denied.some(({ main, terms }) => main && terms.length > 0)
  );
}

/** Whether the main clause of a sentence denies something, or any of its clauses what the other speaks of. */
function deniesNear({ denied }: Words, other: Words, differs: boolean): boolean {
  const told = (term: string) => other.content.has(term) || other.like.has(likeWord(term));
  if (differs) return denied.some(({ main, reach }) => main || reach.some(told));
  return (
    other.denied.length === 0 && denied.some(({ main, terms: [first] }) => main && first !== undefined && told(first))
  );
}

/** Content words that a claim may have besides a sentence that it denies. */
const FEW_MISSING = 3;

/** Two numbers stand in the same place when they share so many of the words beside them. */
const SHARED = 2;

/** A clause that holds this share of the claim's content words is nearly the claim. */
const NEARLY = 0.7;

/** Denials and units are compared by themselves. */
const SMALL = new Set(["no", "not", "nor", "never", "without", "neither", "cannot", "mg", "g", "ml", "kg", "mcg"]);

/** What a word counts at least and at most, by its rarity: "people" and "receive" tell less of a claim than "haemorrhagic". */
const [LIGHTEST, HEAVIEST] = [2.5, 6];

function weightOf(term: string): number {
  return Math.min(HEAVIEST, Math.max(LIGHTEST, rarityOf(term)));
}

/** Content words of one text that the other has neither themselves nor in words that say the same. */
function lacking(own: Words, other: Words, named: ReadonlySet<string>): [string, string][] {
  return [...own.content].filter(
    ([term]) => !other.content.has(term) && !other.like.has(likeWord(term)) && !named.has(term),
  );
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Compares a claim with a sentence word by word, number by number. `named`: index terms of names, in either, of what both name ("heart
 * attack", "myocardial infarction").
 */
export function compareWords(claim: string, sentence: string, named: ReadonlySet<string> = NONE): WordComparison {
  const a = wordsOf(claim);
  const b = wordsOf(sentence);
  const missing = lacking(a, b, named);
  const added = lacking(b, a, named);
  const weigh = (words: Iterable<readonly [string, string]>) =>
    [...words].reduce((sum, [term]) => sum + weightOf(term), 0);
  const share = (left: readonly (readonly [string, string])[], all: Words["content"]) =>
    all.size === 0 ? 0 : 1 - weigh(left) / weigh(all);
  const same = (mine: Quantity, one: Quantity) => sameQuantity(mine, one) || isRounded(mine, one);
  const free = b.quantities.filter((one) => !a.quantities.some((mine) => same(mine, one)));
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
  // "Once a day" is "daily".
  const isDaily = ({ text }: Quantity) =>
    /^once a$/iu.test(text) && /\b(?:daily|(?:a|per|each|every) day)\b/iu.test(sentence);
  const unmatched = a.quantities.filter(
    (mine) => !isDaily(mine) && (otherUnit(mine) || !b.quantities.some((one) => same(mine, one))),
  );
  const numbers = unmatched.flatMap((mine) => {
    const other = otherUnit(mine) || free.find((one) => comparable(mine, one));
    return other === undefined ? [] : [{ said: mine.text, found: other.text }];
  });
  const samePlace = unmatched.flatMap((mine) => {
    const beside = a.around(mine);
    const other = [otherUnit(mine) || undefined, ...free]
      .filter((one): one is Quantity => one !== undefined && (comparable(mine, one) || one === otherUnit(mine)))
      // One amount out of a range that the claim gives is no other number.
      .filter((one) => one.low !== one.high || mine.low === mine.high || one.low < mine.low || one.high > mine.high)
      .find((one) => [...b.around(one)].filter((term) => beside.has(term)).length >= SHARED);
    return other === undefined ? [] : [{ said: mine.text, found: other.text }];
  });
  const denies = a.denials % 2 !== denialsFor(a, b, sentence) % 2;
  const opposite = a.directions
    .filter(({ pair, side }) => !b.directions.some((one) => one.pair === pair && one.side === side))
    // A claim that points both ways ("rarely fatal, the most common") is not turned round by one of them.
    .filter(({ pair, side }) => !a.directions.some((one) => one.pair === pair && one.side !== side))
    .flatMap((mine) => {
      const other = b.directions.find((one) => one.pair === mine.pair && one.side !== mine.side);
      return other === undefined ? [] : [{ said: mine.word, found: other.word }];
    })[0];
  return {
    held: share(missing, a.content),
    holds: share(added, b.content),
    words: a.content.size,
    missing: missing.map(([, word]) => word),
    added: added.map(([, word]) => word),
    numbers,
    samePlace,
    quantities: a.quantities.length,
    unmatched,
    denies,
    deniesIt: deniesWords(a, b) || (denies && (deniesWords(b, a) || deniesAll(a, b, missing.length))),
    deniesNear: deniesNear(b, a, denies),
    opposite,
  };
}
