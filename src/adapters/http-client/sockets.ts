import type * as Undici from "undici";
import type { Dispatcher } from "undici";
import { Fault } from "../../domain/fault.js";

/** Bounds of one exchange; times in milliseconds. */
export interface Bounds {
  readonly connect: number;
  /** Longest silence before the answer's head, and between two pieces of its body. */
  readonly silence: number;
  /** The whole exchange, however slowly it goes on. */
  readonly whole: number;
  readonly bytes: number;
}

export interface Exchange {
  readonly method: "GET" | "POST";
  readonly url: URL;
  readonly body?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bounds: Bounds;
  /** Called when the answer begins. */
  readonly answered?: () => void;
  readonly signal?: AbortSignal;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

/** More came than the bounds allow. */
export class TooMuch extends Error {}

/** The exchange took longer than the bounds allow. */
export class TooLong extends Error {}

/** Whether the user forbids the network. */
export function isOffline(env: NodeJS.ProcessEnv = process.env): boolean {
  const value = env["CITESIDE_OFFLINE"] ?? "";
  return value !== "" && value !== "0";
}

/** Throws the `offline` Fault where the user forbids the network. */
export function refuseOffline(): void {
  if (!isOffline()) return;
  throw new Fault(
    "offline",
    "The network is forbidden: CITESIDE_OFFLINE is set.",
    "Unset it to ask outside services; everything in the library can be asked without.",
  );
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether an address is this machine's own. */
export function isLoopback(url: URL): boolean {
  return LOOPBACK.test(url.hostname);
}

/**
 * The one place in Citeside where a connection is made to another machine. One request and its reply, without following
 * anything. Faults: `offline` where `CITESIDE_OFFLINE` forbids the network, `bad-input` for an address that is neither https
 * nor on this machine. Rejects with the connection's own error, `TooMuch`, `TooLong`, or the signal's reason.
 */
export async function exchange({ method, url, body, headers, bounds, answered, signal }: Exchange): Promise<Reply> {
  refuseOffline();
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url)))
    throw new Fault("bad-input", `${url.origin} is not asked: only https is.`, "Write the address with https://.");
  signal?.throwIfAborted();
  const end = AbortSignal.timeout(bounds.whole);
  const both = signal === undefined ? end : AbortSignal.any([signal, end]);
  try {
    // Loaded only here, as most commands never use the network.
    const undici = await import("undici");
    const { request } = undici;
    const reply = await request(url, {
      dispatcher: dispatcherFor(undici, url, bounds),
      method,
      headers,
      signal: both,
      ...(body === undefined ? {} : { body }),
    });
    answered?.();
    return { status: reply.statusCode, headers: flat(reply.headers), bytes: await readAll(reply.body, bounds.bytes) };
  } catch (error) {
    signal?.throwIfAborted();
    if (end.aborted) throw new TooLong(`no end after ${Math.round(bounds.whole / 1000)} s`, { cause: error });
    throw error;
  }
}

async function readAll(
  body: AsyncIterable<Uint8Array> & { destroy: () => unknown },
  most: number,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > most) {
      body.destroy();
      throw new TooMuch(`more than ${most} bytes`);
    }
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

function flat(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]],
    ),
  );
}

const dispatchers = new Map<string, Dispatcher>();

/** What lies on this machine is asked directly; everything else as HTTPS_PROXY, HTTP_PROXY and NO_PROXY say. */
function dispatcherFor(undici: typeof Undici, url: URL, { connect, silence }: Bounds): Dispatcher {
  const direct = isLoopback(url);
  const key = `${String(direct)} ${connect} ${silence}`;
  let dispatcher = dispatchers.get(key);
  if (dispatcher === undefined) {
    const options = {
      connect: { timeout: connect },
      headersTimeout: silence,
      bodyTimeout: silence,
      keepAliveTimeout: 4000,
      maxRedirections: 0,
    };
    dispatcher = direct ? new undici.Agent(options) : new undici.EnvHttpProxyAgent(options);
    dispatchers.set(key, dispatcher);
  }
  return dispatcher;
}
