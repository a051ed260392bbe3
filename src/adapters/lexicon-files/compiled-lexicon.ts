import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../domain/hash.js";
import type { Concept, Lexicon } from "../../domain/lexicon.js";
import { byCodeUnit } from "../../domain/order.js";

/** The word lists of a folder, `.yaml` files in the order in which they are read. */
export function wordLists(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort(byCodeUnit)
    .map((name) => join(folder, name));
}

interface Compiled {
  readonly of: string;
  readonly version: string;
  readonly concepts: readonly Concept[];
}

/** A lexicon as one JSON text that names the word lists it was read from, because reading them takes a fifth of a second. */
export function compiledLexicon(folder: string, { version, concepts }: Lexicon): string {
  return JSON.stringify({ of: fingerprint(folder), version, concepts: [...concepts.values()] } satisfies Compiled);
}

/** Reads what `compiledLexicon` wrote into a file; nothing where there is none, or the word lists have changed since. */
export function readCompiledLexicon(folder: string, file: string): Lexicon | undefined {
  let compiled: Compiled;
  try {
    compiled = JSON.parse(readFileSync(file, "utf8")) as Compiled;
  } catch {
    return undefined;
  }
  if (compiled.of !== fingerprint(folder)) return undefined;
  return { version: compiled.version, concepts: new Map(compiled.concepts.map((concept) => [concept.id, concept])) };
}

function fingerprint(folder: string): string {
  return sha256(
    wordLists(folder)
      .map((file) => `${file.slice(folder.length)} ${sha256(readFileSync(file, "utf8"))}`)
      .join("\n"),
  );
}
