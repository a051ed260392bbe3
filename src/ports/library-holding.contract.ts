import { describe, expect, test } from "vitest";
import type { Relation } from "../domain/publication.js";
import type { Sample } from "../testing/samples.js";
import { sample, sampleIdentifier } from "../testing/samples.js";
import type { LibraryOf } from "./library-kit.contract.js";
import { NAPROXEN, foundBy, ids } from "./library-kit.contract.js";

/** What a Library promises of documents that are added, of what is one publication, and of what the owner and others say. */
export function holdingContract(name: string, libraryOf: LibraryOf): void {
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

    test("added together, documents give what they give one by one, also the same twice and two texts of one publication", async () => {
      const one = sample(NAPROXEN);
      const newer = sample({ ...NAPROXEN, date: "2021", sections: { Results: ["Naproxen eased bursitis."] } });
      const other = sample({
        title: "Bursitis",
        identifiers: ["pmid:7"],
        sections: { Results: ["Rest eased bursitis."] },
      });
      const documents = [one, other, one, newer];
      const apart = await libraryOf();
      const outcomes = [];
      for (const document of documents) outcomes.push(await apart.add(document));
      const together = await libraryOf();
      expect(await together.addAll(documents)).toEqual(outcomes);
      expect((await together.snapshot()).id).toBe((await apart.snapshot()).id);
      expect(await together.statistics("research")).toEqual(await apart.statistics("research"));
      for (const term of ["bursiti", "naproxen", "rest"]) {
        expect(await foundBy(together, term)).toEqual(await foundBy(apart, term));
        expect(await together.documentFrequencies("research", [term])).toEqual(
          await apart.documentFrequencies("research", [term]),
        );
      }
      expect(await together.addAll([])).toEqual([]);
    });

    test("keeps every mark of a block and every character of the text", async () => {
      const library = await libraryOf();
      const made = sample({
        title: "Größe α ≥ 5 µg 😀",
        sections: { "Ergebnisse – β": ["x < y & z", "„q“\u2028z", "half \ud83d a pair"] },
      });
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

    test("takes over other headings of the same text, and finds it by them", async () => {
      const library = await libraryOf(NAPROXEN);
      const again = sample(NAPROXEN);
      const blocks = again.source.blocks.map((block) => ({ ...block, section: ["Posology"] }));
      expect((await library.add({ ...again, source: { ...again.source, blocks } })).outcome).toBe("replaced");
      expect(await foundBy(library, "posology")).toHaveLength(1);
      expect((await library.source(again.source.id))?.blocks).toEqual(blocks);
      expect((await library.counts()).passages).toBe(1);
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
}
