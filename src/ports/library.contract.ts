import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import type { Relation } from "../domain/publication.js";
import { termsOf } from "../text/analyse.js";
import type { Sample } from "../testing/samples.js";
import { sample, sampleIdentifier } from "../testing/samples.js";
import type { Held, Library } from "./library.js";

/** Opens an empty library for one test; the contract closes it. */
export type OpenLibrary = () => Promise<Library>;

/** What every Library promises, whatever keeps it. */
export function libraryContract(name: string, open: OpenLibrary): void {
  const opened: Library[] = [];
  async function libraryOf(...samples: Sample[]): Promise<Library> {
    const library = await open();
    opened.push(library);
    for (const one of samples) await library.add(sample(one));
    return library;
  }
  afterEach(async () => {
    for (const library of opened.splice(0)) await library.close();
  });

  describe(`${name}: adding`, () => {
    test("gives back the Source that was added, and the publication with its facts", async () => {
      const library = await libraryOf();
      const added = sample({ ...NAPROXEN, facts: { authors: ["Ito A"], year: 2019 } });
      expect(await library.add(added)).toEqual({
        outcome: "added",
        publication: "pmid:1",
        source: added.source.id,
      });
      expect(await library.source(added.source.id)).toEqual(added.source);
      const held = await library.held("pmid:1");
      expect(held?.publication).toEqual({ ...added.facts, id: "pmid:1", status: { kind: "current" } });
      expect(held?.sources).toEqual([
        { id: added.source.id, kind: "full text", characters: added.source.text.length, blocks: 5, date: "2019" },
      ]);
    });

    test("keeps every mark of a block and every character of the text", async () => {
      const library = await libraryOf();
      const made = sample({ title: "Größe α ≥ 5 µg 😀", sections: { "Ergebnisse – β": ["x < y & z", "„q“\u2028z"] } });
      const blocks = made.source.blocks.map((block) =>
        block.kind === "paragraph"
          ? {
              ...block,
              page: 3,
              locator: "Table 3",
              facet: "dose" as const,
              certainty: "very low" as const,
              strength: "A",
            }
          : block,
      );
      const source = { ...made.source, blocks, seen: "abstract only", language: "de" };
      await library.add({ ...made, source });
      expect(await library.source(source.id)).toEqual(source);
    });

    test("changes nothing when the same is added again", async () => {
      const library = await libraryOf(NAPROXEN);
      const before = await library.snapshot();
      expect((await library.add(sample(NAPROXEN))).outcome).toBe("unchanged");
      expect(await library.snapshot()).toEqual(before);
      expect((await library.counts()).sources).toBe(1);
    });

    test("keeps a changed text as another Source of the same publication and searches the newer one", async () => {
      const library = await libraryOf(NAPROXEN);
      const newer = sample({ ...NAPROXEN, date: "2024-05", sections: { Dose: ["Ibuprofen instead."] } });
      expect(await library.add(newer)).toMatchObject({ outcome: "replaced", publication: "pmid:1" });
      expect((await library.held("pmid:1"))?.sources.map(({ date }) => date)).toEqual(["2024-05", "2019"]);
      expect(await foundBy(library, "naproxen")).toEqual([["pmid:1", newer.source.id]]);
      expect(await foundBy(library, "weight")).toEqual([]);
      expect(await library.source(sample(NAPROXEN).source.id)).toEqual(sample(NAPROXEN).source);
    });

    test("goes by the document's date, not by when it was added", async () => {
      const library = await libraryOf({ ...NAPROXEN, date: "2024", sections: { "": ["The newer text."] } }, NAPROXEN);
      expect((await library.held("pmid:1"))?.sources.map(({ date }) => date)).toEqual(["2024", "2019"]);
      expect(await foundBy(library, "weight")).toEqual([]);
      expect(await foundBy(library, "newer")).toHaveLength(1);
    });

    test("searches one text of each kind of a publication", async () => {
      const library = await libraryOf(NAPROXEN, {
        ...NAPROXEN,
        kind: "abstract",
        date: "2018",
        sections: { "": ["Abstract on weight."] },
      });
      expect(await foundBy(library, "weight")).toHaveLength(2);
    });

    test("takes over what the same text says anew of its publication, and not what an older one said", async () => {
      const library = await libraryOf(NAPROXEN);
      const retracted = { ...NAPROXEN, facts: { status: { kind: "retracted" as const } } };
      expect((await library.add(sample(retracted))).outcome).toBe("replaced");
      expect((await library.held("pmid:1"))?.publication.status.kind).toBe("retracted");
      expect(
        (await library.add({ ...sample(NAPROXEN), source: { ...sample(NAPROXEN).source, date: "2001" } })).outcome,
      ).toBe("unchanged");
      expect((await library.held("pmid:1"))?.publication.status.kind).toBe("retracted");
    });
  });

  describe(`${name}: which documents are one publication`, () => {
    test("is known by its strongest identifier, whichever text brought it", async () => {
      const library = await libraryOf({ identifiers: ["doi:10.1000/a"], title: "A" });
      await library.add(sample({ identifiers: ["pmid:7", "doi:10.1000/a"], kind: "abstract", title: "A" }));
      for (const key of ["pmid:7", "doi:10.1000/a", "https://doi.org/10.1000/A", sampleIdentifier("pmid:7")])
        expect((await library.held(key))?.publication.id).toBe("pmid:7");
      expect(await ids(library)).toEqual(["pmid:7"]);
      expect((await foundBy(library, "paragraph")).map(([publication]) => publication)).toEqual(["pmid:7", "pmid:7"]);
    });

    test("stay two when their pmid differs though they share a doi", async () => {
      const library = await libraryOf(
        { identifiers: ["pmid:2", "doi:10.1000/a"], title: "B" },
        { identifiers: ["pmid:1", "doi:10.1000/a"], title: "A" },
      );
      expect(await ids(library)).toEqual(["pmid:1", "pmid:2"]);
      expect((await library.held("doi:10.1000/a"))?.publication.title).toBe("A");
    });

    test("stay two when their doi differs though they share a pmid, the second known by its doi", async () => {
      const library = await libraryOf(
        { identifiers: ["pmid:1", "doi:10.1000/b"], title: "B" },
        { identifiers: ["pmid:1", "doi:10.1000/a"], title: "A" },
      );
      expect(new Set(await ids(library)).size).toBe(2);
      expect((await library.counts()).publications).toBe(2);
    });

    test("become one when a document names both", async () => {
      const library = await libraryOf(
        { identifiers: ["pmid:1"], title: "A" },
        { identifiers: ["doi:10.1000/a"], title: "A" },
      );
      expect(await ids(library)).toEqual(["doi:10.1000/a", "pmid:1"]);
      const link = sample({ identifiers: ["pmid:1", "doi:10.1000/a"], title: "A", kind: "note" });
      expect(await library.add(link)).toMatchObject({ outcome: "replaced", publication: "pmid:1" });
      expect(await ids(library)).toEqual(["pmid:1"]);
      expect(await library.counts()).toMatchObject({ publications: 1, sources: 3 });
    });
  });

  describe(`${name}: the owner's word`, () => {
    test("moves a publication to another tier with its passages", async () => {
      const library = await libraryOf(NAPROXEN);
      expect(await library.override("pmid:1", { tier: "guideline", design: "guideline" })).toBe(true);
      expect((await library.held("pmid:1"))?.publication).toMatchObject({ tier: "guideline", design: "guideline" });
      expect(await foundBy(library, "naproxen")).toEqual([]);
      expect(await library.search({ tier: "guideline", terms: ["naproxen"], limit: 9 })).toHaveLength(1);
      expect((await library.counts()).byTier).toEqual({
        guideline: { publications: 1, passages: 1 },
        research: { publications: 0, passages: 0 },
        label: { publications: 0, passages: 0 },
      });
      await library.override("pmid:1", { tier: undefined });
      expect((await library.held("pmid:1"))?.publication).toMatchObject({ tier: "research", design: "guideline" });
      expect(await foundBy(library, "naproxen")).toHaveLength(1);
    });

    test("survives that the publication is removed and comes back under another of its identifiers", async () => {
      const library = await libraryOf({ ...NAPROXEN, identifiers: ["pmid:1", "doi:10.1000/a"] });
      await library.override("pmid:1", { exclude: true });
      expect(await library.remove("doi:10.1000/a")).toBe(true);
      expect(await library.held("pmid:1")).toBeUndefined();
      await library.add(sample({ ...NAPROXEN, identifiers: ["doi:10.1000/a"] }));
      expect((await library.held("doi:10.1000/a"))?.publication.override).toEqual({ exclude: true });
      await library.override("doi:10.1000/a", { exclude: undefined });
      await library.add(sample({ ...NAPROXEN, identifiers: ["pmid:1", "doi:10.1000/a"] }));
      expect((await library.held("pmid:1"))?.publication.override).toBeUndefined();
    });

    test("has no effect on a publication that is not there", async () => {
      const library = await libraryOf();
      expect(await library.override("pmid:9", { exclude: true })).toBe(false);
      expect(await library.remove("pmid:9")).toBe(false);
    });

    test("changes the snapshot, and taking it back gives the first snapshot again", async () => {
      const library = await libraryOf(NAPROXEN);
      const before = await library.snapshot();
      await library.override("pmid:1", { exclude: true });
      expect((await library.snapshot()).id).not.toBe(before.id);
      await library.override("pmid:1", { exclude: undefined });
      expect(await library.snapshot()).toEqual(before);
    });
  });

  describe(`${name}: relations`, () => {
    const retracts: Relation = { kind: "retracts", target: sampleIdentifier("doi:10.1000/a") };
    const notice: Sample = { identifiers: ["pmid:9"], title: "Retraction", facts: { relations: [retracts] } };
    const target: Sample = { identifiers: ["pmid:1", "doi:10.1000/a"], title: "A" };

    test.each([
      ["before", [notice, target]],
      ["after", [target, notice]],
    ])("a notice that came %s its target retracts it, and no longer when it is removed", async (_, samples) => {
      const library = await libraryOf(...samples);
      expect((await library.held("pmid:1"))?.publication.status).toEqual({ kind: "retracted", by: ["pmid:9"] });
      expect(await library.list({ statuses: ["retracted"] })).toHaveLength(1);
      await library.remove("pmid:9");
      expect((await library.held("pmid:1"))?.publication.status).toEqual({ kind: "current" });
    });
  });

  describe(`${name}: listing`, () => {
    test("goes by tier, then id, page by page", async () => {
      const library = await libraryOf(
        { identifiers: ["pmid:2"], facts: { tier: "label" } },
        { identifiers: ["pmid:3"], facts: { tier: "guideline" } },
        { identifiers: ["local:\u{1f600}"] },
        { identifiers: ["local:\uff5e"] },
        { identifiers: ["pmid:1"] },
      );
      const all = ["pmid:3", "local:\u{1f600}", "local:\uff5e", "pmid:1", "pmid:2"];
      expect(await ids(library)).toEqual(all);
      const page = await library.list({}, { offset: 1, limit: 2 });
      expect(page.map(({ publication }) => publication.id)).toEqual(all.slice(1, 3));
    });

    test("narrows by every field of a filter", async () => {
      const library = await libraryOf(
        { identifiers: ["pmid:1"], facts: { year: 2010, design: "cohort" } },
        { identifiers: ["pmid:2"], facts: { year: 2020, tier: "guideline" } },
        { identifiers: ["pmid:3"], facts: { status: { kind: "superseded" } } },
      );
      await library.override("pmid:1", { exclude: true });
      const listed = async (filter: Parameters<Library["list"]>[0]) =>
        (await library.list(filter)).map(({ publication }) => publication.id);
      expect(await listed({ tiers: ["guideline", "label"] })).toEqual(["pmid:2"]);
      expect(await listed({ designs: ["cohort"] })).toEqual(["pmid:1"]);
      expect(await listed({ fromYear: 2011 })).toEqual(["pmid:2"]);
      expect(await listed({ toYear: 2011 })).toEqual(["pmid:1"]);
      expect(await listed({ publications: ["pmid:3", "pmid:4"] })).toEqual(["pmid:3"]);
      expect(await listed({ publications: [] })).toEqual([]);
      expect(await listed({ statuses: ["superseded", "retracted"] })).toEqual(["pmid:3"]);
      expect(await listed({ excluded: false })).toEqual(["pmid:2", "pmid:3"]);
      expect(await listed({ excluded: true })).toEqual(["pmid:1"]);
    });
  });

  describe(`${name}: searching`, () => {
    const three: Sample[] = [
      { identifiers: ["pmid:1"], title: "Naproxen", sections: { Dose: ["Take 0.5 mg of it."], Harm: ["Bleeding."] } },
      {
        identifiers: ["pmid:2"],
        title: "Diltiazem",
        sections: { Harm: ["Naproxen raises it."] },
        facts: { year: 2020 },
      },
      { identifiers: ["pmid:3"], title: "Label", sections: { Dose: ["Naproxen."] }, facts: { tier: "label" } },
    ];

    test("finds passages by terms of the title, the heading or the body, in canonical order, with their terms", async () => {
      const library = await libraryOf(...three);
      const found = await library.search({ tier: "research", terms: termsOf("naproxen harm"), limit: 9 });
      expect(found.map(({ publication, passage }) => [publication, passage.index])).toEqual([
        ["pmid:1", 0],
        ["pmid:1", 1],
        ["pmid:2", 0],
      ]);
      expect(found[1]?.passage).toEqual({
        index: 1,
        firstBlock: 4,
        lastBlock: 4,
        start: 38,
        end: 47,
        section: ["Harm"],
      });
      expect(found[2]?.terms).toEqual({
        title: termsOf("Diltiazem"),
        heading: termsOf("Harm"),
        body: termsOf("Naproxen raises it."),
      });
    });

    test("fetches no more than the limit, the passages that fit best", async () => {
      const library = await libraryOf(...three, {
        identifiers: ["pmid:4"],
        title: "On bleeding",
        sections: { "": ["Bleeding and more bleeding, bleeding again; nothing but bleeding."] },
      });
      const [best, ...none] = await library.search({ tier: "research", terms: termsOf("bleeding"), limit: 1 });
      expect([best?.publication, none]).toEqual(["pmid:4", []]);
    });

    test("breaks ties by publication, then source, then place, whatever came first", async () => {
      const alike = (number: number): Sample => ({
        identifiers: [`pmid:${number}`],
        sections: { "": ["The same text."] },
      });
      for (const order of [
        [3, 1, 2],
        [2, 3, 1],
      ]) {
        const library = await libraryOf(...order.map(alike));
        const found = await library.search({ tier: "research", terms: termsOf("same"), limit: 2 });
        expect(found.map(({ publication }) => publication)).toEqual(["pmid:1", "pmid:2"]);
      }
    });

    test("applies the filter before the limit", async () => {
      const library = await libraryOf(...three);
      const search = (filter: Parameters<Library["list"]>[0]) =>
        library.search({ tier: "research", terms: termsOf("naproxen"), filter, limit: 1 });
      expect(await search({ fromYear: 2020 })).toMatchObject([{ publication: "pmid:2" }]);
      expect(await search({ publications: ["pmid:2"] })).toMatchObject([{ publication: "pmid:2" }]);
      expect(await search({ tiers: ["label"] })).toEqual([]);
      await library.override("pmid:1", { exclude: true });
      expect(await search({ excluded: false })).toMatchObject([{ publication: "pmid:2" }]);
    });

    test("counts passages, publications and mean lengths tier by tier", async () => {
      const library = await libraryOf(...three);
      expect(await library.statistics("research")).toEqual({
        passages: 3,
        publications: 2,
        averageLength: {
          title: 1,
          heading: 1,
          body: (termsOf("Take 0.5 mg of it.").length + 1 + termsOf("Naproxen raises it.").length) / 3,
        },
      });
      expect(await library.statistics("guideline")).toEqual({
        passages: 0,
        publications: 0,
        averageLength: { title: 0, heading: 0, body: 0 },
      });
      const [naproxen = "", absent = ""] = termsOf("naproxen zebra");
      expect(await library.documentFrequencies("research", [absent, naproxen])).toEqual(
        new Map([
          [absent, 0],
          [naproxen, 3],
        ]),
      );
    });

    test("finds nothing for terms that stand nowhere, or for none", async () => {
      const library = await libraryOf(...three);
      expect(await library.search({ tier: "research", terms: ["zebra", '"', "'*"], limit: 9 })).toEqual([]);
      expect(await library.search({ tier: "research", terms: [], limit: 9 })).toEqual([]);
      expect(await library.search({ tier: "research", terms: termsOf("naproxen"), limit: 0 })).toEqual([]);
    });

    test("names the publications that hold a phrase within one field", async () => {
      const library = await libraryOf(...three);
      const naming = (...texts: string[]) => library.naming("research", texts.map(termsOf));
      expect(await naming("naproxen raises")).toEqual(["pmid:2"]);
      expect(await naming("raises naproxen")).toEqual([]);
      expect(await naming("harm naproxen")).toEqual([]);
      expect(await naming("diltiazem", "take 0.5 mg")).toEqual(["pmid:1", "pmid:2"]);
      expect(await library.naming("research", [termsOf("naproxen")], { fromYear: 2020 })).toEqual(["pmid:2"]);
      expect(await library.naming("research", [[], ["zebra"]])).toEqual([]);
    });

    test("offers the terms nearest to a mistyped one, the commonest first", async () => {
      const library = await libraryOf({ title: "naproxin naproxen" }, { title: "naproxen", kind: "note" });
      const [meant = "", rarer = ""] = termsOf("naproxen naproxin");
      expect(await library.similarTerms("naproxne", 5)).toEqual([meant, rarer].filter((term) => term !== "naproxne"));
      expect(await library.similarTerms("naproxne", 1)).toEqual([meant]);
      expect(await library.similarTerms("xnaproxen", 5)).toEqual([]);
      expect(await library.similarTerms("", 5)).toEqual([]);
    });
  });

  describe(`${name}: content alone decides`, () => {
    test("the same documents in any order give the same library", async () => {
      const documents = fc.uniqueArray(madeDocument, {
        minLength: 1,
        maxLength: 6,
        selector: (one) => sample(one).source.id,
      });
      await fc.assert(
        fc.asyncProperty(
          documents.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
          async ([first, second]) => {
            expect(await everythingIn(await libraryOf(...first))).toEqual(
              await everythingIn(await libraryOf(...second)),
            );
          },
        ),
        { numRuns: 40 },
      );
    });

    test("removing what was added last gives the library that was there before", async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(madeDocument, { maxLength: 4 }), madeDocument, async (before, last) => {
          const library = await libraryOf(...before);
          const first = await everythingIn(library);
          const added = await library.add(sample({ ...last, identifiers: ["local:apart"], facts: {} }));
          await library.remove(added.publication);
          expect(await everythingIn(library)).toEqual(first);
        }),
        { numRuns: 20 },
      );
    });

    test("building the index anew changes nothing", async () => {
      const library = await libraryOf(NAPROXEN, { identifiers: ["pmid:2"], facts: { tier: "guideline" } });
      await library.override("pmid:2", { tier: "label" });
      const before = await everythingIn(library);
      const done: string[] = [];
      await library.rebuild((count, total) => done.push(`${count}/${total}`));
      expect(done.at(-1)).toBe("2/2");
      await library.compact();
      expect(await everythingIn(library)).toEqual(before);
    });
  });
}

