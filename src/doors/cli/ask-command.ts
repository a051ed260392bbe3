import type { Command } from "commander";
import { Option } from "commander";
import type { Design } from "../../domain/design.js";
import { DESIGNS } from "../../domain/design.js";
import { ask } from "../../operations/ask/ask.js";
import type { Bundle } from "../../operations/bundle-schema.js";
import type { askLive } from "./ask-live.js";
import type { LiveOptions } from "./fetch-documents.js";
import { countOption, formatNamed, yearOption } from "./options.js";
import type { PatientOptions } from "./patient-options.js";
import { toldOfPatient, withPatientOptions } from "./patient-options.js";
import { withLibrary, withLibraryOptions } from "./run.js";
import type { Terminal } from "./terminal.js";
import { checkPlace, writeOut } from "./write-out.js";

const FORMATS = ["terminal", "markdown", "html", "json"] as const;
type Format = (typeof FORMATS)[number];

interface AskOptions extends LiveOptions, PatientOptions {
  readonly allInteractions?: boolean;
  readonly live?: boolean;
  readonly format: Format;
  readonly output?: string;
  readonly full?: boolean;
  readonly why?: boolean;
  readonly from?: number;
  readonly to?: number;
  readonly design?: Design[];
}

/** `citeside ask "…"`. */
export function askCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command("ask")
    .summary(ask.summary)
    .description(`${ask.summary}.\nUses no network, unless --live asks for it, no key and no language model.`)
    .argument("<question...>", "the question, in words")
    .addOption(
      new Option("-f, --format <format>", "how the answer is written; json is the bundle that verify checks")
        .choices(FORMATS)
        .argParser(formatNamed(FORMATS))
        .default("terminal"),
    )
    .option("-o, --output <file>", "write the answer to a file")
    .option("--full", "show what stands behind “more”, and the whole account of what was searched")
    .option("--why", "also tell why each statement stands where it stands, and what was passed over and why")
    .option("--from <year>", "only publications of this year or later", yearOption)
    .option("--to <year>", "only publications of this year or earlier", yearOption)
    .addOption(new Option("--design <design...>", "only publications of these designs").choices(DESIGNS))
    .option("--live", "ask outside services first and add what comes to the library")
    .option("--most <count>", "with --live: PubMed records at most, other services in proportion (50)", countOption)
    .option("--fresh", "with --live: pass by answers kept on this machine")
    .option("--dry-run", "with --live: show what would be sent, send nothing, and give no answer");
  withPatientOptions(command).option(
    "--all-interactions",
    "also tell of interactions that a list marks as not worth interrupting for",
  );
  withLibraryOptions(command).action(async (words: string[], options: AskOptions) => {
    const asked = options.live === true ? await live(terminal, words.join(" "), options) : undefined;
    if (asked === "shown") return;
    const patient = toldOfPatient(options);
    if (options.output !== undefined) checkPlace(options.output);
    const bundle = await withLibrary(terminal, options, (context) =>
      ask.run(context, {
        ...(asked ?? { question: words.join(" ") }),
        ...(patient === undefined ? {} : { patient }),
        ...(options.allInteractions === true ? { allInteractions: true } : {}),
        ...(options.why === true ? { why: true } : {}),
        ...(options.from === undefined ? {} : { fromYear: options.from }),
        ...(options.to === undefined ? {} : { toYear: options.to }),
        ...(options.design === undefined ? {} : { designs: options.design }),
      }),
    );
    const toFile = options.output !== undefined;
    const text = await rendered(bundle, options, toFile ? { ...terminal, colour: false, width: undefined } : terminal);
    if (options.output === undefined) terminal.out(text);
    else writeOut(options.output, text);
  });
}

// What writes an answer, and what asks outside services, is loaded by those who want it.

async function live(...[terminal, question, options]: Parameters<typeof askLive>) {
  const { askLive } = await import("./ask-live.js");
  return askLive(terminal, question, options);
}

async function rendered(bundle: Bundle, { format, full }: AskOptions, terminal: Terminal): Promise<string> {
  switch (format) {
    case "json":
      return `${JSON.stringify(bundle, null, 2)}\n`;
    case "markdown":
      return (await import("../render/markdown.js")).renderMarkdown(bundle);
    case "html":
      return (await import("../render/html.js")).renderHtml(bundle);
    case "terminal":
      return (await import("../render/terminal.js")).renderTerminal(bundle, {
        width: terminal.width ?? 80,
        colour: terminal.colour,
        links: terminal.colour && terminal.width !== undefined,
        full: full === true,
      });
  }
}
