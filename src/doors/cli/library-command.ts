import type { Command } from "commander";
import { Option } from "commander";
import { maintain, remove } from "../../operations/library/maintain.js";
import { retractionsWarning } from "../render/currency.js";
import { progressLine } from "./progress.js";
import type { LibraryOptions } from "./run.js";
import { printJson, withLibrary, withLibraryOptions } from "./run.js";
import type { Terminal } from "./terminal.js";
import { styled } from "./terminal.js";

interface Options extends LibraryOptions {
  readonly format: "text" | "json";
}

const formatOption = () =>
  new Option("-f, --format <format>", "how the result is written").choices(["text", "json"]).default("text");

const TASKS = {
  make: "make a library in a folder that holds none",
  info: "say where the library is and what it holds",
  rebuild: "build the search index anew from the stored texts",
  compact: "give back the room of what was removed",
} as const;

/** `citeside library make | info | rebuild | compact | backup <folder>` and `citeside remove <publication>`. */
export function libraryCommand(program: Command, terminal: Terminal): void {
  const removing = program
    .command("remove")
    .summary(remove.summary)
    .description(`${remove.summary}. Adding it again brings it back, with what you set by hand.`)
    .argument("<publication>", "any of its identifiers")
    .addOption(formatOption());
  withLibraryOptions(removing).action(async (publication: string, options: Options) => {
    const removed = await withLibrary(terminal, options, (context) => remove.run(context, { publication }));
    if (options.format === "json") printJson(terminal, removed);
    else terminal.out(`Removed ${removed.removed}: ${removed.title}\n`);
  });

  const group = program.command("library").summary(maintain.summary).description(`${maintain.summary}.`);
  const run = async (
    input: { task: "make" | "info" | "rebuild" | "backup" | "compact"; to?: string },
    options: Options,
  ) => {
    const { task } = input;
    const line = progressLine(terminal);
    const info = await withLibrary(
      terminal,
      options,
      (context) => maintain.run(context, { ...input, task: task === "make" ? "info" : task }),
      {
        report: line.report,
        make: task === "make",
      },
    );
    line.clear();
    if (options.format === "json") printJson(terminal, info);
    else {
      if (input.to !== undefined) terminal.out(`Copied to ${input.to}.\n`);
      const bare = info.withoutText === 0 ? "" : `, ${info.withoutText} publications without a text`;
      terminal.out(
        `${info.place}: ${info.publications} publications, ${info.sources} sources, ${info.passages} passages${bare}.\n${info.snapshot}\n`,
      );
      for (const { id, title, date, entries } of info.retractionLists)
        terminal.out(`${id}: retraction list “${title}” as of ${date}, ${entries} entries.\n`);
      for (const { id, title, headings, names } of info.vocabularies)
        terminal.out(`${id}: vocabulary “${title}”, ${headings} headings with ${names} names.\n`);
      const [newest] = info.retractionLists;
      const warning = retractionsWarning(
        newest === undefined ? null : { ...newest, basis: newest.dateBasis },
        new Date().toISOString(),
      );
      if (warning !== undefined) terminal.out(`${styled(terminal, "yellow", warning)}\n`);
    }
  };
  for (const [task, description] of Object.entries(TASKS) as [keyof typeof TASKS, string][])
    withLibraryOptions(group.command(task).description(description).addOption(formatOption())).action(
      (options: Options) => run({ task }, options),
    );
  const backup = group
    .command("backup")
    .description("copy the library to another folder, while it is in use")
    .argument("<folder>", "a folder that holds no library yet");
  withLibraryOptions(backup.addOption(formatOption())).action((to: string, options: Options) =>
    run({ task: "backup", to }, options),
  );
}
