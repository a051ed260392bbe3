import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Relation } from "../domain/publication.js";
import type { Sample } from "../testing/samples.js";
import { sample, sampleIdentifier, sampleList, sampleRecord } from "../testing/samples.js";
import { termsOf } from "../text/analyse.js";
import type { LibraryOf } from "./library-kit.contract.js";
import { NAPROXEN } from "./library-kit.contract.js";
import type { Held, Library } from "./library.js";

/** What a Library promises of its content: that nothing else decides what is read. */
export function orderContract(name: string, libraryOf: LibraryOf): void {
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

    test("documents, records, lists and withdrawals in any order give the same library", async () => {
      const change: fc.Arbitrary<Change> = fc.oneof(
        madeDocument.map((one) => ({
          key: sample(one).source.id,
          to: (library: Library) => library.add(sample(one)),
        })),
        madeDocument.map((one) => ({
          key: sampleRecord(one).id,
          to: (library: Library) => library.addRecord(sampleRecord(one)),
        })),
        fc
          .uniqueArray(fc.constantFrom("pmid:1", "doi:10.1000/a", "pmcid:PMC1"), { minLength: 1 })
          .map((papers) => ({ key: papers.join(), to: (library: Library) => library.addList(sampleList(papers)) })),
        fc.constantFrom("sample", "references").map((reader) => ({
          key: reader,
          to: (library: Library) => library.withdraw(sampleIdentifier("pmid:2"), [reader]),
        })),
      );
      await fc.assert(
        fc.asyncProperty(
          fc
            .uniqueArray(change, { minLength: 1, maxLength: 7, selector: ({ key }) => key })
            .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
          async ([first, second]) => {
            const made = async (changes: readonly Change[]) => {
              const library = await libraryOf();
              for (const { to } of changes) await to(library);
              return everythingIn(library);
            };
            expect(await made(first)).toEqual(await made(second));
          },
        ),
        { numRuns: Number(process.env["CITESIDE_RUNS"] ?? 60) },
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

/** A change of a library, and a name under which it is the only one of its kind. */
interface Change {
  readonly key: string;
  readonly to: (library: Library) => Promise<unknown>;
}

/** Documents that clash: few identifiers, shared and contradicted in every way. */
export const madeDocument: fc.Arbitrary<Sample> = fc.record({
  identifiers: fc.oneof(
    fc.uniqueArray(
      fc.constantFrom("pmid:1", "pmid:2", "doi:10.1000/a", "doi:10.1000/b", "pmcid:PMC1", "nct:NCT00000001"),
      { minLength: 1, maxLength: 3 },
    ),
    fc.constantFrom(["local:x"], ["local:y"]),
  ),
  title: fc.constantFrom("Naproxen", "Diltiazem for calcinosis cutis in adults with dermatomyositis"),
  kind: fc.constantFrom("full text", "abstract", "note"),
  date: fc.constantFrom("2019", "2020-03"),
  sections: fc.constantFrom<Record<string, string[]>>(
    { "": ["Bleeding."] },
    { Dose: ["0.5 mg.", "Twice."], Harm: ["Bleeding."] },
  ),
  facts: fc.record({
    tier: fc.constantFrom("guideline", "research", "label"),
    authors: fc.constantFrom([], ["Ito A"]),
    year: fc.constantFrom(2019, 2020),
    pages: fc.constantFrom("12-19", "e7"),
    relations: fc.constantFrom<Relation[][]>(
      ...[[], [{ kind: "retracts", target: sampleIdentifier("pmid:1") }] as Relation[]],
      [{ kind: "supersedes", target: sampleIdentifier("doi:10.1000/b") }],
    ),
  }),
});

/** All that can be read of a library. */
export async function everythingIn(library: Library): Promise<unknown> {
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
  const lists = await library.lists();
  return { held, tiers, lists, snapshot: await library.snapshot(), counts: await library.counts() };
}
