import type { Phrase } from "../domain/question.js";
import type { Found } from "../domain/found.js";
import { stem } from "../text/stem.js";
import { isStopWord } from "../text/stop-words.js";
import type { AskedWord, QuestionUnits, Unit, UnitName } from "./question-units.js";

/** Another name of words of the question, as passages explain it: "cystic fibrosis" for "CF", "ALS" for "amyotrophic lateral sclerosis". */
export interface OtherName {
  /** The words of the question, one after another. */
  readonly asked: Phrase;
  readonly name: Phrase;
  /** In how many publications it is explained so. */
  readonly publications: number;
}

/** Letters of a short form; words that it may stand for are as many. */
const SHORTEST = 2;
const LONGEST = 6;
/** A single word has a short form when it is at least so long, and the form at most so long. */
const SINGLE = 7;
const LONGEST_OF_SINGLE = 5;
/** A short form of two letters, or of one long word, is believed when so many publications explain it; so is what a short form of the question stands for. */
const BELIEVED = 2;
/** Of all publications that hold the short form of one long word, so many have it directly after that word. */
const EXPLAINED = 0.3;
/** Of the meanings of one short form only those that have at least this share of what the passages say, the first passages saying most: the rest of the question decides. */
const SHARE = 0.25;
/** The place at which a passage says half as much as the first one. */
const HALF = 50;

interface Seen {
  readonly asked: Phrase;
  readonly name: Phrase;
  readonly publications: Set<string>;
  weight: number;
}

/** What is to be noticed when a term is met. */
interface Notice {
  /** The letters of a short form of the question. */
  letters?: string;
  /** Runs of the question that it would be the short form of. */
  readonly longs: Phrase[];
  /** The term is one long word of the question. */
  single?: boolean;
}

/**
 * Other names of what is asked, read where passages explain a short form: directly after the long one, whose words begin with its letters.
 * Index terms have lost their brackets, so every letter must begin a word (small words may be left out), but for the short form of a single
 * long word, whose letters stand in it in order ("EREG" of "epiregulin"). `passages` are in order, the best first.
 */
export function otherNames(words: readonly AskedWord[], passages: readonly Found[]): OtherName[] {
  const notices = noticesOf(words);
  const seen = new Map<string, Seen>();
  const holders = new Map<string, Set<string>>();
  passages.forEach(({ publication, terms }, place) => {
    const met = (asked: Phrase, name: Phrase) => {
      const key = `${asked.join(" ")}\n${name.join(" ")}`;
      const held = seen.get(key) ?? { asked, name, publications: new Set<string>(), weight: 0 };
      seen.set(key, held);
      if (!held.publications.has(publication)) held.weight += HALF / (HALF + place);
      held.publications.add(publication);
    };
    for (const run of [terms.body, terms.title])
      for (let at = 0; at < run.length; at++) {
        const term = run[at] ?? "";
        const notice = notices.get(term);
        if (notice === undefined) continue;
        const long = notice.letters === undefined ? undefined : longBefore(run, at, notice.letters);
        if (long !== undefined) met([term], long);
        for (const one of notice.longs) if (standsBefore(run, at, one)) met(one, [term]);
        const next = run[at + 1] ?? "";
        if (notice.single === true && shortens(term, next)) met([term], [next]);
      }
  });
  const ofSingles = new Set([...seen.values()].filter(isOfSingle).flatMap(({ name }) => name));
  if (ofSingles.size > 0)
    for (const { publication, terms } of passages)
      for (const term of ofSingles)
        if (terms.body.includes(term)) holders.set(term, (holders.get(term) ?? new Set()).add(publication));
  const all = [...seen.values()];
  return all
    .filter((one) => {
      const rivals = all.filter(({ asked }) => asked.join(" ") === one.asked.join(" "));
      if (one.weight < SHARE * rivals.reduce((sum, { weight }) => sum + weight, 0)) return false;
      const words = Math.max(one.asked.length, one.name.length);
      if (words > 1) return one.publications.size >= (words === SHORTEST || one.asked.length === 1 ? BELIEVED : 1);
      const held = holders.get(one.name[0] ?? "")?.size ?? 0;
      return one.publications.size >= Math.max(BELIEVED, EXPLAINED * held);
    })
    .sort((a, b) => b.weight - a.weight || (a.name.join(" ") < b.name.join(" ") ? -1 : 1))
    .map(({ asked, name, publications }) => ({ asked, name, publications: publications.size }));
}

