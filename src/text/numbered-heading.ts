/** A heading's number taken apart: "4.2" has the depth 2; "ANNEX I" the depth 0. */
export interface NumberedHeading {
  readonly number: string;
  readonly depth: number;
  readonly title: string;
}

const PART = /^((?:annex|appendix|part|chapter|schedule)\s+(?:[IVXLC]{1,6}|\d{1,3}|[A-Z]))\b[\s.:–—-]*(.*)$/iu;
const NUMBER = /^(?:section\s+)?(\d{1,2}(?:\.\d{1,3}){0,4})[.):]?\s+(\S.*)$/iu;
const ROMAN = /^([IVX]{1,5})[.)]\s+(\S.*)$/u;
const LETTER = /^([A-Z])[.)]\s+(\S.*)$/u;

/** The number that a heading begins with: "4.2 Posology", "B. PACKAGE LEAFLET" (depth 1), "ANNEX I"; nothing for another line. */
export function numberedHeading(line: string): NumberedHeading | undefined {
  const part = PART.exec(line);
  if (part !== null) return { number: part[1] ?? "", depth: 0, title: part[2] ?? "" };
  const number = NUMBER.exec(line);
  if (number !== null && /^\P{Ll}/u.test(number[2] ?? ""))
    return { number: number[1] ?? "", depth: (number[1] ?? "").split(".").length, title: number[2] ?? "" };
  const letter = ROMAN.exec(line) ?? LETTER.exec(line);
  return letter === null ? undefined : { number: letter[1] ?? "", depth: 1, title: letter[2] ?? "" };
}

/** Whether a line of plain type can be the heading of a numbered section: short, titled, and not a sentence. */
export function looksNumbered(line: string): boolean {
  const numbered = numberedHeading(line);
  if (numbered === undefined || line.length > 100 || /[.;,:]$/.test(line)) return false;
  // "5.2 mg was given" begins with a number too; a title begins with a capital.
  return numbered.depth !== 1 && /^\p{Lu}/u.test(numbered.title) && numbered.title.split(/\s+/).length <= 12;
}
