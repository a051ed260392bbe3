import type { Server } from "node:http";
import { createServer } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { Fault } from "../../domain/fault.js";

/** How a server is started. Times are in milliseconds. */
export interface Listening {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Longest time that a request's head may take, and a whole request with its body. */
  readonly headTime: number;
  readonly requestTime: number;
  /** Connections at once at most; more are closed. */
  readonly connections: number;
  readonly answer: (request: Request) => Response | Promise<Response>;
}

export interface Listener {
  readonly port: number;
  /** Takes no new connection, lets what is being answered finish for so many milliseconds, and cuts off the rest. */
  close(patience: number): Promise<void>;
}

/** How often a server that is being closed looks for connections that nothing goes on in, in milliseconds. */
const LOOK_FOR_IDLE = 50;

/** The one place in Citeside that listens. Fault `bad-input` where the address cannot be had. */
export async function listen(options: Listening): Promise<Listener> {
  const { headTime, requestTime } = options;
  const server = createAdaptorServer({
    fetch: options.answer,
    overrideGlobalObjects: false,
    createServer,
    serverOptions: {
      headersTimeout: headTime,
      requestTimeout: requestTime,
      keepAliveTimeout: 5_000,
      maxHeaderSize: 16 * 1024,
      connectionsCheckingInterval: Math.min(5_000, headTime, requestTime),
    },
  }) as Server;
  server.maxConnections = options.connections;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(refused(error, options)));
    server.listen(options.port, options.host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : options.port,
    close: (patience) => closed(server, patience),
  };
}

function refused(error: NodeJS.ErrnoException, { host, port }: Listening): Fault {
  const why: Readonly<Record<string, string>> = {
    EADDRINUSE: "another program listens there",
    EACCES: "this user may not listen there",
    EADDRNOTAVAIL: "this machine has no such address",
    ENOTFOUND: "this machine has no such address",
  };
  return new Fault(
    "bad-input",
    `It cannot listen on ${host}, port ${port}: ${why[error.code ?? ""] ?? error.message}.`,
    "Choose another with --port or --host.",
    { cause: error },
  );
}

async function closed(server: Server, patience: number): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  // Whoever got an answer meanwhile may keep the connection open for another request, which none will come of.
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_FOR_IDLE);
  const cut = setTimeout(() => server.closeAllConnections(), patience);
  await ended;
  clearInterval(idle);
  clearTimeout(cut);
}
