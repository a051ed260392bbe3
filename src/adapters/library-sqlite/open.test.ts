import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { sample } from "../../testing/samples.js";
import { Database } from "./database.js";
import { openSqliteLibrary } from "./library.js";

const root = mkdtempSync(join(tmpdir(), "citeside-open-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const versions = { citeside: "0.1.0", analyser: "0", lexicon: "0" };
const newFolder = () => mkdtempSync(join(root, "l"));

async function madeIn(folder: string): Promise<string> {
  const library = await openSqliteLibrary({ folder, create: true, versions });
  await library.add(sample({ identifiers: ["pmid:1"], title: "Kept" }));
  await library.close();
  return join(folder, "library.db");
}

function changed(file: string, sql: string): void {
  const database = new Database(file, "rw");
  database.script(sql);
  database.close();
}

describe("opening a library on disk", () => {
  test("makes one only when asked to", async () => {
    const folder = join(newFolder(), "below", "that is new");
    await expect(openSqliteLibrary({ folder, versions })).rejects.toMatchObject({
      code: "library-missing",
      message: `There is no library in ${folder}: there is no such folder.`,
    });
    await expect(openSqliteLibrary({ folder, create: true, readOnly: true, versions })).rejects.toMatchObject({
      code: "library-missing",
    });
    expect(existsSync(folder)).toBe(false);
    const library = await openSqliteLibrary({ folder, create: true, versions });
    expect([library.place, library.readOnly, existsSync(join(folder, "library.db"))]).toEqual([folder, false, true]);
    await library.close();
  });

  test("takes any name of a folder", async () => {
    const folder = join(newFolder(), "Größe 100%25 #1 ?mode=ro & 'x'");
    await madeIn(folder);
    const library = await openSqliteLibrary({ folder, versions });
    expect((await library.held("pmid:1"))?.publication.title).toBe("Kept");
    await library.close();
    expect(readdirSync(folder)).toContain("library.db");
  });

  test("gives back after closing and opening what was there, the search index included", async () => {
    const folder = newFolder();
    await madeIn(folder);
    const library = await openSqliteLibrary({ folder, versions });
    expect(await library.documentFrequencies("research", ["paragraph"])).toEqual(new Map([["paragraph", 1]]));
    await library.override("pmid:1", { tier: "label" });
    await library.close();
    const again = await openSqliteLibrary({ folder, readOnly: true, versions });
    expect(await again.documentFrequencies("research", ["paragraph"])).toEqual(new Map([["paragraph", 0]]));
    expect(await again.documentFrequencies("label", ["paragraph"])).toEqual(new Map([["paragraph", 1]]));
    await again.close();
  });

  test("names its content alike before and after closing, and anew after a change", async () => {
    const folder = newFolder();
    await madeIn(folder);
    const first = await openSqliteLibrary({ folder, versions });
    const name = await first.snapshot();
    await first.override("pmid:1", { exclude: true });
    const other = await first.snapshot();
    expect(other.id).not.toBe(name.id);
    await first.close();
    const again = await openSqliteLibrary({ folder, versions: { ...versions, lexicon: "1" } });
    expect(await again.snapshot()).toEqual({ ...other, lexicon: "1" });
    await again.override("pmid:1", { exclude: undefined });
    expect((await again.snapshot()).id).toBe(name.id);
    await again.close();
  });

  test("what was found and left out before is worked out anew when another program has changed the library", async () => {
    const folder = newFolder();
    await madeIn(folder);
    const [library, other] = [
      await openSqliteLibrary({ folder, versions }),
      await openSqliteLibrary({ folder, versions }),
    ];
    const search = { tier: "research", terms: ["paragraph"], limit: 5, filter: { excluded: false } } as const;
    const found = async () => (await library.search(search)).map(({ publication }) => publication);
    const before = await found();
    expect(before).toHaveLength(1);
    await other.override("pmid:1", { exclude: true });
    expect(await found()).toEqual([]);
    await other.override("pmid:1", { exclude: undefined });
    expect(await found()).toEqual(before);
    await other.remove("pmid:1");
    expect(await found()).toEqual([]);
    await Promise.all([library.close(), other.close()]);
  });

  test("refuses a newer format and names both versions", async () => {
    const folder = newFolder();
    changed(await madeIn(folder), "UPDATE meta SET value = '3.2.1' WHERE name = 'citeside'; PRAGMA user_version = 7");
    await expect(openSqliteLibrary({ folder, versions })).rejects.toMatchObject({
      code: "library-newer",
      message:
        `${join(folder, "library.db")} has format 7, made by Citeside 3.2.1; ` +
        "this is Citeside 0.1.0, which knows formats up to 2.",
    });
  });

  test.each([
    ["no SQLite file", (file: string) => writeFileSync(file, "This is a letter to my aunt. ".repeat(100))],
    [
      "another program's SQLite file",
      (file: string) => {
        const database = new Database(file, "rwc");
        database.script("CREATE TABLE mine (x)");
        database.close();
      },
    ],
  ])("refuses %s", async (_, make) => {
    const folder = newFolder();
    make(join(folder, "library.db"));
    for (const readOnly of [true, false])
      await expect(openSqliteLibrary({ folder, create: true, readOnly, versions })).rejects.toMatchObject({
        code: "library-damaged",
      });
  });

  test("takes an empty file for a library that has yet to be made", async () => {
    const folder = newFolder();
    writeFileSync(join(folder, "library.db"), "");
    await expect(openSqliteLibrary({ folder, versions })).rejects.toMatchObject({ code: "library-missing" });
    await madeIn(folder);
  });
});

describe("a library that is open for reading only", () => {
  test("answers, and refuses every change by name", async () => {
    const folder = newFolder();
    await madeIn(folder);
    const library = await openSqliteLibrary({ folder, readOnly: true, versions });
    expect(library.readOnly).toBe(true);
    expect(await library.search({ tier: "research", terms: ["paragraph"], limit: 5 })).toHaveLength(1);
    const changes = [
      library.add(sample()),
      library.remove("pmid:1"),
      library.override("pmid:1", { exclude: true }),
      library.rebuild(),
      library.compact(),
    ];
    for (const change of changes) await expect(change).rejects.toMatchObject({ code: "library-read-only" });
    await library.close();
  });

  test("sees what others add meanwhile", async () => {
    const folder = newFolder();
    await madeIn(folder);
    const reader = await openSqliteLibrary({ folder, readOnly: true, versions });
    const first = await reader.snapshot();
    const writer = await openSqliteLibrary({ folder, versions });
    await writer.add(sample({ identifiers: ["pmid:2"] }));
    expect((await reader.snapshot()).sources).toBe(2);
    expect((await reader.snapshot()).id).not.toBe(first.id);
    await writer.close();
    await reader.close();
  });

  // Root may write anywhere, so a program without its rights has to ask.
  const asNobody = process.getuid?.() === 0 && existsSync("/usr/bin/setpriv");
  const dist = join(import.meta.dirname, "../../../dist/adapters/library-sqlite/library.js");
  test.skipIf(!asNobody)("is one whose folder cannot be written, asked or not (needs root and setpriv)", async () => {
    const folder = newFolder();
    const file = await madeIn(folder);
    for (const name of readdirSync(folder)) if (name !== "library.db") rmSync(join(folder, name));
    chmodSync(root, 0o755);
    chmodSync(file, 0o444);
    chmodSync(folder, 0o555);
    const ask = (readOnly: boolean) =>
      execFileSync(
        "/usr/bin/setpriv",
        [
          ...["--reuid=65534", "--regid=65534", "--clear-groups", process.execPath, "--input-type=module", "--eval"],
          `const { openSqliteLibrary } = await import(process.argv[1]);
           const library = await openSqliteLibrary(JSON.parse(process.argv[2]));
           const found = await library.search({ tier: "research", terms: ["paragraph"], limit: 5 });
           const refused = await library.remove("pmid:1").catch((error) => error.code);
           console.log(library.readOnly, found.length, refused);`,
          pathToFileURL(dist).href,
          JSON.stringify({ folder, readOnly, versions }),
        ],
        { encoding: "utf8", stdio: "pipe" },
      );
    expect(ask(true)).toBe("true 1 library-read-only\n");
    expect(ask(false)).toBe("true 1 library-read-only\n");
    expect(readdirSync(folder)).toEqual(["library.db"]);
    writeFileSync(join(folder, "library.db-wal"), "not empty");
    expect(() => ask(true)).toThrow(/was not closed properly/);
  });
});

describe("closing, copying and shrinking", () => {
  test("closing leaves all of the library in its one file", async () => {
    const folder = newFolder();
    await madeIn(folder);
    expect(statSync(join(folder, "library.db-wal"), { throwIfNoEntry: false })?.size ?? 0).toBe(0);
  });

  test("a backup is taken while a reader and a writer have it open, and opens as the same library", async () => {
    const folder = newFolder();
    const to = join(newFolder(), "copy");
    await madeIn(folder);
    const library = await openSqliteLibrary({ folder, versions });
    const reader = await openSqliteLibrary({ folder, readOnly: true, versions });
    await library.add(sample({ identifiers: ["pmid:2"] }));
    await reader.backup(to);
    await library.add(sample({ identifiers: ["pmid:3"] }));
    await expect(library.backup(to)).rejects.toMatchObject({ code: "bad-input" });
    expect(readdirSync(to)).toEqual(["library.db"]);
    const copy = await openSqliteLibrary({ folder: to, versions });
    await copy.add(sample({ identifiers: ["pmid:3"] }));
    expect(await copy.snapshot()).toEqual(await library.snapshot());
    for (const one of [copy, reader, library]) await one.close();
  });

  test("compacting gives back the room of what was removed", async () => {
    const folder = newFolder();
    const library = await openSqliteLibrary({ folder, create: true, versions });
    const long = (number: number) => ({
      "": Array.from({ length: 200 }, (_, index) => `word${number}x${index} `.repeat(60)),
    });
    for (const number of [1, 2, 3])
      await library.add(sample({ identifiers: [`pmid:${number}`], sections: long(number) }));
    await library.compact();
    const full = statSync(join(folder, "library.db")).size;
    await library.remove("pmid:1");
    await library.remove("pmid:2");
    await library.compact();
    expect(statSync(join(folder, "library.db")).size).toBeLessThan(full * 0.7);
    expect((await library.held("pmid:3"))?.sources).toHaveLength(1);
    await library.close();
  });
});
