/** Signs that stand in front of list items. */
const BULLET = /^[•◦‣⁃▪▫■□●○◆◇▶►➢➤✓✔✗❖★*·∙–—−-]$/u;
const LABEL =
  /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\d{1,3}(?:\.\d{1,3}){1,4}\.?|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\)|\[\d{1,3}\])$/iu;

/** A line's own list marker, apart from its words: a bullet has no words of its own, a number or letter has. */
export interface Marker {
  readonly marker: string;
  readonly isBullet: boolean;
  readonly rest: string;
}

/** The marker that a line begins with: "• ", "3. ", "(a) ", "ii) "; nothing for "1.2.3 Title" or a line of prose. */
export function markerOf(line: string): Marker | undefined {
  const bullet = /^([•◦‣⁃▪▫■□●○◆◇▶►➢➤✓✔✗❖★·∙])\s*(\S.*)$/u.exec(line) ?? /^([*–—−-]|o)\s+([^\s\d].*)$/u.exec(line);
  if (bullet !== null) return { marker: bullet[1] ?? "", isBullet: true, rest: bullet[2] ?? "" };
  const label = /^(\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\))\s+(\S.*)$/u.exec(line);
  return label === null ? undefined : { marker: label[1] ?? "", isBullet: false, rest: label[2] ?? "" };
}

/** Whether a word is nothing but a marker or the number of a heading. */
export function startsWithMarker(word: string): boolean {
  return BULLET.test(word) || LABEL.test(word) || word === "o";
}

/** What kind of marker it is: items of one list have the same, and another kind begins another list. */
export function markerKind({ marker, isBullet }: Marker): "bullet" | "number" | "letter" {
  if (isBullet) return "bullet";
  return /\d/.test(marker) ? "number" : "letter";
}
