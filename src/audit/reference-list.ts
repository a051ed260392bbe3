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
