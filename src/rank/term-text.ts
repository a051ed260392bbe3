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
  const terms = "body" in fields ? inOneRow(fields) : fields;
  const places = new Map<string, number[]>();
  for (let place = 0; place < terms.length; place++) {
    const term = terms[place] ?? BORDER;
    if (asked?.has(term) === false) continue;
    const held = places.get(term);
    if (held === undefined) places.set(term, [place]);
    else held.push(place);
  }
  return {
    has: (term) => places.has(term),
    names: ([first, ...rest]) =>
      first !== undefined &&
      (places.get(first) ?? []).some((place) => rest.every((term, offset) => terms[place + offset + 1] === term)),
  };
}

/** Term by term, because hundreds of passages are asked and joining copies is many times slower. */
function inOneRow(fields: FieldTerms): string[] {
  const terms: string[] = [];
  for (const field of FIELDS) {
    for (const term of fields[field]) terms.push(term);
    terms.push(BORDER);
  }
  return terms;
}
