import { expect, test } from "vitest";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { doorOver, send } from "../../testing/http-door.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";
import { smallHistory } from "../../testing/small-history.js";

const SENTENCE = "Colchicine eased gout in 5 of 9 adults.";
const NOTE = madeNote({ id: "pmid:1", title: "Colchicine", about: "gout", says: { treatment: [SENTENCE] } });
const context = {
  ...contextOf(await libraryWith([NOTE]), lexiconOf({ colchicine: { kind: "drug" }, gout: {} })),
  history: smallHistory(),
};
const door = doorOver(context);
const ask = () => send(door, "POST", "/v1/ask", { question: "Does colchicine help gout?" });

test("an answer has an address of its own, the same each time, and is not sent twice", async () => {
  const first = await ask();
  const location = first.headers.get("location") ?? "";
  expect(location).toMatch(/^\/v1\/answers\/[0-9a-f]{24}$/);
  expect((await ask()).headers.get("location")).toBe(location);
  const kept = await send(door, "GET", location);
  expect(kept.body).toEqual(first.body);
  const etag = kept.headers.get("etag") ?? "";
  expect((await send(door, "GET", location, undefined, { "if-none-match": etag })).status).toBe(304);
  expect((await send(door, "GET", "/v1/answers")).body).toMatchObject({
    items: [{ times: 2, statements: 1 }],
    total: 1,
  });
});

test("the same answer asked with its reasons is the same entry, which then tells them", async () => {
  const bare = await ask();
  const told = await send(door, "POST", "/v1/ask", { question: "Does colchicine help gout?", why: true });
  const location = told.headers.get("location") ?? "";
  expect(location).toBe(bare.headers.get("location"));
  const kept = await send(door, "GET", location);
  expect(kept.body).toHaveProperty("why.tiers");
  const before = `"${location.split("/").at(-1) ?? ""}"`;
  expect((await send(door, "GET", location, undefined, { "if-none-match": before })).status).toBe(200);
});

test("a statement is marked as wrong with a reason, for its publication, and the mark can be taken back", async () => {
  const answer = (await ask()).headers.get("location")?.split("/").at(-1);
  const made = await send(door, "POST", "/v1/marks", { answer, statement: SENTENCE, reason: "It was 4 of 9." });
  expect(made.body).toMatchObject({ tier: "research", publications: ["pmid:1"], reason: "It was 4 of 9." });
  expect((await send(door, "POST", "/v1/marks", { answer, statement: "Else.", reason: "x" })).status).toBe(400);
  expect((await send(door, "GET", `/v1/marks?answer=${answer ?? ""}`)).body).toMatchObject({ items: [made.body] });
  const { id } = made.body as { id: string };
  expect((await send(door, "DELETE", `/v1/marks/${id}`)).status).toBe(200);
  expect((await send(door, "DELETE", `/v1/marks/${id}`)).status).toBe(404);
});

test("long work comes as events, and ends with the result; what is refused at once is a problem with its status", async () => {
  const { headers, body } = await send(
    door,
    "POST",
    "/v1/ask",
    { question: "Does colchicine help gout?" },
    { accept: "text/event-stream" },
  );
  expect(headers.get("content-type")).toBe("text/event-stream");
  const names = [...String(body).matchAll(/^event: (.*)$/gm)].map(([, name]) => name);
  expect([names[0], names.at(-1)]).toEqual(["started", "result"]);
  const bad = await send(door, "POST", "/v1/ask", { question: "" }, { accept: "text/event-stream" });
  expect([bad.status, bad.headers.get("content-type")]).toEqual([400, "application/problem+json"]);
});

test("a page of another site may neither ask nor send files", async () => {
  const from = (origin: string) => send(door, "POST", "/v1/ask", { question: "gout" }, { origin });
  expect((await from("https://evil.example")).status).toBe(403);
  expect((await from("http://127.0.0.1:4750")).status).toBe(200);
  const listed = doorOver(context, { origins: ["https://good.example"] });
  const sent = await send(listed, "POST", "/v1/ask", { question: "gout" }, { origin: "https://good.example" });
  expect([sent.status, sent.headers.get("access-control-allow-origin")]).toEqual([200, "https://good.example"]);
});
