import { describe, expect, test } from "vitest";
import { makeBareRecord } from "../domain/bare-record.js";
import { sample } from "../testing/samples.js";
import type { LibraryOf } from "./library-kit.contract.js";
import { NAPROXEN } from "./library-kit.contract.js";

/** What a Library promises of where its texts came from. */
export function originsContract(name: string, libraryOf: LibraryOf): void {
  const from = (service: string, at: string) => ({ service, address: `https://${service}.example/1`, at });
  const early = from("pubmed", "2026-01-01T00:00:00.000Z");
  const late = from("pubmed", "2026-02-01T00:00:00.000Z");
  const other = from("europepmc", "2026-01-15T00:00:00.000Z");

  describe(`${name}: where a text was fetched`, () => {
    test("is kept with the Source, the latest of each service, in whatever order it is told", async () => {
      for (const order of [
        [early, late, other],
        [other, late, early],
      ]) {
        const library = await libraryOf();
        for (const origin of order) await library.add({ ...sample(NAPROXEN), origin });
        expect((await library.held("pmid:1"))?.sources.map(({ origins }) => origins)).toEqual([[other, late]]);
      }
    });

    test("changes neither the snapshot nor what adding the same again gives", async () => {
      const library = await libraryOf(NAPROXEN);
      const before = await library.snapshot();
      expect((await library.add({ ...sample(NAPROXEN), origin: late })).outcome).toBe("unchanged");
      expect(await library.snapshot()).toEqual(before);
      expect((await library.held("pmid:1"))?.sources[0]?.origins).toEqual([late]);
    });

    test("stays when the same text comes again with other facts or from a file", async () => {
      const library = await libraryOf();
      await library.add({ ...sample(NAPROXEN), origin: late });
      await library.add(sample(NAPROXEN));
      await library.add(sample({ ...NAPROXEN, facts: { authors: ["Ito A"] } }));
      await library.rebuild();
      expect((await library.held("pmid:1"))?.sources[0]?.origins).toEqual([late]);
    });

    test("comes back with all the rest when a publication's parts are added again", async () => {
      const library = await libraryOf({ identifiers: ["pmid:2"], title: "Another" });
      await library.add({ ...sample(NAPROXEN), origin: late });
      await library.add({ ...sample(NAPROXEN), origin: other });
      await library.addRecord(makeBareRecord(sample(NAPROXEN).facts, { name: "ris", version: 1 }));
      const [held, snapshot, parts] = [
        await library.held("pmid:1"),
        await library.snapshot(),
        await library.parts("pmid:1"),
      ];
      await library.remove("pmid:1");
      expect(await library.parts("pmid:1")).toBeUndefined();
      const kept = JSON.parse(JSON.stringify(parts)) as NonNullable<typeof parts>;
      await library.addAll(kept.additions);
      for (const record of kept.records) await library.addRecord(record);
      expect([await library.held("pmid:1"), await library.snapshot()]).toEqual([held, snapshot]);
    });

    test("goes with the text", async () => {
      const library = await libraryOf();
      await library.add({ ...sample(NAPROXEN), origin: late });
      await library.remove("pmid:1");
      await library.add(sample(NAPROXEN));
      expect((await library.held("pmid:1"))?.sources[0]).not.toHaveProperty("origins");
    });
  });
}
