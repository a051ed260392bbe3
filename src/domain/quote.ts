import { InvariantError } from "./fault.js";
import type { Source } from "./source.js";
import { blockAt } from "./source.js";

declare const quoteBrand: unique symbol;

/** A span `[start, end)` of one Source's text, in UTF-16 units, within one block. `text` is always that slice. */
export interface Quote {
  readonly [quoteBrand]: true;
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Index of the block it stands in. */
  readonly block: number;
}

/** Cuts a Quote out of a Source. Throws `InvariantError` for an empty span, one outside the text or one across blocks. */
export function makeQuote(source: Source, start: number, end: number): Quote {
  const block = blockAt(source, start);
  if (!Number.isInteger(start) || !Number.isInteger(end) || end <= start || block === undefined || end > block.end)
    throw new InvariantError(`[${start}, ${end}) is not a span within one block of ${source.id}`);
  return Object.freeze({
    source: source.id,
    start,
    end,
    text: source.text.slice(start, end),
    block: block.index,
  }) as unknown as Quote;
}
