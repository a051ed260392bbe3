import { analyse } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";
import { clausesOf } from "../claims/clauses.js";
import { comparable, isRounded, quantitiesIn, sameQuantity } from "./quantities.js";
import { isShare, isStatistic } from "./figure-kinds.js";
import type { Quantity } from "./quantities.js";
import type { Denied } from "../label/denied-words.js";
import { SMALL, wordsBeside } from "./words-beside.js";
import { deniedIn } from "../label/denied-words.js";
import { denials, directionsIn } from "./direction.js";
import { withoutFrame } from "../claims/framing-words.js";
import { likeWord } from "./like-words.js";
import { rarityOf } from "../signals/rarity.js";

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

/** A sentence's words ready to be compared; what is seldom asked of them is read when it is asked. */
class Words {
  readonly content = new Map<string, string>();
  /** What each content word counts, and the one word for all that say the same as it, in their order. */
  readonly counted: readonly { readonly term: string; readonly like: string; readonly weight: number }[];
  /** The content words, each as the one word for all that say the same. */
  readonly like: ReadonlySet<string>;
  /** What all of them count. */
  readonly weight: number;
  readonly #text: string;
  #quantities: readonly Quantity[] | undefined;
  #denials: number | undefined;
  #denied: readonly Denied[] | undefined;
  #directions: ReturnType<typeof directionsIn> | undefined;

  constructor(framed: string) {
    const text = asPaced(withoutFrame(framed));
    for (const { term, start, end } of analyse(text))
      if (!isStopWord(term) && !SMALL.has(term) && !/^[\d.]+$/u.test(term) && !this.content.has(term))
        this.content.set(term, text.slice(start, end));
    this.counted = [...this.content.keys()].map((term) => ({ term, like: likeWord(term), weight: weightOf(term) }));
    this.like = new Set(this.counted.map(({ like }) => like));
    this.weight = sumOf(this.counted);
    this.#text = text;
  }

