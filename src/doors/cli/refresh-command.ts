import type { Command } from "commander";
import { Option } from "commander";
import { Fault } from "../../domain/fault.js";
import { refresh } from "../../operations/refresh/refresh.js";
import { askedLine } from "../render/live.js";
import { counted, statusWords } from "../render/labels.js";
import { plain } from "../render/plain.js";
import type { LiveOptions } from "./fetch-documents.js";
import { liveTeller, plannedLines } from "./live-news.js";
import { progressLine } from "./progress.js";
import { printJson, withLibrary, withLibraryOptions } from "./run.js";
import { stoppable } from "./stopping.js";
import type { Terminal } from "./terminal.js";
import { styled } from "./terminal.js";

interface RefreshOptions extends LiveOptions {
  readonly format: "text" | "json";
}

/** What was not brought, printed one by one; `--format json` has them all. */
const MOST_PRINTED = 40;

/** `citeside refresh [publications]`. */
export function refreshCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command("refresh")
    .summary(refresh.summary)
    .description(
      `${refresh.summary}.\nSends the identifiers of publications to the services they come from, and nothing else. Stopped, it goes on where it was.`,
    )
    .argument("[publication...]", "only these, by any identifier")
    .option("--fresh", "pass by answers kept on this machine")
    .option("--dry-run", "show what would be sent, and send nothing")
    .addOption(
      new Option("-f, --format <format>", "how the result is written").choices(["text", "json"]).default("text"),
    );
  withLibraryOptions(command).action(async (publications: string[], options: RefreshOptions) => {
    const line = progressLine(options.quiet === true ? { ...terminal, live: false } : terminal);
    const result = await stoppable((signal) =>
      withLibrary(
        terminal,
        options,
        (context) =>
          refresh.run(context, {
            ...(publications.length === 0 ? {} : { publications }),
            ...(options.fresh === undefined ? {} : { fresh: options.fresh }),
            ...(options.dryRun === undefined ? {} : { dryRun: options.dryRun }),
          }),
        { signal, report: line.report, tell: liveTeller(terminal, options.quiet === true, line.clear) },
      ),
    ).finally(line.clear);
    if (options.format === "json") printJson(terminal, result);
    else {
      for (const planned of plannedLines(result.planned)) terminal.out(`${planned}\n`);
      for (const { publication, title, was, now } of result.statuses)
        terminal.out(
          `${styled(terminal, "bold", publication)}  ${plain(title)}: ${styled(terminal, "yellow", `${statusWords(now)}, was ${statusWords(was)}`)}\n`,
        );
      for (const { publication, title } of result.newer)
        terminal.out(`${styled(terminal, "bold", publication)}  ${plain(title)}: a newer text\n`);
      for (const { name, message } of result.refusals.slice(0, MOST_PRINTED))
        terminal.err(`${styled(terminal, "yellow", "not brought")} ${plain(name)}: ${plain(message)}\n`);
      if (result.refusals.length > MOST_PRINTED)
        terminal.err(`… and ${result.refusals.length - MOST_PRINTED} more; --format json lists them.\n`);
      for (const asked of result.asked.filter(({ failed }) => failed !== null)) terminal.err(`${askedLine(asked)}\n`);
      if (options.dryRun !== true)
        terminal.out(
          `${counted(result.checked, "publication")} asked about, ${result.statuses.length} with another status, ${result.newer.length} with a newer text, ${result.unknown} without an identifier to ask by.\n`,
        );
    }
    const failed = result.asked.find((one) => one.failed !== null)?.failed;
    if (failed !== undefined && failed !== null)
      throw new Fault(failed.code, failed.message, "What came is in the library; refreshing again goes on from there.");
  });
}
