import { joinLines, type Vocabulary } from "./line-ends.js";
import { markerKind, markerOf } from "./list-marker.js";
import { looksNumbered, numberedHeading } from "./numbered-heading.js";
import { withoutStrayMarkup } from "./stray-markup.js";
import type { OutlinePiece } from "./outline-blocks.js";
import { prescribingSectionCode } from "./labels/prescribing-information.js";

/** Longer lines are no headings. Characters. */
const LONGEST_HEADING = 90;
const RULE = /^\s*(?:=|-|_|\*|~|#)(?:\s?(?:=|-|_|\*|~|#)){2,}\s*$/;

/**
 * Cuts plain text into headings, paragraphs and list items. Headings: a line with "#" in front, one underlined with "===" or
 * "---", "1.2 Title", a line of capitals on their own, and the name of
 * a label's section on a line of its own ("Drug Interactions"). No other sign is taken for a mark: "> 5 mg" stays as it is.
 */
export function textPieces(text: string, words: Vocabulary): OutlinePiece[] {
  const lines = text.split("\n").map((line) => withoutStrayMarkup(line.replace(/\t/g, "    ")).trimEnd());
  const pieces: OutlinePiece[] = [];
  let open:
    | {
        readonly kind: "paragraph" | "item";
        readonly indent: number;
        readonly lines: string[];
        readonly marker?: string;
      }
    | undefined;
  const close = () => {
    if (open !== undefined) {
      const joined = joinLines(open.lines, words);
      pieces.push(
        open.kind === "item"
          ? { kind: "item", indent: open.indent, text: joined, marker: open.marker ?? "" }
          : { kind: "paragraph", text: joined },
      );
    }
    open = undefined;
  };
  lines.forEach((raw, at) => {
    const line = raw.trim();
    const next = lines[at + 1]?.trim() ?? "";
    const alone = open === undefined || (lines[at - 1] ?? "").trim() === "";
    if (line === "" || RULE.test(line)) {
      close();
      return;
    }
    const level = alone || /^#/.test(line) ? headingLevel(line, next) : undefined;
    if (level !== undefined) {
      close();
      pieces.push({ kind: "heading", level, text: line.replace(/^#{1,6}\s+/, "").replace(/\s+#+$/, "") });
      return;
    }
    const indent = raw.length - raw.trimStart().length;
    const marker = markerOf(line);
    const goesOn =
      open?.kind === "paragraph" && marker?.isBullet === false && !/[.:;?!]$/.test(open.lines.at(-1) ?? "");
    if (marker !== undefined && !goesOn) {
      close();
      open = { kind: "item", indent, lines: [marker.isBullet ? marker.rest : line], marker: markerKind(marker) };
      return;
    }
    if (open?.kind === "item" && indent <= open.indent && alone) close();
    if (open === undefined) open = { kind: "paragraph", indent, lines: [] };
    open.lines.push(line);
  });
  close();
  return pieces;
}

/** The level of a heading line, from 1; nothing for any other line. `next` is the line below it. */
function headingLevel(line: string, next: string): number | undefined {
  const hashes = /^(#{1,6})\s+\S/.exec(line)?.[1];
  if (hashes !== undefined) return hashes.length;
  if (line.length > LONGEST_HEADING || markerOf(line)?.isBullet === true) return undefined;
  if (/^(?:={3,}|-{3,})$/.test(next)) return next.startsWith("=") ? 1 : 2;
  const numbered = numberedHeading(line);
  const isTitle = next === "" && !/[.;,:?]$/.test(line);
  if (looksNumbered(line) && (isTitle || numbered?.depth === 0)) return Math.max(1, numbered?.depth ?? 1);
  const isCapitals = /\p{Lu}{4}/u.test(line) && !/\p{Ll}/u.test(line) && !/[.;,]$/.test(line);
  if (isCapitals) return numbered === undefined ? 1 : Math.max(1, numbered.depth);
  if (isTitle && prescribingSectionCode(line) !== undefined)
    return numbered === undefined ? 2 : Math.max(1, numbered.depth);
  // "3. Dose" is a heading where nothing but its section follows, an item where "4. …" does.
  if (numbered?.depth === 1 && isTitle && /^\d/.test(numbered.number) && numbered.title.length <= 60) return 1;
  return undefined;
}
