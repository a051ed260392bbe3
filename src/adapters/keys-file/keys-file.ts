import { chmodSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Fault } from "../../domain/fault.js";
import type { Key } from "../../ports/keys.js";
import { SCOPES } from "../../ports/keys.js";

/** In a library's folder: the keys of its server. */
export const KEYS_FILE = "keys.json";

const schema = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    scopes: z.array(z.enum(SCOPES)).min(1),
    made: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    perMinute: z.int().positive(),
  }),
);

/** The keys of a library's server, in a file beside it that only its owner may read. */
export class KeysFile {
  private known: { readonly at: number; readonly keys: readonly Key[] } | undefined;

  constructor(private readonly folder: string) {}

  /** The keys as they are in the file now. Fault `bad-input` when the file is none of ours: nobody is let in by mistake. */
  keys(): readonly Key[] {
    const path = join(this.folder, KEYS_FILE);
    const at = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (at === undefined) return [];
    if (this.known?.at === at) return this.known.keys;
    const keys = read(path);
    this.known = { at, keys };
    return keys;
  }

  write(keys: readonly Key[]): void {
    const path = join(this.folder, KEYS_FILE);
    writeFileSync(`${path}.part`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
    chmodSync(`${path}.part`, 0o600);
    renameSync(`${path}.part`, path);
    this.known = undefined;
  }
}

function read(path: string): Key[] {
  try {
    return schema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (cause) {
    throw new Fault(
      "bad-input",
      `${path} cannot be read as keys.`,
      "Put back a copy, or remove it and make new keys.",
      {
        cause,
      },
    );
  }
}
