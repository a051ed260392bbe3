import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { sample } from "../../testing/samples.js";
import { openSqliteLibrary } from "./library.js";

const root = mkdtempSync(join(tmpdir(), "citeside-counts-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const versions = { citeside: "0", analyser: "0", lexicon: "0" };
const TERMS = ["gout", "dose", "colchicin", "rash"];

test("terms are counted alike while they wait, after all is counted, and after a little more was", async () => {
  const open = async () => openSqliteLibrary({ folder: join(root, "grows"), create: true, versions });
  const paper = (at: number) =>
    sample({
      title: "Gout",
      identifiers: [`pmid:${at}`],
      sections: { Dose: [`Colchicine ${at}.`], Harms: [at % 2 === 0 ? "A rash." : "None."] },
    });
  const counted = (papers: number) => ({
    gout: 2 * papers,
    dose: papers,
    colchicin: papers,
    rash: Math.floor(papers / 2),
  });
  const counts = async (library: Awaited<ReturnType<typeof open>>) =>
    Object.fromEntries(await library.documentFrequencies("research", TERMS));

  let library = await open();
  await library.addAll(Array.from({ length: 20 }, (_, at) => paper(at + 1)));
  expect(await counts(library)).toEqual(counted(20));
  await library.close();
  library = await open();
  expect(await counts(library)).toEqual(counted(20));
  await library.add(paper(21));
  expect(await counts(library)).toEqual(counted(21));
  await library.close();
  library = await open();
  expect(await counts(library)).toEqual(counted(21));
  await library.remove("pmid:21");
  expect(await counts(library)).toEqual(counted(20));
  await library.close();
});
