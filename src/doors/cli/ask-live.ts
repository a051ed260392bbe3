import { live } from "../../operations/live/live.js";
import type { LiveTrail } from "../../operations/live/live-schema.js";
import { askedLine } from "../render/live.js";
import type { LiveOptions } from "./fetch-documents.js";
import { liveTeller, plannedLines } from "./live-news.js";
import { progressLine } from "./progress.js";
import { withLibrary } from "./run.js";
import { stoppable } from "./stopping.js";
import type { Terminal } from "./terminal.js";

/**
 * The part of `citeside ask --live` before the answer: asks services, tells on standard error what is sent and what came, and
 * gives what to answer and the trail; nothing where the network is forbidden, "shown" after a dry run.
 */
export async function askLive(
  terminal: Terminal,
  question: string,
  options: LiveOptions,
): Promise<{ readonly question: string; readonly live: LiveTrail } | "shown" | undefined> {
  const quiet = options.quiet === true;
  const line = progressLine(quiet ? { ...terminal, live: false } : terminal);
  const {
    question: left,
    trail,
    planned,
    account,
  } = await stoppable((signal) =>
    withLibrary(
      terminal,
      options,
      (context) =>
        live.run(context, {
          question,
          ...(options.most === undefined ? {} : { most: options.most }),
          ...(options.fresh === undefined ? {} : { fresh: options.fresh }),
          ...(options.dryRun === undefined ? {} : { dryRun: options.dryRun }),
        }),
      { signal, report: line.report, tell: liveTeller(terminal, quiet, line.clear) },
    ),
  ).finally(line.clear);
  if (options.dryRun === true) {
    for (const one of plannedLines(planned)) terminal.out(`${one}\n`);
    if (!quiet)
      terminal.err(
        "Of queries to one service for one thing, the next is sent only where the one before finds nothing; openFDA is asked only where DailyMed gives nothing. “…” stands for what an answer decides.\n",
      );
    return "shown";
  }
  if (account === null) return undefined;
  if (!quiet) for (const asked of trail.asked) terminal.err(`${askedLine(asked)}\n`);
  return { question: left, live: trail };
}
