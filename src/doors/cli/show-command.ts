import type { Command } from "commander";
import { Option } from "commander";
import type { output } from "zod";
import { show } from "../../operations/show/show.js";
import { SERVICE_TITLES } from "../../ports/http.js";
import { plain } from "../render/plain.js";
import { statusWords } from "../render/labels.js";
import type { LibraryOptions } from "./run.js";
import { printJson, withLibrary, withLibraryOptions } from "./run.js";
import type { Terminal } from "./terminal.js";
import { styled } from "./terminal.js";

interface ShowOptions extends LibraryOptions {
  readonly format: "text" | "json";
}

/** `citeside show <id>`. */
export function showCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command("show")
    .summary(show.summary)
    .description(`${show.summary}.`)
    .argument("<id>", "pmid:…, PMC…, doi:…, local:… or src:…")
    .addOption(new Option("-f, --format <format>", "how it is written").choices(["text", "json"]).default("text"));
  withLibraryOptions(command).action(async (id: string, options: ShowOptions) => {
    const shown = await withLibrary(terminal, options, (context) => show.run(context, { id }));
    if (options.format === "json") printJson(terminal, shown);
    else terminal.out(textOf(terminal, shown));
  });
}

/** "from DailyMed on 2026-01-02 10:00 UTC: https://…". */
function originLine({
  service,
  address,
  at,
}: {
  readonly service: string;
  readonly address: string;
  readonly at: string;
}): string {
  const title = Object.entries(SERVICE_TITLES).find(([name]) => name === service)?.[1] ?? service;
  return `from ${title} on ${at.slice(0, 16).replace("T", " ")} UTC: ${plain(address)}`;
}

function textOf(terminal: Terminal, shown: output<(typeof show)["output"]>): string {
  const facts: [string, string | null][] = [
    ["known as", shown.identifiers.join("  ")],
    ["authors", shown.authors.join(", ") || null],
    ["in", [shown.container, shown.year].filter((one) => one !== null).join(", ") || null],
    ["tier", shown.tier],
    ["design", shown.designBasis === null ? shown.design : `${shown.design} (read from “${shown.designBasis}”)`],
    ["size", shown.size],
    ["population", shown.population],
    ["about", shown.about],
    [
      "status",
      shown.status.kind === "current" ? null : [statusWords(shown.status.kind), ...(shown.status.by ?? [])].join(", "),
    ],
    [
      "text",
      shown.texts.length > 0
        ? null
        : `none: known by ${[...new Set(shown.records.map(({ reader }) => reader.name))].join(", ")} records alone, never quoted`,
    ],
    [
      "set by hand",
      shown.override === null
        ? null
        : Object.entries(shown.override)
            .map(([key, value]) => `${key}: ${String(value)}`)
            .join(", "),
    ],
    ["caution", shown.caution],
    ["licence", shown.licence],
    ["link", shown.links.join("  ") || null],
  ];
  const lines = [
    styled(terminal, "bold", shown.title),
    ...facts.flatMap(([name, value]) => (value === null ? [] : [`  ${name}: ${value}`])),
  ];
  for (const text of shown.texts) {
    const origins = shown.sources.find(({ id }) => id === text.id)?.origins ?? [];
    lines.push(
      "",
      styled(
        terminal,
        "dim",
        `${text.kind}, ${text.language}, ${text.id}, read by ${text.reader.name} ${text.reader.version}${text.seen === null ? "" : `; seen: ${text.seen}`}`,
      ),
      ...origins.map((origin) => styled(terminal, "dim", originLine(origin))),
    );
    for (const block of text.blocks) {
      const place = [block.facet, block.locator, block.page === null ? null : `p. ${block.page}`]
        .filter((one) => one !== null)
        .join("; ");
      if (block.kind === "heading") lines.push("", styled(terminal, "bold", block.text));
      else if (block.kind !== "title")
        lines.push(
          `${block.kind === "item" ? "- " : ""}${block.text}${place === "" ? "" : styled(terminal, "dim", ` (${place})`)}`,
        );
    }
  }
  return `${lines.join("\n")}\n`;
}
