import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { Argument, Option } from "commander";
import { Fault } from "../../domain/fault.js";
import type { Audit, AuditClaim } from "../../operations/audit/audit-schema.js";
import { MARKED_AS, markClaim } from "../../operations/marks/mark-claim.js";
import { readAudits } from "../../operations/verify/read-bundle.js";
import { plain } from "../render/plain.js";
import type { LibraryOptions } from "./run.js";
import { printJson, withLibrary, withLibraryOptions } from "./run.js";
import type { Terminal } from "./terminal.js";

interface MarkOptions extends LibraryOptions {
  readonly reason: string;
  readonly format: "text" | "json";
}

/** `citeside mark audit.json c7 wrong --reason …`. */
export function markCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command("mark")
    .summary(markClaim.summary)
    .description(
      `${markClaim.summary}.\nIt is kept beside the library; citeside history marks lists such marks, and history unmark takes one back.`,
    )
    .argument("<audit>", "an audit as JSON, written by citeside audit --format json")
    .argument("<claim>", "the claim's id in it (c7), or its text")
    .addArgument(
      new Argument("<verdict>", "what the verdict should be; wrong says only that it is wrong").choices(MARKED_AS),
    )
    .requiredOption("--reason <text>", "why")
    .addOption(new Option("-f, --format <format>", "how it is told").choices(["text", "json"]).default("text"));
  withLibraryOptions(command).action(
    async (file: string, named: string, verdict: (typeof MARKED_AS)[number], options: MarkOptions) => {
      const claim = claimOf(readAudits(fileText(file)), named);
      const made = await withLibrary(terminal, options, (context) =>
        markClaim.run(context, {
          claim: oneLine(claim.text),
          of: claim.inherits.map(({ text }) => oneLine(text)),
          verdict,
          reason: options.reason.trim(),
          given: claim.verdict,
        }),
      );
      if (options.format === "json") printJson(terminal, made);
      else
        terminal.out(
          `Marked as ${made.verdict} (given: ${made.given}): “${plain(made.claim)}”. ${made.id} takes it back.\n`,
        );
    },
  );
}

function fileText(file: string): string {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (cause) {
    throw new Fault("bad-input", `${file} cannot be read.`, "Name an audit's JSON file.", { cause });
  }
}

/** The claim of this id or text. Fault `bad-input` where there is none, or several texts have one of that id. */
function claimOf(audits: readonly Audit[], named: string): AuditClaim {
  const claims = audits.flatMap((one) => one.claims);
  const byText = claims.find(({ text }) => oneLine(text) === oneLine(named));
  const byId = claims.filter(({ id }) => id === named);
  const [found] = byText === undefined ? byId : [byText];
  if (found === undefined || (byText === undefined && byId.length > 1))
    throw new Fault(
      "bad-input",
      found === undefined ? `The audit has no claim “${named}”.` : `Several of its texts have a claim ${named}.`,
      "Give a claim's text as the audit has it.",
    );
  return found;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
