import { bibtexReader } from "./adapters/reader-bibtex/reader-bibtex.js";
import { cslReader } from "./adapters/reader-csl/reader-csl.js";
import { fhirReader } from "./adapters/reader-fhir/reader-fhir.js";
import { docxReader } from "./adapters/reader-docx/reader-docx.js";
import { htmlReader } from "./adapters/reader-html/reader-html.js";
import { interactionsReader } from "./adapters/reader-interactions/reader-interactions.js";
import { jatsReader } from "./adapters/reader-jats/reader-jats.js";
import { medlineReader } from "./adapters/reader-medline/reader-medline.js";
import { medquadReader } from "./adapters/reader-medquad/reader-medquad.js";
import { meshReader } from "./adapters/reader-mesh/reader-mesh.js";
import { noteReader } from "./adapters/reader-note/reader-note.js";
import { openfdaReader } from "./adapters/reader-openfda/reader-openfda.js";
import { pdfReader } from "./adapters/reader-pdf/reader-pdf.js";
import { pubmedReader } from "./adapters/reader-pubmed/reader-pubmed.js";
import { retractionsReader } from "./adapters/reader-retractions/reader-retractions.js";
import { risReader } from "./adapters/reader-ris/reader-ris.js";
import { splReader } from "./adapters/reader-spl/reader-spl.js";
import { trialsReader } from "./adapters/reader-trials/reader-trials.js";
import { uspstfReader } from "./adapters/reader-uspstf/reader-uspstf.js";
import { textReader } from "./adapters/reader-text/reader-text.js";
import { unpack } from "./adapters/unpack/unpack.js";
import type { Reader } from "./ports/reader.js";

/** Every reader, the most particular first; part of the wiring, apart from it so that the reading thread need not load the rest. */
export const READERS: readonly Reader[] = [
  retractionsReader,
  interactionsReader,
  meshReader,
  noteReader,
  jatsReader,
  pubmedReader,
  splReader,
  medquadReader,
  openfdaReader,
  trialsReader,
  uspstfReader,
  fhirReader,
  medlineReader,
  risReader,
  bibtexReader,
  cslReader,
  pdfReader,
  docxReader,
  htmlReader,
  // Last: it goes by the name of the file alone.
  textReader,
];

export { unpack };
