import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";

const dist = join(import.meta.dirname, "../dist");
const root = mkdtempSync(join(tmpdir(), "citeside-thread-"));
const programs = mkdtempSync(join(tmpdir(), "citeside-thread-"));
let count = 0;
afterAll(() => {
  for (const folder of [root, programs]) rmSync(folder, { recursive: true, force: true });
});

/** What a program of its own prints, as the thread exists in the built package only. It is stopped after a minute. */
function ran(work: string): unknown {
  const program = `
    const [dist, root] = process.argv.slice(2);
    const { readInThread } = await import(dist + "/reading-thread.js");
    const { readInputs } = await import(dist + "/operations/add/read-inputs.js");
    const { READERS, unpack } = await import(dist + "/readers.js");
    const { DEFAULT_LIMITS } = await import(dist + "/ports/reader.js");
    const { inputsOf } = await import(dist + "/adapters/inputs-fs/inputs-fs.js");
    const alone = (inputs) => readInputs(inputs, { readers: READERS, unpack, limits: DEFAULT_LIMITS });
    const all = async (reads) => { const told = []; for await (const read of reads) told.push(JSON.stringify(read)); return told; };
    const print = (value) => console.log(JSON.stringify(value));
    ${work}`;
  const file = join(programs, `${(count += 1)}.mjs`);
  writeFileSync(file, program);
  const options = { encoding: "utf8", timeout: 60_000, stdio: "pipe" } as const;
  const out = execFileSync(process.execPath, [file, pathToFileURL(dist).href, root], options);
  return JSON.parse(out);
}

beforeAll(() => {
  if (!existsSync(join(dist, "reading-thread.js")))
    throw new Error("This test runs the built package: run `npm run build` first.");
  const record = (pmid: number) =>
    `<PubmedArticle><MedlineCitation><PMID>${pmid}</PMID><Article><ArticleTitle>Gout ${pmid}</ArticleTitle>${pmid % 7 === 0 ? "" : `<Abstract><AbstractText>Rest eased gout in ${pmid} adults.</AbstractText></Abstract>`}</Article></MedlineCitation></PubmedArticle>`;
  const set = (from: number, count: number) =>
    `<PubmedArticleSet>${Array.from({ length: count }, (_, at) => record(from + at)).join("")}</PubmedArticleSet>`;
  writeFileSync(join(root, "a.xml"), set(1, 300));
  writeFileSync(join(root, "b.xml.gz"), gzipSync(set(400, 50)));
  writeFileSync(join(root, "c.bin"), Buffer.alloc(40 * 1024 * 1024, 7));
  writeFileSync(join(root, "d.ris"), "TY  - JOUR\nTI  - Gout\nER  - \n");
  writeFileSync(join(root, "e.xml"), set(500, 3).slice(0, -40));
});

test("reads in a second thread what one thread reads, in the same order, refusals and marks in their places", () => {
  const [one, other, count] = ran(`
    async function* marked() {
      for await (const input of inputsOf([root])) { yield input; yield { kind: "mark", name: input.name, print: { bytes: 1 } }; }
      yield { kind: "refused", name: "gone", code: "not-readable", message: "there is no such file" };
    }
    const one = await all(alone(marked()));
    const other = await all(readInThread(marked()));
    print([one, other, other.length]);
  `) as [string[], string[], number];
  expect(other).toEqual(one);
  expect(count).toBe(300 + 50 + 1 + 1 + 3 + 5 + 1);
});

test("goes on with the next input after one that no reader wants to finish", () => {
  expect(
    ran(`
    const kinds = [];
    for await (const read of readInThread(inputsOf([root + "/c.bin", root + "/c.bin", root + "/d.ris"]))) kinds.push(read.kind);
    print(kinds);
  `),
  ).toEqual(["refused", "refused", "record"]);
});

test("ends soon after it is stopped, even while an input gives nothing", () => {
  const [seen, waited] = ran(`
    const stop = new AbortController();
    let seen = 0;
    for await (const read of readInThread(inputsOf([root + "/a.xml"]), stop.signal)) if (++seen === 5) stop.abort();
    const silent = { name: "silent", bytes: (async function* () { yield new Uint8Array(9); await new Promise((go) => setTimeout(go, 20000).unref()); })() };
    const later = new AbortController();
    setTimeout(() => later.abort(), 300);
    const began = performance.now();
    for await (const read of readInThread((async function* () { yield silent; })(), later.signal)) seen += 1000;
    print([seen, performance.now() - began]);
    process.exit(0);
  `) as [number, number];
  expect(seen).toBe(5);
  expect(waited).toBeLessThan(10_000);
});

test("ends when who reads it takes no more, and passes on what is wrong with the inputs", () => {
  expect(
    ran(`
    for await (const read of readInThread(inputsOf([root]))) break;
    const failing = (async function* () { throw new Error("the list of inputs broke"); })();
    print(await all(readInThread(failing)).catch((error) => error.message));
  `),
  ).toBe("the list of inputs broke");
});
