import { faultOf, fetch } from "../../operations/live/fetch.js";
import type { Account } from "../../operations/add/account.js";
import { askedLine } from "../render/live.js";
import { liveTeller, plannedLines } from "./live-news.js";
import { progressLine } from "./progress.js";
import type { LibraryOptions } from "./run.js";
import { printJson, withLibrary } from "./run.js";
import { stoppable } from "./stopping.js";
import type { Terminal } from "./terminal.js";

/** Options of every command that asks outside services. */
export interface LiveOptions extends LibraryOptions {
  /** At most so many documents a query. */
  readonly most?: number;
  readonly fresh?: boolean;
  readonly dryRun?: boolean;
}

/** `citeside add pubmed:"…" pmid:…`: fetches, adds, and tells what became of it. Throws the Fault that says why nothing came at all. */
export async function fetchDocuments(
  terminal: Terminal,
  wants: readonly string[],
  options: LiveOptions & { readonly format: "text" | "json" },
  printAccount: (account: Account) => void,
): Promise<void> {
  const line = progressLine(options.quiet === true ? { ...terminal, live: false } : terminal);
  const result = await stoppable((signal) =>
    withLibrary(
      terminal,
      options,
      (context) =>
        fetch.run(context, {
          wants: [...wants],
          ...(options.most === undefined ? {} : { most: options.most }),
          ...(options.fresh === undefined ? {} : { fresh: options.fresh }),
          ...(options.dryRun === undefined ? {} : { dryRun: options.dryRun }),
        }),
      {
        signal,
        report: line.report,
        make: true,
        tell: liveTeller(terminal, options.quiet === true, line.clear),
      },
    ),
  ).finally(line.clear);
  if (options.format === "json") printJson(terminal, result);
  else {
    for (const planned of plannedLines(result.planned)) terminal.out(`${planned}\n`);
    for (const asked of result.asked) terminal.out(`${askedLine(asked)}\n`);
    if (result.account !== null) printAccount(result.account);
  }
  const fault = result.account === null ? undefined : faultOf(result.asked);
  if (fault !== undefined) throw fault;
}