  get quantities(): readonly Quantity[] {
    return (this.#quantities ??= quantitiesIn(this.#text));
  }

  get denials(): number {
    return (this.#denials ??= denials(this.#text));
  }

  get denied(): readonly Denied[] {
    return (this.#denied ??= deniedIn(this.#text));
  }

  get directions(): ReturnType<typeof directionsIn> {
    return (this.#directions ??= directionsIn(this.#text));
  }

  /** Whether two figures of two sentences are of one kind: no share of people against an amount, no ratio of risks against either. */
  isOfKind(mine: Quantity, other: Words, one: Quantity): boolean {
    return [isShare, isStatistic].every((is) => is(this.#text, mine) === is(other.#text, one));
  }

  /** The content words next to a quantity. */
  around(quantity: Quantity): ReadonlySet<string> {
    return wordsBeside(this.#text, quantity);
  }
}

function sumOf(words: Words["counted"]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
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

/** The words of a sentence; remembered, because many claims meet the same sentence. */
function wordsOf(framed: string): Words {
  const held = memory.get(framed);
  if (held !== undefined) return held;
  const words = new Words(framed);
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

/** What a word counts at least and at most, by its rarity: "people" and "receive" tell less of a claim than "haemorrhagic". */
const [LIGHTEST, HEAVIEST] = [2.5, 6];

function weightOf(term: string): number {
  return Math.min(HEAVIEST, Math.max(LIGHTEST, rarityOf(term)));
}

/** Content words of one text that the other has neither themselves nor in words that say the same. */
function lacking(own: Words, other: Words, named: ReadonlySet<string>): Words["counted"] {
  return own.counted.filter(({ term, like }) => !other.content.has(term) && !other.like.has(like) && !named.has(term));
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Compares a claim with a sentence word by word, number by number. `named`: index terms of names, in either, of what both name ("heart
 * attack", "myocardial infarction").
 */
export function compareWords(claim: string, sentence: string, named: ReadonlySet<string> = NONE): WordComparison {
  return new Comparison(wordsOf(claim), wordsOf(sentence), sentence, named);
}

/** Most sentences are put aside for how little of the claim they hold: everything else is compared when it is asked. */
class Comparison implements WordComparison {
  readonly held: number;
  readonly words: number;
  readonly #missing: Words["counted"];
  readonly #claim: Words;
  readonly #sentence: Words;
  readonly #text: string;
  readonly #named: ReadonlySet<string>;
  #added: Words["counted"] | undefined;
  #unmatched: readonly Quantity[] | undefined;
  #numbers: WordComparison["numbers"] | undefined;
  #samePlace: WordComparison["samePlace"] | undefined;
  #denies: boolean | undefined;
  #deniesIt: boolean | undefined;
  #deniesNear: boolean | undefined;

  constructor(claim: Words, sentence: Words, text: string, named: ReadonlySet<string>) {
    this.#claim = claim;
    this.#sentence = sentence;
    this.#text = text;
    this.#named = named;
    this.#missing = lacking(claim, sentence, named);
    this.held = shareHeld(this.#missing, claim);
    this.words = claim.content.size;
  }

  get #lackedByClaim(): Words["counted"] {
    return (this.#added ??= lacking(this.#sentence, this.#claim, this.#named));
  }

  get holds(): number {
    return shareHeld(this.#lackedByClaim, this.#sentence);
  }

  get missing(): readonly string[] {
    return asWritten(this.#missing, this.#claim);
  }

  get added(): readonly string[] {
    return asWritten(this.#lackedByClaim, this.#sentence);
  }

  get quantities(): number {
    return this.#claim.quantities.length;
  }

  get unmatched(): readonly Quantity[] {
    // "Once a day" is "daily".
    const isDaily = ({ text }: Quantity) =>
      /^once a$/iu.test(text) && /\b(?:daily|(?:a|per|each|every) day)\b/iu.test(this.#text);
    return (this.#unmatched ??= this.#claim.quantities.filter(
      (mine) =>
        !isDaily(mine) &&
        (this.#otherUnit(mine) !== undefined || !this.#sentence.quantities.some((one) => same(mine, one))),
    ));
  }

  get numbers(): WordComparison["numbers"] {
    return (this.#numbers ??= this.unmatched.flatMap((mine) => {
      const other = this.#otherUnit(mine) ?? this.#free(mine).find((one) => comparable(mine, one));
      return other === undefined ? [] : [{ said: mine.text, found: other.text }];
    }));
  }

  get samePlace(): WordComparison["samePlace"] {
    return (this.#samePlace ??= this.unmatched.flatMap((mine) => {
      const beside = this.#claim.around(mine);
      const ofOtherUnit = this.#otherUnit(mine);
      const other = [...(ofOtherUnit === undefined ? [] : [ofOtherUnit]), ...this.#free(mine)]
        .filter((one) => comparable(mine, one) || one === ofOtherUnit)
        // One amount out of a range that the claim gives is no other number.
        .filter((one) => one.low !== one.high || mine.low === mine.high || one.low < mine.low || one.high > mine.high)
        // Nor is a range that ends or begins with the claim's amount.
        .filter((one) => one.low === one.high || (one.low !== mine.low && one.high !== mine.high))
        .find((one) => [...this.#sentence.around(one)].filter((term) => beside.has(term)).length >= SHARED);
      return other === undefined ? [] : [{ said: mine.text, found: other.text }];
    }));
  }

  get denies(): boolean {
    return (this.#denies ??= this.#claim.denials % 2 !== denialsFor(this.#claim, this.#sentence, this.#text) % 2);
  }

  get deniesIt(): boolean {
    const [a, b] = [this.#claim, this.#sentence];
    return (this.#deniesIt ??=
      deniesWords(a, b) || (this.denies && (deniesWords(b, a) || deniesAll(a, b, this.#missing.length))));
  }

  get deniesNear(): boolean {
    return (this.#deniesNear ??= deniesNear(this.#sentence, this.#claim, this.denies));
  }

  get opposite(): WordComparison["opposite"] {
    const [mine, theirs] = [this.#claim.directions, this.#sentence.directions];
    return (
      mine
        .filter(({ pair, side }) => !theirs.some((one) => one.pair === pair && one.side === side))
        // A claim that points both ways ("rarely fatal, the most common") is not turned round by one of them.
        .filter(({ pair, side }) => !mine.some((one) => one.pair === pair && one.side !== side))
        .flatMap(({ pair, side, word }) => {
          const other = theirs.find((one) => one.pair === pair && one.side !== side);
          return other === undefined ? [] : [{ said: word, found: other.word }];
        })[0]
    );
  }

  /** Quantities of the sentence that the claim does not give, and that are of the same kind as one of it. */
  #free(of: Quantity): Quantity[] {
    return this.#sentence.quantities.filter(
      (one) => !this.#claim.quantities.some((mine) => same(mine, one)) && this.#claim.isOfKind(of, this.#sentence, one),
    );
  }

  /** "12 months" is not met by a bare 12 where the sentence has 12 weeks: the unit was changed. */
  #otherUnit(mine: Quantity): Quantity | undefined {
    const theirs = this.#sentence.quantities;
    if (theirs.some((one) => one.unit === mine.unit && sameQuantity(mine, one))) return undefined;
    return theirs.find(
      (one) =>
        one.unit !== mine.unit &&
        one.unit !== "" &&
        one.low === mine.low &&
        one.high === mine.high &&
        comparable(mine, one),
    );
  }
}

function same(mine: Quantity, one: Quantity): boolean {
  return sameQuantity(mine, one) || isRounded(mine, one);
}

function shareHeld(missing: Words["counted"], all: Words): number {
  return all.counted.length === 0 ? 0 : 1 - sumOf(missing) / all.weight;
}

function asWritten(counted: Words["counted"], { content }: Words): string[] {
  return counted.map(({ term }) => content.get(term) ?? term);
}