const NAPROXEN: Sample = {
  identifiers: ["pmid:1"],
  title: "Naproxen in children",
  date: "2019",
  sections: { Dose: ["10 mg per kg of weight a day.", "Divided in two."], Nothing: [] },
};

async function ids(library: Library): Promise<string[]> {
  return (await library.list({})).map(({ publication }) => publication.id);
}

async function foundBy(library: Library, text: string): Promise<[string, string][]> {
  const found = await library.search({ tier: "research", terms: termsOf(text), limit: 100 });
  return found.map(({ publication, source }) => [publication, source]);
}

/** Documents that clash: few identifiers, shared and contradicted in every way. */
const madeDocument: fc.Arbitrary<Sample> = fc.record({
  identifiers: fc.uniqueArray(
    fc.constantFrom("pmid:1", "pmid:2", "doi:10.1000/a", "doi:10.1000/b", "pmcid:PMC1", "nct:NCT00000001"),
    { minLength: 1, maxLength: 3 },
  ),
  title: fc.constantFrom("Naproxen", "Diltiazem in calcinosis"),
  kind: fc.constantFrom("full text", "abstract", "note"),
  date: fc.constantFrom("2019", "2020-03"),
  sections: fc.constantFrom<Record<string, string[]>>(
    { "": ["Bleeding."] },
    { Dose: ["0.5 mg.", "Twice."], Harm: ["Bleeding."] },
  ),
  facts: fc.record({
    tier: fc.constantFrom("guideline", "research", "label"),
    relations: fc.constantFrom<Relation[][]>(
      ...[[], [{ kind: "retracts", target: sampleIdentifier("pmid:1") }] as Relation[]],
      [{ kind: "supersedes", target: sampleIdentifier("doi:10.1000/b") }],
    ),
  }),
});

/** All that can be read of a library. */
async function everythingIn(library: Library): Promise<unknown> {
  const terms = termsOf("bleeding naproxen dose zebra");
  const tiers = await Promise.all(
    (["guideline", "research", "label"] as const).map(async (tier) => ({
      statistics: await library.statistics(tier),
      frequencies: [...(await library.documentFrequencies(tier, terms))],
      all: await library.search({ tier, terms, limit: 100 }),
      best: await library.search({ tier, terms, limit: 2 }),
      naming: await library.naming(tier, [termsOf("diltiazem in"), termsOf("twice")]),
    })),
  );
  const held: Held[] = await library.list({});
  return { held, tiers, snapshot: await library.snapshot(), counts: await library.counts() };
}
