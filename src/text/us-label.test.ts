import { describe, expect, it } from "vitest";
import type { BlockDraft } from "../domain/source.js";
import { usLabel, usSectionCode } from "./us-label.js";

const blocks = (lines: string): BlockDraft[] =>
  lines
    .trim()
    .split("\n")
    .map((line) => line.trim())
    .map((text) => ({ kind: text === text.toUpperCase() ? "heading" : "paragraph", section: [], text }));
const LABEL = blocks(`
  CONTRAINDICATIONS
  Kumis is contraindicated in asthma.
  WARNINGS
  Kumis raises blood pressure.
  Pregnancy: Category D
  Kumis harms the unborn.
  Nursing Mothers
  It is found in milk.
  OVERDOSAGE
  Empty the stomach.`);

describe("a prescribing information in plain text", () => {
  it("is a label of the drug that its title names, each block with the code of its section", () => {
    const found = usLabel("CALMO (kumis hydrochloride) tablet, film coated", LABEL);
    expect([found?.label?.brands, found?.label?.generics]).toEqual([["CALMO"], ["kumis hydrochloride"]]);
    expect(found?.blocks.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
      "heading 34070-3",
      "paragraph 34070-3",
      "heading 34071-1",
      "paragraph 34071-1",
      "heading 42228-7",
      "paragraph 42228-7",
      "heading 34080-2",
      "paragraph 34080-2",
      "heading 34088-5",
      "paragraph 34088-5",
    ]);
  });
  it("is named in other forms of words, and may have several substances", () => {
    const generics = (title: string) => usLabel(title, LABEL)?.label?.generics;
    expect(generics("Drug label for brand Calmo Plus, containing kumis and hydrochlorothiazide.")).toEqual([
      "kumis",
      "hydrochlorothiazide",
    ]);
    expect(generics("KUMIS HYDROCHLORIDE injection")).toEqual(["kumis hydrochloride"]);
  });
  it("is one without a name where five of its sections are there", () => {
    expect(usLabel("DESCRIPTION", LABEL)?.label).toBeUndefined();
    expect(usLabel("DESCRIPTION", LABEL)?.blocks).toHaveLength(10);
  });
});

describe("a text with some of the same headings", () => {
  it("is no label where it calls itself a protocol or guideline", () => {
    expect(usLabel("Calmo (kumis) injection: protocol of the ward", LABEL)).toBeUndefined();
  });
  it("is no label without what protocols have not", () => {
    const ward = blocks("CONTRAINDICATIONS\nNot in asthma.\nPRECAUTIONS\nWatch the blood pressure.\nDose: 5 mg.");
    expect(usLabel("Calmo (kumis) injection", ward)).toBeUndefined();
  });
});

it.each([
  ["5 WARNINGS AND PRECAUTIONS", "43685-7"],
  ["WARNING: SUICIDAL THOUGHTS", "34066-1"],
  ["PRECAUTIONS SECTION", "42232-9"],
  ["8.6 Renal Impairment", "88828-9"],
  ["INDICATIONS  -  USAGE SECTION", "34067-9"],
  ["Use in the Elderly", "34082-8"],
  ["Results", undefined],
  ["Precautions were taken by all nurses", undefined],
])("%s has the code %s", (heading, code) => {
  expect(usSectionCode(heading)).toBe(code);
});
