import type { Block, BlockMarks } from "../../domain/source.js";
import { BLOCK_KINDS } from "../../domain/source.js";

type Rest = Omit<BlockMarks, "kind" | "section">;

/** What every block has: its kind, section, index, start and end. */
const ALWAYS = 5;

/** Blocks in short: the section paths once each, then for every block its kind, section, length and what else it knows. */
interface Packed {
  readonly sections: readonly (readonly string[])[];
  readonly blocks: readonly (readonly [kind: number, section: number, length: number, rest?: Rest])[];
}

/** Writes a Source's blocks as JSON; their places follow from their lengths, as each is one line of the text. */
export function packBlocks(blocks: readonly Block[]): string {
  const places = new Map<string, number>();
  const sections: (readonly string[])[] = [];
  let last: readonly string[] | undefined;
  let place = 0;
  const packed = blocks.map((block) => {
    const { start, end, kind, section } = block;
    // Blocks of one section mostly share its path.
    if (section !== last) {
      const path = JSON.stringify(section);
      place = places.get(path) ?? sections.length;
      if (place === sections.length) {
        places.set(path, place);
        sections.push(section);
      }
      last = section;
    }
    const head: [number, number, number] = [BLOCK_KINDS.indexOf(kind), place, end - start];
    // Most blocks know no more, and copying the rest is slow.
    if (Object.keys(block).length === ALWAYS) return head;
    const { kind: _kind, section: _section, index: _index, start: _start, end: _end, ...rest } = block;
    return Object.keys(rest).length === 0 ? head : [...head, rest];
  });
  return JSON.stringify({ sections, blocks: packed });
}

/** Reads back what `packBlocks` wrote. Throws when it cannot be that. */
export function unpackBlocks(json: string): Block[] {
  const { sections, blocks } = JSON.parse(json) as Packed;
  let start = 0;
  return blocks.map(([kindIndex, path, length, rest], index) => {
    const kind = BLOCK_KINDS[kindIndex];
    const section = sections[path];
    if (kind === undefined || section === undefined) throw new RangeError(`block ${index} has no kind or section`);
    const place = { kind, section, index, start, end: start + length };
    // Copying even nothing is slow, and an article has hundreds of blocks.
    const block = rest === undefined ? place : { ...rest, ...place };
    start += length + 1;
    return block;
  });
}
