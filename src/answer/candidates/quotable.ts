import type { Publication } from "../../domain/publication.js";
import type { Block, Source } from "../../domain/source.js";
import { RESEARCH } from "../../text/recommendations/recommendation-places.js";
import { sentences } from "../../text/sentences.js";
import type { Span } from "../../text/sentences.js";

/**
 * What may be quoted of a block: its sentences; of a table in a guideline each row that recommends, whole, with its labels, its population and its
 * grade. Nothing of other rows, captions and headings.
 */
export function quotableSpans(publication: Publication, source: Source, block: Block): Span[] {
  const { kind, start, end } = block;
  if (kind === "paragraph" || kind === "item") return sentences(source.text, start, end);
  const recommends = publication.tier === "guideline" && kind === "row" && block.recommends !== undefined;
  return recommends ? [{ start, end }] : [];
}

/** Whether anything may be quoted of a block. */
export function holdsQuotable(publication: Publication, source: Source, block: Block): boolean {
  const { kind, start, end } = block;
  // A paragraph or item that is not empty has a sentence.
  if (kind === "paragraph" || kind === "item") return source.text.slice(start, end).trim() !== "";
  return quotableSpans(publication, source, block).length > 0;
}

/** Whether a block of a guideline stands where it tells what should be found out: no answer but to what is not known. */
export function asksForResearch({ tier }: Publication, source: Source, { section }: Block): boolean {
  return tier === "guideline" && source.kind !== "note" && section.some((heading) => RESEARCH.test(heading));
}
