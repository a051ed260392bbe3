import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { LedgerEntry } from "../src/eval/ledger.js";
import { readLedger } from "../src/eval/ledger.js";
import { runEval } from "../src/eval/run.js";
import type { EvalResult } from "../src/eval/task.js";
import { corpus } from "../src/testing/corpora.js";

const FOLDER = join(import.meta.dirname, "ledger");

/** Every measurement of the ledger. */
export function ledgerEntries(): LedgerEntry[] {
  return (existsSync(FOLDER) ? readdirSync(FOLDER) : [])
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .flatMap((name) => readLedger(readFileSync(join(FOLDER, name), "utf8"), name));
}

/** Measures an entry anew; nothing where this machine lacks its data. */
export async function measureEntry(entry: LedgerEntry, keep?: string): Promise<EvalResult | undefined> {
  const place = (path: string): string | undefined => {
    // Annotations of the project's own stand in it; the words they are about stand in the corpora.
    if (path.startsWith("eval/")) return join(FOLDER, "../..", path);
    const [first = "", ...rest] = path.split("/");
    const root = corpus(first);
    const whole = root === undefined ? undefined : join(root, ...rest);
    return whole !== undefined && existsSync(whole) ? whole : undefined;
  };
  const data = place(entry.data);
  const distractors = entry.distractors === undefined ? undefined : place(entry.distractors);
  if (data === undefined || (entry.distractors !== undefined && distractors === undefined)) return undefined;
  return runEval({
    task: entry.task,
    split: entry.split,
    data,
    settings: entry.settings ?? {},
    ...(distractors === undefined ? {} : { distractors }),
    ...(keep === undefined ? {} : { keep }),
    say: () => undefined,
  });
}
