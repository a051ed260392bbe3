import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Fault } from "../domain/fault.js";
import type { Context } from "../operations/operation.js";
import { wire } from "../wiring.js";
import type { EvalRequest, EvalResult } from "./task.js";
import { TASKS } from "./tasks.js";

export interface EvalOptions extends Omit<EvalRequest, "libraryOf"> {
  readonly task: string;
  /** A folder in which libraries that were filled stay for another run; without it each lives as long as the run. */
  readonly keep?: string;
  /** A file to which each item's result is written, one JSON object a line. */
  readonly items?: string;
}

/** Runs one measurement. Throws a `bad-input` Fault for an unknown task or data that is not laid out as it should be. */
export async function runEval({ task, keep, items, ...request }: EvalOptions): Promise<EvalResult> {
  const load = TASKS[task];
  if (load === undefined)
    throw new Fault("bad-input", `There is no measurement “${task}”.`, `There are: ${Object.keys(TASKS).join(", ")}.`);
  const folder = keep ?? mkdtempSync(join(tmpdir(), "citeside-eval-"));
  try {
    const found = await (await load()).run({ ...request, libraryOf: (key, fill) => openFilled(folder, key, fill) });
    if (items !== undefined) writeFileSync(items, found.items.map((item) => `${JSON.stringify(item)}\n`).join(""));
    return found;
  } finally {
    if (keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** In a kept library's folder: what it was filled with, written when it was full. */
const FILLED = "filled.txt";

/** Opens the library of a key in a folder, filled before or now. */
export async function openFilled(
  folder: string,
  key: string,
  fill: (context: Context) => Promise<void>,
): Promise<Context> {
  const place = join(folder, key.slice(0, 16));
  const mark = join(place, FILLED);
  const full = existsSync(mark) && readFileSync(mark, "utf8") === key;
  if (!full) rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  const context = await wire({ folder: place, starter: false });
  if (full) return context;
  await fill(context);
  // Closing settles the index: what is asked afterwards finds the library as any later program does.
  await context.library.close();
  writeFileSync(mark, key);
  return wire({ folder: place, starter: false });
}
