import { jatsReader } from "./adapters/reader-jats/reader-jats.js";
import { noteReader } from "./adapters/reader-note/reader-note.js";
import { pubmedReader } from "./adapters/reader-pubmed/reader-pubmed.js";
import { unpack } from "./adapters/unpack/unpack.js";
import type { Reader } from "./ports/reader.js";

/** Every reader, the most particular first; part of the wiring, apart from it so that the reading thread need not load the rest. */
export const READERS: readonly Reader[] = [noteReader, jatsReader, pubmedReader];

export { unpack };
