import { sentences } from "../../text/sentences.js";

/** The sentences of a text, as the product cuts them. */
export function sentencesOf(text: string): string[] {
  return sentences(text).map(({ start, end }) => text.slice(start, end));
}
