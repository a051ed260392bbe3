import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { sample } from "../../testing/samples.js";
import { Database } from "./database.js";
import { openSqliteLibrary } from "./library.js";

const root = mkdtempSync(join(tmpdir(), "citeside-damage-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const versions = { citeside: "0", analyser: "0", lexicon: "0" };
const kept = sample({ identifiers: ["pmid:1"], title: "Kept", sections: { Dose: ["Ten.", "Twenty."] } });

describe("a library that was damaged or made by another version", () => {
  let folder = "";
  beforeEach(async () => {
    folder = mkdtempSync(join(root, "l"));
    const library = await openSqliteLibrary({ folder, create: true, versions });
    await library.add(kept);
    await library.close();
  });
  const damage = (sql: string) => {
    const database = new Database(join(folder, "library.db"), "rw");
    database.script(sql);
    database.close();
  };

  test.each([
    ["another length", "UPDATE texts SET text = text || 'x'"],
    ["blocks of it are missing", "UPDATE texts SET hashes = x'00'"],
    ["blocks cannot be read", "UPDATE texts SET blocks = '{'"],
    ["blocks cannot be read", `UPDATE texts SET blocks = '{"sections":[],"blocks":[[9,0,1]]}'`],
    ["its text is gone", "DELETE FROM texts"],
  ])("says of a damaged text: %s", async (said, sql) => {
    damage(sql);
    const library = await openSqliteLibrary({ folder, versions });
    const read = library.source(kept.source.id);
    await expect(read).rejects.toMatchObject({ code: "library-damaged" });
    await expect(read).rejects.toThrow(said);
    await expect(read).rejects.toThrow(kept.source.id);
    await library.close();
  });

  test.each([
    [999, "library-newer"],
    [0, "library-damaged"],
  ])("is not searched with an index of analyser %i, and the first change builds it anew", async (version, code) => {
    damage(`UPDATE meta SET value = ${version} WHERE name = 'analyser'; UPDATE passages_research SET body = 'stale'`);
    const reader = await openSqliteLibrary({ folder, readOnly: true, versions });
    const asked = reader.search({ tier: "research", terms: ["ten"], limit: 5 });
    await expect(asked).rejects.toMatchObject({ code });
    await expect(asked).rejects.toThrow(`analyser ${version}`);
    expect((await reader.source(kept.source.id))?.text).toBe(kept.source.text);
    const writer = await openSqliteLibrary({ folder, versions });
    await writer.override("pmid:1", { design: "cohort" });
    expect((await reader.search({ tier: "research", terms: ["ten"], limit: 5 }))[0]?.terms.body).toContain("ten");
    await writer.close();
    await reader.close();
  });

  test("a change that fails leaves everything as it was", async () => {
    damage("CREATE TRIGGER never BEFORE INSERT ON indexed BEGIN SELECT raise(ABORT, 'never'); END");
    const library = await openSqliteLibrary({ folder, versions });
    const before = await library.snapshot();
    await expect(library.add(sample({ identifiers: ["pmid:2"] }))).rejects.toMatchObject({ code: "internal" });
    expect(await library.snapshot()).toEqual(before);
    expect((await library.counts()).sources).toBe(1);
    await library.close();
  });
});
