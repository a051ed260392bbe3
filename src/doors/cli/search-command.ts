import type { Command } from "commander";
import { Option } from "commander";
import type { output } from "zod";
import type { Design } from "../../domain/design.js";
import { DESIGNS } from "../../domain/design.js";
import type { Tier } from "../../domain/tier.js";
import { TIERS } from "../../domain/tier.js";
import { find } from "../../operations/search/find.js";
import { TIER_NAMES } from "../render/labels.js";
import { plain } from "../render/plain.js";
import { orderLines, tierOrderLines } from "../render/why-order.js";
import { searchedLine } from "../render/why.js";
import { textWidth, wrapped } from "../render/wrap.js";
import { countOption, yearOption } from "./options.js";
import type { LibraryOptions } from "./run.js";
import { printJson, withLibrary, withLibraryOptions } from "./run.js";
import type { Terminal } from "./terminal.js";
import { styled } from "./terminal.js";

interface SearchOptions extends LibraryOptions {
  readonly format: "text" | "json";
  readonly why?: boolean;
  readonly tier?: Tier[];
  readonly design?: Design[];
  readonly from?: number;
  readonly to?: number;
  readonly limit?: number;
}

type Found = output<(typeof find)["output"]>;

/** `citeside search "…"`. */
export function searchCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command("search")
    .summary(find.summary)
    .description(`${find.summary}.`)
    .argument("<words...>", "what is looked for, in words or as a question")
    .addOption(new Option("-f, --format <format>", "how the list is written").choices(["text", "json"]).default("text"))
    .option("--why", "also tell why each publication stands where it stands")
    .addOption(new Option("--tier <tier...>", "only these tiers").choices(TIERS))
    .addOption(new Option("--design <design...>", "only these designs").choices(DESIGNS))
    .option("--from <year>", "only of this year or later", yearOption)
    .option("--to <year>", "only of this year or earlier", yearOption)
    .option("--limit <count>", "at most so many of each tier (10)", countOption);
  withLibraryOptions(command).action(async (words: string[], options: SearchOptions) => {
    const found = await withLibrary(terminal, options, (context) =>
      find.run(context, {
        words: words.join(" "),
        ...(options.why === true ? { why: true } : {}),
        ...(options.tier === undefined ? {} : { tiers: options.tier }),
        ...(options.design === undefined ? {} : { designs: options.design }),
        ...(options.from === undefined ? {} : { fromYear: options.from }),
        ...(options.to === undefined ? {} : { toYear: options.to }),
        ...(options.limit === undefined ? {} : { limit: options.limit }),
      }),
    );
    if (options.format === "json") printJson(terminal, found);
    else terminal.out(`${linesOf(terminal, found).join("\n")}\n`);
  });
}

function linesOf(terminal: Terminal, { tiers, remarks, why }: Found): string[] {
  const width = textWidth(terminal.width);
  const dim = (text: string) => styled(terminal, "dim", plain(text));
  const searched = (why?.topics ?? []).flatMap((topic) => {
    const { text, under } = searchedLine(topic);
    return [...wrapped(text, width, "  • "), ...under.flatMap((one) => wrapped(dim(one), width, "    – "))];
  });
  const blocks = [
    remarks.flatMap((remark) => wrapped(dim(remark), width)),
    why === undefined ? [] : ["Looked for:", ...searched, ...wrapped(dim(why.order), width)],
    ...tiers.map(({ tier, publications, why: whole }) => [
      styled(terminal, "bold", TIER_NAMES[tier]),
      ...(publications.length === 0 ? ["  Nothing."] : []),
      ...publications.flatMap((one, at) => [
        ...wrapped(headLine(terminal, one), width, `${String(at + 1).padStart(4)}. `),
        ...(one.alike ?? []).flatMap((other) =>
          wrapped(`${dim(`Says the same (${other.why}):`)} ${headLine(terminal, other)}`, width, "      = "),
        ),
        ...(one.why === undefined ? [] : orderLines(one.why).flatMap((line) => wrapped(dim(line), width, "      – "))),
      ]),
      ...(whole === undefined ? [] : tierOrderLines(whole).flatMap((line) => wrapped(dim(line), width, "  "))),
    ]),
  ];
  return blocks.filter((lines) => lines.length > 0).flatMap((lines, at) => (at === 0 ? lines : ["", ...lines]));
}

type Headed = Pick<Found["tiers"][number]["publications"][number], "id" | "title" | "design" | "year">;

function headLine(terminal: Terminal, { id, title, design, year }: Headed) {
  return `${plain(title)} ${styled(terminal, "dim", `(${design}, ${year ?? "no year"}; ${id})`)}`;
}
