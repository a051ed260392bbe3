import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { Option } from "commander";
import { Fault } from "../../domain/fault.js";
import { verify } from "../../operations/verify/verify.js";
import { FAULT_TABLE } from "../exit-codes.js";
import type { LibraryOptions } from "./run.js";
import { printJson, withLibrary, withLibraryOptions } from "./run.js";
import type { Terminal } from "./terminal.js";
import { styled } from "./terminal.js";

interface VerifyOptions extends LibraryOptions {
  readonly format: "text" | "json";
}

/** `citeside verify <bundle.json>`. */
export function verifyCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command("verify")
    .summary(verify.summary)
    .description(`${verify.summary}.\nExit code 0 when everything holds, 1 when something does not.`)
    .argument("<bundle>", "a file that “citeside ask” or “audit --format json” wrote; - for standard input")
    .addOption(
      new Option("-f, --format <format>", "how the result is written").choices(["text", "json"]).default("text"),
    );
  withLibraryOptions(command).action(async (file: string, options: VerifyOptions) => {
    const text = textOf(file);
    const result = await withLibrary(terminal, options, (context) => verify.run(context, { bundle: text }));
    if (!result.verified) process.exitCode = FAULT_TABLE["not-verified"].exit;
    if (options.format === "json") {
      printJson(terminal, result);
      return;
    }
    for (const { where, problem } of result.failures)
      terminal.out(`${styled(terminal, "red", "does not hold")} ${where}: ${problem}\n`);
    for (const { where, problem } of result.library.changed)
      terminal.out(`${styled(terminal, "yellow", "changed since")} ${where}: ${problem}\n`);
    const { statements, quotes, blocks, sources } = result.checked;
    const counts = `${statements} statements, ${quotes} quotes, ${blocks} blocks, ${sources} sources`;
    const { sourcesHeld, sourcesNotHeld } = result.library;
    terminal.out(
      `${result.verified ? styled(terminal, "green", "Verified") : styled(terminal, "red", "Not verified")}: ${counts} checked; ` +
        `this library holds ${sourcesHeld} of the ${sourcesHeld + sourcesNotHeld} sources, its content is ${result.snapshot === "same" ? "the same" : "another"}.\n`,
    );
  });
}

function textOf(file: string): string {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (cause) {
    throw new Fault(
      "bad-input",
      `${file} cannot be read.`,
      "Name a file that “citeside ask --format json” or “citeside audit --format json” wrote.",
      {
        cause,
      },
    );
  }
}
