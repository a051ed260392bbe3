import { writeFileSync } from "node:fs";
import { compiledLexicon } from "./compiled-lexicon.js";
import { readLexicon } from "./lexicon-files.js";
import { COMPILED_LEXICON, LEXICON } from "../../package-files.js";

// Run after a build: leaves the package's lexicon beside the program in a form that is read at once.
writeFileSync(COMPILED_LEXICON, compiledLexicon(LEXICON, readLexicon(LEXICON)));
