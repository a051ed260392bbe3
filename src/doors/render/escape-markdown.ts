/**
 * What CommonMark or GitHub's dialect may take for markup anywhere in a line. GitHub makes links of bare addresses, in which
 * backslashes would then show; so addresses are broken at their `:`, `@` or `www.`.
 */
const MARKUP = /[\\`*_[\]<>|#~&$@]|:(?=\/\/)|(?<=www)\./giu;
/** What begins a list, a heading's underline or a rule at the start of a line. */
const AT_START = /^[-+=]/u;
const NUMBER_AT_START = /^(\d+)([.)])/u;

/** Escapes a text of one line so that CommonMark shows exactly its words, wherever in a line it is put. */
export function escapeMarkdown(text: string): string {
  return text.replace(MARKUP, "\\$&").replace(AT_START, "\\$&").replace(NUMBER_AT_START, "$1\\$2");
}

/** A link. The address is kept within what a destination in angle brackets may hold. */
export function markdownLink(text: string, address: string): string {
  const destination = address.replace(/[<>\\&\s]/gu, (character) =>
    character === "&" ? "&amp;" : encodeURIComponent(character),
  );
  return `[${escapeMarkdown(text)}](<${destination}>)`;
}
