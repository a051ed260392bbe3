import type { Topic } from "../../domain/question.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { termsOf } from "../../text/analyse.js";

/**
 * Whether a few words name a topic, by its label, by a synonym ("surgical removal" is surgery), or with `loosely` by something narrower
 * or related to it.
 */
export function wordsName(words: string, topic: Topic, loosely = true): boolean {
  const low = words.toLowerCase();
  const { label, names } = topic;
  if (
    [label, ...names.filter((one) => loosely || one.relation === "same").map((one) => one.label)].some((name) =>
      low.includes(name.toLowerCase()),
    )
  )
    return true;
  return nearestNaming(termText(termsOf(words)), topic)?.relation === "same";
}
