import type { Phrase, Question } from "../domain/question.js";
import { isCarrier, isCue } from "../question/parse.js";
import { analyse } from "../text/analyse.js";
import { isStopWord } from "../text/stop-words.js";
import { NEARNESS } from "./naming.js";

/** One thing asked for: a word of the question, or a concept by all its names. */
export interface Unit {
  /** Runs of index terms, any of which names it, each with how near it comes to what was asked. */
  readonly names: readonly { readonly terms: Phrase; readonly nearness: number }[];
  /** Whether the question is about it; words such as "effect" or "treatment" only say what is asked. */
  readonly subject: boolean;
  /** Where its first word stands among the question's content words, from 0; nothing for what follows from no word. */
  readonly places: readonly number[];
}

/** A question as the ranking sees it. */
export interface QuestionUnits {
  readonly units: readonly Unit[];
  /** The index terms of its content words, in order. */
  readonly words: readonly string[];
  /** Neighbours among the words with no small word between. */
  readonly neighbours: readonly (readonly [string, string])[];
}

/** Takes a question apart for ranking: its concepts by all their names, and every other word but the small ones. */
export function unitsOf(question: Question): QuestionUnits {
  const { text } = question;
  const terms = analyse(text);
  const content = terms.filter(({ term }) => !isStopWord(term));
  const units: Unit[] = [];
  const covered = new Set<string>();
  for (const { kind, names, label } of question.topics) {
    if (kind === "word" && content.some(({ start, end }) => text.slice(start, end) === label)) continue;
    const all = names.flatMap(({ relation, allOf }) =>
      allOf.length === 1 ? (allOf[0] ?? []).map((phrase) => ({ terms: phrase, nearness: NEARNESS[relation] })) : [],
    );
    if (all.length === 0) continue;
    for (const { relation, allOf } of names)
      if (relation === "same") for (const phrase of allOf.flat()) for (const term of phrase) covered.add(term);
    units.push({ names: all, subject: true, places: [] });
  }
  const seen = new Set<string>();
  content.forEach(({ term, start, end }, place) => {
    if (covered.has(term) || seen.has(term)) return;
    seen.add(term);
    const word = text.slice(start, end);
    const subject = !isCarrier(word) && !isCue(word);
    units.push({ names: [{ terms: [term], nearness: 1 }], subject, places: [place] });
  });
  const neighbours = terms.flatMap((one, at): [string, string][] => {
    const next = terms[at + 1];
    return next !== undefined && next.start >= one.end && !isStopWord(one.term) && !isStopWord(next.term)
      ? [[one.term, next.term]]
      : [];
  });
  return { units, words: content.map(({ term }) => term), neighbours };
}

/** Every index term of the units, small words within longer names left out. */
export function termsOfUnits(units: readonly Unit[]): Set<string> {
  return new Set(
    units.flatMap(({ names }) =>
      names.flatMap(({ terms }) => (terms.length === 1 ? terms : terms.filter((term) => !isStopWord(term)))),
    ),
  );
}
