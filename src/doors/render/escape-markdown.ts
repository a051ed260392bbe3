/** Everything that CommonMark or GitHub's dialect may take for markup anywhere in a line. */
const MARKUP = /[\\`*_[\]<>|#~&$]/gu;
/** What begins a list, a heading's underline, a rule or a numbered item at the start of a line. */
const AT_START = /^(?:[-+=:]|\d+(?=[.)]))/u;

/** Escapes a text of one line so that CommonMark shows exactly its words, wherever in a line it is put. */
export function escapeMarkdown(text: string): string {
  const escaped = text.replace(MARKUP, "\\$&");
  return escaped
    .replace(AT_START, (start) => (/\d/u.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)([.)])/u, "$1\\$2");
}

/** A link. The address is kept within what a destination in angle brackets may hold. */
export function markdownLink(text: string, address: string): string {
  const destination = address.replace(/[<>\\&\s]/gu, (character) =>
    character === "&" ? "&amp;" : encodeURIComponent(character),
  );
  return `[${escapeMarkdown(text)}](<${destination}>)`;
}
