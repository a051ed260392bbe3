import { existsSync, readFileSync } from "node:fs";
import type { Command } from "commander";
import { Option } from "commander";
import { answer } from "../../operations/history/answers.js";
import { isBundleId } from "../../operations/history/bundle-id.js";
import { printPdf } from "../../wiring.js";
import type { ExportFormat, ExportWish } from "../export/export-document.js";
import { EXPORT_FORMATS, exportDocument } from "../export/export-document.js";
import { STYLES } from "../export/references.js";
import type { TableName } from "../export/tables-csv.js";
import { TABLES } from "../export/tables-csv.js";
import { given } from "./diff-command.js";
import { formatNamed } from "./options.js";
import type { LibraryOptions } from "./run.js";
import { withLibrary, withLibraryOptions } from "./run.js";
import type { Terminal } from "./terminal.js";
import { writeOut } from "./write-out.js";

interface ExportOptions extends LibraryOptions {
  readonly format: ExportFormat;
  readonly output?: string;
  readonly style?: string;
  readonly table?: TableName;
}

/** `citeside export <answer> --format docx`. */
export function exportCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command("export")
    .summary("Write a saved answer or audit as a document, its references, or a table")
    .description(
      "Writes a saved answer or audit as a document, its references for a reference manager or in a style, or one of its tables as CSV.",
    )
    .argument(
      "<answer>",
      "a file that “ask --format json” or “audit --format json” wrote, or an id of “citeside history”",
    )
    .addOption(
      new Option("-f, --format <format>", "what is written; PDF needs Chromium on this machine")
        .choices(Object.keys(EXPORT_FORMATS))
        .argParser(formatNamed(Object.keys(EXPORT_FORMATS)))
        .default("docx"),
    )
    .option("-o, --output <file>", "the file to write; - for standard output (default: a name made of the question)")
    .option("--style <style>", `for text: ${STYLES.join(", ")}, or a .csl file`)
    .addOption(new Option("--table <table>", "for csv").choices(TABLES));
  withLibraryOptions(command).action(async (name: string, options: ExportOptions) => {
    const document =
      isBundleId(name) && !existsSync(name)
        ? await withLibrary(terminal, options, (context) => answer.run(context, { id: name }))
        : given(name);
    const wish: ExportWish = {
      format: options.format,
      ...(options.table === undefined ? {} : { table: options.table }),
      ...(options.style === undefined ? {} : { style: styleOf(options.style) }),
    };
    const made = await exportDocument(document, wish, printPdf);
    if (options.output === "-") terminal.out(Buffer.from(made.bytes).toString("utf8"));
    else {
      const file = options.output ?? made.name;
      writeOut(file, made.bytes);
      if (options.quiet !== true) terminal.err(`Wrote ${file}.\n`);
    }
  });
}

function styleOf(style: string): string {
  return existsSync(style) ? readFileSync(style, "utf8") : style;
}
