import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The package's own folder. */
export const PACKAGE = join(import.meta.dirname, "..");
export const STARTER = join(PACKAGE, "library", "starter");
export const LEXICON = join(PACKAGE, "lexicon");
/** The web app as the build left it, beside the program. */
export const WEB = join(import.meta.dirname, "web");
/** The lexicon as the build left it, beside the program. */
export const COMPILED_LEXICON = join(import.meta.dirname, "lexicon.json");

/** Citeside's version, as its package says. */
export function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest
    ? String(manifest.version)
    : "unknown";
}
