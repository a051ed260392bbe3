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
  return nearestFirst(topic).filter((naming) => isNamed(text, naming));
}

/** The nearest way in which a text names a topic. */
export function nearestNaming(text: TermText, topic: Topic): Naming | undefined {
  return nearestFirst(topic).find((naming) => isNamed(text, naming));
}

function isNamed(text: TermText, { allOf, notIn }: Naming): boolean {
  return allOf.every((phrases) => phrases.some((phrase) => text.names(phrase, notIn)));
}

const sorted = new WeakMap<Topic, readonly Naming[]>();

/** A topic's names in order of nearness, sorted once: hundreds of passages are asked for them. */
function nearestFirst(topic: Topic): readonly Naming[] {
  let names = sorted.get(topic);
  if (names === undefined)
    sorted.set(topic, (names = [...topic.names].sort((a, b) => NEARNESS[b.relation] - NEARNESS[a.relation])));
  return names;
}
