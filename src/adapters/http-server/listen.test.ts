import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import type { Listener, Listening } from "./listen.js";
import { listen } from "./listen.js";

const open: Listener[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close(0);
});

async function listening(more: Partial<Listening> = {}): Promise<Listener> {
  const listener = await listen({
    ...{ host: "127.0.0.1", port: 0, headTime: 15_000, requestTime: 60_000, connections: 10 },
    answer: () => new Response("here"),
    ...more,
  });
  open.push(listener);
  return listener;
}

/** Sends bytes and gives all that comes until the connection is closed. */
async function sent(port: number, text: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let said = "";
  socket.on("data", (bytes: Buffer) => (said += bytes.toString("latin1")));
  socket.on("error", () => undefined);
  socket.write(text);
  await once(socket, "close");
  return said;
}

test("a request whose head does not end in time is cut off", async () => {
  const { port } = await listening({ headTime: 100 });
  expect(await sent(port, "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")).toMatch(/^HTTP\/1\.1 408 /);
});

test("a request whose body does not end in time is cut off", async () => {
  const { port } = await listening({
    ...{ headTime: 100, requestTime: 200 },
    answer: async (request) => new Response(await request.text()),
  });
  const said = await sent(port, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nfew");
  expect(said).not.toContain("200 OK");
});

test("a head of more than 16 kB is refused", async () => {
  const { port } = await listening();
  expect(await sent(port, `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${"a".repeat(17_000)}\r\n\r\n`)).toMatch(
    /^HTTP\/1\.1 431 /,
  );
});

test("one that listens no more lets what is being answered finish, and takes nothing new", async () => {
  let begun: () => void = () => undefined;
  let finish: () => void = () => undefined;
  const began = new Promise<void>((resolve) => (begun = resolve));
  const done = new Promise<void>((resolve) => (finish = resolve));
  const listener = await listening({
    answer: async () => {
      begun();
      await done;
      return new Response("late");
    },
  });
  const answer = fetch(`http://127.0.0.1:${listener.port}/`);
  await began;
  const closed = listener.close(60_000);
  await expect(fetch(`http://127.0.0.1:${listener.port}/`)).rejects.toThrow();
  finish();
  expect(await (await answer).text()).toBe("late");
  await closed;
});

test("one whose patience is over cuts off what is being answered", async () => {
  const listener = await listening({ answer: () => new Promise<Response>(() => undefined) });
  const answer = fetch(`http://127.0.0.1:${listener.port}/`).catch(() => "cut off");
  await new Promise((resolve) => setTimeout(resolve, 50));
  await listener.close(1);
  expect(await answer).toBe("cut off");
});

test("an address that another program has is a fault in words", async () => {
  const { port } = await listening();
  await expect(listening({ port })).rejects.toMatchObject({
    code: "bad-input",
    message: `It cannot listen on 127.0.0.1, port ${port}: another program listens there.`,
  });
});
