import { describe, expect, test } from "vitest";
import type { Override } from "../../domain/publication.js";
import type { MadeNote } from "../../testing/notes.js";
import { askLibrary, libraryWith, statementsIn } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";
import { sampleIdentifier } from "../../testing/samples.js";

const LEXICON = lexiconOf({ budesonide: { kind: "drug" }, asthma: {} });
const GOOD = madeNote({
  id: "pmid:1",
  title: "Budesonide in asthma",
  about: "asthma",
  says: { treatment: ["Budesonide lowered asthma attacks in 90 adults."] },
});
const BAD: MadeNote = {
  id: "pmid:2",
  title: "Budesonide cures asthma",
  about: "asthma",
  says: { treatment: ["Budesonide cured asthma for ever in all 300 adults."] },
};

async function asked(bad: MadeNote, override?: Override, others: readonly MadeNote[] = []) {
  const library = await libraryWith(
    [GOOD, madeNote(bad), ...others.map(madeNote)],
    override === undefined ? {} : { [bad.id]: override },
  );
  const bundle = await askLibrary(library, LEXICON, "Does budesonide help asthma?");
  return {
    cited: bundle.references.map(({ publication }) => publication).sort(),
    said: bundle.tiers.flatMap(statementsIn).map(({ text }) => text),
    aside: bundle.trail.flatMap(({ setAside }) => setAside),
    gaps: bundle.tiers.flatMap(({ lead, gaps }) => [...("gap" in lead ? [lead.gap] : []), ...gaps]),
  };
}

describe("a publication is set aside, and the trail says why, when it was", () => {
  const notice: MadeNote = {
    id: "pmid:3",
    title: "A notice",
    relations: [{ kind: "retracts", target: sampleIdentifier("pmid:2") }],
    says: { gap: ["This is a notice on another article."] },
  };
  test.each<[string, MadeNote, Override | undefined, MadeNote[], string]>([
    [
      "retracted, by its own record",
      { ...BAD, status: { kind: "retracted", by: ["pmid:33"] } },
      undefined,
      [],
      "retracted by pmid:33",
    ],
    ["retracted, by a notice that the library holds", BAD, undefined, [notice], "retracted by pmid:3"],
    ["retracted, by the owner", BAD, { status: "retracted" }, [], "retracted (set by the library's owner)"],
    ["superseded", { ...BAD, status: { kind: "superseded", by: ["pmid:44"] } }, undefined, [], "superseded by pmid:44"],
    [
      "superseded, by the owner",
      BAD,
      { supersededBy: "pmid:44" },
      [],
      "superseded by pmid:44 (set by the library's owner)",
    ],
  ])("%s", async (_how, bad, override, others, why) => {
    const { cited, said, aside } = await asked(bad, override, others);
    expect(cited).toEqual(["pmid:1"]);
    expect(said).toEqual(["Budesonide lowered asthma attacks in 90 adults."]);
    expect(aside).toEqual([{ publication: "pmid:2", title: "Budesonide cures asthma", why }]);
  });
});

describe("what is left out", () => {
  const leftOut = async (...args: Parameters<typeof asked>) =>
    (await asked(...args)).gaps.filter(({ kind }) => kind === "left-out").map(({ text }) => text);

  test("is named in its tier, with what retracted it", async () => {
    expect(await leftOut({ ...BAD, status: { kind: "retracted", by: ["pmid:33"] } })).toEqual([
      "Left out of what was found for budesonide, asthma: 1 retracted research publication: “Budesonide cures asthma” (retracted by pmid:33).",
    ]);
  });

  test("is named with the newer version by its title, where the library holds it", async () => {
    const newer: MadeNote = {
      id: "pmid:4",
      title: "Budesonide in asthma, second edition",
      about: "asthma",
      relations: [{ kind: "supersedes", target: sampleIdentifier("pmid:2") }],
      says: { treatment: ["Budesonide lowers asthma attacks."] },
    };
    expect(await leftOut(BAD, undefined, [newer])).toEqual([
      "Left out of what was found for budesonide, asthma: 1 superseded research publication: “Budesonide cures asthma” (superseded by “Budesonide in asthma, second edition” (pmid:4)).",
    ]);
  });

  test("is not counted among what was looked through", async () => {
    const library = await libraryWith([madeNote({ ...BAD, status: { kind: "retracted" } })]);
    const bundle = await askLibrary(library, LEXICON, "Does budesonide help asthma?");
    const research = bundle.tiers[1];
    expect(research?.lead).toMatchObject({
      gap: {
        kind: "tier-empty",
        text: "The library holds no research publications that may be quoted: 1 is retracted, superseded or excluded.",
        count: { publications: 0, passages: 0 },
      },
    });
    expect(research?.gaps.map(({ kind }) => kind)).toEqual(["left-out"]);
  });

  test("by the owner's wish is not named at all", async () => {
    const { cited, said, aside, gaps } = await asked(BAD, { exclude: true });
    expect(cited).toEqual(["pmid:1"]);
    expect(said).toEqual(["Budesonide lowered asthma attacks in 90 adults."]);
    expect(aside).toEqual([]);
    expect(JSON.stringify(gaps)).not.toContain("cures");
  });
});

describe("a publication is quoted", () => {
  test("when a concern was expressed about it", async () => {
    const { cited } = await asked({ ...BAD, status: { kind: "concern", by: ["pmid:5"] } });
    expect(cited).toEqual(["pmid:1", "pmid:2"]);
  });

  test("when it was corrected", async () => {
    const { cited, aside } = await asked({ ...BAD, status: { kind: "corrected", by: ["pmid:5"] } });
    expect([cited, aside]).toEqual([["pmid:1", "pmid:2"], []]);
  });

  test("when the owner has called a retracted one current", async () => {
    const { cited, aside } = await asked({ ...BAD, status: { kind: "retracted" } }, { status: "current" });
    expect([cited, aside]).toEqual([["pmid:1", "pmid:2"], []]);
  });
});

test("a retracted publication that does not speak of the question is not named", async () => {
  const { aside } = await asked({
    ...BAD,
    title: "On hay",
    about: "hay",
    status: { kind: "retracted" },
    says: { treatment: ["Budesonide had no part in this."] },
  });
  expect(aside).toEqual([]);
});
