import { describe, expect, it } from "vitest";
import type { BlockDraft } from "../../domain/source.js";
import {
  isPrescribingInformation,
  prescribedProduct,
  prescribingSectionCode,
  underPrescribingSections,
} from "./prescribing-information.js";

describe("prescribing information", () => {
  it("is known by three of its sections, one of them on what it is or isn't for", () => {
    expect(isPrescribingInformation(["4 CONTRAINDICATIONS", "5 WARNINGS AND PRECAUTIONS", "7 DRUG INTERACTIONS"])).toBe(
      true,
    );
    expect(isPrescribingInformation(["CONTRAINDICATIONS SECTION", "WARNINGS SECTION", "Precautions:"])).toBe(true);
    expect(isPrescribingInformation(["Methods", "Results", "Contraindications"])).toBe(false);
    expect(isPrescribingInformation(["Warnings", "Precautions", "Adverse reactions"])).toBe(false);
  });

  it("has the code of a section from its name, with or without a number", () => {
    expect(prescribingSectionCode("8.1 Pregnancy")).toBe("42228-7");
    expect(prescribingSectionCode("Pregnancy: Category D")).toBe("42228-7");
    expect(prescribingSectionCode("DOSAGE  -  ADMINISTRATION SECTION".replace(/\s+/g, " "))).toBe("34068-7");
    expect(prescribingSectionCode("WARNING: SERIOUS INFECTIONS AND MALIGNANCY")).toBe("34066-1");
    expect(prescribingSectionCode("Warning: see the last page")).toBeUndefined();
    expect(prescribingSectionCode("7.1 Strong inhibitors")).toBeUndefined();
    expect(prescribingSectionCode("Description")).toBeUndefined();
  });

  it("gives a block the code of the nearest section over it", () => {
    const block = (text: string, ...section: string[]): BlockDraft => ({ kind: "paragraph", section, text });
    const coded = underPrescribingSections([
      block("Avoid goutol.", "7 DRUG INTERACTIONS", "7.1 Goutol"),
      block("Words.", "Foreword"),
      { kind: "heading", section: [], text: "7 DRUG INTERACTIONS" },
    ]);
    expect(coded.map(({ code }) => code)).toEqual(["34073-7", undefined, "34073-7"]);
  });

  it("names its product by brand and substances, or by the substance and its form", () => {
    const named = (line: string) => {
      const { brands, generics } = prescribedProduct([line]) ?? {};
      return [brands, generics];
    };
    expect(named("GOUTEX® (goutamine sodium) tablets, for oral use")).toEqual([["GOUTEX"], ["goutamine sodium"]]);
    expect(named("Drug Label for drug brand Goutex, containing goutamine and COLCHIMINE.")).toEqual([
      ["Goutex"],
      ["goutamine", "colchimine"],
    ]);
    expect(named("GOUTAMINE HYDROCHLORIDE tablet, film coated")).toEqual([[], ["goutamine hydrochloride"]]);
    expect(named("GOUTEX Injection (goutamine fumarate injection) is a drug for gout.")).toEqual([
      ["GOUTEX"],
      ["goutamine fumarate"],
    ]);
    expect(named("Goutex, goutamine tartrate USP, is a drug for gout.")).toEqual([["Goutex"], ["goutamine tartrate"]]);
    expect(named("Goutic acid (GTA) is a stable compound.")).toEqual([undefined, undefined]);
    expect(named("Goutamine (see below) is a drug for gout.")).toEqual([undefined, undefined]);
  });

  it("where its first lines tell a brand alone, takes the substance that the text gives for it", () => {
    const text = [
      "Take GOUTEX daily.",
      "Before GOUTEX is given, ask.",
      "GOUTEX (goutamine hydrochloride) and GOUTEX XR are drugs.",
    ];
    expect(
      prescribedProduct(["When pregnancy is detected, discontinue GOUTEX as soon as possible."], text),
    ).toMatchObject({
      brands: ["GOUTEX"],
      generics: ["goutamine hydrochloride"],
    });
  });
});
