import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { segmentMatches } from "./glob.js";
import { inputsOf } from "./inputs-fs.js";

let root = "";

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "inputs-"));
  mkdirSync(join(root, "notes/deep"), { recursive: true });
  for (const name of ["b.md", "a10.md", "a9.md", "Z.md", "é.md", ".hidden.md", "deep/c.xml", "deep/d.md"])
    writeFileSync(join(root, "notes", name), name);
  symlinkSync("..", join(root, "notes/deep/loop"));
  symlinkSync("nowhere", join(root, "notes/broken"));
  symlinkSync("b.md", join(root, "notes/link.md"));
});
afterAll(() => rmSync(root, { recursive: true }));

/** Names below the folder of the test; "name: message" for a refusal. */
async function named(...paths: string[]): Promise<string[]> {
  const names: string[] = [];
  for await (const input of inputsOf(paths.map((path) => join(root, path)))) {
    const name = input.name.slice(root.length + 1);
    names.push("kind" in input ? `${name}: ${input.code}, ${input.message}` : name);
  }
  return names;
}

describe("inputsOf", () => {
  it("gives a folder's files in the order of their bytes, links followed, hidden ones and circles left out", async () => {
    expect(await named("notes")).toEqual([
      "notes/Z.md",
      "notes/a10.md",
      "notes/a9.md",
      "notes/b.md",
      "notes/broken: not-readable, there is no such file or folder",
      "notes/deep/c.xml",
      "notes/deep/d.md",
      "notes/link.md",
      "notes/é.md",
    ]);
  });

  it("gives a file that is named, hidden or not, with its size and bytes, in the order asked", async () => {
    const found = [];
    for await (const input of inputsOf([join(root, "notes/b.md"), join(root, "notes/.hidden.md")])) {
      if ("kind" in input) throw new Error(input.message);
      let text = "";
      for await (const chunk of input.bytes) text += Buffer.from(chunk).toString();
      found.push([input.size, text]);
    }
    expect(found).toEqual([
      [4, "b.md"],
      [10, ".hidden.md"],
    ]);
  });

  it.each([
    ["notes/a*.md", ["notes/a10.md", "notes/a9.md"]],
    ["notes/a?.md", ["notes/a9.md"]],
    ["*/deep/*.md", ["notes/deep/d.md"]],
    ["**/*.xml", ["notes/deep/c.xml"]],
    ["notes/**/d.md", ["notes/deep/d.md"]],
    ["notes/d*", ["notes/deep/c.xml", "notes/deep/d.md"].concat("notes/deep/loop/Z.md").slice(0, 2)],
    ["notes/*.pdf", ["notes/*.pdf: not-readable, no file matches it"]],
    ["none/*.md", ["none/*.md: not-readable, no file matches it"]],
  ])("expands %s", async (pattern, names) => {
    expect(await named(pattern)).toEqual(names);
  });

  it("says what is missing and goes on", async () => {
    expect(await named("gone.md", "notes/b.md/x", "notes/b.md")).toEqual([
      "gone.md: not-readable, there is no such file or folder",
      "notes/b.md/x: not-readable, a part of its path is not a folder",
      "notes/b.md",
    ]);
  });

  // The superuser may read everything.
  it.skipIf(process.getuid?.() === 0)("says what may not be read", async () => {
    mkdirSync(join(root, "shut"));
    chmodSync(join(root, "shut"), 0o000);
    expect(await named("shut")).toEqual(["shut: not-readable, its permissions do not allow reading it"]);
    chmodSync(join(root, "shut"), 0o700);
  });
});

describe("segmentMatches", () => {
  it.each([
    ["*.md", "a.md", true],
    ["*.md", ".a.md", false],
    [".*", ".a", true],
    ["a+(b).md", "a+(b).md", true],
    ["?.md", "é.md", true],
    ["*".repeat(50) + "b", "a".repeat(5000), false],
  ])("%s against %s is %s", (pattern, name, fits) => {
    expect(segmentMatches(pattern, name)).toBe(fits);
  });
});
