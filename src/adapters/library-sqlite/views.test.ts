import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { sample } from "../../testing/samples.js";
import { openSqliteLibrary } from "./library.js";

const root = mkdtempSync(join(tmpdir(), "citeside-views-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const versions = { citeside: "0", analyser: "0", lexicon: "0" };
const documents = ["pmid:1", "pmid:2", "pmid:3"].map((id) => sample({ identifiers: [id] }));
const [one, two, three] = documents as [(typeof documents)[0], (typeof documents)[0], (typeof documents)[0]];

async function opened() {
  const folder = mkdtempSync(join(root, "l"));
  const library = await openSqliteLibrary({ folder, create: true, versions });
  await library.add(one);
  return { folder, library };
}
const sizeOf = (library: { size(filter: object): Promise<number> }) => library.size({});

test("what another program adds meanwhile is not seen until the view ends, however views nest", async () => {
  const { folder, library } = await opened();
  const other = await openSqliteLibrary({ folder, versions });
  const seen = await library.steadily(async () => {
    const before = [await sizeOf(library), (await library.snapshot()).id];
    await other.add(two);
    const within = await library.steadily(() => sizeOf(library));
    return { before, after: [within, (await library.snapshot()).id] };
  });
  expect(seen.after).toEqual(seen.before);
  expect(await sizeOf(library)).toBe(2);
  await Promise.all([library.close(), other.close()]);
});

test("what this program writes meanwhile waits for the last of the views that overlap", async () => {
  const { library } = await opened();
  const sizes: number[] = [];
  const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
  const look = (pauses: number) =>
    library.steadily(async () => {
      for (let at = 0; at < pauses; at++) {
        sizes.push(await sizeOf(library));
        await pause();
      }
    });
  await Promise.all([look(2), look(4), library.add(three)]);
  expect(new Set(sizes)).toEqual(new Set([1]));
  expect(await sizeOf(library)).toBe(2);
  await library.close();
});

test("a view ends also when its work fails", async () => {
  const { library } = await opened();
  await expect(library.steadily(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await library.add(two);
  expect(await sizeOf(library)).toBe(2);
  await library.close();
});
