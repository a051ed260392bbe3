import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { History, Keeping } from "../../ports/history.js";
import { sqliteHistory } from "./history.js";

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

  test("is kept by several at once", async () => {
    const other = sqliteHistory(folder);
    await Promise.all(
      Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? history : other).keep(keeping(`k${at}`, "t", "2026"))),
    );
    expect((await other.list({ offset: 0, limit: 1 })).total).toBe(40);
    await other.close();
  });
});
