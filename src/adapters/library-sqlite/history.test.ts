import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { History, Keeping } from "../../ports/history.js";
import { Database } from "./database.js";
import { HISTORY_FILE, sqliteHistory } from "./history.js";

let folder: string;
let history: History;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "citeside-history-"));
  history = sqliteHistory(folder);
});
afterEach(async () => {
  await history.close();
  rmSync(folder, { recursive: true, force: true });
});

const keeping = (id: string, title: string, at: string): Keeping => ({
  ...{ id, kind: "answer", title, at, snapshot: "s", statements: 2, references: 1 },
  document: { title, words: "ß ≥ 5" },
  request: { fromYear: 2010 },
});

describe("the history", () => {
  test("lists the newest first, counts an answer given twice once, and finds by words", async () => {
    await history.keep(keeping("a", "Colchicine for gout", "2026-01-01"));
    await history.keep(keeping("b", "Aspirin for pain", "2026-01-02"));
    await history.keep(keeping("a", "Colchicine for gout", "2026-01-03"));
    const { items, total } = await history.list({ offset: 0, limit: 10 });
    expect(items.map(({ id, first, last, times }) => [id, first, last, times])).toEqual([
      ["a", "2026-01-01", "2026-01-03", 2],
      ["b", "2026-01-02", "2026-01-02", 1],
    ]);
    expect(total).toBe(2);
    expect((await history.list({ words: "ASPIRIN", offset: 0, limit: 10 })).items.map(({ id }) => id)).toEqual(["b"]);
    expect((await history.list({ offset: 1, limit: 1 })).items.map(({ id }) => id)).toEqual(["b"]);
  });

  test("keeps the answer as first given, unless the same comes again and tells more", async () => {
    await history.keep(keeping("a", "Gout", "2026-01-01"));
    await history.keep({
      ...keeping("a", "Gout", "2026-01-02"),
      document: { title: "Gout", why: "it says so" },
      fuller: true,
    });
    await history.keep(keeping("a", "Gout", "2026-01-03"));
    expect((await history.kept("a"))?.document).toEqual({ title: "Gout", why: "it says so" });
  });

  test("gives back what was kept, also when it is opened again, and forgets it with its marks", async () => {
    await history.keep(keeping("a", "Gout", "2026-01-01"));
    const mark = { id: "m", answer: "a", tier: null, statement: "s", reason: "r", at: "t", publications: ["pmid:1"] };
    await history.mark(mark);
    await history.close();
    expect(await history.kept("a")).toEqual({
      document: { title: "Gout", words: "ß ≥ 5" },
      request: { fromYear: 2010 },
    });
    expect(await history.marks("a")).toEqual([mark]);
    expect((await history.list({ offset: 0, limit: 1 })).items[0]?.wrong).toBe(1);
    expect(await history.forget("a")).toBe(1);
    expect([await history.kept("a"), await history.marks()]).toEqual([undefined, []]);
  });

  test("keeps marks on claims and what was judged over one state of the library, and forgets both with everything", async () => {
    const mark = {
      ...{ id: "m", claim: "c", of: ["gout"], verdict: "wrong", reason: "r", at: "t", given: "supported" },
    };
    await history.markClaim(mark);
    await history.keepJudged("s1", new Map([["k", { verdict: "supported" }]]));
    await history.close();
    expect(await history.claimMarks()).toEqual([mark]);
    expect(await history.judged("s1", ["k", "other"])).toEqual(new Map([["k", { verdict: "supported" }]]));
    expect((await history.judged("s2", ["k"])).size).toBe(0);
    await history.keepJudged("s2", new Map([["k2", 1]]));
    expect((await history.judged("s1", ["k"])).size).toBe(0);
    expect(await history.unmark("m")).toBe(true);
    await history.markClaim(mark);
    await history.forget();
    expect([await history.claimMarks(), (await history.judged("s2", ["k2"])).size]).toEqual([[], 0]);
  });

  test("keeps no more than the last five thousand that were judged", async () => {
    const many = (from: number) =>
      new Map(Array.from({ length: 3_000 }, (_, at): [string, unknown] => [`k${from + at}`, at]));
    await history.keepJudged("s", many(0));
    await history.keepJudged("s", many(3_000));
    expect((await history.judged("s", ["k999", "k1000", "k5999"])).size).toBe(2);
  });

  test("a history of format 1 opens with what it holds", async () => {
    await history.keep(keeping("a", "Gout", "2026-01-01"));
    await history.close();
    const file = new Database(join(folder, HISTORY_FILE), "rw");
    file.script("DROP TABLE claim_marks; DROP TABLE judged; PRAGMA user_version = 1");
    file.close();
    expect(await history.claimMarks()).toEqual([]);
    expect((await history.list({ offset: 0, limit: 9 })).total).toBe(1);
  });

  test("is kept by several at once", async () => {
    const other = sqliteHistory(folder);
    await Promise.all(
      Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? history : other).keep(keeping(`k${at}`, "t", "2026"))),
    );
    expect((await other.list({ offset: 0, limit: 1 })).total).toBe(40);
    await other.close();
  });
});
