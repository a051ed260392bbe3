import { describe, expect, test } from "vitest";
import type { Sample } from "../testing/samples.js";
import { termsOf } from "../text/analyse.js";
import type { LibraryOf } from "./library-kit.contract.js";
import { ids } from "./library-kit.contract.js";
import type { Library } from "./library.js";

/** What a Library promises of listing and searching. */
export function searchingContract(name: string, libraryOf: LibraryOf): void {
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
      expect([await library.size({}), await library.size({ tiers: ["guideline"] })]).toEqual([5, 1]);
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
      expect(await library.counts({ fromYear: 2011 })).toMatchObject({
        publications: 1,
        passages: 1,
        byTier: { guideline: { publications: 1, passages: 1 }, research: { publications: 0, passages: 0 } },
        unusable: { research: { publications: 0 } },
      });
      expect(await library.counts({ toYear: 2011 })).toMatchObject({
        publications: 1,
        byTier: { research: { publications: 1 } },
        unusable: { research: { publications: 1, passages: 1 } },
      });
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

    test("gives a few passages of one Source where only so many are wanted", async () => {
      const sections = Object.fromEntries(
        ["A", "B", "C", "D", "E"].map((name) => [name, [`Gout ${name}. `.repeat(4)]]),
      );
      const library = await libraryOf(
        { identifiers: ["pmid:1"], title: "Long", sections },
        { identifiers: ["pmid:2"], title: "Short", sections: { Findings: ["Gout and much else that is not it."] } },
      );
      const found = async (more: object) =>
        (await library.search({ tier: "research", terms: termsOf("gout"), limit: 4, ...more })).map(
          (one) => one.publication,
        );
      expect(await found({})).toEqual(["pmid:1", "pmid:1", "pmid:1", "pmid:1"]);
      expect(await found({ perSource: 2 })).toEqual(["pmid:1", "pmid:1", "pmid:2"]);
      const together = await library.searchTogether({
        tier: "research",
        groups: [[termsOf("gout")]],
        limit: 4,
        perSource: 2,
      });
      expect(together.map((one) => one.publication)).toEqual(["pmid:1", "pmid:1", "pmid:2"]);
    });

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
}
