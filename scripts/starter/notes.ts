import { createReadStream, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { noteReader } from "../../src/adapters/reader-note/reader-note.js";
import { DEFAULT_LIMITS } from "../../src/ports/reader.js";
import type { StarterNote } from "./compare.js";

/** The folder of the starter library. */
export const STARTER = join(import.meta.dirname, "../../library/starter");

/** Reads every note of a folder. Throws for a file that is no note. */
export async function readNotes(folder: string): Promise<StarterNote[]> {
  const notes: StarterNote[] = [];
  for (const name of readdirSync(folder).sort()) {
    const file = join(folder, name);
    const key = /^key: *"?([^"\n]+?)"? *$/m.exec(readFileSync(file, "utf8"))?.[1];
    for await (const read of noteReader.read({ name, bytes: createReadStream(file) }, { limits: DEFAULT_LIMITS })) {
      if (read.kind !== "document" || key === undefined)
        throw new Error(`${file}: ${read.kind === "refused" ? read.message : "has no key"}`);
      notes.push({ key, document: read });
    }
  }
  return notes;
}
