import { idsIn, unitsIn } from "../../audit/words/sense-phrases.js";
import type { Question, Topic } from "../../domain/question.js";
import { onlyDescribes, onlyPasses } from "../../question/main-words.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";
import { comparedSides } from "../finding/compared-sides.js";
import { effectOf } from "./effect-told.js";
import type { InFull } from "../candidates/in-full.js";

/** One thing a question asks about: in whatever words, or as a concept. */
interface Matter {
  readonly ids: readonly string[];
  readonly topics: readonly Topic[];
  /** Whether the question sets it apart from what it asks it of. */
  readonly setApart: boolean;
}

/** How much of what is asked beside what a study is titled for a text says, from 0 on. */
export interface OutcomeAsked {
  /** Whether anything is asked beside it. */
  readonly any: boolean;
  readonly saidIn: (text: string) => number;
  /** The same of each thing that is asked, by itself, in the order of the question. */
  readonly each: readonly ((text: string) => number)[];
}

/** Words by which a question asks for any result, and by which it names people. */
const OF_ANY = new Set(
  termsOf(
    "evidence good better best work works effective help helps really actually results result any use useful patient patients people kids child children adult adults women men safe recommended compared than versus many much more most less new time times",
  ),
);

/**
 * What a question asks beside what its study is titled for, held against `texts`, the sentences that may tell it: a thing that few of them say counts for more. Things are
 * the same in other words ("come back", "recurrence") or by another name of a concept. A question that asks no more than the title says asks for no single outcome.
 */
export function outcomeAsked(
  question: Question,
  title: string,
  texts: readonly string[],
  inFull: InFull,
): OutcomeAsked {
  const inTitle = said(inFull(title));
  const all = mattersOf(question).filter((matter) => matter.setApart || !inTitle(matter));
  const apart = all.filter(({ setApart }) => setApart);
  const matters = apart.length > 0 ? apart : all;
  const held = texts.map((text) => said(inFull(text)));
  const weights = matters.map((matter) => {
    const many = held.filter((says) => says(matter)).length;
    return many === 0 ? 1 : Math.log((texts.length + 1) / many);
  });
  const each = matters.map((matter, at) => (text: string) => (said(inFull(text))(matter) ? (weights[at] ?? 0) : 0));
  return {
    any: matters.length > 0,
    saidIn: (text) => {
      const says = said(inFull(text));
      return matters.reduce((sum, matter, at) => sum + (says(matter) ? (weights[at] ?? 0) : 0), 0);
    },
    each,
  };
}

/** What stands in brackets, or behind a colon at the end, is what is asked of what stands before. */
const SET_APART = /\([^)]{3,80}\)|:\s[^:()]{3,80}$/gu;

function mattersOf(question: Question): Matter[] {
  const { text, topics } = question;
  const sides = comparedSides(question);
  const tried = [sides?.one, sides?.other, effectOf(question)?.words.tried, effectOf(question)?.words.against].flatMap(
    (words) => {
      const start = words === undefined || words === null || words === "" ? -1 : text.indexOf(words);
      return start === -1 ? [] : [{ start, end: start + (words?.length ?? 0) }];
    },
  );
  const apart = [...text.matchAll(SET_APART)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
  const open = topics.filter(({ kind }) => kind !== "population");
  const people = topics.filter(({ kind }) => kind === "population");
  return unitsIn(text).flatMap(({ ids, terms, start, end }) => {
    const own = text.slice(start, end);
    const word: Topic = { label: own, kind: "word", names: [], key: false, unsettled: false };
    if (terms.every((term) => isStopWord(term) || OF_ANY.has(term)) || onlyPasses(word) || onlyDescribes(word))
      return [];
    const around = termsOf(text.slice(Math.max(0, start - AROUND), end + AROUND));
    if (people.some((topic) => isOf(topic, terms, around))) return [];
    // "With chemotherapy", "during surgery": what goes with what is tried comes of nothing.
    if (GOES_ALONG.test(text.slice(0, start))) return [];
    // Nor does what is tried itself.
    if (tried.some((one) => one.start <= start && end <= one.end)) return [];
    const setApart = apart.some((one) => one.start <= start && end <= one.end);
    return [{ ids, setApart, topics: open.filter((topic) => topic.kind !== "word" && isOf(topic, terms, around)) }];
  });
}

const GOES_ALONG = /\b(?:with|plus|undergoing|during|receiving|after|before|without|despite|new)\s+$/iu;
/** So far from a word the rest of a name stands in which it is one. Characters. */
const AROUND = 24;

/** Whether words are part of a name of a topic that stands where they do. */
function isOf({ names }: Topic, terms: readonly string[], around: readonly string[]): boolean {
  return names.some(
    ({ relation, allOf }) =>
      relation === "same" &&
      allOf.some((phrases) =>
        phrases.some(
          (phrase) => terms.every((term) => phrase.includes(term)) && phrase.every((term) => around.includes(term)),
        ),
      ),
  );
}

function said(text: string): (matter: Matter) => boolean {
  const ids = idsIn(text);
  const held = termText(termsOf(text));
  return (matter) =>
    matter.ids.some((id) => ids.has(id)) || matter.topics.some((topic) => nearestNaming(held, topic) !== undefined);
}
