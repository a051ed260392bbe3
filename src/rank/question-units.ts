import type { Naming, Phrase, Question, Topic } from "../domain/question.js";
import { isCarrier, isCue } from "../question/parse.js";
import { analyse } from "../text/analyse.js";
import { isStopWord } from "../text/stop-words.js";
import { NEARNESS } from "./naming.js";

export interface UnitName {
  readonly terms: Phrase;
  readonly nearness: number;
  /** What it is called, and what it is to what was asked. */
  readonly label: string;
  readonly relation: Naming["relation"];
  /** False for what only counts where it is found: the first stage does not ask for it. */
  readonly asked?: false;
  /** True for what was read in passages: it does not change how rare the unit is. */
  readonly read?: true;
}

/** One thing asked for: a word of the question, or a concept by all its names. */
export interface Unit {
  /** In the words of the question, or of the lexicon. */
  readonly label: string;
  /** Runs of index terms, any of which names it, each with how near it comes to what was asked. */
  readonly names: readonly UnitName[];
  /** Whether the question is about it; words such as "effect" or "treatment" only say what is asked. */
  readonly subject: boolean;
  /** Where its first word stands among the question's content words, from 0; nothing for what follows from no word. */
  readonly places: readonly number[];
  /** How much of its rarity counts; absent: all. */
  readonly weight?: number;
  /** Whether it is written as a name is, with digits or capitals within. */
  readonly isName?: boolean;
  /** False for a number and a denial, which stand in any text. */
  readonly isPlain?: boolean;
}

/** A word of the question; `letters` are those of one that is written as a short form is ("CF", "mRNA", "TAMs" without the s). */
export interface AskedWord {
  readonly term: string;
  /** As it is written. */
  readonly word: string;
  readonly letters?: string;
  readonly small: boolean;
}

/** A question as the ranking sees it. */
export interface QuestionUnits {
  /** Every word, in order. */
  readonly asked: readonly AskedWord[];
  /** Whether a question is asked, and not a statement made. */
  readonly asks: boolean;
  readonly units: readonly Unit[];
  /** The index terms of its content words, in order. */
  readonly words: readonly string[];
  /** Neighbours among the words with no small word between. */
  readonly neighbours: readonly (readonly [string, string])[];
}

/** How near a vocabulary's entry terms and narrower headings come to what was asked, and how much a heading of several words counts beside them. */
const ENTRY_TERM = 0.8;
const NARROWER_HEADING = 0.4;
const HEADING_WEIGHT = 0.5;

const NAME = /^(?=.*\p{L}).+[\p{Lu}\d]/u;
const NUMBER_OR_DENIAL = /^(?:[\d.]+|no|not|never|without|nor|non)$/;
const ASKS =
  /\?$|^(?:what|which|who|when|where|why|how|is|are|do|does|did|can|could|should|has|have|was|were|list|describe)\b/iu;

/**
 * Takes a question apart for ranking: its concepts by all their names, and every other word but the small ones. `headings` are topics that a
 * vocabulary gives: they add names to a word, or a unit to several, and take no word away.
 */
