import type { BlockDraft } from "../../domain/source.js";
import { isBoxedWarning, prescribingSectionCode } from "./prescribing-information.js";

/** "… (see PRECAUTIONS). WARNINGS", "… other drugs 7 DRUG INTERACTIONS": a section's name that was run into the line before it. */
const RUN_IN = /^(.+?)\s((?:\d{1,2}\s+)?\p{Lu}[\p{Lu} &/–-]{6,50})$/su;
/** "2.4 Treatment of Deep Vein Thrombosis, Pulmonary Embolism, and Reduction in the Risk of Recurrence": numbered, without a stop. */
const NUMBERED = /^(\d{1,2})\.\d{1,2}\s+\p{Lu}[^.]*[^.:;,]$/u;
const SECTION_NUMBER = /^(\d{1,2})\s+\P{Nd}/u;
const LONGEST_NUMBERED = 200;
/** A line of so many words at most may stand over what follows it; a longer one where its words begin with capitals. */
const MOST_WORDS = 12;
const MOST_CHARACTERS = 160;
/** Words of a sentence that leads into a list, whatever its colon. */
const LEADS_IN = /\b(?:is|are|was|were|should|must|may|can|has|have|be|been|includ\w+|following|follows|with|if)\b/iu;
/** A paragraph that a line may stand over is at least so long. Characters. */
const LEAST_TEXT = 60;

/**
 * Blocks of a plain-text label under the headings that such texts lose: names of sections at the end of a paragraph, numbered lines too long
 * for a heading, and short lines without a stop over a paragraph ("Hypotension", "Impaired Renal Function:"). A numbered heading stands under the section
 * of its number ("5.3" under "5"), wherever it comes. Items of a list stay items.
 */
export function withPrescribingHeadings(blocks: readonly BlockDraft[]): BlockDraft[] {
  const whole = blocks.flatMap(withoutRunIn);
  const isNumbered = whole.some(({ kind, text }) => kind === "heading" && /^\d{1,2}\s/u.test(text));
  const made: BlockDraft[] = [];
  const roots = new Map<string, string>();
  let path: readonly string[] = [];
  let minor: string | undefined;
  whole.forEach((block, at) => {
    const { code: _, ...bare } = block;
    const name = block.text.replace(/\s*[:.]$/u, "");
    const [, number] = NUMBERED.exec(block.text) ?? [];
    const isHeading =
      block.kind === "heading" ||
      isBoxedWarning(block.text) ||
      (block.kind === "paragraph" && isNumbered && number !== undefined && block.text.length <= LONGEST_NUMBERED);
    if (isHeading) {
      const above = pathOf(block, number, path, roots);
      made.push({ ...bare, kind: "heading", section: [...above] });
      path = [...above, name];
      minor = undefined;
      const own = SECTION_NUMBER.exec(block.text)?.[1];
      if (own !== undefined && above.length === 0) roots.set(own, name);
    } else if (standsOver(whole, at)) {
      made.push({ ...bare, kind: "heading", section: [...path] });
      minor = name;
    } else made.push({ ...bare, section: [...path, ...(minor === undefined ? [] : [minor])] });
  });
  return made;
}

/** What a heading stands under: the section of its number, the boxed warning whose parts are in capitals, else the section where it was. */
function pathOf(
  block: BlockDraft,
  number: string | undefined,
  path: readonly string[],
  roots: ReadonlyMap<string, string>,
): readonly string[] {
  const [root] = path;
  if (number !== undefined) {
    const section = roots.get(number) ?? root;
    return section === undefined ? [] : [section];
  }
  const isPartOfBox =
    root !== undefined &&
    isBoxedWarning(root) &&
    prescribingSectionCode(block.text) === undefined &&
    block.section.length === 0;
  if (isPartOfBox) return [root];
  return block.section.length === 0 || root === undefined ? [] : [root, ...block.section.slice(1)];
}

/** A paragraph that ends with the name of a section, as the paragraph and the heading. */
function withoutRunIn(block: BlockDraft): BlockDraft[] {
  if (block.kind !== "paragraph") return [block];
  const [, before = "", name = ""] = RUN_IN.exec(block.text) ?? [];
  const isSection = prescribingSectionCode(name) !== undefined && (/[.:)\]]$/u.test(before) || /^\d/u.test(name));
  if (!isSection) return [block];
  return [
    { ...block, text: before },
    { ...block, kind: "heading", section: [], text: name },
  ];
}

/** Whether a short line heads the paragraph below it: not one of a list, nor what a list is led in by. */
function standsOver(blocks: readonly BlockDraft[], at: number): boolean {
  const [before, line, below] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  if (line?.kind !== "paragraph" || below?.kind !== "paragraph") return false;
  if (line.text.length > MOST_CHARACTERS || (line.text.split(" ").length > MOST_WORDS && !isTitleCase(line.text)))
    return false;
  if (!/^\p{Lu}/u.test(line.text) || /[.;,!?\]]$/u.test(line.text) || /\bsee\b/iu.test(line.text)) return false;
  if (below.text.length < LEAST_TEXT || !/[.)\]]$/u.test(below.text)) return false;
  if (line.text.endsWith(":")) return !LEADS_IN.test(line.text);
  const isListed =
    before?.kind === "item" ||
    (before?.kind === "paragraph" && (before.text.endsWith(":") || !/[.)\]”"]$/u.test(before.text)));
  return !isListed;
}

/** Whether nearly all longer words begin with a capital. */
function isTitleCase(text: string): boolean {
  const words = text.split(/[^\p{L}-]+/u).filter((word) => word.length > 3);
  return words.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.8 * words.length;
}
