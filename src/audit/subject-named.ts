import { termsOf } from "../text/analyse.js";
import { isStopWord } from "../text/stop-words.js";
import { wordsName } from "./words-name.js";
import type { Candidate } from "./candidate.js";
import type { Topic } from "../domain/question.js";

/** A sentence names a subject when it or its title holds this share of the subject's words. */
const MOST_OF_IT = 0.5;

/**
 * Whether a sentence, or the title of where it stands, names what a claim is about: most of its words, or by another name the concept
 * that it is. What says the same of something else bears out nothing. True of a subject without a word of its own.
 */
export function namesSubject(
  subject: string,
  { text, publication, named, about }: Pick<Candidate, "text" | "publication" | "named" | "about">,
  topics: readonly Topic[],
): boolean {
  const words = [...new Set(termsOf(subject).filter((term) => !isStopWord(term)))];
  if (words.length === 0) return true;
  const held = new Set(termsOf(`${text} . ${publication.title} . ${publication.about ?? ""}`));
  if (words.filter((word) => held.has(word)).length / words.length >= MOST_OF_IT) return true;
  return topics.some(
    (topic, at) => topic.kind !== "word" && (named[at] ?? about[at]) !== undefined && wordsName(subject, topic),
  );
}
