import { describe, expect, it } from "vitest";
import type { BlockDraft } from "../../domain/source.js";
import { productTitle, underProducts } from "./product-names.js";

const heading = (text: string, ...section: string[]): BlockDraft => ({ kind: "heading", section, text });
const words = (text: string, ...section: string[]): BlockDraft => ({ kind: "paragraph", section, text });

const summary = (name: string, dose: string): BlockDraft[] => [
  heading("1. NAME OF THE MEDICINAL PRODUCT", "ANNEX I"),
  words(`${name}.`, "ANNEX I", "1. NAME OF THE MEDICINAL PRODUCT"),
  heading("4. CLINICAL PARTICULARS", "ANNEX I"),
  heading("4.1 Therapeutic indications", "ANNEX I", "4. CLINICAL PARTICULARS"),
  words("Gout.", "ANNEX I", "4. CLINICAL PARTICULARS", "4.1 Therapeutic indications"),
  heading("4.2 Posology", "ANNEX I", "4. CLINICAL PARTICULARS"),
  words(dose, "ANNEX I", "4. CLINICAL PARTICULARS", "4.2 Posology"),
];
const carton = [
  heading("PARTICULARS TO APPEAR ON THE OUTER PACKAGING", "ANNEX III"),
  heading("1. NAME OF THE MEDICINAL PRODUCT", "ANNEX III", "PARTICULARS TO APPEAR ON THE OUTER PACKAGING"),
  words(
    "Goutex injection",
    "ANNEX III",
    "PARTICULARS TO APPEAR ON THE OUTER PACKAGING",
    "1. NAME OF THE MEDICINAL PRODUCT",
  ),
];
const leaflet = [
  heading("Package leaflet: Information for the user", "ANNEX III"),
  heading("Goutex 4 mg injection", "ANNEX III", "Package leaflet: Information for the user"),
  heading("3. How to use Goutex", "ANNEX III", "Package leaflet: Information for the user"),
  words("Once a week.", "ANNEX III", "Package leaflet: Information for the user", "3. How to use Goutex"),
];
const pathOf = (blocks: readonly BlockDraft[], text: string) =>
  blocks.find((block) => block.text === text)?.section.join(" > ");

describe("a file on several products", () => {
  const blocks = [
    ...summary("Goutex 2 mg tablets", "Twice a day."),
    ...summary("Goutex 4 mg injection", "Once in seven days."),
    ...carton,
    ...leaflet,
  ];

  it("is called by what its summaries name, not by what its cartons do", () => {
    expect(productTitle(blocks)).toBe("Goutex 2 mg tablets; Goutex 4 mg injection");
  });

  it("has the product in the path of all that is about it", () => {
    const under = underProducts(blocks);
    expect(pathOf(under, "Twice a day.")).toBe(
      "ANNEX I > Goutex 2 mg tablets > 4. CLINICAL PARTICULARS > 4.2 Posology",
    );
    expect(pathOf(under, "Once in seven days.")).toBe(
      "ANNEX I > Goutex 4 mg injection > 4. CLINICAL PARTICULARS > 4.2 Posology",
    );
    expect(pathOf(under, "Once a week.")).toBe(
      "ANNEX III > Package leaflet: Information for the user > Goutex 4 mg injection > 3. How to use Goutex",
    );
    expect(under.map(({ text }) => text)).toEqual(blocks.map(({ text }) => text));
  });
});

describe("a file on one product", () => {
  it("is called by its name and keeps its paths", () => {
    const blocks = [...summary("Goutex 2 mg tablets", "Twice a day."), ...carton];
    expect(productTitle(blocks)).toBe("Goutex 2 mg tablets");
    expect(underProducts(blocks)).toBe(blocks);
  });

  it("is called by all strengths that its summary names", () => {
    const [first, second, ...rest] = summary("Goutex 2 mg tablets", "Twice a day.");
    if (first === undefined || second === undefined) throw new Error("no summary");
    const more = words("Goutex 5 mg tablets", ...second.section);
    const note = words("This medicine is monitored.", ...second.section);
    expect(productTitle([first, second, more, note, ...rest])).toBe("Goutex 2 mg tablets; Goutex 5 mg tablets");
  });

  it("has no title of its own where no section names it", () => {
    expect(productTitle([words("Gout.")])).toBeUndefined();
    expect(productTitle(leaflet)).toBeUndefined();
  });
});
