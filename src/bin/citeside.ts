#!/usr/bin/env node
import { main } from "../doors/cli/main.js";
import { processTerminal } from "../doors/cli/terminal.js";

// A reader that stops early (`citeside sources | head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
process.exitCode = await main(process.argv.slice(2), processTerminal());
