import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jatsReader } from "../../src/adapters/reader-jats/reader-jats.js";
import { DEFAULT_LIMITS, type Document } from "../../src/ports/reader.js";
import type { ArticleFile } from "./articles.js";

/** What an independent extraction found in one file: see `extract.py`. */
interface Extracted {
  readonly file: string;
  /** Reason for leaving out ("text" for none), element, words. */
  readonly blocks: readonly (readonly [string, string, string])[];
  readonly peer: { readonly text: string; readonly failed?: string } | null;
}

export interface Comparison {
  readonly name: string;
  /** Words that the other found where nothing says to leave them out, and how many of them stand in our text. */
  readonly theirs: number;
  readonly kept: number;
  /** The other's words that are left out on purpose, by reason. */
  readonly leftOut: ReadonlyMap<string, number>;
  /** Words not in our text although nothing says to leave them out, by the element they stand in. */
  readonly lost: ReadonlyMap<string, number>;
  /** Words of our text, and of those: repeated on purpose, and not the other's at all. */
  readonly ours: number;
  readonly repeated: number;
  readonly onlyOurs: readonly string[];
  /** Share of the other's words that pubmed_parser keeps; nothing where it is not there or failed. */
  readonly peerKept?: number;
}

const bare = (text: string) => text.normalize("NFC").replace(/[^\p{L}\p{N}]/gu, "");
const wordsOf = (text: string) => text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Takes words out of a stock; gives those that it had not. */
function missing(words: readonly string[], stock: Map<string, number>): string[] {
  return words.filter((word) => {
    const left = stock.get(word) ?? 0;
    if (left > 0) stock.set(word, left - 1);
    return left === 0;
  });
}

function tally(into: Map<string, number>, key: string, count: number): void {
  if (count > 0) into.set(key, (into.get(key) ?? 0) + count);
}

function compareOne(name: string, document: Document, extracted: Extracted): Comparison {
  const text = document.source.text;
  const whole = bare(text);
  const stock = counted(wordsOf(text));
  const leftOut = new Map<string, number>();
  const lost = new Map<string, number>();
  const open: (readonly [string, string[]])[] = [];
  let theirs = 0;
  for (const [kind, element, words] of extracted.blocks) {
    const list = wordsOf(words);
    if (kind !== "text") {
      if (!whole.includes(bare(words))) tally(leftOut, kind, list.length);
      continue;
    }
    theirs += list.length;
    // A block whose characters stand in our text in one run is kept whole, however its numbers are set apart.
    if (!whole.includes(bare(words))) open.push([element, list]);
    else missing(list, stock);
  }
  let gone = 0;
  for (const [element, list] of open) {
    const absent = missing(list, stock).length;
    gone += absent;
    tally(lost, element, absent);
  }
  const all = extracted.blocks.map(([, , words]) => words).join("\n");
  const theirWhole = bare(all);
  const known = new Set(wordsOf(all));
  let repeated = 0;
  const onlyOurs: string[] = [];
  for (const block of document.source.blocks) {
    const words = text.slice(block.start, block.end);
    if (theirWhole.includes(bare(words))) continue;
    const strange = wordsOf(words).filter((word) => !known.has(word) && !theirWhole.includes(word));
    onlyOurs.push(...strange);
    if (block.kind === "row" || block.kind === "item") repeated += wordsOf(words).length - strange.length;
  }
  const { peer } = extracted;
  const peerStock = peer === null ? undefined : counted(wordsOf(peer.text));
  const texts = extracted.blocks.filter(([kind]) => kind === "text").flatMap(([, , words]) => wordsOf(words));
  return {
    name,
    theirs,
    kept: theirs - gone,
    leftOut,
    lost,
    ours: wordsOf(text).length,
    repeated,
    onlyOurs,
    ...(peerStock === undefined ? {} : { peerKept: 1 - missing(texts, peerStock).length / theirs }),
  };
}

async function read({ name, bytes }: ArticleFile): Promise<Document> {
  async function* once() {
    yield bytes;
  }
  for await (const one of jatsReader.read({ name, bytes: once() }, { limits: DEFAULT_LIMITS }))
    if (one.kind === "document") return one;
  throw new Error(`${name} was not read`);
}

/**
 * Compares our text of articles with what lxml and pubmed_parser find in them. `PEERS_PY` names a folder that holds both
 * (`pip install --target <folder> lxml pubmed_parser`); without it, or where python3 fails, it gives the reason instead.
 */
export async function compareArticles(files: readonly ArticleFile[]): Promise<readonly Comparison[] | string> {
  const peers = process.env["PEERS_PY"];
  if (peers === undefined) return "PEERS_PY names no folder with lxml and pubmed_parser";
  const folder = mkdtempSync(join(tmpdir(), "citeside-compare-"));
  try {
    const paths = files.map(({ name, bytes }) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    });
    const script = join(import.meta.dirname, "extract.py");
    const ran = spawnSync("python3", [script, ...paths], {
      env: { ...process.env, PYTHONPATH: peers },
      maxBuffer: 1e9,
      encoding: "utf8",
      timeout: 240_000,
    });
    if (ran.status !== 0) return `python3 failed: ${ran.stderr.trim().split("\n").at(-1) ?? "no word why"}`;
    const lines = ran.stdout.trim().split("\n");
    const extracted = lines.map((line) => JSON.parse(line) as Extracted);
    const compared: Comparison[] = [];
    for (const [at, file] of files.entries()) {
      const found = extracted[at];
      if (found !== undefined) compared.push(compareOne(file.name, await read(file), found));
    }
    return compared;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
