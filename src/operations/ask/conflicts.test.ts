import { describe, expect, test } from "vitest";
import { renderTerminal } from "../../doors/render/terminal.js";
import { askLibrary, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import type { MadeNote } from "../../testing/notes.js";
import { madeNote } from "../../testing/notes.js";
import { verifyBundle } from "../verify/verify-bundle.js";

const LEXICON = lexiconOf({ colchicine: { kind: "drug" }, gout: {}, pain: { kind: "finding" } });

const guideline = (id: string, title: string, sentence: string, more: Partial<MadeNote> = {}) =>
  madeNote({
    id,
    tier: "guideline",
    design: "guideline",
    title,
    about: "gout",
    says: { treatment: [sentence] },
    ...more,
  });
const trial = (id: string, sentence: string) =>
  madeNote({
    id,
    design: "randomised trial",
    title: "Colchicine for pain in gout: a placebo-controlled trial",
    about: "gout",
    size: "184 adults",
    says: { treatment: [sentence] },
  });

describe("sources that disagree", () => {
  test("are both quoted, with what differs, and verify: guidelines of which one recommends what the other advises against", async () => {
    const library = await libraryWith([
      guideline("pmid:1", "EULAR recommendations for gout", "We recommend colchicine in gout.", {
        year: 2016,
        population: "adults",
      }),
      guideline("pmid:2", "KDIGO guideline on gout", "We recommend against colchicine in gout.", {
        year: 2024,
        population: "people on dialysis",
      }),
    ]);
    const bundle = await askLibrary(library, LEXICON, "Should colchicine be given in gout?");
    expect(
      bundle.conflicts?.map(({ text, statements, differs }) => [
        text,
        statements.map((one) => one.text).sort(),
        differs,
      ]),
    ).toEqual([
      [
        "Guidelines differ: EULAR recommends it, KDIGO advises against it.",
        ["We recommend against colchicine in gout.", "We recommend colchicine in gout."],
        [
          { element: "population", values: expect.arrayContaining(["adults", "people on dialysis"]) as unknown },
          { element: "date", values: expect.arrayContaining(["2016", "2024"]) as unknown },
        ],
      ],
    ]);
    expect(verifyBundle(bundle)).toEqual([]);
    expect(renderTerminal(bundle)).toContain("≠ Guidelines differ: EULAR recommends it, KDIGO advises against it.");
    const forged = structuredClone(bundle);
    for (const one of forged.conflicts?.[0]?.statements[0]?.quotes ?? [])
      one.text = "We recommend allopurinol in gout.";
    expect(verifyBundle(forged).length).toBeGreaterThan(0);
  });

  test("are studies that found a benefit and none, compared with the same", async () => {
    const library = await libraryWith([
      trial("pmid:3", "Pain in gout was less with colchicine than with placebo (RR 0.70, 95% CI 0.60 to 0.82)."),
      trial("pmid:4", "Pain in gout did not differ between colchicine and placebo (RR 1.02, 95% CI 0.80 to 1.30)."),
    ]);
    const bundle = await askLibrary(library, LEXICON, "Does colchicine reduce pain in gout?");
    expect(
      bundle.conflicts?.map(({ statements }) => statements.flatMap(({ references }) => references).sort()),
    ).toEqual([[1, 2]]);
  });

  test("are studies whose titles name the condition that their sentences leave out, with the doses in which they differ", async () => {
    const library = await libraryWith([
      madeNote({
        id: "pmid:5",
        design: "randomised trial",
        title: "Colchicine 1 mg for pain in gout in children: a placebo-controlled trial",
        about: "gout",
        year: 2004,
        says: { treatment: ["Pain was significantly less with colchicine than in placebo recipients (P = 0.01)."] },
      }),
      madeNote({
        id: "pmid:6",
        design: "randomised trial",
        title: "Colchicine 2 mg for pain in gout in adults: a placebo-controlled trial",
        about: "gout",
        year: 2011,
        says: { treatment: ["Pain did not differ between colchicine and placebo (P = 0.60)."] },
      }),
    ]);
    const bundle = await askLibrary(library, LEXICON, "Does colchicine reduce pain in gout?");
    expect(bundle.conflicts?.map(({ statements }) => statements.length)).toEqual([2]);
    expect(new Map(bundle.conflicts?.[0]?.differs.map(({ element, values }) => [element, [...values].sort()]))).toEqual(
      new Map([
        ["population", ["adults", "children"]],
        ["date", ["2004", "2011"]],
        ["dose", ["1 mg", "2 mg"]],
      ]),
    );
  });

  test.each<[string, string, string]>([
    ["agree", "We recommend colchicine in gout.", "Colchicine is recommended in gout."],
    ["speak of something else", "We recommend colchicine in gout.", "We recommend against opioids in gout."],
  ])("are none where guidelines %s", async (_, first, second) => {
    const library = await libraryWith([
      guideline("pmid:1", "EULAR recommendations for gout", first),
      guideline("pmid:2", "KDIGO guideline on gout", second),
    ]);
    expect((await askLibrary(library, LEXICON, "Should colchicine be given in gout?")).conflicts).toBeUndefined();
  });
});
