import type { Phrase } from "../domain/question.js";
import type { FieldTerms } from "../domain/found.js";
import { FIELDS } from "../domain/found.js";

/** A passage's or sentence's index terms, ready to be asked for terms and phrases. */
export interface TermText {
  readonly has: (term: string) => boolean;
  readonly names: (phrase: Phrase) => boolean;
}

/** No index term is empty, so an empty one between fields lets no phrase run across them. */
const BORDER = "";

/**
 * Makes fields askable as one text. With `asked`, it is made quicker and knows only the terms in it: it can be asked for those
 * terms, and for phrases that begin with one of them.
 */
export function termText(fields: FieldTerms | readonly string[], asked?: ReadonlySet<string>): TermText {
  const terms = "body" in fields ? FIELDS.flatMap((field) => [...fields[field], BORDER]) : fields;
  const places = new Map<string, number[]>();
  terms.forEach((term, place) => {
    if (asked?.has(term) === false) return;
    const held = places.get(term);
    if (held === undefined) places.set(term, [place]);
    else held.push(place);
  });
  return {
    has: (term) => places.has(term),
    names: ([first, ...rest]) =>
      first !== undefined &&
      (places.get(first) ?? []).some((place) => rest.every((term, offset) => terms[place + offset + 1] === term)),
  };
}
