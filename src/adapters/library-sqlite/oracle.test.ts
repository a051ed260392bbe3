import fc from "fast-check";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { OverrideChange } from "../../domain/override.js";
import { everythingIn, madeDocument } from "../../ports/library-order.contract.js";
import type { Library } from "../../ports/library.js";
import type { Sample } from "../../testing/samples.js";
import { sample, sampleIdentifier, sampleList, sampleRecord } from "../../testing/samples.js";
import { MemoryLibrary } from "../library-memory/library.js";
import { openSqliteLibrary } from "./library.js";

const root = mkdtempSync(join(tmpdir(), "citeside-oracle-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const versions = { citeside: "0", analyser: "0", lexicon: "0" };

type Step =
  | { readonly add: Sample }
  | { readonly record: Sample }
  | { readonly list: readonly string[] }
  | { readonly unlist: readonly string[] }
  | { readonly withdraw: string }
  | { readonly remove: string }
  | { readonly override: string; readonly change: OverrideChange }
  | { readonly reopen: true };

const identifier = fc.constantFrom("pmid:1", "pmid:2", "doi:10.1000/a", "doi:10.1000/b", "pmcid:PMC1");
const papers = fc.constantFrom(["pmid:1"], ["pmid:2", "doi:10.1000/b"]);
const change: fc.Arbitrary<OverrideChange> = fc.record(
  {
    tier: fc.constantFrom("guideline" as const, "label" as const, undefined),
    exclude: fc.constantFrom(true, undefined),
    status: fc.constantFrom("superseded" as const, undefined),
  },
  { requiredKeys: [] },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ add: madeDocument }) },
  { weight: 3, arbitrary: fc.record({ record: madeDocument }) },
  { weight: 1, arbitrary: fc.record({ list: papers }) },
  { weight: 1, arbitrary: fc.record({ unlist: papers }) },
  { weight: 1, arbitrary: fc.record({ withdraw: identifier }) },
  { weight: 2, arbitrary: fc.record({ remove: identifier }) },
  { weight: 2, arbitrary: fc.record({ override: identifier, change }) },
  { weight: 1, arbitrary: fc.constant<Step>({ reopen: true }) },
);

async function take(library: Library, one: Step): Promise<unknown> {
  if ("add" in one) return library.add(sample(one.add));
  if ("record" in one) return library.addRecord(sampleRecord(one.record));
  if ("list" in one) return library.addList(sampleList(one.list));
  if ("unlist" in one) return library.removeList(sampleList(one.unlist).id);
  if ("withdraw" in one) return library.withdraw(sampleIdentifier(one.withdraw), ["sample"]);
  if ("remove" in one) return library.remove(one.remove);
  if ("override" in one) return library.override(one.override, one.change);
  return undefined;
}

test("whatever is done to it, the library on disk reads as the plain one in memory", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const folder = mkdtempSync(join(root, "l"));
      const plain = new MemoryLibrary(versions);
      let disk = await openSqliteLibrary({ folder, create: true, versions });
      for (const one of steps) {
        if ("reopen" in one) {
          await disk.close();
          disk = await openSqliteLibrary({ folder, versions });
        }
        expect(await take(disk, one)).toEqual(await take(plain, one));
        expect(await everythingIn(disk)).toEqual(await everythingIn(plain));
      }
      await disk.rebuild();
      expect(await everythingIn(disk)).toEqual(await everythingIn(plain));
      await disk.close();
      rmSync(folder, { recursive: true });
    }),
    { numRuns: Number(process.env["CITESIDE_RUNS"] ?? 30) },
  );
});
