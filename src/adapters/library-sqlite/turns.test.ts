import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { Fault } from "../../domain/fault.js";
import { checkLibrary } from "../../testing/library-check.js";
import { startLibraryChild } from "../../testing/library-child.js";
import { sample } from "../../testing/samples.js";
import { Database } from "./database.js";
import { openSqliteLibrary } from "./library.js";

const root = mkdtempSync(join(tmpdir(), "citeside-turns-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const versions = { citeside: "0", analyser: "0", lexicon: "0" };

describe("several programs on one library", () => {
  test("two ask while one adds, and what they see only grows", async () => {
    const folder = mkdtempSync(join(root, "l"));
    const adder = startLibraryChild("add", folder, 1, 120);
    await adder.said("added 2");
    const askers = [startLibraryChild("ask", folder, 15), startLibraryChild("ask", folder, 15)];
    expect(await Promise.all([adder, ...askers].map(({ ended }) => ended))).toEqual([0, 0, 0]);
    for (const { lines } of askers) {
      const asked = lines.filter((line) => line.startsWith("asked")).map((line) => line.split(" ").map(Number));
      expect(asked).toHaveLength(15);
      // The statistics are read after the search, so they know at least what was found.
      for (const [, found = 0, passages = 0] of asked) expect(passages).toBeGreaterThanOrEqual(found);
      const passages = asked.map(([, , count = 0]) => count);
      expect(passages).toEqual([...passages].sort((a, b) => a - b));
    }
    expect(await checkLibrary(folder)).toMatchObject({ wrong: [], ids: { length: 120 } });
  });

  test("two add the same and other documents at once: all are there, none twice", async () => {
    const folder = mkdtempSync(join(root, "l"));
    const adders = [startLibraryChild("add", folder, 1, 80), startLibraryChild("add", folder, 40, 120)];
    expect(await Promise.all(adders.map(({ ended }) => ended))).toEqual([0, 0]);
    const told = adders.flatMap(({ lines }) => lines).filter((line) => line.startsWith("added "));
    expect(new Set(told).size).toBe(told.length);
    expect(told).toHaveLength(120);
    expect(await checkLibrary(folder)).toMatchObject({ wrong: [], ids: { length: 120 } });
  });

  test("a second writer says once that it waits, and goes on when the first has finished", async () => {
    const folder = mkdtempSync(join(root, "l"));
    await (await openSqliteLibrary({ folder, create: true, versions })).close();
    const writer = new Database(join(folder, "library.db"), "rw");
    writer.script("BEGIN IMMEDIATE");
    const adder = startLibraryChild("add", folder, 1, 3);
    await adder.said("waiting");
    expect(adder.lines).toEqual(["open", "waiting"]);
    writer.script("COMMIT");
    expect(await adder.ended).toBe(0);
    expect(adder.lines).toEqual(["open", "waiting", "added 1", "added 2", "added 3", "closed"]);
    writer.close();
  });

  test("a writer that has waited long enough gives up by name, and a reader is never kept waiting", async () => {
    const folder = mkdtempSync(join(root, "l"));
    let waits = 0;
    const library = await openSqliteLibrary({
      folder,
      create: true,
      versions,
      patience: 50,
      onWait: () => (waits += 1),
    });
    await library.add(sample());
    const writer = new Database(join(folder, "library.db"), "rw");
    writer.script("BEGIN IMMEDIATE");
    const refusals = await Promise.allSettled([library.add(sample({ title: "B" })), library.remove("local:none")]);
    expect(refusals.map((one) => one.status === "rejected" && one.reason instanceof Fault && one.reason.code)).toEqual([
      "library-busy",
      "library-busy",
    ]);
    expect(waits).toBe(1);
    expect((await library.list({})).length).toBe(1);
    const reader = await openSqliteLibrary({ folder, readOnly: true, versions });
    expect((await reader.counts()).publications).toBe(1);
    await reader.close();
    writer.script("COMMIT");
    writer.close();
    expect((await library.add(sample({ title: "B" }))).outcome).toBe("added");
    await library.close();
  });
});
