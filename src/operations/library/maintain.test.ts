import { expect, test } from "vitest";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { SKIN, vocabularyOf } from "../../testing/vocabulary.js";
import { sample, sampleList, sampleRecord } from "../../testing/samples.js";
import { maintain, remove } from "./maintain.js";

async function made() {
  const library = await libraryWith([sample({ identifiers: ["pmid:1"] })]);
  await library.addRecord(sampleRecord({ identifiers: ["pmid:9"] }));
  const list = sampleList(["pmid:1"], { date: "2018" });
  await library.addList(list);
  return { context: contextOf(library, lexiconOf({})), library, list };
}

test("says what the library holds, with its retraction lists and how old they are", async () => {
  const { context, list } = await made();
  expect(await maintain.run(context, { task: "info" })).toMatchObject({
    publications: 1,
    sources: 1,
    withoutText: 1,
    retractionLists: [{ id: list.id, title: "retracted.csv", date: "2018", entries: 1, days: 2193, stale: true }],
  });
});

test("a vocabulary is listed, and taken out by its id", async () => {
  const { context, library } = await made();
  const vocabulary = vocabularyOf(SKIN);
  await library.addVocabulary(vocabulary);
  const { id } = vocabulary;
  expect(await maintain.run(context, { task: "info" })).toMatchObject({
    vocabularies: [{ id, title: "desc2026.xml", headings: 4, names: 9 }],
  });
  expect(await remove.run(context, { publication: id })).toEqual({ removed: id, title: "desc2026.xml" });
  expect(await library.vocabularies()).toEqual([]);
});

test("a retraction list is taken out by its id, and what it said with it", async () => {
  const { context, library, list } = await made();
  expect(await remove.run(context, { publication: list.id })).toEqual({ removed: list.id, title: "retracted.csv" });
  expect(await library.lists()).toEqual([]);
  expect((await library.held("pmid:1"))?.publication.status.kind).toBe("current");
});

test("a record is taken out as a publication is", async () => {
  const { context, library } = await made();
  expect((await remove.run(context, { publication: "pmid:9" })).removed).toBe("pmid:9");
  expect(await library.held("pmid:9")).toBeUndefined();
});