function isOfSingle({ asked, name }: Seen): boolean {
  return asked.length === 1 && name.length === 1;
}

function noticesOf(words: readonly AskedWord[]): Map<string, Notice> {
  const notices = new Map<string, Notice>();
  const of = (term: string) => {
    const held = notices.get(term) ?? { longs: [] };
    notices.set(term, held);
    return held;
  };
  for (const { term, letters, small } of words) {
    if (letters !== undefined && !small && isShortForm(letters)) of(term).letters = letters;
    if (letters === undefined && !small && term.length >= SINGLE) of(term).single = true;
  }
  for (const [short, longs] of longForms(words)) if (!isStopWord(short)) of(short).longs.push(...longs);
  return notices;
}

function isShortForm(term: string): boolean {
  return term.length >= SHORTEST && term.length <= LONGEST && /^[a-z]+$/.test(term);
}

/** The question's runs of words by the short form that their first letters make. */
function longForms(words: readonly AskedWord[]): Map<string, Phrase[]> {
  const forms = new Map<string, Phrase[]>();
  for (let start = 0; start < words.length; start++)
    for (let end = start + SHORTEST; end <= Math.min(words.length, start + LONGEST); end++) {
      const run = words.slice(start, end);
      if (run[0]?.small !== false || run.at(-1)?.small !== false) continue;
      const phrase = run.map(({ term }) => term);
      const letters = [phrase, run.filter(({ small }) => !small).map(({ term }) => term)].map((list) =>
        list.map((term) => term[0]).join(""),
      );
      for (const short of new Set(letters))
        if (short.length >= SHORTEST) forms.set(stem(short), [...(forms.get(stem(short)) ?? []), phrase]);
    }
  return forms;
}

/** The words before a short form that it stands for, one for each of its letters, small words besides. */
function longBefore(run: readonly string[], at: number, letters: string): Phrase | undefined {
  let letter = letters.length - 1;
  let start = at;
  while (letter >= 0 && start > 0) {
    const word = run[start - 1] ?? "";
    if (word !== run[at] && word[0] === letters[letter]) letter -= 1;
    else if (!isStopWord(word) || start === at) return undefined;
    start -= 1;
  }
  return letter >= 0 ? undefined : run.slice(start, at);
}

function standsBefore(run: readonly string[], at: number, phrase: Phrase): boolean {
  return at >= phrase.length && phrase.every((term, place) => run[at - phrase.length + place] === term);
}

/** Whether a term is made of some letters of a longer one, in order and from the first, and is no beginning of it. */
function shortens(long: string, short: string): boolean {
  if (short.length < SHORTEST || short.length > LONGEST_OF_SINGLE || short.length * 2 > long.length + 1) return false;
  if (!/^[a-z]+$/.test(short) || long.startsWith(short) || short[0] !== long[0] || isStopWord(short)) return false;
  let from = 0;
  for (const letter of short) {
    from = long.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

/** How near another name comes to what was asked, for it was read and not known. */
const NEARNESS = 0.9;

/** The units with these names: a short form gets the long one, and each word of a long form the short one. */
export function withOtherNames(asked: QuestionUnits, names: readonly OtherName[]): QuestionUnits {
  if (names.length === 0) return asked;
  const units = asked.units.map((unit): Unit => {
    const more = names
      .filter(({ asked: phrase }) => unit.names.some(({ terms }) => holds(phrase, terms)))
      .map(({ asked: phrase, name }): UnitName => ({
        ...{ terms: name, nearness: NEARNESS, relation: "same", read: true },
        label: `the ${phrase.length < name.length ? "long" : "short"} form of “${written(asked.asked, phrase)}”`,
      }))
      .filter(({ terms }) => !unit.names.some((one) => one.terms.join(" ") === terms.join(" ")));
    return more.length === 0 ? unit : { ...unit, names: [...unit.names, ...more] };
  });
  return { ...asked, units };
}

/** A run of index terms as the question writes it. */
function written(words: readonly AskedWord[], phrase: Phrase): string {
  const at = words.findIndex((_, from) => phrase.every((term, place) => words[from + place]?.term === term));
  return words
    .slice(at, at + phrase.length)
    .map(({ word }) => word)
    .join(" ");
}

function holds(run: Phrase, part: Phrase): boolean {
  return run.some((_, at) => part.every((term, place) => run[at + place] === term));
}
