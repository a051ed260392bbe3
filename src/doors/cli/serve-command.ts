import { once } from "node:events";
import type { Command } from "commander";
import { ownThreadRunner } from "../../operations/own-thread-runner.js";
import { WEB, listen, packageVersion, spooledInputs, wire } from "../../wiring.js";
import { httpApp } from "../http/app.js";
import { DEFAULT_SETTINGS } from "../http/settings.js";
import { StaticFiles } from "../http/static-files.js";
import { InvalidArgumentError } from "commander";
import type { LibraryOptions } from "./run.js";
import { withLibraryOptions } from "./run.js";
import { stoppable } from "./stopping.js";
import type { Terminal } from "./terminal.js";

interface ServeOptions extends LibraryOptions {
  readonly host: string;
  readonly port: number;
}

const HEAD_TIME = 15_000;
const REQUEST_TIME = 600_000;
const CONNECTIONS = 1_000;
/** How long what is being answered may take to finish when the server is stopped. */
const STOP_PATIENCE = 10_000;

/** `citeside serve`. */
export function serveCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command("serve")
    .summary("Serve the web app and the HTTP API from this machine")
    .description("Serves the web app and the HTTP API. On this machine alone, unless --host says otherwise.")
    .option("--host <address>", "the address to listen on", "127.0.0.1")
    .option("--port <number>", "the port to listen on; 0 takes any free one", portOption, 4750);
  withLibraryOptions(command).action((options: ServeOptions) =>
    stoppable(async (signal) => {
      const context = await wire({
        ...(options.library === undefined ? {} : { folder: options.library }),
        ...(options.readOnly === undefined ? {} : { readOnly: options.readOnly }),
        ...(options.starter === undefined ? {} : { starter: options.starter }),
        ...(options.lexicon === undefined ? {} : { lexicons: options.lexicon }),
        say: (line) => terminal.err(`${line}\n`),
      });
      const runner = ownThreadRunner(context, spooledInputs);
      const app = httpApp({
        runner,
        settings: { ...DEFAULT_SETTINGS, host: options.host, version: packageVersion() },
        web: new StaticFiles(WEB),
        log: (line) => terminal.err(`${line}\n`),
      });
      const listener = await listen({
        host: options.host,
        port: options.port,
        headTime: HEAD_TIME,
        requestTime: REQUEST_TIME,
        connections: CONNECTIONS,
        answer: (request) => app.fetch(request),
      });
      terminal.err(`Citeside is at http://${options.host}:${listener.port}/ (Ctrl-C stops it).\n`);
      if (!signal.aborted) await once(signal, "abort");
      await listener.close(STOP_PATIENCE);
      await runner.close();
    }),
  );
}

function portOption(value: string): number {
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) throw new InvalidArgumentError("A port is a number from 0 to 65535.");
  return port;
}
