import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { pack, type Header } from "tar-stream";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS, type Input, type Refusal } from "../../ports/reader.js";
import { damaged, inputOf } from "../../testing/readers.js";
import { unpack } from "./unpack.js";

type Made = readonly [Partial<Header> & { name: string }, (string | Uint8Array)?];

async function tarOf(...files: readonly Made[]): Promise<Buffer> {
  const archive = pack();
  for (const [header, content] of files) archive.entry(header, content ?? "");
  archive.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** Writes the first header's checksum anew. */
function resign(tar: Buffer): void {
  tar.fill(" ", 148, 156);
  const sum = tar.subarray(0, 512).reduce((all, byte) => all + byte, 0);
  tar.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
}

const a: Made = [{ name: "a.md" }, "alpha"];
const b: Made = [{ name: "deep/b.xml" }, "b".repeat(3000)];

async function textOf({ bytes }: Input): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

/** "name: text" for a file, "code name: message" for a refusal. */
async function opened(input: Input, limits = DEFAULT_LIMITS): Promise<string[]> {
  const lines: string[] = [];
  for await (const member of unpack(input, { limits }))
    lines.push("kind" in member ? told(member) : `${member.name}: ${await textOf(member).catch(String)}`);
  return lines;
}

function told({ code, name, message }: Refusal): string {
  return `${code} ${name}: ${message}`;
}

describe("unpack", () => {
  it("hands on what is no archive, byte for byte", async () => {
    expect(await opened(inputOf("n.md", "words", 2))).toEqual(["n.md: words"]);
    expect(await opened(inputOf("n.md", ""))).toEqual(["n.md: "]);
  });

  it("knows gzip and tar by their bytes, whatever the name says", async () => {
    const tar = await tarOf(a, b);
    const files = (name: string) => [`${name}!a.md: alpha`, `${name}!deep/b.xml: ${"b".repeat(3000)}`];
    expect(await opened(inputOf("x.bin", tar))).toEqual(files("x.bin"));
    expect(await opened(inputOf("x.tar.gz", gzipSync(tar)))).toEqual(files("x.tar.gz"));
    expect(await opened(inputOf("p.xml.gz", gzipSync("<x/>")))).toEqual(["p.xml.gz!p.xml: <x/>"]);
  });

  it("opens archives within archives, three deep and no deeper", async () => {
    const one = gzipSync(await tarOf(a));
    const two = await tarOf([{ name: "one.tgz" }, one], b);
    expect(await opened(inputOf("two.tar", two))).toEqual([
      "two.tar!one.tgz!a.md: alpha",
      `two.tar!deep/b.xml: ${"b".repeat(3000)}`,
    ]);
    const four = await tarOf([{ name: "3.tar" }, await tarOf([{ name: "2.tar" }, two])]);
    expect((await opened(inputOf("4.tar", four)))[0]).toBe(
      "over-limit 4.tar!3.tar!2.tar!one.tgz: archives within archives, more than 3 deep",
    );
  });

  it("passes over folders, links, devices and hidden files, and never follows a name", async () => {
    const tar = await tarOf(
      [{ name: "d/", type: "directory" }],
      [{ name: "l", type: "symlink", linkname: "/etc/passwd" }],
      [{ name: "._a.md" }, "fork"],
      [{ name: "../../up.md" }, "up"],
    );
    expect(await opened(inputOf("t.tar", tar))).toEqual(["t.tar!../../up.md: up"]);
  });

  it("skips what a reader leaves unread and goes on with the next file", async () => {
    const large: Made = [{ name: "large" }, "x".repeat(500_000)];
    const names: string[] = [];
    for await (const member of unpack(inputOf("t.tar", await tarOf(large, a, large, b), 4096))) {
      if ("kind" in member) throw new Error(member.message);
      names.push(member.name);
      if (names.length === 3) for await (const chunk of member.bytes) if (chunk.length > 0) break;
    }
    expect(names).toEqual(["t.tar!large", "t.tar!a.md", "t.tar!large", "t.tar!deep/b.xml"]);
  });

  it("reads no further than it is asked to", async () => {
    const tar = await tarOf(a, [{ name: "large" }, "x".repeat(5_000_000)], b);
    let taken = 0;
    const bytes = (async function* () {
      for (let at = 0; at < tar.length; at += 10_000) {
        taken += 10_000;
        yield tar.subarray(at, at + 10_000);
      }
    })();
    for await (const member of unpack({ name: "t.tar", bytes })) {
      expect(member.name).toBe("t.tar!a.md");
      break;
    }
    expect(taken).toBeLessThan(1_000_000);
  });

  it("gives the files before the damage and one refusal after them", async () => {
    const tar = await tarOf(a, b);
    const cut = gzipSync(tar).subarray(0, -30);
    const [first, ...rest] = await opened(inputOf("x.tar.gz", cut));
    expect(first).toBe("x.tar.gz!a.md: alpha");
    expect(rest.at(-1)).toMatch(
      /^damaged-archive x\.tar\.gz: the archive is damaged after \d files?: unexpected end of file$/,
    );
    expect(await opened(inputOf("x.tar", tar.subarray(0, 2500)))).toEqual([
      "x.tar!a.md: alpha",
      "x.tar!deep/b.xml: Error: it ends in the middle of a file",
      "damaged-archive x.tar: the archive is damaged after 2 files: it ends in the middle of a file",
    ]);
  });

  it("keeps the files beside a damaged archive within", async () => {
    const tar = await tarOf([{ name: "in.tar.gz" }, gzipSync(await tarOf(b)).subarray(0, 40)], a);
    expect(await opened(inputOf("out.tar", tar))).toEqual([
      "damaged-archive out.tar!in.tar.gz: the archive is damaged: unexpected end of file",
      "out.tar!a.md: alpha",
    ]);
  });

  it("reads long names, as POSIX and as GNU write them, and archives older than both", async () => {
    const long = `${"folder/".repeat(30)}é.md`;
    expect(await opened(inputOf("t.tar", await tarOf([{ name: long }, "x"], a)))).toEqual([
      `t.tar!${long}: x`,
      "t.tar!a.md: alpha",
    ]);
    const gnu = await tarOf([{ name: "@LongLink" }, `${long}\0`], a);
    gnu[156] = "L".charCodeAt(0);
    resign(gnu);
    expect(await opened(inputOf("t.tar", gnu))).toEqual([`t.tar!${long}: alpha`]);
    const old = await tarOf(a);
    old.fill(0, 257, 512);
    resign(old);
    expect(await opened(inputOf("t.tar", old))).toEqual(["t.tar!a.md: alpha"]);
  });

  it("tells an archive that was cut between two files from a whole one", async () => {
    expect(await opened(inputOf("t.tar", (await tarOf(a, b)).subarray(0, 1024)))).toEqual([
      "t.tar!a.md: alpha",
      "damaged-archive t.tar: the archive is damaged after 1 file: it ends without the mark at its end",
    ]);
  });

  it("says that an archive holds no files, or more than the limit", async () => {
    expect(await opened(inputOf("e.tar", await tarOf([{ name: "d/", type: "directory" }])))).toEqual([
      "empty e.tar: the archive holds no files",
    ]);
    expect(await opened(inputOf("m.tar", await tarOf(a, b)), { ...DEFAULT_LIMITS, archiveMembers: 1 })).toEqual([
      "m.tar!a.md: alpha",
      "over-limit m.tar: more than 1 files; the rest was not read",
    ]);
  });

  it("says of a file that cannot be opened that it is not readable", async () => {
    const bytes = (async function* (): AsyncIterable<Uint8Array> {
      yield* [];
      throw Object.assign(new Error("permission denied"), { syscall: "open" });
    })();
    expect(await opened({ name: "x.gz", bytes })).toEqual(["not-readable x.gz: permission denied"]);
  });

  it("ends with files and refusals, never an error, whatever is wrong with the archive", async () => {
    const nested = await tarOf([{ name: "in.tgz" }, gzipSync(await tarOf(a, b))], a);
    for (const valid of [nested, gzipSync(nested)])
      await fc.assert(
        fc.asyncProperty(damaged(valid), async (bytes) => {
          await opened(inputOf("x.tar.gz", bytes, 700));
        }),
        { numRuns: 150 },
      );
  });
});
