import type { Source } from "./source.js";

/** One or more neighbouring blocks of one Source: the unit of retrieval. */
export interface Passage {
  /** Position among its Source's passages, from 0. */
  readonly index: number;
  /** Blocks `[firstBlock, lastBlock]`, inclusive. */
  readonly firstBlock: number;
  readonly lastBlock: number;
  /** Span in the Source's text, UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly section: readonly string[];
}

/** Short neighbours under one heading share a passage up to this many characters; about a paragraph of an article. */
export const PASSAGE_TARGET = 900;

/**
 * Cuts a Source into passages: every block in exactly one, in order. Headings are not passages, but their words are each one's section. A
 * Source that has a title and nothing below it (a record without an abstract) is one passage, its title: else nothing could find it.
 */
export function passagesOf(source: Source): Passage[] {
  const passages: Passage[] = [];
  let open: { first: number; last: number; section: readonly string[] } | undefined;
  const close = () => {
    if (open === undefined) return;
    const start = source.blocks[open.first]?.start ?? 0;
    const end = source.blocks[open.last]?.end ?? 0;
    passages.push({
      index: passages.length,
      firstBlock: open.first,
      lastBlock: open.last,
      start,
      end,
      section: open.section,
    });
    open = undefined;
  };
  for (const block of source.blocks) {
    if (block.kind === "heading" || block.kind === "title") {
      close();
      continue;
    }
    const first = open === undefined ? undefined : source.blocks[open.first];
    const joins =
      open !== undefined &&
      first !== undefined &&
      source.kind !== "note" &&
      block.end - first.start <= PASSAGE_TARGET &&
      sameSection(open.section, block.section) &&
      (block.kind === first.kind || block.kind === "item");
    if (joins && open !== undefined) open.last = block.index;
    else {
      close();
      open = { first: block.index, last: block.index, section: block.section };
    }
  }
  close();
  const only = source.blocks.find(({ kind }) => kind === "title");
  if (passages.length > 0 || only === undefined) return passages;
  return [{ index: 0, firstBlock: only.index, lastBlock: only.index, start: only.start, end: only.end, section: [] }];
}

function sameSection(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((heading, index) => heading === b[index]);
}
