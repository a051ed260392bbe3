import type { Question } from "../domain/question.js";
import { abbreviationsIn } from "../text/abbreviations.js";
import { termsOf } from "../text/analyse.js";

/** Reads a sentence as its study's readers do, with the long form behind each short form, and the short form behind a long one. */
export type InFull = (sentence: string) => string;

/**
 * How a study's sentences are read in full ("NASG lowered mortality" as "NASG lowered mortality ; anti-shock garment"): of the short forms that the
 * texts explain, those whose long form has a word of the question. Where the question uses the short form ("PCI"), it stands behind the long one.
 */
export function inFullBy(question: Pick<Question, "topics">, texts: readonly string[]): InFull {
  const asked = new Set(question.topics.flatMap(({ names }) => names.flatMap(({ allOf }) => allOf.flat(2))));
  const isAsked = (words: string) => termsOf(words).some((term) => asked.has(term));
  const explained = abbreviationsIn(texts.join("\n"));
  const known = [
    ...explained.filter(({ long }) => isAsked(long)).map(({ short, long }) => ({ means: long, found: wholly(short) })),
    ...explained
      .filter(({ short }) => isAsked(short))
      .map(({ short, long }) => ({ means: short, found: wholly(long, "i") })),
  ];
  return (sentence) =>
    known.reduce((all, { means, found }) => (found.test(sentence) ? `${all} ; ${means}` : all), sentence);
}

/** Words as they stand by themselves, not within others. */
function wholly(words: string, flags = ""): RegExp {
  return new RegExp(`(?<![\\w-])${words.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&")}(?![\\w-])`, `u${flags}`);
}
