import type { Difference } from "../domain/directness.js";
import type { Naming, Topic } from "../domain/question.js";
import type { Term } from "../text/analyse.js";
import { analyse } from "../text/analyse.js";
import { elementOf } from "./directness.js";

/** An element of the question that evidence names as asked, with the words that name it. */
export interface NamedElement {
  readonly element: Difference["element"];
  readonly asked: string;
  /** Whether the sentence itself names it, or only its publication's title. */
  readonly where: "sentence" | "title";
  readonly words: string;
}

/**
 * For each key topic and population of a question, the words by which a sentence, else its publication's title, names it as asked or more narrowly. What
 * neither names is absent: how evidence differs is told elsewhere.
 */
export function namedElements(topics: readonly Topic[], sentence: string, title: string): NamedElement[] {
  const texts = [
    ["sentence", sentence, analyse(sentence)],
    ["title", title, analyse(title)],
  ] as const;
  return topics.flatMap((topic): NamedElement[] => {
    if (!topic.key && topic.kind !== "population") return [];
    const names = topic.names.filter(({ relation }) => relation === "same" || relation === "narrower");
    for (const [where, text, terms] of texts)
      for (const naming of names) {
        const words = wordsNaming(text, terms, naming);
        if (words !== undefined) return [{ element: elementOf(topic), asked: topic.label, where, words }];
      }
    return [];
  });
}

/** The words of a text by which it is named: from the first to the last where several must stand together, if they are near. */
function wordsNaming(text: string, terms: readonly Term[], { allOf }: Naming): string | undefined {
  const places = allOf.map((phrases) =>
    phrases.map((phrase) => placeOf(terms, phrase)).find((place) => place !== undefined),
  );
  const found = places.flatMap((place) => place ?? []);
  if (found.length === 0 || found.length < allOf.length) return undefined;
  const start = Math.min(...found.map((one) => one.start));
  const end = Math.max(...found.map((one) => one.end));
  const [first] = found;
  return end - start <= LONGEST || first === undefined ? text.slice(start, end) : text.slice(first.start, first.end);
}

const LONGEST = 120;

function placeOf(terms: readonly Term[], phrase: readonly string[]): { start: number; end: number } | undefined {
  for (let at = 0; at + phrase.length <= terms.length; at += 1) {
    const [first, last] = [terms[at], terms[at + phrase.length - 1]];
    if (first === undefined || last === undefined) return undefined;
    if (phrase.every((term, index) => terms[at + index]?.term === term)) return { start: first.start, end: last.end };
  }
  return undefined;
}
