import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { everythingIn } from "../../ports/library-order.contract.js";
import { sampleList, sampleRecord } from "../../testing/samples.js";
import { checkLibrary } from "../../testing/library-check.js";
import { openSqliteLibrary } from "./library.js";

const root = mkdtempSync(join(tmpdir(), "citeside-formats-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const versions = { citeside: "0.1.0", analyser: "0", lexicon: "0" };
const FORMATS = join(import.meta.dirname, "../../testing/formats");

/** A folder with a library as a released Citeside left it. */
function released(name: string): string {
  const folder = mkdtempSync(join(root, "l"));
  writeFileSync(join(folder, "library.db"), gunzipSync(readFileSync(join(FORMATS, name))));
  return folder;
}

describe.each(readdirSync(FORMATS))("a library of a released format: %s", (name) => {
  test("is brought up to date where it may be written, with every text and what its owner set", async () => {
    const folder = released(name);
    const library = await openSqliteLibrary({ folder, versions });
    // The document that only a name of our own identified joins the trial whose title, author and year it has.
    const held = await library.list({});
    expect(
      held.map(({ publication: { id, tier, design, status }, sources }) => [
        id,
        tier,
        design,
        status.kind,
        sources.length,
      ]),
    ).toEqual([
      ["pmid:2", "guideline", "guideline", "retracted", 1],
      ["pmid:1", "research", "cohort", "current", 2],
      ["pmid:3", "research", "unknown", "current", 1],
    ]);
    for (const { sources } of held)
      for (const { id, characters } of sources) expect((await library.source(id))?.text).toHaveLength(characters);
    await library.rebuild();
    expect(await library.search({ tier: "research", terms: ["naproxen"], limit: 9 })).not.toEqual([]);
    expect((await library.addRecord(sampleRecord({ identifiers: ["pmid:9"] }))).outcome).toBe("added");
    await library.addList(sampleList(["pmid:3"]));
    expect((await library.held("pmid:3"))?.publication.status.kind).toBe("retracted");
    await library.close();
  });

  test("holds the same whenever it is built anew", async () => {
    const folder = released(name);
    const library = await openSqliteLibrary({ folder, versions });
    // Only building it anew brings the index to the analyser of today.
    await library.rebuild();
    const before = await everythingIn(library);
    await library.rebuild();
    expect(await everythingIn(library)).toEqual(before);
    await library.close();
  });

  test("is refused by name where it may only be read", async () => {
    const folder = released(name);
    await expect(openSqliteLibrary({ folder, readOnly: true, versions })).rejects.toMatchObject({
      code: "library-read-only",
      message: expect.stringMatching(/has format 1, and is to be brought to format 2/) as string,
    });
  });
});

test("a migrated library is whole in all its tables", async () => {
  const folder = released("library-1.db.gz");
  const library = await openSqliteLibrary({ folder, versions });
  await library.rebuild();
  await library.close();
  expect((await checkLibrary(folder)).wrong).toEqual(["pmid:1 has 2 sources"]);
});
