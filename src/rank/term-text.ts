import type { Phrase } from "../domain/question.js";
import type { FieldTerms } from "../domain/found.js";
import { FIELDS } from "../domain/found.js";

/** A passage's or sentence's index terms, ready to be asked for terms and phrases. */
export interface TermText {
  readonly has: (term: string) => boolean;
  readonly names: (phrase: Phrase) => boolean;
}

/**
 * Makes fields askable as one text. With `asked`, it is made quicker and knows only the terms in it: it can be asked for those
 * terms, and for phrases that begin with one of them.
 */
export function termText(fields: FieldTerms | readonly string[], asked?: ReadonlySet<string>): TermText {
  // Nothing is copied, because hundreds of passages are asked. A place is of one field, so that no phrase runs across two.
  const runs = "body" in fields ? FIELDS.map((field) => fields[field]) : [fields];
  const places = new Map<string, Place[]>();
  for (const run of runs)
    for (let at = 0; at < run.length; at++) {
      const term = run[at] ?? "";
      if (asked?.has(term) === false) continue;
      const held = places.get(term);
      if (held === undefined) places.set(term, [{ run, at }]);
      else held.push({ run, at });
    }
  return {
    has: (term) => places.has(term),
    names: ([first, ...rest]) =>
      first !== undefined &&
      (places.get(first)?.some(({ run, at }) => rest.every((term, offset) => run[at + offset + 1] === term)) ?? false),
  };
}

interface Place {
  readonly run: readonly string[];
  readonly at: number;
}
