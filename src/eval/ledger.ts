import { parse } from "yaml";
import { z } from "zod";
import { Fault } from "../domain/fault.js";
import type { EvalResult } from "./task.js";

const figures = z.record(z.string(), z.number());

/** One measurement in the ledger (`eval/ledger/*.yaml`, a list of these). */
export const entrySchema = z.strictObject({
  name: z.string(),
  task: z.string(),
  split: z.string(),
  /** Folders below the corpora's. */
  data: z.string(),
  distractors: z.string().optional(),
  settings: z.record(z.string(), z.string()).optional(),
  /** What gives the figures. */
  command: z.string(),
  /** SHA-256 of what was read; another corpus gives other figures. */
  corpus: z.string(),
  n: z.int(),
  figures,
  controls: z.unknown().optional(),
  /** By how much a figure may differ, up or down, before somebody must say why. */
  tolerance: z.number().positive(),
  /** Whether it is short enough to run with the tests. */
  short: z.boolean().default(false),
  remarks: z.string().optional(),
  /** Each move with its cause, oldest first. */
  history: z.array(z.object({ date: z.string(), commit: z.string().optional(), figures, cause: z.string() })).min(1),
});
export type LedgerEntry = z.infer<typeof entrySchema>;

/** Reads a ledger's file. Throws a `bad-input` Fault that says what is wrong with it: an unreadable figure is never passed over. */
export function readLedger(text: string, name: string): LedgerEntry[] {
  const read = z.array(entrySchema).safeParse(parse(text));
  if (read.success) return read.data;
  throw new Fault("bad-input", `${name} is no ledger: ${z.prettifyError(read.error)}`);
}

/** What in a result differs from its entry, in words; nothing when all stands. Figures are compared in both directions. */
export function differences(entry: LedgerEntry, result: Omit<EvalResult, "items">): string[] {
  if (entry.corpus !== result.corpus)
    return [`${entry.name}: the corpus is another (${result.corpus}, not ${entry.corpus})`];
  const counted = entry.n === result.n ? [] : [`${entry.name}: n is ${result.n}, not ${entry.n}`];
  const moved = Object.entries(entry.figures).flatMap(([figure, written]) => {
    const got = result.metrics[figure];
    if (got === undefined || !Number.isFinite(got)) return [`${entry.name}: ${figure} was not measured`];
    return Math.abs(got - written) <= entry.tolerance
      ? []
      : [`${entry.name}: ${figure} is ${got.toFixed(4)}, ${got < written ? "down" : "up"} from ${written}`];
  });
  return [...counted, ...moved];
}
