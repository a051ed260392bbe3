import type { Command } from "commander";
import { Option } from "commander";
import { answer, answers, forget } from "../../operations/history/answers.js";
import { claimMarks } from "../../operations/marks/mark-claim.js";
import { marks, unmark } from "../../operations/marks/marks.js";
import { plain } from "../render/plain.js";
import { countOption } from "./options.js";
import type { LibraryOptions } from "./run.js";
import { printJson, withLibrary, withLibraryOptions } from "./run.js";
import type { Terminal } from "./terminal.js";
import { writeOut } from "./write-out.js";
import { styled } from "./terminal.js";

interface HistoryOptions extends LibraryOptions {
  readonly format: "text" | "json";
  readonly limit?: number;
  readonly output?: string;
}

/** `citeside history [words] | show <id> | forget [id] | marks | unmark <id>`. */
export function historyCommand(program: Command, terminal: Terminal): void {
  const history = program
    .command("history")
    .description("What was asked through the web app, the API and MCP on this machine.");
  const format = () =>
    new Option("-f, --format <format>", "how it is written").choices(["text", "json"]).default("text");
  const list = history
    .command("list", { isDefault: true })
    .description(`${answers.summary}.`)
    .argument("[words...]", "only those with these words in their title")
    .option("--limit <count>", "at most so many", countOption)
    .addOption(format());
  withLibraryOptions(list).action(async (words: string[], options: HistoryOptions) => {
    const { items, total } = await withLibrary(terminal, options, (context) =>
      answers.run(context, { words: words.join(" "), limit: Math.min(500, options.limit ?? 50) }),
    );
    if (options.format === "json") {
      printJson(terminal, items);
      return;
    }
    for (const { id, kind, title, last, statements, references, wrong } of items)
      terminal.out(
        `${styled(terminal, "bold", id)}  ${last.slice(0, 16).replace("T", " ")}  ${kind}, ${statements} statements, ${references} references${wrong === 0 ? "" : `, ${wrong} marked as wrong`}  ${plain(title)}\n`,
      );
    if (options.quiet !== true) terminal.err(`${items.length} of ${total}.\n`);
  });
  const show = history
    .command("show")
    .description(`${answer.summary}, as its bundle.`)
    .argument("<id>", "as history lists it")
    .option("-o, --output <file>", "write it to a file");
  withLibraryOptions(show).action(async (id: string, options: HistoryOptions) => {
    const document = await withLibrary(terminal, options, (context) => answer.run(context, { id }));
    const text = `${JSON.stringify(document, null, 2)}\n`;
    if (options.output === undefined) terminal.out(text);
    else writeOut(options.output, text);
  });
  const forgetting = history
    .command("forget")
    .description(`${forget.summary}.`)
    .argument("[id]", "as history lists it; absent: all");
  withLibraryOptions(forgetting).action(async (id: string | undefined, options: HistoryOptions) => {
    const { forgotten } = await withLibrary(terminal, options, (context) =>
      forget.run(context, id === undefined ? {} : { id }),
    );
    terminal.out(`Forgotten: ${forgotten}.\n`);
  });
  const wrong = history
    .command("marks")
    .description("List what was marked as wrong, newest first: statements of answers, and verdicts on claims.")
    .addOption(format());
  withLibraryOptions(wrong).action(async (options: HistoryOptions) => {
    const [items, claims] = await withLibrary(terminal, options, async (context) => [
      (await marks.run(context, {})).items,
      (await claimMarks.run(context, {})).items,
    ]);
    if (options.format === "json") {
      printJson(terminal, [...items, ...claims]);
      return;
    }
    for (const { id, claim, of, given, verdict, reason, at } of claims)
      terminal.out(
        `${at.slice(0, 10)}  ${id}  ${given}, marked as ${verdict}\n  “${plain(claim)}”${of.length === 0 ? "" : ` (of: ${plain(of.join(", "))})`}\n  ${plain(reason)}\n`,
      );
    for (const { answer: its, statement, reason, publications, at } of items)
      terminal.out(
        `${at.slice(0, 10)}  ${its}  ${publications.join(", ")}\n  “${plain(statement)}”\n  ${plain(reason)}\n`,
      );
  });
  const taken = history
    .command("unmark")
    .description(`${unmark.summary}, or the verdict on a claim.`)
    .argument("<id>", "as history marks lists it");
  withLibraryOptions(taken).action(async (id: string, options: HistoryOptions) => {
    const { removed } = await withLibrary(terminal, options, (context) => unmark.run(context, { id }));
    terminal.out(`Taken back: ${removed}.\n`);
  });
}
