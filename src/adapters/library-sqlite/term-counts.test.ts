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

test.each([0, 1_500])(
  "terms are counted alike while they wait and after all is counted, with %i passages more",
  async (more) => {
    const open = async () => openSqliteLibrary({ folder: join(root, `grows ${more}`), create: true, versions });
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
    const long = Object.fromEntries(Array.from({ length: more }, (_, at) => [`Part ${at}`, ["Something else."]]));
    await library.addAll([
      ...Array.from({ length: 20 }, (_, at) => paper(at + 1)),
      ...(more === 0 ? [] : [sample({ title: "Long", identifiers: ["pmid:99"], sections: long })]),
    ]);
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
  },
);
