import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

const asked = process.env["CITESIDE_CORPORA"];
const root = resolve(asked ?? join(import.meta.dirname, "../../../shared/corpora"));

if (asked !== undefined && !existsSync(root)) throw new Error(`CITESIDE_CORPORA names ${root}, which does not exist`);

/** The folder of a test corpus, or nothing where this machine has none. Throws when `CITESIDE_CORPORA` is set and lacks it. */
export function corpus(name: string): string | undefined {
  const folder = join(root, name);
  if (existsSync(folder)) return folder;
  if (asked !== undefined) throw new Error(`CITESIDE_CORPORA has no ${name}: ${folder}`);
  return undefined;
}
