import { identifier, type Identifier } from "../domain/identifier.js";

/** A DOI behind its label, or as an address. */
const LABELLED = /(?:\bdoi\s*[:.]?\s*|https?:\/\/(?:dx\.)?doi\.org\/)(10\.\d{4,9}\/[^\s"'<>,;]+)/giu;
/** Lines that name somebody else's DOI. */
const OTHERS =
  /\b(?:supersed|replac|correct(?:s|ed|ion)|erratum|retract|companion|comment|related|see also|reference|this updates)/i;
/** Longer lines are text in which a DOI is cited. Characters. */
const LONGEST = 200;

/**
 * The DOI that a document's first page gives as its own: labelled as one, in a short line that does not speak of another
 * paper, and the only one there. A DOI among references or in the text is never taken for the document's.
 */
export function ownDoi(firstPage: readonly string[]): Identifier | undefined {
  const found = new Map<string, Identifier>();
  for (const line of firstPage) {
    for (const match of line.matchAll(LABELLED)) {
      const doi = identifier("doi", (match[1] ?? "").replace(/[.)\]]+$/u, ""));
      if (doi === undefined) continue;
      if (line.length > LONGEST || OTHERS.test(line) || /^\W*\d{1,3}[.\]]/.test(line)) return undefined;
      found.set(doi.value, doi);
    }
  }
  const [only, ...more] = found.values();
  return more.length === 0 ? only : undefined;
}
