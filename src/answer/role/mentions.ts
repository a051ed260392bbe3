import type { Topic } from "../../domain/question.js";
import { analyse } from "../../text/analyse.js";

/** Where words stand, in UTF-16 units. */
export interface Mention {
  readonly start: number;
  readonly end: number;
}

/** Where words name a topic, by its own name or a narrower one. */
export function mentionsOf({ names }: Topic, words: string): Mention[] {
  const terms = analyse(words);
  const phrases = names
    .filter(({ relation }) => relation === "same" || relation === "narrower")
    .flatMap(({ allOf }) => allOf.flat());
  return phrases.flatMap((phrase) =>
    terms.flatMap(({ start }, at) => {
      const last = terms[at + phrase.length - 1];
      const is = phrase.length > 0 && phrase.every((term, offset) => terms[at + offset]?.term === term);
      return is && last !== undefined ? [{ start, end: last.end }] : [];
    }),
  );
}
