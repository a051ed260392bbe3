import type { Naming, Topic } from "../../domain/question.js";
import type { Source } from "../../domain/source.js";
import { analyse } from "../../text/analyse.js";
import { sentences } from "../../text/sentences.js";
import { termText } from "../../rank/term-text.js";
import { nearestNaming } from "../../rank/naming.js";

/** "No entity called …", "there is no such condition as …": the words before a term that only deny that it is one. */
const DENIAL =
  /\b(no|not an?|never an?|without an?)\s+(established\s+|recogni[sz]ed\s+|separate\s+|such\s+)?(entity|entities|term|condition|disorder|disease|diagnosis|code|entry|heading|concept|name)\b[^.;]*$/iu;

/** Whether every sentence of a source that names the term only says that there is no such thing. */
export function onlyDenies(source: Source, topic: Topic): boolean {
  const own: Topic = { ...topic, names: topic.names.filter(({ relation }: Naming) => relation === "same") };
  const mentions = source.blocks.flatMap(({ start, end }) =>
    sentences(source.text, start, end).flatMap((span) => {
      const text = source.text.slice(span.start, span.end);
      const terms = analyse(text);
      if (nearestNaming(termText(terms.map(({ term }) => term)), own) === undefined) return [];
      const at = terms.find(
        (_, place) => nearestNaming(termText(terms.slice(0, place + 1).map(({ term }) => term)), own) !== undefined,
      );
      return [text.slice(0, at?.end ?? text.length)];
    }),
  );
  return mentions.length > 0 && mentions.every((before) => DENIAL.test(before));
}
