import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { splReader } from "../../src/adapters/reader-spl/reader-spl.js";
import { DEFAULT_LIMITS, type Document, type Refusal } from "../../src/ports/reader.js";

/** What became of one label's sections. */
export interface LabelAccount {
  readonly name: string;
  /** Why it was not read; nothing where it was. */
  readonly refused?: string;
  /** Sections that have words of their own, and those of them none of whose words are lost. */
  readonly sections: number;
  readonly whole: number;
  readonly codes: number;
  readonly words: number;
  readonly kept: number;
  /** Words that are not in our blocks under the section's code, as "code: words". */
  readonly lost: readonly string[];
}

type Section = readonly [code: string | null, title: string, words: string];

/** Runs of letters and digits, so that marks of notes and raised numbers ("10^9") part them as blanks do. */
const wordsOf = (text: string) => text.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

async function readLabel(path: string): Promise<Document | Refusal> {
  async function* once() {
    yield readFileSync(path);
  }
  for await (const one of splReader.read({ name: path, bytes: once() }, { limits: DEFAULT_LIMITS }))
    if (one.kind === "document" || one.kind === "refused") return one;
  throw new Error(`${path}: nothing was read`);
}

function account(name: string, { source }: Document, sections: readonly Section[]): LabelAccount {
  const stock = new Map<string, Map<string, number>>();
  for (const { code = "", start, end } of source.blocks) {
    const counts = stock.get(code) ?? new Map<string, number>();
    stock.set(code, counts);
    for (const word of wordsOf(source.text.slice(start, end))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const lost: string[] = [];
  let [words, whole, filled] = [0, 0, 0];
  for (const [code, title, text] of sections) {
    const all = wordsOf(`${title} ${text}`);
    if (all.length === 0) continue;
    filled += 1;
    words += all.length;
    const counts = stock.get(code ?? "") ?? new Map<string, number>();
    const gone = all.filter((word) => {
      // A note's raised mark is kept off its word by a "^" in our text and runs into it in theirs.
      const left = counts.get(word) ?? 0;
      counts.set(word, left - 1);
      return left <= 0 && !source.text.includes(`${word.slice(0, -1)}^${word.slice(-1)}`);
    });
    if (gone.length === 0) whole += 1;
    else lost.push(`${code ?? "no code"}: ${gone.join(" ")}`);
  }
  const gone = lost.reduce((sum, line) => sum + wordsOf(line.replace(/^[^:]*: /, "")).length, 0);
  const codes = new Set(sections.map(([code]) => code)).size;
  return { name, sections: filled, whole, codes, words, kept: words - gone, lost };
}

/**
 * Holds the sections of drug labels (SPL) against those that Python's own XML parser finds in the same files: each section's
 * words must stand in blocks that carry its LOINC code. Gives the reason instead where python3 fails.
 */
export async function labelSections(folder: string): Promise<readonly LabelAccount[] | string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".xml"))
    .sort()
    .map((name) => join(folder, name));
  const ran = spawnSync("python3", [join(import.meta.dirname, "labels.py"), ...paths], {
    maxBuffer: 1e9,
    encoding: "utf8",
    timeout: 120_000,
  });
  if (ran.status !== 0) return `python3 failed: ${ran.stderr.trim().split("\n").at(-1) ?? "no word why"}`;
  const found = ran.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { readonly file: string; readonly sections: readonly Section[] });
  const accounts: LabelAccount[] = [];
  for (const { file, sections } of found) {
    const read = await readLabel(file);
    const name = basename(file);
    accounts.push(
      read.kind === "refused"
        ? { name, refused: read.message, sections: 0, whole: 0, codes: 0, words: 0, kept: 0, lost: [] }
        : account(name, read, sections),
    );
  }
  return accounts;
}
