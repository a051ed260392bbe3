import type { Naming, Question, Topic } from "../domain/question.js";
import { abbreviationsIn } from "../text/abbreviations.js";
import { termsOf } from "../text/analyse.js";

/**
 * The question with a short form that it explains itself, "C-reactive protein (CRP)", as another name of the words before it, and
 * no topic of its own: a source may use either.
 */
export function withShortForms(question: Question): Question {
  let { topics } = question;
  for (const { short, long } of abbreviationsIn(question.text)) {
    const terms = termsOf(short);
    const words = new Set(termsOf(long));
    const isShort = (topic: Topic) => topic.kind === "word" && sameTerms(termsOf(topic.label), terms);
    const isLong = (topic: Topic) => !isShort(topic) && termsOf(topic.label).every((term) => words.has(term));
    if (terms.length === 0 || !topics.some(isLong)) continue;
    const name: Naming = { label: short, relation: "same", allOf: [[terms]] };
    topics = topics
      .filter((topic) => !isShort(topic))
      .map((topic) => (isLong(topic) ? { ...topic, names: [...topic.names, name] } : topic));
  }
  return topics === question.topics ? question : { ...question, topics };
}

function sameTerms(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((term, at) => term === b[at]);
}
