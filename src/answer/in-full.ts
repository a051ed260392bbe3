import type { Question } from "../domain/question.js";
import { abbreviationsIn } from "../text/abbreviations.js";
import { termsOf } from "../text/analyse.js";

/** Reads a sentence as its study's readers do, with the long form behind each short form. */
export type InFull = (sentence: string) => string;

/**
 * How a study's sentences are read in full ("NASG lowered mortality" as "NASG lowered mortality ; anti-shock garment"): of the short forms that the
 * texts explain, those whose long form has a word of the question.
 */
export function inFullBy(question: Question, texts: readonly string[]): InFull {
  const asked = new Set(question.topics.flatMap(({ names }) => names.flatMap(({ allOf }) => allOf.flat(2))));
  const known = abbreviationsIn(texts.join("\n"))
    .filter(({ long }) => termsOf(long).some((term) => asked.has(term)))
    .map(({ short, long }) => ({
      long,
      pattern: new RegExp(`(?<![\\w-])${short.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&")}(?![\\w-])`, "u"),
    }));
  return (sentence) =>
    known.reduce((all, { long, pattern }) => (pattern.test(sentence) ? `${all} ; ${long}` : all), sentence);
}
