import type { Lexicon } from "../domain/lexicon.js";
import type { Naming, Phrase, Question, Topic } from "../domain/question.js";
import { termsOf } from "../text/analyse.js";
import type { ReadAs } from "../text/everyday-names.js";
import { inClinicalWords } from "../text/everyday-names.js";
import { parseQuestion } from "./parse.js";

/**
 * Parses a text as if its everyday names were the clinical ones ("racing heart" is tachycardia); what is asked about can then be named by either.
 * Throws as `parseQuestion` does.
 */
export function parseInClinicalWords(raw: string, lexicon: Lexicon, readAs?: ReadonlyMap<string, string>): Question {
  const { text, read } = inClinicalWords(raw);
  return alsoNamed(parseQuestion(text, lexicon, readAs), read);
}

/** The question with its topics named also as they were written, and by the other clinical names of the same thing. */
export function alsoNamed(question: Question, read: readonly ReadAs[]): Question {
  if (read.length === 0) return question;
  return { ...question, topics: question.topics.map((topic) => read.reduce(withNames, topic)) };
}

function withNames(topic: Topic, { written, name }: ReadAs): Topic {
  const clinical = termsOf(name.clinical);
  const more = [written, ...name.names].map((one) => termsOf(one));
  const isIt = (phrase: Phrase) =>
    phrase.join(" ") === clinical.join(" ") ||
    (topic.kind === "word" && phrase.every((term) => clinical.includes(term)));
  const named = ({ relation, allOf }: Naming) =>
    relation === "same" && allOf.length === 1 && allOf[0]?.some(isIt) === true;
  if (!topic.names.some(named)) return topic;
  return {
    ...topic,
    names: topic.names.map((one) =>
      named(one) ? { ...one, allOf: [unlike([...(one.allOf[0] ?? []), ...more])] } : one,
    ),
  };
}

function unlike(phrases: readonly Phrase[]): Phrase[] {
  return [...new Map(phrases.map((phrase) => [phrase.join(" "), phrase])).values()];
}
