import { existsSync } from "node:fs";
import type { Command } from "commander";
import { Option } from "commander";
import { Fault } from "../../domain/fault.js";
import type { Account } from "../../operations/add/account.js";
import { add } from "../../operations/add/add.js";
import { isWant } from "../../operations/live/wants.js";
import type { Input, Refusal } from "../../ports/reader.js";
import { inputsOf } from "../../wiring.js";
import { FAULT_TABLE } from "../exit-codes.js";
import type { LiveOptions } from "./fetch-documents.js";
import { fetchDocuments } from "./fetch-documents.js";
import { countOption } from "./options.js";
import type { Meter } from "./progress.js";
import { progressLine } from "./progress.js";
import { printJson, withLibrary, withLibraryOptions } from "./run.js";
import type { Terminal } from "./terminal.js";
import { styled } from "./terminal.js";

interface AddOptions extends LiveOptions {
  readonly format: "text" | "json";
}

/** Refusals printed one by one; `--format json` has them all. */
const MOST_PRINTED = 40;

/** `citeside add <paths>`. */
export function addCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command("add")
    .summary(add.summary)
    .description(
      `${add.summary}.\nA file, a .gz, a .tar.gz, a folder or a glob; of any size. What cannot be read is said, and the rest goes on.\nretractions:<file> or retractions@<date>:<file> says that a file lists retracted publications, and as of when.\nmesh:<file> says that a file holds NLM’s MeSH descriptors (desc20xx.xml), whose names and tree questions then use.\nFrom outside services, by query or identifier: pubmed:"…", europepmc:"…", trials:"…", label:drug, pmid:…, pmc:…, doi:…, nct:…, spl:…`,
    )
    .argument("<path...>", "files, folders or globs; queries and identifiers of outside services")
    .option("--most <count>", "documents for each query of a service at most (200)", countOption)
    .option("--fresh", "pass by answers of services kept on this machine, and fetch again what is held")
    .option("--dry-run", "show what would be sent to services, and send nothing")
    .addOption(
      new Option("-f, --format <format>", "how the account is written").choices(["text", "json"]).default("text"),
    );
  withLibraryOptions(command).action(async (names: string[], options: AddOptions) => {
    const wants = names.filter((name) => isWant(name) && !existsSync(name));
    const paths = names.filter((name) => !wants.includes(name));
    if (wants.length > 0)
      await fetchDocuments(terminal, wants, options, (account) =>
        printAccount(terminal, account, options.quiet === true),
      );
    if (paths.length === 0 || options.dryRun === true) return;
    const meter: Meter = { done: 0, total: terminal.live ? await totalBytes(paths) : undefined };
    const line = progressLine(options.quiet === true ? { ...terminal, live: false } : terminal, meter);
    const stop = new AbortController();
    const interrupt = () => stop.abort();
    process.once("SIGINT", interrupt);
    process.once("SIGTERM", interrupt);
    try {
      const account = await withLibrary(
        terminal,
        options,
        (context) => add.run(context, { inputs: metered(inputsOf(paths), meter) }),
        { signal: stop.signal, report: line.report, make: true },
      );
      line.clear();
      if (options.format === "json") printJson(terminal, account);
      else printAccount(terminal, account, options.quiet === true);
      if (!account.complete)
        throw new Fault(
          "cancelled",
          "Stopped. Everything finished so far is in the library.",
          "Add the same again to go on.",
        );
      if (account.refused > 0 && !takenAny(account)) process.exitCode = FAULT_TABLE["bad-input"].exit;
    } finally {
      line.clear();
      process.off("SIGINT", interrupt);
      process.off("SIGTERM", interrupt);
    }
  });
}

async function totalBytes(paths: readonly string[]): Promise<number> {
  let total = 0;
  for await (const input of inputsOf(paths)) total += "size" in input ? (input.size ?? 0) : 0;
  return total;
}

async function* metered(inputs: AsyncIterable<Input | Refusal>, meter: Meter): AsyncIterable<Input | Refusal> {
  for await (const input of inputs) yield "bytes" in input ? { ...input, bytes: counted(input.bytes, meter) } : input;
}

async function* counted(bytes: AsyncIterable<Uint8Array>, meter: Meter): AsyncIterable<Uint8Array> {
  for await (const chunk of bytes) {
    meter.done += chunk.length;
    yield chunk;
  }
}

function printAccount(terminal: Terminal, account: Account, quiet: boolean): void {
  for (const { name, message } of account.refusals.slice(0, MOST_PRINTED))
    terminal.err(`${styled(terminal, "yellow", "not read")} ${name}: ${message}\n`);
  const hidden = account.refused - Math.min(account.refusals.length, MOST_PRINTED);
  if (hidden > 0) terminal.err(`… and ${hidden.toLocaleString("en-GB")} more; --format json lists them.\n`);
  if (quiet) return;
  const reasons = Object.entries(account.refusedBy).map(([code, count]) => `${count} ${code}`);
  const parts = [
    `${account.added.toLocaleString("en-GB")} added`,
    `${account.replaced.toLocaleString("en-GB")} with a new text`,
    `${account.unchanged.toLocaleString("en-GB")} unchanged`,
    `${account.refused.toLocaleString("en-GB")} not read${reasons.length === 0 ? "" : ` (${reasons.join(", ")})`}`,
  ];
  terminal.out(`${parts.join(", ")}.\n`);
  for (const line of asideLines(account)) terminal.out(`${line}\n`);
  if (account.remarks.length > 0)
    terminal.out(`${account.remarks.length.toLocaleString("en-GB")} remarks; --format json lists them.\n`);
}

/** What was added beside texts; a line for each kind there is any of. */
function asideLines({ records, lists, vocabularies, withdrawn, skipped }: Account): string[] {
  const number = (count: number) => count.toLocaleString("en-GB");
  const lines: [boolean, string][] = [
    [
      records.added + records.replaced + records.unchanged > 0,
      `Records without a text: ${number(records.added)} added, ${number(records.replaced)} to publications held already, ${number(records.unchanged)} unchanged.`,
    ],
    [
      vocabularies.added + vocabularies.unchanged > 0,
      `Vocabularies of headings: ${vocabularies.added} added, ${vocabularies.unchanged} unchanged.`,
    ],
    [lists.added + lists.unchanged > 0, `Retraction lists: ${lists.added} added, ${lists.unchanged} unchanged.`],
    [
      withdrawn.records + withdrawn.keptOut > 0,
      `Taken back by their index: ${number(withdrawn.records)} named, ${number(withdrawn.removed)} taken out, ${number(withdrawn.keptOut)} not taken in.`,
    ],
    [
      skipped > 0,
      `${number(skipped)} ${skipped === 1 ? "file has the bytes of one" : "files have the bytes of ones"} read before, and ${skipped === 1 ? "was" : "were"} not read again.`,
    ],
  ];
  return lines.filter(([there]) => there).map(([, line]) => line);
}

function takenAny({ added, replaced, unchanged, records, lists, vocabularies, withdrawn }: Account): boolean {
  const counts = [
    added,
    replaced,
    unchanged,
    ...Object.values(records),
    ...Object.values(lists),
    ...Object.values(vocabularies),
    withdrawn.records,
  ];
  return counts.some((count) => count > 0);
}
