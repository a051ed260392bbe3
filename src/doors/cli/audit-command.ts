import { writeFileSync } from "node:fs";
import type { Command } from "commander";
import { Option } from "commander";
import { Fault } from "../../domain/fault.js";
import { audit } from "../../operations/audit/audit.js";
import type { Audit } from "../../operations/audit/audit-schema.js";
import { renderAuditHtml } from "../render/audit-html.js";
import { renderAuditMarkdown } from "../render/audit-markdown.js";
import { renderAuditTerminal } from "../render/audit-terminal.js";
import { AUDIT_FAILED, FAIL_ON, failuresOf } from "./audit-fail-on.js";
import type { FailOn } from "./audit-fail-on.js";
import { auditFiles } from "./audit-files.js";
import { progressLine } from "./progress.js";
import type { LibraryOptions } from "./run.js";
import { withLibrary, withLibraryOptions } from "./run.js";
import type { Terminal } from "./terminal.js";

const FORMATS = ["terminal", "markdown", "html", "json"] as const;

interface AuditOptions extends LibraryOptions {
  readonly format: (typeof FORMATS)[number];
  readonly output?: string;
  readonly full?: boolean;
  readonly failOn?: FailOn[];
}

/** `citeside audit answer.md`. */
export function auditCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command("audit")
    .summary(audit.summary)
    .description(
      `${audit.summary}.\nReads Markdown, plain text, a pasted chat, HTML, DOCX and PDF. Uses no network and no language model.\nExit code ${AUDIT_FAILED} when something of --fail-on is found.`,
    )
    .argument("<files...>", "files or folders; - for standard input")
    .addOption(
      new Option("-f, --format <format>", "how the audit is written; json is the bundle that verify checks")
        .choices(FORMATS)
        .default("terminal"),
    )
    .option("-o, --output <file>", "write it to a file")
    .option("--full", "show every quote and what was searched for each claim")
    .addOption(
      new Option("--fail-on <list>", `exit with ${AUDIT_FAILED} on any of: ${FAIL_ON.join(", ")}`).argParser(
        failOnList,
      ),
    );
  withLibraryOptions(command).action(async (names: string[], options: AuditOptions) => {
    const line = progressLine(terminal);
    const audits = await withLibrary(
      terminal,
      options,
      async (context) => {
        const made: Audit[] = [];
        for (const file of auditFiles(names)) made.push(await audit.run(context, file));
        return made;
      },
      { report: line.report },
    ).finally(line.clear);
    const toFile = options.output !== undefined;
    const place = toFile ? { ...terminal, colour: false, width: undefined } : terminal;
    const text = rendered(audits, options, place);
    if (options.output === undefined) terminal.out(text);
    else writeFileSync(options.output, text);
    const failed = audits.flatMap((one) => failuresOf(one, options.failOn ?? []));
    if (failed.length === 0) return;
    process.exitCode = AUDIT_FAILED;
    if (options.quiet !== true) for (const reason of failed) terminal.err(`${reason}\n`);
  });
}

function rendered(audits: readonly Audit[], { format, full }: AuditOptions, terminal: Terminal): string {
  if (format === "json") return `${JSON.stringify(audits.length === 1 ? audits[0] : audits, null, 2)}\n`;
  if (format === "markdown") return audits.map(renderAuditMarkdown).join("\n---\n\n");
  if (format === "html") {
    const [only] = audits;
    if (audits.length !== 1 || only === undefined)
      throw new Fault("bad-input", "HTML is of one text.", "Audit one file at a time, or choose another format.");
    return renderAuditHtml(only);
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
