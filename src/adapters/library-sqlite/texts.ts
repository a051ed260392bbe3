import { Fault } from "../../domain/fault.js";
import type { Source } from "../../domain/source.js";
import { packBlocks, unpackBlocks } from "./block-codec.js";
import type { Database } from "./database.js";

type Details = Pick<Source, "reader" | "language" | "date" | "seen">;
const HASH_BYTES = 32;

/** Writes a Source's text, or writes it again with other marks. */
export function writeText(database: Database, key: number, source: Source): void {
  const { reader, language, date, seen } = source;
  database.run("INSERT OR REPLACE INTO texts (source, details, blocks, hashes, text) VALUES (?, ?, ?, ?, ?)", [
    key,
    JSON.stringify({ reader, language, date, seen }),
    packBlocks(source.blocks),
    Buffer.from(source.blockHashes.join(""), "hex"),
    source.text,
  ]);
}

/** Reads a Source by its row. Throws the Fault `library-damaged` when the row cannot be what was written. */
export function readText(database: Database, key: number): Source {
  const [id, kind, characters, count, sha256] = database.row<[string, Source["kind"], number, number, string]>(
    "SELECT id, kind, characters, blocks, sha256 FROM sources WHERE key = ?",
    [key],
  );
  const [details, packed, stored, text] = database.row<[string, string, Uint8Array | ArrayBuffer, string]>(
    "SELECT details, blocks, hashes, text FROM texts WHERE source = ?",
    [key],
  );
  if (id === undefined || text === undefined || packed === undefined || stored === undefined || details === undefined)
    throw damaged(id ?? `row ${key}`, "its text is gone");
  const { blocks, known } = parsed(id, packed, details);
  const hashes = Buffer.from(stored as Uint8Array);
  const end = blocks.at(-1)?.end;
  if (text.length !== characters || end !== characters) throw damaged(id, "its text has another length");
  if (blocks.length !== count || hashes.length !== count * HASH_BYTES) throw damaged(id, "blocks of it are missing");
  const source = { id, kind, text, blocks, sha256, ...known };
  // Only what is quoted needs its blocks' hashes, and an article has hundreds.
  let blockHashes: readonly string[] | undefined;
  return Object.defineProperty(source, "blockHashes", {
    enumerable: true,
    get: () =>
      (blockHashes ??= Array.from({ length: blocks.length }, (_, index) =>
        hashes.toString("hex", index * HASH_BYTES, (index + 1) * HASH_BYTES),
      )),
  }) as unknown as Source;
}

function parsed(id: string, packed: string, details: string) {
  try {
    return { blocks: unpackBlocks(packed), known: JSON.parse(details) as Details };
  } catch (error) {
    throw damaged(id, "its blocks cannot be read", error);
  }
}

function damaged(id: string, how: string, cause?: unknown): Fault {
  return new Fault(
    "library-damaged",
    `The text ${id} is damaged: ${how}.`,
    "Remove its publication and add the document again, or put back a copy of the library.",
    { cause },
  );
}
