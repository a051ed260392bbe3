import { Command, CommanderError } from "commander";
import { packageVersion } from "../../package-files.js";
import { AUDIT_FAILED, FAULT_TABLE } from "../exit-codes.js";
import type { Terminal } from "./terminal.js";

const CODES = Object.entries(FAULT_TABLE)
  .map(([code, { exit, meaning }]) => ({ code, exit, meaning }))
  .sort((a, b) => a.exit - b.exit)
  .flatMap(({ exit, meaning }) => [
    `  ${String(exit).padStart(3)}  ${meaning}`,
    ...(exit === AUDIT_FAILED ? ["       (of audit: something of --fail-on was found)"] : []),
  ])
  .join("\n");

/** Gives a program one of its commands. */
type Registers = (root: Command, terminal: Terminal) => void;

/** The commands in the order of the help. Each is loaded where it is asked for, because a question need not wait for what audits and serves. */
const COMMANDS: readonly { readonly names: readonly string[]; readonly load: () => Promise<Registers> }[] = [
  { names: ["ask"], load: async () => (await import("./ask-command.js")).askCommand },
  { names: ["audit"], load: async () => (await import("./audit-command.js")).auditCommand },
  { names: ["search"], load: async () => (await import("./search-command.js")).searchCommand },
  { names: ["add"], load: async () => (await import("./add-command.js")).addCommand },
  { names: ["refresh"], load: async () => (await import("./refresh-command.js")).refreshCommand },
  { names: ["sources"], load: async () => (await import("./sources-command.js")).sourcesCommand },
  { names: ["show"], load: async () => (await import("./show-command.js")).showCommand },
  { names: ["verify"], load: async () => (await import("./verify-command.js")).verifyCommand },
  { names: ["diff"], load: async () => (await import("./diff-command.js")).diffCommand },
  { names: ["export"], load: async () => (await import("./export-command.js")).exportCommand },
  { names: ["mark"], load: async () => (await import("./mark-command.js")).markCommand },
  { names: ["history"], load: async () => (await import("./history-command.js")).historyCommand },
  { names: ["set"], load: async () => (await import("./set-command.js")).setCommand },
  { names: ["library", "remove"], load: async () => (await import("./library-command.js")).libraryCommand },
  { names: ["serve"], load: async () => (await import("./serve-command.js")).serveCommand },
  { names: ["keys"], load: async () => (await import("./keys-command.js")).keysCommand },
  { names: ["mcp"], load: async () => (await import("./mcp-command.js")).mcpCommand },
  { names: ["doctor"], load: async () => (await import("./doctor-command.js")).doctorCommand },
  { names: ["eval", "eval-compare"], load: async () => (await import("./eval-command.js")).evalCommand },
];

/** The command that is asked for; all of them where it is not known, which then are told of, and none for the version alone. */
async function commandsFor([first = ""]: readonly string[]): Promise<Registers[]> {
  if (first === "--version" || first === "-V") return [];
  const named = COMMANDS.filter(({ names }) => names.includes(first));
  return Promise.all((named.length === 0 ? COMMANDS : named).map(({ load }) => load()));
}

/** Builds the command line of some commands. */
function program(terminal: Terminal, commands: readonly Registers[]): Command {
  const root = new Command("citeside")
    .description(
      "Answers clinical questions from a library you control; every sentence stands on the exact words of a source.\nFor professionals; not for emergencies.",
    )
    .version(packageVersion())
    .showSuggestionAfterError()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .exitOverride()
    .addHelpText("after", `\nExit codes:\n    0  Done\n${CODES}`);
  for (const command of commands) command(root, terminal);
  // Subcommands made by .command() inherit settings only at that time; this makes all of them throw instead of exiting.
  const settle = (command: Command) => {
    command
      .exitOverride()
      .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
      .showHelpAfterError("(--help says more)");
    command.commands.forEach(settle);
  };
  root.commands.forEach(settle);
  return root;
}

/** Runs the command line and gives the exit code. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await program(terminal, await commandsFor(args)).parseAsync([...args], { from: "user" });
    return typeof process.exitCode === "number" ? process.exitCode : 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : FAULT_TABLE["bad-input"].exit;
    const { reportFault } = await import("./run.js");
    return reportFault(terminal, error);
  }
}
