import type { InlineRules } from "../xml/inline-text.js";

/** Elements that stand beside the text they are found in: they are read after the paragraph, not as a part of its sentences. */
export const FLOATS: ReadonlySet<string> = new Set([
  "fig",
  "fig-group",
  "table-wrap",
  "table-wrap-group",
  "supplementary-material",
  "fn",
]);

/** Elements that end the run of text before them, and are read in their place. */
export const BREAKS: ReadonlySet<string> = new Set([
  "list",
  "def-list",
  "disp-quote",
  "boxed-text",
  "verse-group",
  "speech",
  "statement",
  "preformat",
  "code",
  "array",
  "p",
  "sec",
]);

/** Elements whose words are nowhere part of a text. */
export const UNREAD: ReadonlySet<string> = new Set([
  "alt-text",
  "long-desc",
  "object-id",
  "graphic",
  "media",
  "permissions",
  "ref-list",
  "related-article",
  "related-object",
  "sec-meta",
  "kwd-group",
  "ack",
  "index-term",
]);

/** How running text of a JATS article is read. */
export const JATS_TEXT: InlineRules = {
  leftOut: new Set([...FLOATS, ...UNREAD]),
  apart: new Set([
    ...BREAKS,
    ...["title", "subtitle", "label", "list-item", "def-item", "term", "def", "break", "hr", "attrib"],
    ...["caption", "tr", "td", "th", "row", "entry", "verse-line", "speaker", "tbody", "thead"],
  ]),
};

/** The same for titles, where a note's mark is no part of the words. */
export const JATS_TITLE: InlineRules = {
  ...JATS_TEXT,
  leftOut: new Set([...JATS_TEXT.leftOut, "fn"]),
  withoutMarks: true,
};

/** Sections at an article's end that tell of its authors and making, not of its subject. */
const ADMINISTRATIVE =
  /^(?:(?:declaration of |conflicts? of |competing )?(?:financial )?interests?\b|acknowledge?ments?\b|authors?\W*s?\W* (?:contributions?|roles|information|details|summary of)|contribut(?:ions?|ors|orship)\b|funding\b|financial (?:support|disclosure)|disclosures?\b|sources? of (?:funding|support)|grant support|pre-?publication history|(?:supplementa\w*|additional|supporting) (?:materials?|files?|information|data|content)|data (?:availability|sharing)|availability of data|ethic\w* |human and animal rights|study funding|disclaimer|copyright|(?:clinical )?stud(?:y|ies) group|principal investigators|consent for publication|provenance and peer review|publisher\W*s note|abbreviations? footnote|notes?$|references?$|appendix a?\.? ?supplementary)/i;

/** Kinds of note that tell of an article's authors and making, by JATS's names for them. */
export const ADMINISTRATIVE_NOTE =
  /^(?:con|conflict|coi-statement|financial-disclosure|supported-by|presented-(?:at|by)|participating-researchers|present-address|edited-by|equal|corresp|deceased|on-leave|study-group-members|current-aff|supplementary-material)$/i;

/** Whether a section in the back matter with this title is left out. */
export function isAdministrative(title: string): boolean {
  return ADMINISTRATIVE.test(title.replace(/^[\s\d.]+/, ""));
}
