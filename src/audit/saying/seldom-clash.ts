import type { Candidate, Differing } from "../candidate.js";
import type { WordComparison } from "../words/compare-words.js";
import type { Question } from "../../domain/question.js";

/** The pair of `direction` that says how often something is. */
const OFTEN = new Set(["common", "commonly", "often", "frequent", "frequently", "usual", "usually"]);
const SELDOM = new Set([
  "rare",
  "rarely",
  "uncommon",
  "uncommonly",
  "infrequent",
  "infrequently",
  "seldom",
  "unusual",
  "unusually",
]);

/** How often something is there, not how often something is done: "often associated with", "is rarely reported". */
const HAPPENS =
  /\b(?:common(?:ly)?|often|frequent(?:ly)?|usual(?:ly)?|rare(?:ly)?|uncommon(?:ly)?|infrequent(?:ly)?|seldom|unusual(?:ly)?)\s(?:\p{L}+\s)?(?:associat\w+|occurs?|reported|seen|found|present|develops?|affects?|linked|complicat\w+|manifestation|features?|described|observed|side effects?|adverse|reactions?|complications?|symptoms?|cases?|in)\b/iu;

/** "Often" of a claim against "rarely", or a small percentage, of a sentence that names all the claim's key topics itself. */
export function seldomClash(
  words: string,
  comparison: WordComparison,
  { text, named }: Candidate,
  question: Question,
): Differing | undefined {
  const keys = question.topics.flatMap((topic, at) => (topic.key ? [named[at]] : []));
  if (keys.length === 0 || keys.includes(undefined)) return undefined;
  const { opposite } = comparison;
  if (opposite === undefined) return undefined;
  const [said, found] = [opposite.said.toLowerCase(), opposite.found.toLowerCase()];
  const clash = (OFTEN.has(said) && SELDOM.has(found)) || (SELDOM.has(said) && OFTEN.has(found));
  return clash && HAPPENS.test(words) && HAPPENS.test(text)
    ? { element: "frequency", asked: opposite.said, found: opposite.found }
    : undefined;
}
