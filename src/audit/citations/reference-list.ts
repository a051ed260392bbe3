const HEADING =
  /^(?:\d+\.?\s*)?(?:references?|sources?|bibliography|citations?|works cited|literature|further reading|footnotes|endnotes)(?:\s+(?:list|cited|used))?$/iu;

/** Whether a heading stands over a list of references. */
export function referencesHeading(words: string): boolean {
  return HEADING.test(words.trim());
}

/** Whether a line, outside of any list of references, is an entry of one: a number, then authors, a year and a place in print. */
export function referenceLine(words: string): boolean {
  const numbered = /^(?:\[\d{1,3}\]|\d{1,3}\.)\s+\S/u.test(words);
  const dated = /\b(?:19|20)\d\d\b/u.test(words);
  const printed = /\b\d+\s?\(\d+\)|;\s?\d+|\bdoi\b|\bpmid\b|https?:\/\//iu.test(words);
  return numbered && dated && printed;
}

/** Whether a line is a footnote of Markdown: "[^1]: Montelukast, prescribing information." */
export function footnoteLine(words: string): boolean {
  return /^\[\^[\w-]{1,20}\]:\s*\S/u.test(words);
}

/** Whether a block of a page stands like an entry of a list of references, whatever it is headed: authors, a year and a place in print. */
export function referenceEntry(words: string): boolean {
  if (referenceLine(words)) return true;
  const authors =
    /^(?:\[?\d{1,3}[\].)]?\s*)?(?:\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)? \p{Lu}{1,3}(?:[,.;]|\s(?:et al|and)\b)|\p{Lu}[\p{L}'’-]+(?:,| et al)|[\p{Lu}][\p{L}\s'’-]+(?:Group|Force|Investigators|Committee|Society|Association|Organization)\.)/u;
  return authors.test(words) && /\b(?:19|20)\d\d\s?;\s?\d+|\bet al\b.{10,300}\b(?:19|20)\d\d\b/u.test(words);
}
