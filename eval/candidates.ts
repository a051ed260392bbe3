import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RetrievalSet } from "../src/eval/retrieval.js";
import { documentsByPublication, drawn, search } from "../src/eval/retrieval.js";
import { openFilled } from "../src/eval/run.js";
import { beirSet } from "../src/eval/tasks/beir.js";
import { bioasqSet } from "../src/eval/tasks/bioasq.js";
import { corpus } from "../src/testing/corpora.js";

/** What the product found for one question. */
export interface Asked {
  readonly id: string;
  readonly ids: readonly string[];
  /** The publications' signals, row by row, and the grade of each. */
  readonly rows: readonly Float64Array[];
  readonly grades: readonly number[];
  /** The ideal discounted gain of ten, over all that was judged. */
  readonly ideal: number;
  readonly judged: ReadonlyMap<string, number>;
}

export interface CandidateOptions {
  /** Where libraries that were filled stay. */
  readonly keep?: string | undefined;
  /** Where candidates are left for another run, and read from when they are there. */
  readonly candidates?: string | undefined;
  /** Every so many questions only. */
  readonly sample?: string | undefined;
}

export const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** The collections that the ranking is trained on and read from. */
const SETS: Readonly<Record<string, () => RetrievalSet>> = {
  "cystic-fibrosis": () => beirSet(join(folder("cystic-fibrosis"), "beir"), "test"),
  bioasq: () => bioasqSet(folder("bioasq"), folder("pmc-rct"), say),
  scifact: () => beirSet(folder("scifact"), "train"),
};

/** One of these collections by its name; an error that names them for any other. */
export function setOf(name: string): RetrievalSet {
  const set = SETS[name];
  if (set === undefined) throw new Error(`needs one of: ${Object.keys(SETS).join(", ")}`);
  return set();
}

/** The product's own candidates for the questions that the ranking is trained on, collection by collection; the smallest is never sampled. */
export async function trainingCandidates(options: CandidateOptions): Promise<Record<string, Asked[]>> {
  const all: Record<string, Asked[]> = {};
  for (const [name, set] of Object.entries(SETS)) {
    const { sample, ...rest } = options;
    all[name] = await candidatesOf(name, set, name === "cystic-fibrosis" ? rest : { ...rest, sample });
  }
  return all;
}

function folder(name: string): string {
  const found = corpus(name);
  if (found === undefined)
    throw new Error(`the corpus ${name} is not on this machine; CITESIDE_CORPORA can name its folder`);
  return found;
}

type Kept = Omit<Asked, "rows" | "judged"> & { rows: number[][]; judged: [string, number][] };

async function candidatesOf(
  name: string,
  set: () => RetrievalSet,
  { keep, candidates, sample }: CandidateOptions,
): Promise<Asked[]> {
  const file = candidates === undefined ? undefined : join(candidates, `${name}-${sample ?? "all"}.jsonl`);
  if (file !== undefined && existsSync(file))
    return readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((line) => {
        const read = JSON.parse(line) as Kept;
        return { ...read, rows: read.rows.map((row) => Float64Array.from(row)), judged: new Map(read.judged) };
      });
  const found = await ask(set(), keep ?? mkdtempSync(join(tmpdir(), "citeside-train-")), sample);
  say(`${name}: ${found.length} questions`);
  if (file !== undefined) writeFileSync(file, found.map((one) => `${JSON.stringify(keptOf(one))}\n`).join(""));
  return found;
}

function keptOf(one: Asked): Kept {
  const rows = one.rows.map((row) => Array.from(row, (value) => Number(value.toPrecision(6))));
  return { ...one, rows, judged: [...one.judged] };
}

async function ask(set: RetrievalSet, keep: string, sample: string | undefined): Promise<Asked[]> {
  const context = await openFilled(keep, set.key, set.fill);
  const documentOf = await documentsByPublication(context, set.documents);
  const asked: Asked[] = [];
  for (const { id, text, grades } of drawn(set.questions, sample)) {
    const { ranking } = await search(context, text);
    const ids = ranking.map(({ publication }) => documentOf.get(publication) ?? publication);
    const ideal = [...grades.values()]
      .filter((grade) => grade > 0)
      .sort((a, b) => b - a)
      .slice(0, 10)
      .reduce((sum, grade, at) => sum + grade / Math.log2(at + 2), 0);
    asked.push({
      id,
      ids,
      judged: grades,
      rows: ranking.map(({ signals }) => signals),
      grades: ids.map((one) => Math.max(0, grades.get(one) ?? 0)),
      ideal,
    });
  }
  await context.library.close();
  return asked;
}
