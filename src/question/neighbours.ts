import type { Question, Topic } from "../domain/question.js";
import { onlyDescribes } from "./main-words.js";

/** Two plain words of a question that stand beside one another, with the phrase that they may be. */
export interface Neighbours {
  readonly first: Topic;
  readonly second: Topic;
  /** Index terms of both, in order. */
  readonly phrase: readonly string[];
}

/** Pairs of plain words that stand beside one another and may be one name ("hidradenitis suppurativa"); none with a word that only describes. */
export function neighboursIn({ text, topics }: Question): Neighbours[] {
  const own = text.toLowerCase();
  return topics.flatMap((first, at) => {
    const second = topics[at + 1];
    if (second === undefined || !isPlain(first) || !isPlain(second)) return [];
    if (!own.includes(`${first.label} ${second.label}`.toLowerCase())) return [];
    return [{ first, second, phrase: [...phraseOf(first), ...phraseOf(second)] }];
  });
}

/** The question with these pairs as one topic each, to be named by the phrase alone; of pairs that share a word, the first counts. */
export function holdTogether(question: Question, pairs: readonly Neighbours[]): Question {
  const taken = new Set<Topic>();
  const held = pairs.filter(({ first, second }) => {
    if (taken.has(first) || taken.has(second)) return false;
    taken.add(first).add(second);
    return true;
  });
  if (held.length === 0) return question;
  const topics = question.topics.flatMap((topic) => {
    if (held.some(({ second }) => second === topic)) return [];
    const pair = held.find(({ first }) => first === topic);
    return [pair === undefined ? topic : joined(pair)];
  });
  return { ...question, topics };
}

function joined({ first, second, phrase }: Neighbours): Topic {
  const label = `${first.label} ${second.label}`;
  return {
    ...first,
    label,
    key: first.key || second.key,
    names: [{ label, relation: "same", allOf: [[phrase]] }],
  };
}

/** The one phrase of a plain word. */
function phraseOf({ names }: Topic): readonly string[] {
  return names[0]?.allOf[0]?.[0] ?? [];
}

function isPlain(topic: Topic): boolean {
  const [name, ...others] = topic.names;
  return (
    topic.kind === "word" &&
    others.length === 0 &&
    name?.allOf.length === 1 &&
    phraseOf(topic).length === 1 &&
    !onlyDescribes(topic)
  );
}
