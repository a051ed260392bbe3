import type { Naming, Topic } from "../domain/question.js";
import type { TermText } from "./term-text.js";

/** How near each relation is to what was asked, from 0 to 1; the order is what matters, and `same` is the whole. */
export const NEARNESS: Readonly<Record<Naming["relation"], number>> = {
  same: 1,
  narrower: 0.95,
  "may-mean": 0.85,
  underlying: 0.3,
};

/** The terms with which the names of the topics begin, which is all that a text must know to be asked for them. */
export function firstTerms(topics: readonly Topic[]): Set<string> {
  return new Set(
    topics.flatMap(({ names }) => names.flatMap(({ allOf }) => allOf.flat().flatMap(([first]) => first ?? []))),
  );
}

/** The ways in which a text names a topic, the nearest first. */
export function namingsIn(text: TermText, topic: Topic): Naming[] {
  return topic.names
    .filter(({ allOf }) => allOf.every((phrases) => phrases.some((phrase) => text.names(phrase))))
    .sort((a, b) => NEARNESS[b.relation] - NEARNESS[a.relation]);
}

/** The nearest way in which a text names a topic. */
export function nearestNaming(text: TermText, topic: Topic): Naming | undefined {
  return namingsIn(text, topic)[0];
}
