import type { Command } from "commander";
import { Argument, Option } from "commander";
import { SETTABLE, set } from "../../operations/set/set.js";
import type { LibraryOptions } from "./run.js";
import { printJson, withLibrary, withLibraryOptions } from "./run.js";
import type { Terminal } from "./terminal.js";

interface SetOptions extends LibraryOptions {
  readonly format: "text" | "json";
}

/** `citeside set <publication> <what> [value]`. */
export function setCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command("set")
    .summary(set.summary)
    .description(
      `${set.summary}.\nWhat you set stands above what was read, is shown wherever it matters, and survives adding again.`,
    )
    .argument("<publication>", "any of its identifiers")
    .addArgument(new Argument("<what>", "what to set").choices(SETTABLE))
    .argument("[value]", "the value; “none” takes it back")
    .addOption(
      new Option("-f, --format <format>", "how the result is written").choices(["text", "json"]).default("text"),
    );
  withLibraryOptions(command).action(
    async (publication: string, what: (typeof SETTABLE)[number], value: string | undefined, options: SetOptions) => {
      const { after, unknown } = await withLibrary(terminal, options, async (context) => {
        const made = await set.run(context, { publication, what, ...(value === undefined ? {} : { value }) });
        const newer = what === "superseded-by" ? made.override?.["supersededBy"] : undefined;
        return {
          after: made,
          unknown: typeof newer === "string" && (await context.library.held(newer)) === undefined ? newer : undefined,
        };
      });
      if (unknown !== undefined && options.quiet !== true)
        terminal.err(
          `The library does not hold ${unknown}: ${after.id} is left out of answers, and nothing stands in its place.\n`,
        );
      if (options.format === "json") printJson(terminal, after);
      else {
        const hand = Object.entries(after.override ?? {}).map(([key, one]) => `${key}: ${String(one)}`);
        terminal.out(
          `${after.id}: ${hand.length === 0 ? "nothing is set by hand" : `set by hand: ${hand.join(", ")}`}. ${after.title}\n`,
        );
      }
    },
  );
}
