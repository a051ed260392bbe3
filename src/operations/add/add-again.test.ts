import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { pack } from "tar-stream";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { inputsOf } from "../../adapters/inputs-fs/inputs-fs.js";
import { MemoryLibrary } from "../../adapters/library-memory/library.js";
import type { Library } from "../../ports/library.js";
import type { Input, Refusal } from "../../ports/reader.js";
import { READERS, unpack } from "../../readers.js";
import { contextOf, readingWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { smallPdf } from "../../testing/small-pdf.js";
import type { Context } from "../operation.js";
import type { Account } from "./account.js";
import { add } from "./add.js";

const root = mkdtempSync(join(tmpdir(), "citeside-add-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folder: string;
let library: Library;
beforeEach(() => {
  folder = mkdtempSync(join(root, "f"));
  library = new MemoryLibrary({ citeside: "0", analyser: "0", lexicon: "0" });
});

const record = (
  pmid: number,
  inner = `<Abstract><AbstractText>Colchicine eased gout ${pmid}.</AbstractText></Abstract>`,
) =>
  `<PubmedArticle><MedlineCitation><PMID>${pmid}</PMID><DateRevised><Year>2024</Year></DateRevised><Article><ArticleTitle>On gout ${pmid}</ArticleTitle>${inner}</Article></MedlineCitation></PubmedArticle>`;
const set = (...records: string[]) => `<PubmedArticleSet>${records.join("")}</PubmedArticleSet>`;

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function adding(paths: readonly string[], more: Partial<Context> = {}): Promise<Account> {
  const context = { ...contextOf(library, lexiconOf({})), reading: readingWith(READERS, unpack), ...more };
  return add.run(context, { inputs: inputsOf(paths) });
}

/** Inputs that tell whether they were read. */
async function* watched(paths: readonly string[], read: string[]): AsyncIterable<Input | Refusal> {
  for await (const input of inputsOf(paths)) {
    if ("kind" in input) yield input;
    else
      yield {
        ...input,
        bytes: (async function* () {
          read.push(input.name);
          yield* input.bytes;
        })(),
      };
  }
}

describe("an input that was read before", () => {
  test("is counted as it was, all of it unchanged, without being read again", async () => {
    const bad = "<PubmedArticle><MedlineCitation><PMID>9</PMID></MedlineCitation></PubmedArticle>";
    const path = file("a.xml", set(record(1), record(2), record(3, ""), bad));
    const first = await adding([path]);
    expect(first).toMatchObject({ added: 2, records: { added: 1 }, refused: 1, skipped: 0 });
    const read: string[] = [];
    const context = { ...contextOf(library, lexiconOf({})), reading: readingWith(READERS, unpack) };
    const again = await add.run(context, { inputs: watched([path], read) });
    expect(read).toEqual([]);
    expect(again).toEqual({
      ...first,
      added: 0,
      unchanged: 2,
      records: { added: 0, replaced: 0, unchanged: 1 },
      skipped: 1,
    });
  });

  test("is known in another folder, which its refusals then have, but not under another name", async () => {
    const text = set(record(1), "<PubmedArticle><MedlineCitation/></PubmedArticle>");
    await adding([file("a.xml", text)]);
    mkdirSync(join(folder, "moved"));
    const again = await adding([file("moved/a.xml", text)]);
    expect(again).toMatchObject({ unchanged: 1, skipped: 1 });
    expect(again.refusals.map(({ name }) => name)).toEqual([join(folder, "moved/a.xml")]);
    expect(await adding([file("b.xml", text)])).toMatchObject({ unchanged: 1, skipped: 0 });
  });

  test("is read again when somebody says that it is something else", async () => {
    const path = file("ids.csv", "1\n2\n");
    expect(await adding([path])).toMatchObject({ refused: 1 });
    expect(await adding([`retractions:${path}`])).toMatchObject({ lists: { added: 1 }, skipped: 0 });
    expect(await adding([`retractions@2025:${path}`])).toMatchObject({ lists: { added: 1 }, skipped: 0 });
    expect(await adding([`retractions@2025:${path}`])).toMatchObject({ lists: { unchanged: 1 }, skipped: 1 });
  });

  test.each<[string, (path: string) => Promise<unknown>]>([
    ["a byte of it changed", async (path) => writeFileSync(path, set(record(1), record(8)))],
    ["something was taken out of the library", () => library.remove("pmid:1")],
  ])("is read again when %s", async (_, change) => {
    const path = file("a.xml", set(record(1), record(2)));
    await adding([path]);
    await change(path);
    expect(await adding([path])).toMatchObject({ added: 1, unchanged: 1, skipped: 0 });
  });

  test("is read again when a reader has another version", async () => {
    const path = file("a.xml", set(record(1)));
    await adding([path]);
    const readers = READERS.map((one) => (one.name === "pubmed" ? { ...one, version: one.version + 1 } : one));
    expect(await adding([path], { reading: readingWith(readers, unpack) })).toMatchObject({ unchanged: 1, skipped: 0 });
  });

  test("is read again from the start when adding was stopped within it", async () => {
    const path = file("a.xml", set(...Array.from({ length: 9 }, (_, at) => record(at + 1))));
    const stop = new AbortController();
    let seen = 0;
    const report = () => {
      if (++seen === 4) stop.abort();
    };
    expect(await adding([path], { signal: stop.signal, report })).toMatchObject({ added: 8, complete: false });
    expect(await adding([path])).toMatchObject({ added: 1, unchanged: 8, skipped: 0, complete: true });
    expect(await adding([path])).toMatchObject({ unchanged: 9, skipped: 1 });
  });
});

describe("what an index takes back", () => {
  test("goes, stays out when an older file brings it again, and leaves other texts", async () => {
    const base = file("base.xml", set(record(1), record(2)));
    const update = file("update.xml", set(record(3), "<DeleteCitation><PMID>1</PMID></DeleteCitation>"));
    await adding([base]);
    expect(await adding([update])).toMatchObject({ added: 1, withdrawn: { records: 1, removed: 1, keptOut: 0 } });
    expect(await adding([base])).toMatchObject({ unchanged: 1, withdrawn: { keptOut: 1 }, skipped: 0 });
    expect(await adding([base, update])).toMatchObject({
      unchanged: 2,
      withdrawn: { removed: 0, keptOut: 1 },
      skipped: 2,
    });
    expect(await library.held("pmid:1")).toBeUndefined();
  });

  test("a revised record replaces the older one, though the older file is added later", async () => {
    const version = (year: number, text: string) =>
      set(record(1, `<Abstract><AbstractText>${text}</AbstractText></Abstract>`).replace("2024", String(year)));
    await adding([file("new.xml", version(2025, "Colchicine eased gout in 90 adults."))]);
    await adding([file("old.xml", version(2020, "Colchicine eased gout in 80 adults."))]);
    const [newest] = (await library.held("pmid:1"))?.sources ?? [];
    expect((await library.source(newest?.id ?? ""))?.text).toContain("90 adults");
    const found = await library.search({ tier: "research", terms: ["90", "80"], limit: 9 });
    expect(found.map(({ source }) => source)).toEqual([newest?.id]);
  });
});

describe("a retraction list", () => {
  test("added by name or by word takes effect, and is dated by the day it was added where nothing tells its day", async () => {
    await adding([file("a.xml", set(record(1), record(2)))]);
    const named = file("retracted_pmids_2018.csv", "1\n77\n");
    const said = file("ids.csv", "2\n");
    expect(await adding([named, `retractions:${said}`])).toMatchObject({ lists: { added: 2 }, refused: 0 });
    expect((await library.lists()).map(({ title, date, dateBasis }) => [title, date, dateBasis])).toEqual([
      ["ids.csv", "2025-01-01", "added"],
      ["retracted_pmids_2018.csv", "2018", "name"],
    ]);
    expect((await library.held("pmid:1"))?.publication.status.kind).toBe("retracted");
    expect((await library.held("pmid:2"))?.publication.status.kind).toBe("retracted");
    expect(await adding([`retractions:${said}`])).toMatchObject({ lists: { unchanged: 1 }, skipped: 1 });
  });
});

test("a retraction list dated in the future is taken for one of the day it was added", async () => {
  await adding([`retractions@2031-01-01:${file("ids.csv", "2\n")}`]);
  expect(await library.lists()).toMatchObject([{ date: "2025-01-01", dateBasis: "added" }]);
});

describe("bad input loses nothing and stops nothing", () => {
  const good = () => file("z good one.xml", set(record(1)));

  test("an archive with names that climb, links and a size that cannot be", async () => {
    const archive = pack();
    archive.entry({ name: "../../../climbs.xml" }, set(record(2)));
    archive.entry({ name: "link.xml", type: "symlink", linkname: "/etc/passwd" });
    archive.entry({ name: "huge.xml" }, "<x/>");
    archive.finalize();
    const chunks: Uint8Array[] = [];
    for await (const chunk of archive) chunks.push(chunk as Uint8Array);
    const bytes = Buffer.concat(chunks);
    const at = bytes.indexOf("huge.xml");
    bytes.write("77777777777 ", at + 124, "latin1");
    bytes.fill(" ", at + 148, at + 156);
    const sum = bytes.subarray(at, at + 512).reduce((all, byte) => all + byte, 0);
    bytes.write(`${sum.toString(8).padStart(6, "0")}\0 `, at + 148, "latin1");
    const account = await adding([file("x.tar", bytes), good()]);
    expect(account).toMatchObject({ added: 2, complete: true });
    expect(account.refusals.map(({ code }) => code)).toContain("damaged-archive");
  });

  test("gzip that breaks off, and gzip that unpacks to more than a record may have", async () => {
    const whole = gzipSync(set(...Array.from({ length: 40 }, (_, at) => record(at + 10))));
    const bomb = gzipSync(`${set().slice(0, -19)}<PubmedArticle><x>${"y".repeat(80 * 1024 * 1024)}`);
    const account = await adding([file("cut.xml.gz", whole.subarray(0, -200)), file("bomb.xml.gz", bomb), good()]);
    expect(account.added).toBeGreaterThan(1);
    expect(await library.held("pmid:1")).toBeDefined();
    expect(account.refusals.map(({ name, code }) => [name.split("/").at(-1), code])).toEqual([
      ["cut.xml.gz!cut.xml", "not-readable"],
      ["bomb.xml.gz!bomb.xml", "over-limit"],
    ]);
  });

  test.each([
    ["latin-1", "latin1"],
    ["UTF-16", "utf16le"],
  ] as const)("a list of references in %s", async (_, encoding) => {
    const text = `${encoding === "utf16le" ? "\ufeff" : ""}TY  - JOUR\nTI  - Gicht in größeren Städten\nAU  - Müller, A\nER  - \n`;
    const account = await adding([file("refs.ris", Buffer.from(text, encoding)), good()]);
    expect(account).toMatchObject(
      encoding === "latin1" ? { added: 1, refusedBy: { "bad-encoding": 1 } } : { added: 1, records: { added: 1 } },
    );
  });

  test("one record of 200 MB", async () => {
    const line = "x".repeat(1024 * 1024 - 1);
    const path = file("refs.ris", "TY  - JOUR\nTI  - Large\nAB  - ");
    for (let megabyte = 0; megabyte < 200; megabyte++) appendFileSync(path, line);
    appendFileSync(path, "\nER  - \nTY  - JOUR\nTI  - Small\nER  - \n");
    expect(await adding([path])).toMatchObject({ refusedBy: { "over-limit": 1 }, records: { added: 1 } });
  });

  test("a zip archive is refused with what to do about it", async () => {
    const account = await adding([file("a.zip", "PK\u0003\u0004 data"), good()]);
    expect(account).toMatchObject({ added: 1, refused: 1 });
    expect(account.refusals[0]?.message).toContain("unpack it first");
  });

  test("entities that would unfold without end or open a file, elements nested deeper than any record's", async () => {
    const names = Array.from("abcdefghij");
    const unfold = names.map((name, at) => `<!ENTITY ${name} "${`&${names[at - 1] ?? "z"};`.repeat(10)}">`).join("");
    const open = `<!ENTITY file SYSTEM "file:///etc/passwd">`;
    const bomb = `<!DOCTYPE PubmedArticleSet [${unfold}${open}]>${set(record(2, "<Abstract><AbstractText>Gout &j; &file; hurts.</AbstractText></Abstract>"))}`;
    const deep = set(record(3, "<x>".repeat(100_000)));
    const account = await adding([file("bomb.xml", bomb), file("deep.xml", deep), good()]);
    expect(account).toMatchObject({ added: 2, refusedBy: { "over-limit": 1 }, complete: true });
    const held = await library.held("pmid:2");
    const source = await library.source(held?.sources[0]?.id ?? "");
    expect(source?.text).toContain("Gout &j; &file; hurts.");
  });

  test("PDFs that are encrypted, scanned or damaged", async () => {
    const page = { texts: [{ x: 60, y: 700, text: "Colchicine relieves the pain of acute gout." }] };
    const whole = smallPdf([page, page]);
    const account = await adding([
      file("locked.pdf", smallPdf([page], { encrypt: true })),
      file("scan.pdf", smallPdf([{ texts: [], lines: [[60, 700, 500, 700]] }])),
      file("cut.pdf", whole.subarray(0, 700)),
      good(),
    ]);
    expect(account).toMatchObject({ added: 1, refused: 3, complete: true });
    expect(account.refusals.map(({ message }) => message)).toEqual([
      "the PDF is encrypted and needs a password: save it without one first",
      "no text layer: run OCR first",
      "the PDF has no end mark (%%EOF): it was cut short or damaged",
    ]);
  });

  test("a folder of circles, with names that have blanks", async () => {
    mkdirSync(join(folder, "a b"));
    symlinkSync("..", join(folder, "a b", "loop"));
    symlinkSync("me", join(folder, "a b", "me"));
    writeFileSync(join(folder, "a b", "c d.xml"), set(record(1)));
    const account = await adding([folder]);
    expect(account).toMatchObject({ added: 1, refused: 1, complete: true });
    expect(account.refusals[0]?.message).toBe("its links lead in a circle");
  });

  test.skipIf(process.platform === "win32")(
    "a pipe that nobody writes to, a device, and a pipe that somebody writes to",
    async () => {
      const pipe = join(folder, "pipe");
      const full = join(folder, "full");
      execFileSync("mkfifo", [pipe, full]);
      const written = writeFile(full, set(record(4)));
      const account = await adding([full, pipe, "/dev/zero", good()]);
      await written;
      expect(account).toMatchObject({ added: 2, refused: 2 });
      expect(account.refusals.map(({ message }) => message)).toEqual([
        "it is a pipe that nobody writes to",
        "it is neither a file nor a folder",
      ]);
    },
  );

  test("a file that changes while it is read", async () => {
    const path = file(
      "grows.xml",
      set(...Array.from({ length: 20 }, (_, at) => record(at + 10).replace("eased", "eased and ".repeat(6000)))),
    );
    let grown = false;
    const report = () => {
      if (!grown) appendFileSync(path, set(record(5)));
      grown = true;
    };
    const account = await adding([path, good()], { report });
    expect(account.refusals.map(({ message }) => message)).toEqual(["it was changed while it was read; add it again"]);
    expect(await library.held("pmid:1")).toBeDefined();
    expect(await adding([path])).toMatchObject({ skipped: 0 });
  });

  // The superuser may read everything.
  test.skipIf(process.getuid?.() === 0)("a folder that may not be read", async () => {
    mkdirSync(join(folder, "shut"));
    chmodSync(join(folder, "shut"), 0);
    const account = await adding([folder, good()]);
    chmodSync(join(folder, "shut"), 0o700);
    expect(account).toMatchObject({ added: 1, refusedBy: { "not-readable": 1 } });
  });
});
