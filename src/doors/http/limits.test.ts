import { describe, expect, test } from "vitest";
import { sha256 } from "../../domain/hash.js";
import type { Call, Runner } from "../../operations/runner.js";
import { ownThreadRunner } from "../../operations/own-thread-runner.js";
import { TooBusy } from "../../operations/too-busy.js";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { doorOver, send } from "../../testing/http-door.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";
import { Keyring } from "./keyring.js";

const NOTE = madeNote({
  ...{ id: "pmid:1", title: "Colchicine", about: "gout" },
  says: { treatment: ["Colchicine eased gout in 5 of 9 adults."] },
});
const context = contextOf(await libraryWith([NOTE]), lexiconOf({ colchicine: { kind: "drug" }, gout: {} }));
const question = { question: "Does colchicine help gout?" };

/** A runner that never ends a call before it is stopped. */
const endless: Runner = {
  run: ({ signal }: Call) =>
    new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true })),
  load: () => ({ running: 1, waiting: 0, room: 1, wait: 0, full: false }),
  close: () => Promise.resolve(),
};
/** A runner that has no room. */
const full: Runner = {
  ...endless,
  run: () => Promise.reject(new TooBusy(7)),
  load: () => ({ running: 2, waiting: 9, room: 9, wait: 6_200, full: true }),
};

describe("sizes", () => {
  const small = doorOver(context, { questionBytes: 100, textBytes: 200, bundleBytes: 300, uploadBytes: 400 });
  test.each([
    ["/v1/ask", { question: "a".repeat(100) }],
    ["/v1/audit", { text: "a".repeat(200) }],
    ["/v1/verify", { bundle: "a".repeat(300) }],
    ["/v1/export", { what: "a".repeat(300), format: "docx" }],
  ])("%s refuses a larger body with 413, and says what the limit is", async (path, body) => {
    const sent = await send(small, "POST", path, body);
    expect(sent.status).toBe(413);
    expect(JSON.stringify(sent.body)).toMatch(/larger than [1-3]00 bytes/);
  });

  test("an upload's too, said beforehand or not", async () => {
    for (const headers of [{}, { "content-length": "1000" }] as Record<string, string>[]) {
      const form = new FormData();
      form.append("file", new Blob(["a".repeat(900)]), "one.txt");
      const response = await small.fetch(
        new Request("http://127.0.0.1:4750/v1/add", {
          ...{ method: "POST", body: form },
          headers: { host: "127.0.0.1", ...headers },
        }),
      );
      expect(response.status).toBe(413);
    }
  });
});

describe("times", () => {
  test("what reads for too long is stopped, and told to try again", async () => {
    const { status, headers, body } = await send(
      doorOver(context, { readTime: 20 }, { runner: endless }),
      "POST",
      "/v1/ask",
      question,
    );
    expect([status, headers.get("retry-after"), body]).toEqual([
      503,
      "10",
      expect.objectContaining({ code: "too-slow" }),
    ]);
  });
});

describe("room", () => {
  const door = doorOver(context, {}, { runner: full });
  test.each([{}, { accept: "text/event-stream" }] as Record<string, string>[])(
    "what finds none is told at once when to come back, as events too: %j",
    async (accept) => {
      const { status, headers, body } = await send(door, "POST", "/v1/ask", question, accept);
      expect([status, headers.get("retry-after")]).toEqual([503, "7"]);
      expect(body).toMatchObject({ code: "too-busy", remedy: "Try again in 7 seconds." });
    },
  );

  test("readiness says so, while the server is healthy", async () => {
    const ready = await send(door, "GET", "/v1/ready");
    expect([ready.status, ready.headers.get("retry-after")]).toEqual([503, "7"]);
    expect(ready.body).toEqual({ ready: false, running: 2, waiting: 9, room: 9, wait: 7 });
    expect((await send(door, "GET", "/v1/health")).status).toBe(200);
    expect((await send(doorOver(context), "GET", "/v1/ready")).body).toMatchObject({ ready: true });
  });
});

describe("keys", () => {
  const key = (name: string, scopes: readonly ("ask" | "add")[], perMinute: number) => ({
    ...{ id: name, name, scopes, made: "2026-01-01", sha256: sha256(name), perMinute },
  });
  const all = [key("asker", ["ask"], 2), key("adder", ["add"], 100)];
  const door = doorOver(context, {}, { keys: new Keyring(() => all) });
  const as = (secret: string, method: string, path: string, body?: unknown) =>
    send(door, method, path, body, { authorization: `Bearer ${secret}` });

  test("are asked for everywhere but at what tells nothing of the library", async () => {
    for (const path of ["/v1/health", "/v1/ready", "/v1/openapi.json", "/v1/docs"])
      expect((await send(door, "GET", path)).status).toBe(200);
    for (const [method, path] of [
      ["GET", "/v1/library"],
      ["GET", "/v1/sources"],
      ["GET", "/v1/answers"],
      ["POST", "/v1/ask"],
      ["POST", "/v1/export"],
      ["POST", "/v1/add"],
      ["DELETE", "/v1/answers"],
      ["DELETE", "/v1/jobs/x"],
    ] as const) {
      const { status, headers } = await send(door, method, path, method === "POST" ? question : undefined);
      expect([path, status, headers.get("www-authenticate")]).toEqual([path, 401, "Bearer"]);
    }
  });

  test("are for what they are for", async () => {
    expect((await as("adder", "POST", "/v1/ask", question)).status).toBe(403);
    expect((await send(door, "GET", "/v1/library", undefined, { "x-api-key": "adder" })).status).toBe(403);
  });

  test("have so many requests a minute, and then are told when to come back", async () => {
    const statuses = [];
    for (let at = 0; at < 3; at++) statuses.push((await as("asker", "POST", "/v1/ask", question)).status);
    const refused = await as("asker", "GET", "/v1/library");
    expect([statuses, refused.status]).toEqual([[200, 200, 429], 429]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await as("adder", "DELETE", "/v1/jobs/x")).status).toBe(403);
  });
});

test("the library's place on this machine is told to nobody", async () => {
  const { body } = await send(doorOver({ ...context }), "GET", "/v1/library");
  expect(Object.keys(body as object).sort()).toEqual(
    ["passages", "publications", "retractionLists", "snapshot", "sources", "vocabularies", "withoutText"].sort(),
  );
});

test("a publication that the client has already is not sent again", async () => {
  const door = doorOver(context, {}, { runner: ownThreadRunner(context) });
  const first = await send(door, "GET", "/v1/publications/pmid:1");
  const etag = first.headers.get("etag") ?? "";
  const again = await send(door, "GET", "/v1/publications/pmid:1", undefined, { "if-none-match": `"x", W/${etag}` });
  expect([first.status, again.status, again.body]).toEqual([200, 304, ""]);
});
