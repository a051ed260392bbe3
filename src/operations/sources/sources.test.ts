import { expect, test } from "vitest";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";
import { sources } from "./sources.js";

const SAYS = { treatment: ["Rest eased gout."] };

async function ids(input: Parameters<typeof sources.run>[1]): Promise<string[]> {
  const library = await libraryWith([
    madeNote({ id: "pmid:1", title: "Gout in adults", year: 2010, says: SAYS }),
    madeNote({ id: "pmid:2", title: "Adults with asthma", year: 2020, design: "case report", says: SAYS }),
    madeNote({ id: "pmid:3", title: "Care of gout", tier: "guideline", design: "guideline", says: SAYS }),
    madeNote({ id: "pmid:4", title: "Gout, taken back", status: { kind: "retracted" }, says: SAYS }),
  ]);
  return (await sources.run(contextOf(library, lexiconOf({})), input)).map(({ id }) => id);
}

test("all publications are listed, by tier, then id", async () => {
  expect(await ids({})).toEqual(["pmid:3", "pmid:1", "pmid:2", "pmid:4"]);
});

test("every wish narrows the list", async () => {
  expect(await ids({ tiers: ["guideline"] })).toEqual(["pmid:3"]);
  expect(await ids({ designs: ["case report", "guideline"] })).toEqual(["pmid:3", "pmid:2"]);
  expect(await ids({ statuses: ["retracted"] })).toEqual(["pmid:4"]);
  expect(await ids({ fromYear: 2011 })).toEqual(["pmid:2"]);
  expect(await ids({ toYear: 2011 })).toEqual(["pmid:1"]);
});

test("words are looked for in titles, all of them, in any form", async () => {
  expect(await ids({ words: "ADULT" })).toEqual(["pmid:1", "pmid:2"]);
  expect(await ids({ words: "adults gout" })).toEqual(["pmid:1"]);
  expect(await ids({ words: "adults migraine" })).toEqual([]);
});

test("a page is cut out of the list, with words and without", async () => {
  expect(await ids({ offset: 1, limit: 2 })).toEqual(["pmid:1", "pmid:2"]);
  expect(await ids({ offset: 3 })).toEqual(["pmid:4"]);
  expect(await ids({ limit: 1 })).toEqual(["pmid:3"]);
  expect(await ids({ words: "gout", offset: 1, limit: 1 })).toEqual(["pmid:1"]);
  expect(await ids({ offset: 9 })).toEqual([]);
});
