const ITEM = /^\s*(?:<\/?(?:paragraph|main|list|ul|ol)\s*\/?>\s*)*<(?:item|li)\s*\/?>\s*(?=\S)/iu;
const TAG =
  /<\/?(?:paragraph|main|item|list|content|caption|br|p|li|ul|ol|div|span|b|i|em|strong|sub|sup|title|text|section|h[1-6])\s*\/?>/giu;

/**
 * A line of plain text without the tags that a careless export left in it: "<item>Angina" is an item, a line of nothing but tags is empty.
 * Signs of comparison stay ("< 10 mg", "<li" without its end).
 */
export function withoutStrayMarkup(line: string): string {
  if (!line.includes("<")) return line;
  const marked = line.replace(ITEM, "• ");
  const bare = marked.replace(TAG, " ");
  return bare === line ? line : /^•?\s*$/u.test(bare) ? "" : bare.replace(/\s+/gu, " ").trimEnd();
}
