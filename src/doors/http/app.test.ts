import { describe, expect, test } from "vitest";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { doorOver, send } from "../../testing/http-door.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";

const NOTES = [1, 2, 3].map((at) =>
  madeNote({
    id: `pmid:${at}`,
    title: `Colchicine for gout, part ${at}`,
    about: "gout",
    says: { treatment: [`Colchicine eased gout in ${at + 3} of 9 adults.`] },
  }),
);
const door = doorOver(contextOf(await libraryWith(NOTES), lexiconOf({ colchicine: { kind: "drug" }, gout: {} })));

describe("asking", () => {
  test("gives the bundle", async () => {
    const { status, body } = await send(door, "POST", "/v1/ask", { question: "Does colchicine help gout?" });
    expect(status).toBe(200);
    expect(body).toMatchObject({ format: "citeside-bundle/1", references: [{}, {}, {}] });
  });

  test("without a question says which field is wrong, as a problem", async () => {
    const { status, headers, body } = await send(door, "POST", "/v1/ask", { query: "gout" });
    expect([status, headers.get("content-type")]).toEqual([400, "application/problem+json"]);
    expect(body).toMatchObject({ code: "bad-input", status: 400, type: "urn:citeside:fault:bad-input" });
    expect(JSON.stringify(body)).toContain("question");
  });

  test("takes JSON alone, which a page of another site cannot send unasked", async () => {
    const sent = await send(door, "POST", "/v1/ask", { question: "gout" }, { "content-type": "text/plain" });
    expect(sent.status).toBe(400);
  });
});

test("what is missing, and another method than the address takes, are told in a problem of the answer's own status", async () => {
  const verify = await send(door, "POST", "/v1/verify", { answer: "x" });
  expect([verify.status, JSON.stringify(verify.body)]).toEqual([
    400,
    expect.stringContaining("bundle: is missing") as string,
  ]);
  const got = await send(door, "GET", "/v1/audit");
  expect([got.status, got.headers.get("allow")]).toEqual([405, "POST"]);
  expect(got.body).toMatchObject({ status: 405, code: "bad-input", remedy: "Send POST." });
});

describe("the list of publications", () => {
  test("comes page by page, with the total", async () => {
    const first = await send(door, "GET", "/v1/sources?limit=2");
    expect(first.body).toMatchObject({ items: [{ id: "pmid:1" }, { id: "pmid:2" }], total: 3, offset: 0, next: 2 });
    const last = await send(door, "GET", "/v1/sources?limit=2&offset=2");
    expect(last.body).toMatchObject({ items: [{ id: "pmid:3" }], total: 3, next: null });
  });

  test("refuses a page that is no number or too large", async () => {
    expect((await send(door, "GET", "/v1/sources?limit=many")).status).toBe(400);
    expect((await send(door, "GET", "/v1/sources?limit=501")).status).toBe(400);
    expect((await send(door, "GET", "/v1/sources?tier=gossip")).status).toBe(400);
  });
});

test("a publication comes with its text, and what is not there is a problem", async () => {
  const { body } = await send(door, "GET", "/v1/publications/pmid%3A2");
  expect(JSON.stringify(body)).toContain("Colchicine eased gout in 5 of 9 adults.");
  expect((await send(door, "GET", "/v1/publications/pmid:99")).status).toBe(404);
  expect((await send(door, "GET", "/v1/nothing")).status).toBe(404);
});

test("a request under another name is refused, as DNS rebinding makes them", async () => {
  expect((await send(door, "GET", "/v1/health", undefined, { host: "evil.example" })).status).toBe(403);
  expect((await send(door, "GET", "/v1/health", undefined, { host: "localhost:4750" })).status).toBe(200);
});

test("every answer carries the security headers, errors too", async () => {
  for (const path of ["/v1/health", "/v1/nothing"]) {
    const { headers } = await send(door, "GET", path);
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  }
});
