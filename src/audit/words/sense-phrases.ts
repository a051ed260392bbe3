import { readLately } from "../../text/read-once.js";
import { analyse, termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";
import { EVERYDAY_LINES } from "./everyday-lines.js";
import { likeWord } from "./like-words.js";
import { PEOPLE_LINES } from "./people-lines.js";
import { SENSE_LINES } from "./sense-lines.js";

interface Sense {
  readonly rest: readonly string[];
  readonly id: string;
}

let senses: ReadonlyMap<string, readonly Sense[]> | undefined;

/** The senses that begin with a word, the longest first; the lists are read when the first text is. */
function sensesOf(word: string): readonly Sense[] {
  return (senses ??= readLists()).get(word) ?? [];
}

function readLists(): Map<string, Sense[]> {
  const read = new Map<string, Sense[]>();
  [SENSE_LINES, EVERYDAY_LINES, PEOPLE_LINES]
    .map((lines) => lines.trim())
    .join("\n")
    .split("\n")
    .forEach((line, at) => {
      for (const phrase of line.split(",")) {
        const [first, ...rest] = apart(phrase).map(({ term }) => term);
        if (first === undefined) continue;
        const held = read.get(first);
        if (held === undefined) read.set(first, [{ rest, id: `#${at}` }]);
        else held.push({ rest, id: `#${at}` });
      }
    });
  for (const held of read.values()) held.sort((a, b) => b.rest.length - a.rest.length);
  return read;
}

/** One thing that a text says: what stands for it, in whatever words, and where. UTF-16 span, end exclusive. */
export interface Unit {
  /** All senses that its words have, or the one word for all that say the same. */
  readonly ids: readonly string[];
  readonly terms: readonly string[];
  /** Of several words, what each stands for by itself; empty of one. */
  readonly apart: readonly (readonly string[])[];
  readonly start: number;
  readonly end: number;
}

interface Word {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Index terms without those that join others: "follow-up" is follow, up. */
function apart(text: string): Word[] {
  const all = analyse(text);
  // Terms stand in the order of their starts: what lies within one begins where it does or behind, and before its end.
  return all.filter(({ start, end }, at) => {
    const isWithin = (one: Word) => one.end <= end && one.end - one.start < end - start;
    for (let other = at - 1; all[other]?.start === start; other--) if (isWithin(all[other] as Word)) return false;
    for (let other = at + 1; (all[other]?.start ?? end) < end; other++) if (isWithin(all[other] as Word)) return false;
    return true;
  });
}

const NUMBER_WORD =
  /^(?:[\d.]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelv|half|third|quarter|fifth|tenth|twice|onc|doubl|tripl|halv|fold|percent|mg|g|kg|ml|mcg|iu|dl|mmhg)$/u;

/** Texts whose things are remembered. */
const MOST_REMEMBERED = 4_000;

/** The things that a text says, phrase by phrase, the longest known phrase first; numbers and small words are none. */
export const unitsIn: (text: string) => readonly Unit[] = readLately(unitsOf, MOST_REMEMBERED);

function unitsOf(text: string): Unit[] {
  const words = apart(text);
  const units: Unit[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at] as Word;
    const known = sensesOf(word.term).filter(({ rest }) =>
      rest.every((term, step) => words[at + 1 + step]?.term === term),
    );
    const longest = known[0]?.rest.length ?? 0;
    const fitting = known.filter(({ rest }) => rest.length === longest);
    const last = words[at + longest] as Word;
    const terms = words.slice(at, at + longest + 1).map(({ term }) => term);
    const each = terms.length === 1 ? [] : terms.filter((term) => !isStopWord(term)).map(idsOfWord);
    if (fitting.length > 0 || (!isStopWord(word.term) && !NUMBER_WORD.test(word.term)))
      units.push({
        ids: [...new Set([...fitting.map(({ id }) => id), ...(terms.length === 1 ? [likeWord(word.term)] : [])])],
        terms,
        apart: each,
        start: word.start,
        end: last.end,
      });
    at += longest + 1;
  }
  return units;
}

/** All senses that a word has by itself, and the one word for all that say the same. */
function idsOfWord(term: string): readonly string[] {
  return [
    ...sensesOf(term)
      .filter(({ rest }) => rest.length === 0)
      .map(({ id }) => id),
    likeWord(term),
  ];
}

/** Everything that a text says, as ids: every phrase in it, also within a longer one, and every word by itself. */
export const idsIn: (text: string) => ReadonlySet<string> = readLately((text) => {
  const ids = new Set(termsOf(text).map(likeWord));
  addPhrases(
    ids,
    apart(text).map(({ term }) => term),
  );
  return ids;
}, MOST_REMEMBERED);

/** The same of index terms in their order. */
export function idsOfTerms(terms: readonly string[]): Set<string> {
  const ids = new Set(terms.map(likeWord));
  addPhrases(ids, terms);
  return ids;
}

function addPhrases(ids: Set<string>, terms: readonly string[]): void {
  for (const [at, term] of terms.entries())
    for (const { rest, id } of sensesOf(term))
      if (rest.every((next, step) => terms[at + 1 + step] === next)) ids.add(id);
}
