import type { BlockDraft } from "../../domain/source.js";
import { numberedHeading } from "../numbered-heading.js";
import { namesTheProduct } from "./product-information.js";

/** A document of a product information's bundle: the product that it is about, and the path of headings it stands under. */
interface ProductPart {
  readonly name: string;
  /** Index of the first block after the heading that names it. */
  readonly from: number;
  readonly path: readonly string[];
  readonly isLeaflet: boolean;
  /** Summary of product characteristics: what a label is called by. */
  readonly isSummary: boolean;
}

/** Longer than this no product is named; more names than this make no title. Characters; names. */
const LONGEST = 200;
const MOST = 12;
const LEAFLET = /^(?:[A-Z]\. )?package leaflet\b/i;
/** "4.1 Therapeutic indications" stands in summaries, and in no carton's text, which has a section of the same name first. */
const SUMMARY = /^4\.1\b/;

/**
 * What a product information is called by: what its summaries of product characteristics give as their products' names, each
 * once, with "; " between them. Nothing where none is named.
 */
export function productTitle(blocks: readonly BlockDraft[]): string | undefined {
  const names = productNames(blocks);
  return names.length === 0 ? undefined : names.slice(0, MOST).join("; ");
}

/** The names of the products that a product information is for, each once, in its order. */
export function productNames(blocks: readonly BlockDraft[]): string[] {
  const parts = partsIn(blocks);
  const summaries = parts.filter(({ isSummary }) => isSummary);
  const naming = summaries.length > 0 ? summaries : parts.filter(({ isLeaflet }) => !isLeaflet).slice(0, 1);
  return [...new Set(naming.map(({ name }) => name))];
}

/**
 * Blocks with the name of the product that they are about in their paths, where a file is about several: the dose of one must
 * not be read as that of another. Where there is one product, the blocks as they are.
 */
export function underProducts(blocks: readonly BlockDraft[]): readonly BlockDraft[] {
  const parts = partsIn(blocks);
  if (new Set(parts.filter(({ isSummary }) => isSummary).map(({ name }) => name)).size < 2) return blocks;
  return blocks.map((block, at) => {
    const part = parts.findLast(({ from }) => from <= at);
    const { section } = block;
    if (part === undefined || section.includes(part.name)) return block;
    if (!part.path.every((title, index) => section[index] === title)) return block;
    return { ...block, section: [...part.path, part.name, ...section.slice(part.path.length)] };
  });
}

function partsIn(blocks: readonly BlockDraft[]): ProductPart[] {
  const found: Omit<ProductPart, "isSummary">[] = [];
  blocks.forEach(({ kind, text, section }, at) => {
    if (kind !== "heading") return;
    const next = blocks[at + 1];
    if (namesTheProduct(text)) {
      const name = namesAfter(blocks, at);
      if (name !== undefined) found.push({ name, from: at + 1, path: section, isLeaflet: false });
    } else if (LEAFLET.test(text) && next?.kind === "heading" && numberedHeading(next.text) === undefined) {
      const name = next.text.trim();
      const path = [...section, text.replace(/\s*[:.]$/, "")];
      if (name.length <= LONGEST && !LEAFLET.test(name)) found.push({ name, from: at + 2, path, isLeaflet: true });
    }
  });
  return found.map((part, at) => {
    const own = blocks.slice(part.from, found[at + 1]?.from);
    return { ...part, isSummary: own.some(({ kind, text }) => kind === "heading" && SUMMARY.test(text)) };
  });
}

/** The lines between the heading and the next one: a summary for several strengths names each on a line. */
function namesAfter(blocks: readonly BlockDraft[], heading: number): string | undefined {
  const names: string[] = [];
  for (const { kind, text } of blocks.slice(heading + 1, heading + 1 + MOST)) {
    if (kind === "heading") break;
    if (text.length <= LONGEST) names.push(text.replace(/\s*\.$/, ""));
  }
  const [first] = names;
  if (first === undefined) return undefined;
  // What is no name ("This medicine is subject to additional monitoring") shares no first word with the first.
  const own = names.filter((name) => firstWord(name) === firstWord(first));
  const all = own.join("; ");
  return all.length <= LONGEST ? all : first;
}

function firstWord(text: string): string {
  return text.split(/\s/u)[0]?.toLowerCase() ?? "";
}
