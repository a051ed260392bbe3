import type { ShortText } from "../../answer/short/short-candidates.js";
import { blockText } from "../../domain/source.js";
import type { Block, Source } from "../../domain/source.js";
import type { Library } from "../../ports/library.js";
import type { RankedPublication } from "../../rank/publications.js";
import type { RankedPassage } from "../../rank/rank.js";

/** Publications whose passages an answer is made of. */
const PUBLICATIONS = 6;
/** Of each, its best passages. */
const PASSAGES_EACH = 2;

/** A block of a passage that was found. */
export interface FoundText extends ShortText {
  readonly id: string;
  readonly source: Source;
  readonly block: Block;
}

/**
 * The blocks of the best passages of the first publications found (6 where no number is told), in their order; a text that stands twice
 * is taken once.
 */
export async function foundTexts(
  library: Library,
  ranking: readonly RankedPublication[],
  publications = PUBLICATIONS,
): Promise<FoundText[]> {
  const texts = new Map<string, FoundText>();
  const [first] = ranking;
  for (const [publication, { publication: id, passages, score, signals }] of ranking.slice(0, publications).entries())
    for (const { source, blocks } of await readable(library, passages, PASSAGES_EACH)) {
      for (const block of blocks) {
        const text = blockText(source, block.index);
        if (text !== "" && !texts.has(text))
          texts.set(text, {
            text,
            publication,
            behind: score - (first?.score ?? 0),
            heading: block.kind === "title" || block.kind === "heading",
            offset: block.start,
            signals,
            id,
            source,
            block,
          });
      }
    }
  return [...texts.values()];
}

/** The first passages that hold more than rows of a table, of which nothing is said, with their blocks. */
async function readable(library: Library, passages: readonly RankedPassage[], most: number) {
  const read: { readonly source: Source; readonly blocks: readonly Block[] }[] = [];
  for (const { source: held, passage } of passages) {
    if (read.length === most) break;
    const source = await library.source(held);
    const blocks = source?.blocks.filter(({ start, end }) => start >= passage.start && end <= passage.end) ?? [];
    if (source !== undefined && blocks.some(({ kind }) => kind !== "row")) read.push({ source, blocks });
  }
  return read;
}
