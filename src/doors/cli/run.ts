import type { Command } from "commander";
import { Fault } from "../../domain/fault.js";
import type { Context } from "../../operations/operation.js";
import type { Wishes } from "../../wiring.js";
import { wire } from "../../wiring.js";
import { FAULT_TABLE } from "../exit-codes.js";
import type { Terminal } from "./terminal.js";
import { styled } from "./terminal.js";

/** Options that every command on a library takes. */
export interface LibraryOptions {
  readonly library?: string;
  readonly readOnly?: boolean;
  readonly starter?: boolean;
  readonly lexicon?: readonly string[];
  readonly quiet?: boolean;
}

/** Gives a command the options that choose its library. */
export function withLibraryOptions(command: Command): Command {
  return command
    .option("--library <folder>", "the library's folder (else CITESIDE_LIBRARY, else your data directory)")
    .option("--read-only", "open the library for reading only")
    .option("--no-starter", "begin a new library empty, without the starter library")
    .option("--lexicon <file...>", "word lists of your own, beside lexicon.yaml in the library's folder")
    .option("-q, --quiet", "say nothing but the result");
}

/**
 * Opens the library as the options ask, does the work, and closes the library whatever happens. A named folder that holds no library gets none, unless
 * `make` says so.
 */
export async function withLibrary<T>(
  terminal: Terminal,
  options: LibraryOptions,
  work: (context: Context) => Promise<T>,
  more: Pick<Wishes, "signal" | "report" | "tell" | "make"> = {},
): Promise<T> {
  const context = await wire({
    ...(options.library === undefined ? {} : { folder: options.library }),
    ...(options.readOnly === undefined ? {} : { readOnly: options.readOnly }),
    ...(options.starter === undefined ? {} : { starter: options.starter }),
    ...(options.lexicon === undefined ? {} : { lexicons: options.lexicon }),
    make: false,
    ...more,
    say: (line) => {
      if (options.quiet !== true) terminal.err(`${line}\n`);
    },
  });
  try {
    return await work(context);
  } finally {
    await context.history?.close();
    await context.library.close();
  }
}

/** Prints a fault as a person wants it and gives the exit code of the one table. */
export function reportFault(terminal: Terminal, error: unknown): number {
  if (error instanceof Fault) {
    terminal.err(`${styled(terminal, "red", "citeside:")} ${error.message}\n`);
    if (error.remedy !== undefined) terminal.err(`  ${error.remedy}\n`);
    return FAULT_TABLE[error.code].exit;
  }
  if (error instanceof Error && error.name === "AbortError") {
    terminal.err("citeside: stopped; the library is whole.\n");
    return FAULT_TABLE.cancelled.exit;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.err(`citeside: a fault of its own, please report it:\n${text}\n`);
  return FAULT_TABLE.internal.exit;
}

/** Prints a value as JSON, two spaces deep. */
export function printJson(terminal: Terminal, value: unknown): void {
  terminal.out(`${JSON.stringify(value, null, 2)}\n`);
}
