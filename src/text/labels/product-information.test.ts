import { describe, expect, it } from "vitest";
import { isProductInformation, namesTheProduct, productSectionCode } from "./product-information.js";

describe("product information", () => {
  it("is known by two of the sections on indication, dose and contraindications, or by a leaflet's four", () => {
    expect(isProductInformation(["4.1 Therapeutic indications", "4.3 Contraindications"])).toBe(true);
    expect(isProductInformation(["4.1 Therapeutic indications", "Contraindications"])).toBe(false);
    const leaflet = [
      "1. What X is and what it is used for",
      "2. What you need to know before you take X",
      "3. How to take X",
    ];
    expect(isProductInformation(leaflet)).toBe(false);
    expect(isProductInformation([...leaflet, "4. Possible side effects"])).toBe(true);
  });

  it.each([
    ["4.2 Posology and method of administration", "34068-7"],
    ["4.4. Special warnings and precautions for use", "43685-7"],
    ["5.2 Pharmacokinetic properties", "34090-1"],
    ["4.2 Study population", undefined],
    ["Posology", undefined],
  ])("gives %j the code %s", (heading, code) => {
    expect(productSectionCode(heading)).toBe(code);
  });

  it("names the product in its first section", () => {
    expect([namesTheProduct("1. NAME OF THE MEDICINAL PRODUCT"), namesTheProduct("1. Name of the study")]).toEqual([
      true,
      false,
    ]);
  });
});
