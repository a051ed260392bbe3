import { join } from "node:path";

/** The package's own folder. */
export const PACKAGE = join(import.meta.dirname, "..");
export const STARTER = join(PACKAGE, "library", "starter");
export const LEXICON = join(PACKAGE, "lexicon");
/** The web app as the build left it, beside the program. */
export const WEB = join(import.meta.dirname, "web");
/** The lexicon as the build left it, beside the program. */
export const COMPILED_LEXICON = join(import.meta.dirname, "lexicon.json");
