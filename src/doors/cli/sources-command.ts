import type { Command } from "commander";
import { Option } from "commander";
import type { Design } from "../../domain/design.js";
import { DESIGNS } from "../../domain/design.js";
import type { StatusKind } from "../../domain/publication.js";
import { STATUS_KINDS } from "../../domain/publication.js";
import type { Tier } from "../../domain/tier.js";
import { TIERS } from "../../domain/tier.js";
import type { ListedPublication } from "../../operations/publication-schema.js";
import { sources } from "../../operations/sources/sources.js";
import { statusWords } from "../render/labels.js";
import { countOption, yearOption } from "./options.js";
import type { LibraryOptions } from "./run.js";
import { printJson, withLibrary, withLibraryOptions } from "./run.js";
import type { Terminal } from "./terminal.js";
import { styled } from "./terminal.js";

interface SourcesOptions extends LibraryOptions {
  readonly format: "text" | "json";
  readonly tier?: Tier[];
  readonly design?: Design[];
  readonly status?: StatusKind[];
  readonly from?: number;
  readonly to?: number;
  readonly limit?: number;
}

/** `citeside sources [words]`. */
export function sourcesCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command("sources")
    .summary(sources.summary)
    .description(`${sources.summary}, by tier.`)
    .argument("[words...]", "only those whose title has all these words")
    .addOption(new Option("-f, --format <format>", "how the list is written").choices(["text", "json"]).default("text"))
    .addOption(new Option("--tier <tier...>", "only these tiers").choices(TIERS))
    .addOption(new Option("--design <design...>", "only these designs").choices(DESIGNS))
    .addOption(new Option("--status <status...>", "only these").choices(STATUS_KINDS))
    .option("--from <year>", "only of this year or later", yearOption)
    .option("--to <year>", "only of this year or earlier", yearOption)
    .option("--limit <count>", "at most so many", countOption);
  withLibraryOptions(command).action(async (words: string[], options: SourcesOptions) => {
    const list = await withLibrary(terminal, options, (context) =>
      sources.run(context, {
        ...(options.tier === undefined ? {} : { tiers: options.tier }),
        ...(options.design === undefined ? {} : { designs: options.design }),
        ...(options.status === undefined ? {} : { statuses: options.status }),
        ...(options.from === undefined ? {} : { fromYear: options.from }),
        ...(options.to === undefined ? {} : { toYear: options.to }),
        ...(options.limit === undefined ? {} : { limit: options.limit }),
        ...(words.length === 0 ? {} : { words: words.join(" ") }),
      }),
    );
    if (options.format === "json") printJson(terminal, list);
    else {
      for (const one of list) terminal.out(`${lineOf(terminal, one)}\n`);
      if (options.quiet !== true)
        terminal.err(`${list.length.toLocaleString("en-GB")} ${list.length === 1 ? "publication" : "publications"}.\n`);
    }
  });
}

function lineOf(
  terminal: Terminal,
  { id, title, tier, design, year, status, excluded, override, sources: texts }: ListedPublication,
): string {
  const marks = [
    ...(texts.length === 0 ? ["no text"] : []),
    ...(status.kind === "current" ? [] : [statusWords(status.kind)]),
    ...(excluded ? ["excluded"] : []),
    ...(override === null ? [] : ["set by hand"]),
  ];
  const tail = marks.length === 0 ? "" : ` ${styled(terminal, "yellow", `[${marks.join(", ")}]`)}`;
  return `${styled(terminal, "bold", id)}  ${tier}, ${design}, ${year ?? "no year"}  ${title}${tail}`;
}
