import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a fake service was asked. */
export interface Asked {
  /** Milliseconds, by this machine's clock. */
  readonly at: number;
  readonly method: string;
  /** Path and query, as sent. */
  readonly path: string;
  /** Parameters of the query and of the form together. */
  readonly parameters: URLSearchParams;
  readonly headers: IncomingMessage["headers"];
}

/** What it answers: a body, or a way to misbehave. */
export type Reply =
  | { readonly body: string | Uint8Array; readonly status?: number; readonly headers?: Record<string, string> }
  /** The connection is cut after so many bytes of the body; before the head without a body. */
  | { readonly cutAfter: number; readonly body: string }
  /** A piece of the body each so many milliseconds; for ever without a body. */
  | { readonly every: number; readonly body?: string }
  /** Nothing is ever answered. */
  | { readonly silent: true };

/** Answers one request; nothing to leave it to the next. */
export type Answering = (asked: Asked) => Reply | undefined;

export interface FakeService {
  /** "http://127.0.0.1:<port>". */
  readonly url: string;
  readonly asked: readonly Asked[];
  /** How many connections were ever opened. */
  readonly connections: () => number;
  /** Puts a way of answering before all others, until it has answered `times` requests. */
  readonly misbehave: (answering: Answering | Reply, times?: number) => void;
  readonly close: () => Promise<void>;
}

/** Starts a server on this machine that answers as told, and tells what it was asked. 404 for what nobody answers. */
export async function startFakeService(...answering: readonly Answering[]): Promise<FakeService> {
  const asked: Asked[] = [];
  const first: { answer: Answering; left: number }[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    const at = Date.now();
    void bodyOf(request).then((body) => {
      const { pathname, searchParams } = new URL(request.url ?? "/", "http://fake");
      const parameters = new URLSearchParams(searchParams);
      for (const [name, value] of new URLSearchParams(body)) parameters.append(name, value);
      const one: Asked = {
        at,
        method: request.method ?? "",
        path: pathname + (request.url ?? "").slice(pathname.length),
        parameters,
        headers: request.headers,
      };
      asked.push(one);
      for (const bad of first) {
        if (bad.left <= 0) continue;
        const reply = bad.answer(one);
        if (reply === undefined) continue;
        bad.left--;
        send(response, reply);
        return;
      }
      for (const answer of answering) {
        const reply = answer(one);
        if (reply === undefined) continue;
        send(response, reply);
        return;
      }
      send(response, { status: 404, body: '{"error":{"code":"NOT_FOUND","message":"No matches found!"}}' });
    });
  });
  server.on("connection", () => connections++);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    connections: () => connections,
    misbehave: (answer, times = Infinity) =>
      first.push({ answer: typeof answer === "function" ? answer : () => answer, left: times }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString("utf8");
}

function send(response: ServerResponse, reply: Reply): void {
  if ("silent" in reply) return;
  if ("cutAfter" in reply) {
    if (reply.body === "") {
      response.destroy();
      return;
    }
    response.writeHead(200, { "content-type": "text/xml", "content-length": Buffer.byteLength(reply.body) });
    response.write(reply.body.slice(0, reply.cutAfter), () => response.destroy());
    return;
  }
  if ("every" in reply) {
    response.writeHead(200, { "content-type": "text/xml" });
    let sent = 0;
    const timer = setInterval(() => {
      response.write(reply.body === undefined ? "<a>".repeat(4096) : (reply.body[sent++] ?? ""));
      if (reply.body !== undefined && sent >= reply.body.length) response.end();
    }, reply.every);
    response.on("close", () => clearInterval(timer));
    return;
  }
  const { status = 200, headers = {}, body } = reply;
  response.writeHead(status, { "content-type": contentType(body), ...headers });
  response.end(body);
}

function contentType(body: string | Uint8Array): string {
  const head = (typeof body === "string" ? body : new TextDecoder().decode(body.subarray(0, 100))).trimStart();
  return head.startsWith("<!DOCTYPE html") || head.startsWith("<html")
    ? "text/html"
    : head.startsWith("<")
      ? "text/xml"
      : "application/json";
}

/** The most requests in any stretch of so many milliseconds. */
export function mostWithin(asked: readonly Pick<Asked, "at">[], milliseconds: number): number {
  const times = asked.map(({ at }) => at).sort((a, b) => a - b);
  return Math.max(
    0,
    ...times.map((from, index) => times.filter((at, other) => other >= index && at < from + milliseconds).length),
  );
}
