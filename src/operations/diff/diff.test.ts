import { describe, expect, test } from "vitest";
import type { Override } from "../../domain/publication.js";
import { askLibrary, contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";
import { smallHistory } from "../../testing/small-history.js";
import { askAndKeep } from "../history/ask-and-keep.js";
import { bundleId } from "../history/bundle-id.js";
import { diffOf } from "./diff.js";
import { replay } from "./replay.js";

const LEXICON = lexiconOf({ colchicine: { kind: "drug" }, gout: {} });
const QUESTION = "Does colchicine help gout?";
const note = (id: string, sentence: string) =>
  madeNote({ id, title: `Colchicine for gout ${id}`, about: "gout", year: 2020, says: { treatment: [sentence] } });
const FIRST = note("pmid:1", "Colchicine relieved gout flares in 20 of 40 adults.");
const SECOND = note("pmid:2", "Swelling of joints in gout was halved by colchicine within two days.");

describe("the difference between two answers", () => {
  test("of the same library is none", async () => {
    const library = await libraryWith([FIRST, SECOND]);
    const diff = await diffOf(
      await askLibrary(library, LEXICON, QUESTION),
      await askLibrary(library, LEXICON, QUESTION),
      library,
    );
    expect([diff.same, diff.tiers.map(({ kept }) => kept)]).toEqual([true, [0, 2, 0]]);
  });

  test("names what was gained, and that its publication was not cited before", async () => {
    const library = await libraryWith([FIRST]);
    const before = await askLibrary(library, LEXICON, QUESTION);
    await library.add(SECOND);
    const { same, tiers, publications } = await diffOf(before, await askLibrary(library, LEXICON, QUESTION), library);
    expect(same).toBe(false);
    expect(tiers[1]?.gained.map(({ text, because }) => [text, because])).toEqual([
      ["Swelling of joints in gout was halved by colchicine within two days.", "pmid:2 was not cited before"],
    ]);
    expect(tiers[1]?.lost).toEqual([]);
    expect(publications.gained.map(({ id }) => id)).toEqual(["pmid:2"]);
  });

  test.each<[string, string, { remove: true } | Override]>([
    ["taken out", "pmid:2 is not in the library", { remove: true }],
    ["excluded", "pmid:2 is kept out of answers by the library’s owner", { exclude: true }],
    ["retracted", "pmid:2 is retracted", { status: "retracted" }],
  ])("says that what was lost was %s", async (_, because, change) => {
    const library = await libraryWith([FIRST, SECOND]);
    const before = await askLibrary(library, LEXICON, QUESTION);
    if ("remove" in change) await library.remove("pmid:2");
    else await library.override("pmid:2", change);
    const { tiers } = await diffOf(before, await askLibrary(library, LEXICON, QUESTION), library);
    expect(tiers[1]?.lost.map((one) => one.because)).toEqual([because]);
  });

  test("pairs a sentence with the one that took its place in the same publication", async () => {
    const library = await libraryWith([FIRST]);
    const before = await askLibrary(library, LEXICON, QUESTION);
    const other = await libraryWith([note("pmid:1", "Colchicine relieved gout flares in 21 of 40 adults.")]);
    const { tiers } = await diffOf(before, await askLibrary(other, LEXICON, QUESTION), other);
    expect(tiers[1]?.changed.map((one) => [one.before.text, one.after.text, one.because])).toEqual([
      [
        "Colchicine relieved gout flares in 20 of 40 adults.",
        "Colchicine relieved gout flares in 21 of 40 adults.",
        "other words",
      ],
    ]);
    expect([tiers[1]?.gained, tiers[1]?.lost]).toEqual([[], []]);
  });
});

test("an answer is replayed under its own question and narrowing, and both are kept", async () => {
  const library = await libraryWith([FIRST]);
  const context = { ...contextOf(library, LEXICON), history: smallHistory() };
  const before = await askAndKeep.run(context, { question: QUESTION, fromYear: 1990 });
  await library.add(SECOND);
  const { id, bundle, diff } = await replay.run(context, { answer: bundleId(before) });
  expect(bundle.question.text).toBe(QUESTION);
  expect(diff.tiers[1]?.gained).toHaveLength(1);
  const kept = await context.history.list({ offset: 0, limit: 10 });
  expect(kept.items.map((one) => one.id).sort()).toEqual([id, bundleId(before)].sort());
  expect((await context.history.kept(id))?.request).toEqual({ fromYear: 1990 });
  await context.history.close();
});

test("safety notes that came or went are told", async () => {
  const library = await libraryWith([FIRST]);
  const before = await askLibrary(library, LEXICON, QUESTION);
  const text = "Colchicine with clarithromycin: contraindicated.";
  const noted = { ...before, safety: [{ severity: "danger" as const, text, quotes: [], references: [] }] };
  const { same, safety } = await diffOf(before, noted, library);
  expect([same, safety]).toEqual([false, { gained: [text], lost: [] }]);
  expect((await diffOf(noted, before, library)).safety).toEqual({ gained: [], lost: [text] });
});

test("a question asked again is asked of the same person, whether the answer was kept or is given", async () => {
  const context = { ...contextOf(await libraryWith([FIRST]), LEXICON), history: smallHistory() };
  const patient = { drugs: ["clarithromycin"] };
  const before = await askAndKeep.run(context, { question: QUESTION, patient });
  for (const answer of [bundleId(before), before])
    expect((await replay.run(context, { answer })).bundle.patient?.told).toEqual(patient);
  await context.history.close();
});

test("a question is kept as it was answered, without what names a person", async () => {
  const context = { ...contextOf(await libraryWith([FIRST]), LEXICON), history: smallHistory() };
  await askAndKeep.run(context, { question: "Mrs Jane Miller, MRN 1234567: does colchicine help gout?" });
  const { items } = await context.history.list({ offset: 0, limit: 1 });
  expect(items[0]?.title).not.toMatch(/Miller|1234567/);
  await context.history.close();
});
