import { existsSync, readFileSync } from "node:fs";
import type { Command } from "commander";
import { Option } from "commander";
import { diff } from "../../operations/diff/diff.js";
import { replay } from "../../operations/diff/replay.js";
import { renderDiff } from "../render/diff.js";
import type { LibraryOptions } from "./run.js";
import { printJson, withLibrary, withLibraryOptions } from "./run.js";
import type { Terminal } from "./terminal.js";
import { styled } from "./terminal.js";

interface DiffOptions extends LibraryOptions {
  readonly format: "text" | "json";
}

/** `citeside diff <answer> [answer]`. */
export function diffCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command("diff")
    .summary(diff.summary)
    .description(
      `${diff.summary}.\nWith one answer, its question is asked again of the library as it is today.\nAn answer is a file that “ask --format json” wrote, or the id under which “citeside history” lists it.`,
    )
    .argument("<before>", "a saved answer or an id")
    .argument("[after]", "another; absent: the library's answer of today")
    .addOption(new Option("-f, --format <format>", "how it is written").choices(["text", "json"]).default("text"));
  withLibraryOptions(command).action(async (before: string, after: string | undefined, options: DiffOptions) => {
    const found = await withLibrary(terminal, options, async (context) =>
      after === undefined
        ? (await replay.run(context, { answer: given(before) })).diff
        : diff.run(context, { before: given(before), after: given(after) }),
    );
    if (options.format === "json") printJson(terminal, found);
    else terminal.out(renderDiff(found, (style, text) => styled(terminal, style, text)));
  });
}

/** The text of a file of that name, else the name itself. */
export function given(name: string): string {
  return existsSync(name) ? readFileSync(name, "utf8") : name;
}
