import { sha256 } from "../../domain/hash.js";
import { sourceHash } from "../../domain/source.js";
import type { Bundle } from "../bundle-schema.js";
import type { BundleSource } from "../reference-schema.js";
import type { Failure } from "./failure.js";

const SOURCE_ID = /^src:[0-9a-f]{32}$/u;

/** Half of a surrogate pair: it is no text, and its hash is that of another character. */
const HALF_CHARACTER = /\p{Surrogate}/u;

/** Checks each Source by itself: its hash over its blocks' hashes, and each quoted block against hash, length and place. */
export function* checkSources({ sources }: Pick<Bundle, "sources">): Generator<Failure> {
  const seen = new Set<string>();
  for (const [at, source] of sources.entries()) {
    const where = `sources[${at}]`;
    if (!SOURCE_ID.test(source.id))
      yield { where: `${where}.id`, problem: `“${source.id}” is not the id of a source.` };
    if (seen.has(source.id)) yield { where: `${where}.id`, problem: `Another source has the id ${source.id} too.` };
    seen.add(source.id);
    yield* checkHash(source, where);
    yield* checkBlocks(source, where);
  }
}

function* checkHash({ sha256: stated, blockHashes, blockLengths }: BundleSource, where: string): Generator<Failure> {
  if (blockHashes.length !== blockLengths.length)
    yield {
      where: `${where}.blockLengths`,
      problem: `There are ${blockHashes.length} block hashes but ${blockLengths.length} block lengths.`,
    };
  const computed = sourceHash(blockHashes, blockLengths);
  if (computed !== stated)
    yield { where: `${where}.sha256`, problem: `The block hashes and lengths give ${computed}, not ${stated}.` };
}

function* checkBlocks({ blocks, blockHashes, blockLengths }: BundleSource, where: string): Generator<Failure> {
  const seen = new Set<number>();
  for (const [at, { index, start, text }] of blocks.entries()) {
    const here = `${where}.blocks[${at}]`;
    if (seen.has(index)) yield { where: `${here}.index`, problem: `Block ${index} is given twice.` };
    seen.add(index);
    const hash = blockHashes[index];
    const length = blockLengths[index];
    if (hash === undefined || length === undefined) {
      yield { where: `${here}.index`, problem: `The source has no block ${index}.` };
      continue;
    }
    if (HALF_CHARACTER.test(text))
      yield {
        where: `${here}.text`,
        problem: "The text holds half a character (a lone surrogate), which no hash covers.",
      };
    else if (sha256(text) !== hash)
      yield {
        where: `${here}.text`,
        problem: `The text of block ${index} is not the text that its hash was taken of.`,
      };
    if (text.length !== length)
      yield {
        where: `${here}.text`,
        problem: `The text of block ${index} has ${text.length} UTF-16 units, but the source gives ${length}.`,
      };
    const computed = startOf(blockLengths, index);
    if (start !== computed)
      yield { where: `${here}.start`, problem: `Block ${index} starts at ${computed}, not at ${start}.` };
  }
}

/** The blocks before, and one line feed after each of them. */
function startOf(blockLengths: readonly number[], index: number): number {
  return blockLengths.slice(0, index).reduce((sum, length) => sum + length + 1, 0);
}