export function unitsOf(question: Question, headings: readonly Topic[] = []): QuestionUnits {
  const { text } = question;
  const terms = analyse(text);
  const content = terms.filter(({ term }) => !isStopWord(term));
  const units: Unit[] = [];
  const covered = new Set<string>();
  for (const { names, label } of question.topics) {
    // What no concept stands behind are the question's own words, which come below.
    if (names.every(({ concept }) => concept === undefined)) continue;
    const all = names.flatMap(({ relation, allOf, label: name }) =>
      allOf.length === 1
        ? (allOf[0] ?? []).map((phrase) => ({ terms: phrase, nearness: NEARNESS[relation], label: name, relation }))
        : [],
    );
    if (all.length === 0) continue;
    // What several things make together is looked for by their own words as well: a text may name each in its place.
    const isMade = names.some(({ relation, allOf }) => relation === "same" && allOf.length > 1);
    for (const { relation, allOf } of isMade ? [] : names)
      if (relation === "same") for (const phrase of allOf.flat()) for (const term of phrase) covered.add(term);
    units.push({ label, names: all, subject: true, places: [] });
  }
  const seen = new Set<string>();
  content.forEach(({ term, start, end }, place) => {
    if (covered.has(term) || seen.has(term)) return;
    seen.add(term);
    const word = text.slice(start, end);
    const subject = !isCarrier(word) && !isCue(word);
    const own = { terms: [term], nearness: 1, label: word, relation: "same" as const };
    const kind = { isName: NAME.test(word), isPlain: !NUMBER_OR_DENIAL.test(term) };
    units.push({ label: word, names: [own], subject, places: [place], ...kind });
  });
  for (const heading of headings) addHeading(units, heading, new Set(content.map(({ term }) => term)));
  const neighbours = terms.flatMap((one, at): [string, string][] => {
    const next = terms[at + 1];
    return next !== undefined && next.start >= one.end && !isStopWord(one.term) && !isStopWord(next.term)
      ? [[one.term, next.term]]
      : [];
  });
  const asked = terms.map(({ term, start, end }): AskedWord => {
    const letters = shortForm(text, start, end);
    return {
      term,
      word: text.slice(start, end),
      small: isStopWord(term),
      ...(letters === undefined ? {} : { letters }),
    };
  });
  return { asked, asks: ASKS.test(text), units, words: content.map(({ term }) => term), neighbours };
}

/**
 * The letters of a word that is written as a short form is: two capitals ("CF", "mRNA"), where not all is in capitals. What the question
 * explains itself ("colorectal cancer (CRC)") needs no other meaning, and the first half of a name ("PD-L1") has none.
 */
function shortForm(text: string, start: number, end: number): string | undefined {
  const [letters] = /^\p{L}*\p{Lu}\p{L}*\p{Lu}(?:\p{L}*(?=s$)|\p{L}*$)/u.exec(text.slice(start, end)) ?? [];
  if (letters === undefined || !/\p{Ll}/u.test(text)) return undefined;
  return (text[start - 1] === "(" && text[end] === ")") || /^-\p{L}/u.test(text.slice(end))
    ? undefined
    : letters.toLowerCase();
}

function addHeading(units: Unit[], { names, label }: Topic, words: ReadonlySet<string>): void {
  const phrases = names.flatMap(({ relation, allOf, label: name }): UnitName[] =>
    (allOf[0] ?? []).map((terms) => {
      const named = { terms, label: name, relation };
      return relation === "same"
        ? { ...named, nearness: ENTRY_TERM }
        : { ...named, nearness: NARROWER_HEADING, asked: false as const };
    }),
  );
  const own = phrases.filter(({ terms }) => terms.every((term) => words.has(term)));
  const others = phrases.filter((one) => !own.includes(one));
  if (others.length === 0) return;
  const word = own.find(({ terms }) => terms.length === 1)?.terms[0];
  const at = units.findIndex(({ names: held, places }) => places.length > 0 && held[0]?.terms[0] === word);
  const unit = units[at];
  if (unit !== undefined) units[at] = { ...unit, names: [...unit.names, ...others] };
  else
    units.push({
      label,
      names: [...own.map((name) => ({ ...name, nearness: 1 })), ...others],
      subject: true,
      places: [],
      weight: HEADING_WEIGHT,
    });
}

/** Every index term of the units, small words within longer names left out; `asked`: only those that the first stage asks for. */
export function termsOfUnits(units: readonly Unit[], { asked }: { readonly asked?: true } = {}): Set<string> {
  return new Set(
    units.flatMap(({ names: all }) => {
      const names = asked === true ? all.filter((one) => one.asked !== false) : all;
      return names.flatMap(({ terms }) => (terms.length === 1 ? terms : terms.filter((term) => !isStopWord(term))));
    }),
  );
}
