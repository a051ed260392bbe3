import { statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Command } from "commander";
import { Option } from "commander";
import { Fault } from "../../domain/fault.js";
import { audit } from "../../operations/audit/audit.js";
import { fetchCited } from "../../operations/audit/fetch-cited.js";
import type { Audit } from "../../operations/audit/audit-schema.js";
import { AUDIT_FAILED } from "../exit-codes.js";
import { renderAuditHtml } from "../render/audit-html.js";
import { renderAuditMarkdown } from "../render/audit-markdown.js";
import { renderAuditTerminal } from "../render/audit-terminal.js";
import { FAIL_ON, failuresOf } from "./audit-fail-on.js";
import type { FailOn } from "./audit-fail-on.js";
import { auditFiles } from "./audit-files.js";
import { formatNamed } from "./options.js";
import { progressLine } from "./progress.js";
import type { LibraryOptions } from "./run.js";
import { reportFault, withLibrary, withLibraryOptions } from "./run.js";
import type { Terminal } from "./terminal.js";
import { checkPlace, makeFolder, writeOut } from "./write-out.js";

const FORMATS = ["terminal", "markdown", "html", "json"] as const;

interface AuditOptions extends LibraryOptions {
  readonly format: (typeof FORMATS)[number];
  readonly output?: string;
  readonly full?: boolean;
  readonly live?: boolean;
  readonly failOn?: FailOn[];
}

/** How audits are written; JSON of several texts is a list, also where only one of them could be audited. */
interface Writing extends AuditOptions {
  readonly several: boolean;
}

/** `citeside audit answer.md`. */
export function auditCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command("audit")
    .summary(audit.summary)
    .description(
      `${audit.summary}.\nReads Markdown, plain text, a pasted chat, HTML, DOCX and PDF. Uses no network, unless --live asks for it, and no language model.\nExit code ${AUDIT_FAILED} when something of --fail-on is found.`,
    )
    .argument("<files...>", "files or folders; - for standard input")
    .addOption(
      new Option("-f, --format <format>", "how the audit is written; json is the bundle that verify checks")
        .choices(FORMATS)
        .argParser(formatNamed(FORMATS))
        .default("terminal"),
    )
    .option("-o, --output <file>", "write it to a file; to a folder (or a name that ends in /), a file for each text")
    .option(
      "--live",
      "first ask outside services for what the text cites and the library lacks; only identifiers leave",
    )
    .option("--full", "show every quote and what was searched for each claim")
    .addOption(
      new Option("--fail-on <list>", `exit with ${AUDIT_FAILED} on any of: ${FAIL_ON.join(", ")}`).argParser(
        failOnList,
      ),
    );
  withLibraryOptions(command).action(async (names: string[], options: AuditOptions) => {
    const line = progressLine(terminal);
    const { files, refused } = auditFiles(names);
    const texts = files.length + refused.length;
    if (files.length === 0 && refused[0] !== undefined) throw refused[0];
    checkOutput(options, texts);
    const audits = await withLibrary(
      terminal,
      options,
      async (context) => {
        const made: Audit[] = [];
        for (const file of files)
          try {
            const outside = options.live === true ? await fetchCited.run(context, file) : undefined;
            made.push(
              await audit.run(context, outside === undefined ? file : { ...file, notFoundOutside: outside.missing }),
            );
          } catch (error) {
            // One of several that cannot be read must not cost the others their audit.
            if (texts === 1 || !(error instanceof Fault) || !OF_A_FILE.has(error.code)) throw error;
            refused.push(error);
          }
        return made;
      },
      { report: line.report },
    ).finally(line.clear);
    write(audits, { ...options, several: texts > 1 }, terminal);
    const failed = audits.flatMap((one) => failuresOf(one, options.failOn ?? []));
    if (failed.length > 0) {
      process.exitCode = AUDIT_FAILED;
      if (options.quiet !== true) for (const reason of failed) terminal.err(`${reason}\n`);
    }
    // A text that was not audited has not passed.
    for (const fault of refused) process.exitCode = reportFault(terminal, fault);
  });
}

/** Faults of one file, not of the library. */
const OF_A_FILE = new Set(["bad-input", "limit-exceeded"]);

const ENDINGS = { terminal: ".audit.txt", markdown: ".audit.md", html: ".audit.html", json: ".audit.json" } as const;

/** Whether each text gets a file of its own in it. */
function isFolder(output: string): boolean {
  return /[/\\]$/u.test(output) || statSync(output, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Refuses what could not be written, before minutes are spent on auditing. */
function checkOutput({ output, format }: AuditOptions, texts: number): void {
  const folder = output !== undefined && isFolder(output);
  if (format === "html" && texts > 1 && !folder)
    throw new Fault("bad-input", "HTML is of one text.", "Give --output a folder, which gets a file for each text.");
  if (output !== undefined && !folder) checkPlace(output);
}

/** Writes audits to the terminal, to one file, or each to a file of its own in a folder. */
function write(audits: readonly Audit[], options: Writing, terminal: Terminal): void {
  const { output, format } = options;
  if (output === undefined) {
    terminal.out(rendered(audits, options, terminal));
    return;
  }
  const place = { ...terminal, colour: false, width: undefined };
  if (!isFolder(output)) {
    writeOut(output, rendered(audits, options, place));
    return;
  }
  makeFolder(output);
  const taken = new Set<string>();
  for (const one of audits) {
    const stem = basename(one.document.name === "-" ? "text" : one.document.name);
    let name = `${stem}${ENDINGS[format]}`;
    for (let again = 2; taken.has(name); again++) name = `${stem}-${again}${ENDINGS[format]}`;
    taken.add(name);
    writeOut(join(output, name), rendered([one], { ...options, several: false }, place));
  }
}

function rendered(audits: readonly Audit[], { format, full, several }: Writing, terminal: Terminal): string {
  if (format === "json") return `${JSON.stringify(several ? audits : audits[0], null, 2)}\n`;
  if (format === "markdown") return audits.map(renderAuditMarkdown).join("\n---\n\n");
  if (format === "html") {
    return audits.map(renderAuditHtml).join("\n");
  }
  return audits
    .map((one) =>
      renderAuditTerminal(one, {
        width: terminal.width ?? 80,
        colour: terminal.colour,
        links: terminal.colour && terminal.width !== undefined,
        full: full === true,
      }),
    )
    .join("\n");
}

function failOnList(value: string): FailOn[] {
  return value.split(",").map((one) => {
    const found = FAIL_ON.find((known) => known === one.trim());
    if (found === undefined)
      throw new Fault("bad-input", `“${one.trim()}” is no value of --fail-on.`, `Choose from: ${FAIL_ON.join(", ")}.`);
    return found;
  });
}
