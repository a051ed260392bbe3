import { Command, CommanderError } from "commander";
import { packageVersion } from "../../wiring.js";
import { FAULT_TABLE } from "../exit-codes.js";
import { AUDIT_FAILED } from "./audit-fail-on.js";
import { addCommand } from "./add-command.js";
import { askCommand } from "./ask-command.js";
import { auditCommand } from "./audit-command.js";
import { diffCommand } from "./diff-command.js";
import { doctorCommand } from "./doctor-command.js";
import { evalCommand } from "./eval-command.js";
import { exportCommand } from "./export-command.js";
import { historyCommand } from "./history-command.js";
import { keysCommand } from "./keys-command.js";
import { libraryCommand } from "./library-command.js";
import { markCommand } from "./mark-command.js";
import { mcpCommand } from "./mcp-command.js";
import { refreshCommand } from "./refresh-command.js";
import { reportFault } from "./run.js";
import { searchCommand } from "./search-command.js";
import { setCommand } from "./set-command.js";
import { showCommand } from "./show-command.js";
import { serveCommand } from "./serve-command.js";
import { sourcesCommand } from "./sources-command.js";
import type { Terminal } from "./terminal.js";
import { verifyCommand } from "./verify-command.js";

const CODES = Object.entries(FAULT_TABLE)
  .map(([code, { exit, meaning }]) => ({ code, exit, meaning }))
  .sort((a, b) => a.exit - b.exit)
  .flatMap(({ exit, meaning }) => [
    `  ${String(exit).padStart(3)}  ${meaning}`,
    ...(exit === AUDIT_FAILED ? ["       (of audit: something of --fail-on was found)"] : []),
  ])
  .join("\n");

/** Builds the command line. */
export function program(terminal: Terminal): Command {
  const root = new Command("citeside")
    .description(
      "Answers clinical questions from a library you control; every sentence stands on the exact words of a source.\nFor professionals; not for emergencies.",
    )
    .version(packageVersion())
    .showSuggestionAfterError()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .exitOverride()
    .addHelpText("after", `\nExit codes:\n    0  Done\n${CODES}`);
  for (const command of [
    askCommand,
    auditCommand,
    searchCommand,
    addCommand,
    refreshCommand,
    sourcesCommand,
    showCommand,
    verifyCommand,
    diffCommand,
    exportCommand,
    markCommand,
    historyCommand,
    setCommand,
    libraryCommand,
    serveCommand,
    keysCommand,
    mcpCommand,
    doctorCommand,
    evalCommand,
  ])
    command(root, terminal);
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
    await program(terminal).parseAsync([...args], { from: "user" });
    return typeof process.exitCode === "number" ? process.exitCode : 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : FAULT_TABLE["bad-input"].exit;
    return reportFault(terminal, error);
  }
}
