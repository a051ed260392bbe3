import { randomBytes } from "node:crypto";
import type { Command } from "commander";
import { InvalidArgumentError, Option } from "commander";
import { Fault } from "../../domain/fault.js";
import { sha256 } from "../../domain/hash.js";
import type { Scope } from "../../ports/keys.js";
import { SCOPES } from "../../ports/keys.js";
import { keysOf } from "../../wiring.js";
import { plain } from "../render/plain.js";
import { countOption } from "./options.js";
import { printJson } from "./run.js";
import type { Terminal } from "./terminal.js";
import { styled } from "./terminal.js";

interface KeysOptions {
  readonly library?: string;
  readonly scope: readonly Scope[];
  readonly perMinute: number;
  readonly format?: "text" | "json";
}

/** `citeside keys add <name> | list | remove <id>`. */
export function keysCommand(program: Command, terminal: Terminal): void {
  const keys = program
    .command("keys")
    .description("Keys for the HTTP API, which it asks for whenever others can reach it.");
  const library = (command: Command) =>
    command.option("--library <folder>", "the library's folder (else CITESIDE_LIBRARY, else your data directory)");

  library(keys.command("add"))
    .description("Make a key and print it, once: only its hash is kept.")
    .argument("<name>", "what you call it")
    .option("--scope <list>", `what it may be used for: ${SCOPES.join(", ")}; admin includes all`, scopesOption, [
      "ask",
      "audit",
    ])
    .option("--per-minute <count>", "requests a minute at most", countOption, 120)
    .action((name: string, { library: folder, scope, perMinute }: KeysOptions) => {
      const file = keysOf(folder);
      const secret = `cs_${randomBytes(32).toString("base64url")}`;
      const id = randomBytes(4).toString("hex");
      const made = new Date().toISOString();
      file.write([...file.keys(), { id, name, scopes: scope, made, sha256: sha256(secret), perMinute }]);
      terminal.out(`${secret}\n`);
      terminal.err(`Key ${id} for ${scope.join(", ")}, ${perMinute} requests a minute. It is not shown again.\n`);
    });

  library(keys.command("list", { isDefault: true }))
    .description("List the keys, without their secrets.")
    .addOption(new Option("-f, --format <format>", "how it is written").choices(["text", "json"]).default("text"))
    .action(({ library: folder, format }: KeysOptions) => {
      const all = keysOf(folder).keys();
      if (format === "json")
        printJson(
          terminal,
          all.map(({ sha256: _, ...shown }) => shown),
        );
      else
        for (const { id, name, scopes, made, perMinute } of all)
          terminal.out(
            `${styled(terminal, "bold", id)}  ${made.slice(0, 10)}  ${scopes.join(", ")}  ${perMinute} a minute  ${plain(name)}\n`,
          );
    });

  library(keys.command("remove"))
    .description("Take a key back; it counts at once.")
    .argument("<id>", "as list gives it")
    .action((id: string, { library: folder }: KeysOptions) => {
      const file = keysOf(folder);
      const left = file.keys().filter((key) => key.id !== id);
      if (left.length === file.keys().length)
        throw new Fault("not-found", `There is no key “${id}”.`, "citeside keys list gives those that there are.");
      file.write(left);
      terminal.out(`Taken back: ${id}\n`);
    });
}

function scopesOption(value: string): Scope[] {
  return value.split(",").map((word) => {
    const found = SCOPES.find((scope) => scope === word.trim());
    if (found === undefined) throw new InvalidArgumentError(`“${word}” is none of ${SCOPES.join(", ")}.`);
    return found;
  });
}
