import { bibtexReader } from "./adapters/reader-bibtex/reader-bibtex.js";
import { cslReader } from "./adapters/reader-csl/reader-csl.js";
import { jatsReader } from "./adapters/reader-jats/reader-jats.js";
import { medlineReader } from "./adapters/reader-medline/reader-medline.js";
import { noteReader } from "./adapters/reader-note/reader-note.js";
import { pubmedReader } from "./adapters/reader-pubmed/reader-pubmed.js";
import { retractionsReader } from "./adapters/reader-retractions/reader-retractions.js";
import { risReader } from "./adapters/reader-ris/reader-ris.js";
import { unpack } from "./adapters/unpack/unpack.js";
import type { Reader } from "./ports/reader.js";

/** Every reader, the most particular first; part of the wiring, apart from it so that the reading thread need not load the rest. */
export const READERS: readonly Reader[] = [
  retractionsReader,
  noteReader,
  jatsReader,
  pubmedReader,
  medlineReader,
  risReader,
  bibtexReader,
  cslReader,
];

export { unpack };
