import type { Naming, Topic } from "../../domain/question.js";
import { firstTerms, nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";

const firsts = new WeakMap<readonly Topic[], ReadonlySet<string>>();

/** How a text, in index terms, names each of the topics. */
export function namings(terms: readonly string[], topics: readonly Topic[]): (Naming | undefined)[] {
  const text = termText(terms, firstOf(topics));
  return topics.map((topic) => nearestNaming(text, topic));
}

/** The terms that names of the topics begin with, read once: thousands of sentences are asked for the same topics. */
function firstOf(topics: readonly Topic[]): ReadonlySet<string> {
  const held = firsts.get(topics) ?? firstTerms(topics);
  firsts.set(topics, held);
  return held;
}
