import { arch, platform, release } from "node:os";
import type { Command } from "commander";
import { Option } from "commander";
import type { Check } from "../../operations/doctor/doctor.js";
import { doctor } from "../../operations/doctor/doctor.js";
import { FAULT_TABLE } from "../exit-codes.js";
import type { LibraryOptions } from "./run.js";
import { printJson, withLibrary, withLibraryOptions } from "./run.js";
import type { Terminal } from "./terminal.js";
import { styled } from "./terminal.js";

interface DoctorOptions extends LibraryOptions {
  readonly format: "text" | "json";
}

/** The oldest Node.js that Citeside works on. */
const OLDEST_NODE = [20, 19] as const;

/** `citeside doctor`. */
export function doctorCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command("doctor")
    .summary(doctor.summary)
    .description(`${doctor.summary}.`)
    .addOption(new Option("-f, --format <format>", "how it is written").choices(["text", "json"]).default("text"));
  withLibraryOptions(command).action(async (options: DoctorOptions) => {
    const result = await withLibrary(terminal, options, (context) =>
      doctor.run(context, { environment: environment() }),
    );
    if (!result.healthy) process.exitCode = FAULT_TABLE["library-missing"].exit;
    if (options.format === "json") {
      printJson(terminal, result);
      return;
    }
    for (const check of result.checks) terminal.out(`${lineOf(terminal, check)}\n`);
  });
}

function environment(): Check[] {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const old = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  return [
    {
      name: "node",
      state: old ? "problem" : "ok",
      found: process.versions.node,
      ...(old ? { remedy: `Citeside needs Node.js ${OLDEST_NODE.join(".")} or later.` } : {}),
    },
    { name: "system", state: "ok", found: `${platform()} ${release()} ${arch()}` },
  ];
}

function lineOf(terminal: Terminal, { name, state, found, remedy }: Check): string {
  const mark = {
    ok: styled(terminal, "green", "ok"),
    note: styled(terminal, "yellow", "note"),
    problem: styled(terminal, "red", "problem"),
  }[state];
  return `${mark}  ${name}: ${found}${remedy === undefined ? "" : `\n    ${remedy}`}`;
}
