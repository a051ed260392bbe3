import { describe, expect, test } from "vitest";
import type { Sample } from "../testing/samples.js";
import { sample, sampleIdentifier, sampleList, sampleRecord } from "../testing/samples.js";
import { termsOf } from "../text/analyse.js";
import type { LibraryOf } from "./library-kit.contract.js";
import { NAPROXEN, foundBy, ids } from "./library-kit.contract.js";

const TITLE = "Diltiazem for calcinosis cutis in adults with dermatomyositis";
const KNOWN = { authors: ["Ito A", "Eze N"], year: 2019 };
/** A trial under its identifiers, and what somebody's list of references says of it without them. */
const TRIAL: Sample = { identifiers: ["pmid:1", "doi:10.1000/a"], title: TITLE, facts: KNOWN };
const REFERENCE: Sample = {
  identifiers: ["local:a1b2"],
  title: TITLE,
  facts: { ...KNOWN, authors: ["Ito AB"], volume: "7" },
};

/** What a Library promises of facts without a text, of retraction lists, and of inputs that it saw before. */
export function recordsContract(name: string, libraryOf: LibraryOf): void {
  describe(`${name}: a record without a text`, () => {
    test("is listed, and never searched or counted among what there is to read", async () => {
      const library = await libraryOf(NAPROXEN);
      const record = sampleRecord({ identifiers: ["pmid:9"], title: "Naproxen in adults" });
      expect(await library.addRecord(record)).toEqual({ outcome: "added", publication: "pmid:9" });
      expect(await library.held("pmid:9")).toEqual({
        publication: { ...record.facts, id: "pmid:9", status: { kind: "current" } },
        sources: [],
        records: [{ id: record.id, reader: { name: "references", version: 1 } }],
      });
      expect(await ids(library)).toEqual(["pmid:1", "pmid:9"]);
      expect(await library.source(record.id)).toBeUndefined();
      expect(await foundBy(library, "naproxen")).toEqual([["pmid:1", sample(NAPROXEN).source.id]]);
      expect(await library.naming("research", [termsOf("naproxen")])).toEqual(["pmid:1"]);
      expect(await library.counts()).toMatchObject({
        publications: 1,
        sources: 1,
        byTier: { research: { publications: 1, passages: 1 } },
        withoutText: 1,
      });
      expect((await library.statistics("research")).publications).toBe(1);
    });

    test("changes the snapshot, but not the number of texts in it, and is unchanged when it comes again", async () => {
      const library = await libraryOf(NAPROXEN);
      const before = await library.snapshot();
      const record = sampleRecord({ identifiers: ["pmid:9"] });
      await library.addRecord(record);
      const after = await library.snapshot();
      expect(after).toMatchObject({ publications: 1, sources: 1 });
      expect(after.id).not.toBe(before.id);
      expect(await library.addRecord(record)).toEqual({ outcome: "unchanged", publication: "pmid:9" });
      expect(await library.snapshot()).toEqual(after);
    });

    test.each(["before", "after"])("that came %s a text with its identifier joins it", async (when) => {
      const library = await libraryOf();
      const record = sampleRecord({ ...TRIAL, identifiers: ["doi:10.1000/a"], facts: { ...KNOWN, volume: "7" } });
      if (when === "before") await library.addRecord(record);
      expect((await library.add(sample(TRIAL))).outcome).toBe(when === "before" ? "replaced" : "added");
      if (when === "after")
        expect(await library.addRecord(record)).toEqual({ outcome: "replaced", publication: "pmid:1" });
      const held = await library.held("doi:10.1000/a");
      expect(held?.publication).toMatchObject({ id: "pmid:1", volume: "7" });
      expect([held?.sources.length, held?.records.length]).toEqual([1, 1]);
      expect(await library.counts()).toMatchObject({ publications: 1, withoutText: 0 });
    });

    test("goes with its publication, and stays where the owner's word is kept", async () => {
      const library = await libraryOf(TRIAL);
      await library.addRecord(sampleRecord({ ...TRIAL, identifiers: ["doi:10.1000/a"] }));
      expect(await library.remove("pmid:1")).toBe(true);
      expect(await ids(library)).toEqual([]);
      expect(await library.counts()).toMatchObject({ publications: 0, sources: 0, withoutText: 0 });
    });

    test("of a notice retracts a publication that has a text", async () => {
      const library = await libraryOf(TRIAL);
      const retracts = { kind: "retracts" as const, target: sampleIdentifier("doi:10.1000/a") };
      await library.addRecord(sampleRecord({ identifiers: ["pmid:9"], facts: { relations: [retracts] } }));
      expect((await library.held("pmid:1"))?.publication.status).toEqual({ kind: "retracted", by: ["pmid:9"] });
    });
  });

  describe(`${name}: what no identifier says is one`, () => {
    test.each(["before", "after"])("joins the publication that is like it, whether it came %s it", async (when) => {
      const library = await libraryOf();
      if (when === "before") await library.addRecord(sampleRecord(REFERENCE));
      await library.add(sample(TRIAL));
      if (when === "after") await library.addRecord(sampleRecord(REFERENCE));
      expect(await ids(library)).toEqual(["pmid:1"]);
      expect((await library.held("local:a1b2"))?.publication).toMatchObject({ id: "pmid:1", volume: "7" });
      await library.remove("pmid:1");
      expect(await ids(library)).toEqual([]);
    });

    test.each<[string, Sample]>([
      ["another title", { ...REFERENCE, title: `${TITLE}: part II` }],
      ["another first author", { ...REFERENCE, facts: { ...KNOWN, authors: ["Eze N", "Ito A"] } }],
      ["another year", { ...REFERENCE, facts: { ...KNOWN, year: 2020 } }],
      ["no author", { ...REFERENCE, facts: { year: 2019, authors: [] } }],
      ["another identifier", { ...REFERENCE, identifiers: ["pmid:2"] }],
    ])("stays on its own with %s", async (_, other) => {
      const library = await libraryOf(TRIAL);
      await library.addRecord(sampleRecord(other));
      expect((await library.counts()).withoutText).toBe(1);
    });

    test("stays on its own where two could be meant, and joins the one that is left", async () => {
      const library = await libraryOf(TRIAL, { ...TRIAL, identifiers: ["pmid:2"] });
      await library.addRecord(sampleRecord(REFERENCE));
      expect(await ids(library)).toEqual(["local:a1b2", "pmid:1", "pmid:2"]);
      await library.remove("pmid:2");
      expect(await ids(library)).toEqual(["pmid:1"]);
    });

    test("stays on its own under a title that more than fifty documents have", async () => {
      const library = await libraryOf();
      const page = (number: number) => sampleRecord({ ...REFERENCE, identifiers: [`local:${number}`] });
      for (let number = 0; number < 50; number++) await library.addRecord(page(number));
      expect((await library.counts()).withoutText).toBe(1);
      await library.addRecord(page(50));
      await library.addRecord(page(51));
      expect((await library.counts()).withoutText).toBe(52);
      await library.remove("local:3");
      await library.remove("local:4");
      expect((await library.counts()).withoutText).toBe(1);
    });
  });

  describe(`${name}: a record that its index takes back`, () => {
    const record: Sample = { identifiers: ["pmid:1"], kind: "abstract", title: "A" };

    test("goes, and its publication with it when nothing else is known of it", async () => {
      const library = await libraryOf(record);
      expect(await library.withdraw(sampleIdentifier("pmid:1"), ["sample"])).toBe(1);
      expect(await ids(library)).toEqual([]);
      expect(await library.counts()).toMatchObject({ publications: 0, sources: 0, passages: 0 });
    });

    test("leaves the texts that others brought", async () => {
      const library = await libraryOf(record);
      const { facts, source } = sample({ ...record, kind: "full text" });
      await library.add({ facts, source: { ...source, reader: { name: "mine", version: 1 } } });
      expect(await library.withdraw(sampleIdentifier("pmid:1"), ["sample", "other"])).toBe(1);
      expect((await library.held("pmid:1"))?.sources.map(({ id }) => id)).toEqual([source.id]);
    });

    test("is kept out when it comes later", async () => {
      const library = await libraryOf();
      expect(await library.withdraw(sampleIdentifier("pmid:1"), ["sample", "references"])).toBe(0);
      expect(await library.add(sample(record))).toMatchObject({ outcome: "withdrawn", publication: "pmid:1" });
      expect((await library.addRecord(sampleRecord(record))).outcome).toBe("withdrawn");
      expect(await ids(library)).toEqual([]);
    });
  });

  describe(`${name}: a retraction list`, () => {
    const list = sampleList(["doi:10.1000/a", "pmid:404"]);

    test.each(["before", "after"])(
      "that came %s a publication retracts it, and no longer when it is removed",
      async (when) => {
        const library = await libraryOf();
        const before = await library.snapshot();
        if (when === "before") expect(await library.addList(list)).toBe("added");
        await library.add(sample(TRIAL));
        if (when === "after") expect(await library.addList(list)).toBe("added");
        expect((await library.held("pmid:1"))?.publication.status).toEqual({
          kind: "retracted",
          by: ["the list “retracted.csv”"],
        });
        expect(await library.counts()).toMatchObject({
          byTier: { research: { publications: 1, passages: 1 } },
          unusable: { research: { publications: 1, passages: 1 }, guideline: { publications: 0, passages: 0 } },
        });
        expect(await library.removeList(list.id)).toBe(true);
        expect((await library.held("pmid:1"))?.publication.status).toEqual({ kind: "current" });
        await library.remove("pmid:1");
        expect(await library.snapshot()).toEqual(before);
        expect(await library.removeList(list.id)).toBe(false);
      },
    );

    test("names the notice and the day, and says which of concern, correction and retraction it is", async () => {
      const library = await libraryOf(TRIAL, { ...NAPROXEN, identifiers: ["pmid:2"] });
      const notice = sampleIdentifier("doi:10.1000/notice");
      await library.addList(
        sampleList([
          { papers: [sampleIdentifier("pmid:1")], kind: "concern", date: "2021-03-01", notice },
          { papers: [sampleIdentifier("pmid:2")], kind: "corrected" },
        ]),
      );
      expect((await library.held("pmid:1"))?.publication.status).toEqual({
        kind: "concern",
        by: ["doi:10.1000/notice"],
        asOf: "2021-03-01",
      });
      expect((await library.held("pmid:2"))?.publication.status.kind).toBe("corrected");
      expect((await library.counts()).unusable.research.publications).toBe(0);
    });

    test("is listed with its date, newest first, and is the same list when the same entries come again", async () => {
      const library = await libraryOf();
      const old = sampleList(["pmid:5"], { title: "old.csv", date: "2018", dateBasis: "name" });
      const undated = sampleList(["pmid:404", "doi:10.1000/a"], { date: "2025-01-01", dateBasis: "added" });
      expect(await library.addList(undated)).toBe("added");
      expect(await library.addList(old)).toBe("added");
      expect(await library.addList(list)).toBe("replaced");
      expect(await library.addList(undated)).toBe("unchanged");
      expect(await library.lists()).toEqual([
        { id: list.id, title: "retracted.csv", date: "2024-05-01", dateBasis: "name", entries: 2 },
        { id: old.id, title: "old.csv", date: "2018", dateBasis: "name", entries: 1 },
      ]);
    });

    test("does not stand above what the owner set", async () => {
      const library = await libraryOf(TRIAL);
      await library.addList(list);
      await library.override("pmid:1", { status: "current" });
      expect((await library.held("pmid:1"))?.publication.status).toEqual({ kind: "current" });
    });
  });

  describe(`${name}: inputs that were read whole`, () => {
    const trace = { sha256: "ab", bytes: 12, readers: "r 1", account: "{}" };

    test("are remembered by their size until something is taken out", async () => {
      const library = await libraryOf(NAPROXEN);
      await library.remember(trace);
      await library.remember({ ...trace, account: "{1}" });
      await library.remember({ ...trace, sha256: "cd", bytes: 13 });
      expect(await library.remembered(12)).toEqual([{ ...trace, account: "{1}" }]);
      expect(await library.remembered(11)).toEqual([]);
      await library.remove("pmid:404");
      expect(await library.remembered(13)).toHaveLength(1);
      await library.remove("pmid:1");
      expect([await library.remembered(12), await library.remembered(13)]).toEqual([[], []]);
    });

    test("change nothing of the content's name", async () => {
      const library = await libraryOf(NAPROXEN);
      const before = await library.snapshot();
      await library.remember(trace);
      expect(await library.snapshot()).toEqual(before);
    });
  });
}
