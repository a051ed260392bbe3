import type { Phrase } from "../domain/question.js";
import type { FieldTerms } from "../domain/found.js";
import { FIELDS } from "../domain/found.js";

/** A passage's or sentence's index terms, ready to be asked for terms and phrases. */
export interface TermText {
  readonly has: (term: string) => boolean;
  /** Whether a phrase stands there, somewhere not within one of `notIn`: "depression" does not stand in "respiratory depression". */
  readonly names: (phrase: Phrase, notIn?: readonly Phrase[]) => boolean;
}

/**
 * Makes fields askable as one text. With `asked`, it is made quicker and knows only the terms in it: it can be asked for those
 * terms, and for phrases that begin with one of them.
 */
export function termText(fields: FieldTerms | readonly string[], asked?: ReadonlySet<string>): TermText {
  // Nothing is copied, because hundreds of passages are asked. A place is of one field, so that no phrase runs across two.
  const runs = "body" in fields ? FIELDS.map((field) => fields[field]) : [fields];
  const places = new Map<string, number[]>();
  runs.forEach((run, field) => {
    for (let at = 0; at < run.length; at++) {
      const term = run[at] ?? "";
      if (asked?.has(term) === false) continue;
      const held = places.get(term);
      if (held === undefined) places.set(term, [at * FIELDS.length + field]);
      else held.push(at * FIELDS.length + field);
    }
  });
  const follows = (rest: readonly string[], place: number) => {
    const run = runs[place % FIELDS.length];
    const at = Math.floor(place / FIELDS.length);
    return rest.every((term, offset) => run?.[at + offset + 1] === term);
  };
  const isWithin = (phrase: Phrase, whole: Phrase, place: number) => {
    const run = runs[place % FIELDS.length];
    const at = Math.floor(place / FIELDS.length);
    return whole.some(
      (_, offset) =>
        phrase.every((term, more) => whole[offset + more] === term) &&
        whole.every((term, more) => run?.[at - offset + more] === term),
    );
  };
  return {
    has: (term) => places.has(term),
    names: (phrase, notIn) => {
      const [first, ...rest] = phrase;
      const starts = first === undefined ? undefined : places.get(first);
      if (starts === undefined) return false;
      if (notIn === undefined) return rest.length === 0 || starts.some((place) => follows(rest, place));
      return starts.some((place) => follows(rest, place) && !notIn.some((whole) => isWithin(phrase, whole, place)));
    },
  };
}
