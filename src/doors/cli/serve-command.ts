import { once } from "node:events";
import type { Command } from "commander";
import { InvalidArgumentError } from "commander";
import { Fault } from "../../domain/fault.js";
import { packageVersion } from "../../package-files.js";
import { WEB, listen, threadRunner } from "../../serving.js";
import { keysOf, printPdf, wire } from "../../wiring.js";
import { isLoopbackHost } from "../http/addresses.js";
import { httpApp } from "../http/app.js";
import { Keyring } from "../http/keyring.js";
import type { Settings } from "../http/settings.js";
import { DEFAULT_SETTINGS } from "../http/settings.js";
import { StaticFiles } from "../http/static-files.js";
import { countOption } from "./options.js";
import type { LibraryOptions } from "./run.js";
import { withLibraryOptions } from "./run.js";
import { stoppable } from "./stopping.js";
import type { Terminal } from "./terminal.js";

interface ServeOptions extends LibraryOptions {
  readonly host: string;
  readonly port: number;
  readonly name?: readonly string[];
  readonly origin?: readonly string[];
  readonly requireKey?: boolean;
  readonly insecureNoAuth?: boolean;
  readonly history: boolean;
  readonly threads?: number;
  readonly waiting?: number;
  readonly longestWait?: number;
  readonly maxUpload: number;
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
    .description(
      "Serves the web app and the HTTP API. To this machine alone, unless --host says otherwise; then it asks for keys (“citeside keys add”).",
    )
    .option("--host <address>", "the address to listen on", "127.0.0.1")
    .option("--port <number>", "the port to listen on; 0 takes any free one", portOption, 4750)
    .option("--name <name...>", "names under which others reach it, as they stand in the Host header")
    .option("--origin <origin...>", "sites whose pages may ask it (https://intranet.example.org)")
    .option("--require-key", "ask for keys on this machine too")
    .option("--insecure-no-auth", "ask nobody for a key, though others can reach it")
    .option("--no-history", "keep nothing of what is asked")
    .option("--threads <count>", "threads that answer (as many as processors, 2 at least and 8 at most)", countOption)
    .option("--waiting <count>", "questions that may wait for one (256); the next is told to come back", countOption)
    .option(
      "--longest-wait <seconds>",
      "what a question may have to wait (4); one more is told to come back",
      countOption,
    )
    .option("--max-upload <megabytes>", "largest upload", countOption, DEFAULT_SETTINGS.uploadBytes / 1024 / 1024);
  withLibraryOptions(command).action((options: ServeOptions) =>
    stoppable((signal) => serve(terminal, options, signal)),
  );
}

async function serve(terminal: Terminal, options: ServeOptions, signal: AbortSignal): Promise<void> {
  const { host } = options;
  const asksForKeys = keysWanted(options);
  const wishes = {
    ...(options.library === undefined ? {} : { folder: options.library }),
    ...(options.readOnly === undefined ? {} : { readOnly: options.readOnly }),
    ...(options.starter === undefined ? {} : { starter: options.starter }),
    ...(options.lexicon === undefined ? {} : { lexicons: options.lexicon }),
    ...(options.history ? {} : { history: false }),
  };
  const log = (line: string) => terminal.err(`${line}\n`);
  // Made, brought up to date or refused here, before threads open it side by side.
  const context = await wire({ ...wishes, make: "empty", say: log });
  const { place, readOnly } = context.library;
  await context.library.close();
  const keys = asksForKeys ? new Keyring(() => keysOf(place).keys()) : undefined;
  if (asksForKeys && keysOf(place).keys().length === 0)
    throw new Fault("bad-input", "There is no key yet, and nobody could ask.", "Make one: citeside keys add <name>");
  const runner = threadRunner(
    { ...wishes, folder: place, readOnly },
    {
      ...(options.threads === undefined ? {} : { threads: options.threads }),
      ...(options.waiting === undefined ? {} : { room: options.waiting }),
      ...(options.longestWait === undefined ? {} : { patience: options.longestWait * 1000 }),
    },
  );
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    host,
    version: packageVersion(),
    names: (options.name ?? []).map((name) => name.toLowerCase()),
    origins: options.origin ?? [],
    uploadBytes: options.maxUpload * 1024 * 1024,
  };
  const app = httpApp({
    runner,
    print: printPdf,
    settings,
    web: new StaticFiles(WEB),
    log,
    ...(keys === undefined ? {} : { keys }),
  });
  const times = { headTime: HEAD_TIME, requestTime: REQUEST_TIME, connections: CONNECTIONS };
  const listener = await listen({ host, port: options.port, ...times, answer: (request) => app.fetch(request) });
  if (!isLoopbackHost(host) && !asksForKeys)
    log("Everybody who reaches this address may ask, add and change: --insecure-no-auth.");
  log(`Citeside is at http://${host.includes(":") ? `[${host}]` : host}:${listener.port}/ (Ctrl-C stops it).`);
  if (!signal.aborted) await once(signal, "abort");
  await listener.close(STOP_PATIENCE);
  await runner.close();
}

/** Whether keys are asked for: always where others can reach it, unless the owner spells out that they are not. */
function keysWanted({ host, requireKey, insecureNoAuth }: ServeOptions): boolean {
  if (requireKey === true && insecureNoAuth === true)
    throw new Fault("bad-input", "--require-key and --insecure-no-auth cannot both hold.", "Give one of them.");
  if (isLoopbackHost(host)) return requireKey === true;
  return insecureNoAuth !== true;
}

function portOption(value: string): number {
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) throw new InvalidArgumentError("A port is a number from 0 to 65535.");
  return port;
}
