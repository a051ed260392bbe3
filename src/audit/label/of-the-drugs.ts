import type { Topic } from "../../domain/question.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { termsOf } from "../../text/analyse.js";
import { idsIn, unitsIn } from "../words/sense-phrases.js";

/** A concept that a claim names, and where it names it. */
export interface Named {
  readonly topic: Topic;
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

/** Whether a sentence is on the claim's drugs and procedures: it, or where it stands, names each of them, and it names no other drug. */
export function ofTheDrugs(words: string, main: string, where: string, ofTopics: readonly Named[]): boolean {
  const low = words.toLowerCase();
  const others = (main.match(/\p{L}{5,}/gu) ?? []).filter(
    (word) => looksLikeADrug(word) && !low.includes(word.toLowerCase()),
  );
  if (others.length > 0) return false;
  const done = ofTopics.filter(({ topic }) => topic.kind === "drug" || topic.kind === "procedure");
  if (done.length === 0) return true;
  const read = termText(termsOf(`${main} . ${where}`));
  const ids = idsIn(`${main} . ${where}`);
  return done.some(({ topic, places }) => {
    if (nearestNaming(read, topic)?.relation === "same") return true;
    return places.some(({ start, end }) =>
      unitsIn(words.slice(start, end)).every((unit) => unit.ids.some((id) => ids.has(id))),
    );
  });
}
