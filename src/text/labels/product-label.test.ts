import { expect, test } from "vitest";
import { productLabel } from "./product-label.js";

const composition = (text: string) => ({
  kind: "paragraph" as const,
  section: ["2. QUALITATIVE AND QUANTITATIVE COMPOSITION"],
  text,
});

test.each([
  ["Each tablet contains 75 mg of examplartan.", ["examplartan"]],
  [
    "Each tablet contains 150 mg of examplartan and 12.5 mg of hydrochlorothiazide.",
    ["examplartan", "hydrochlorothiazide"],
  ],
  [
    "One vial contains 100 mg of examplimab*. After reconstitution each mL contains 10 mg of examplimab.",
    ["examplimab"],
  ],
  ["1 ml contains 100 units (equivalent to 3.5 mg) of insulin examplo.", ["insulin examplo"]],
  ["Each capsule contains examploxetine 20 mg.", ["examploxetine"]],
])("the active substances of a product information are read from its composition: %s", (text, generics) => {
  expect(productLabel([composition(text)], ["Calmo 75 mg tablets", "Calmo 150 mg tablets"])).toMatchObject({
    brands: ["Calmo"],
    generics,
  });
});

test("excipients are no substance of a product, nor is what other sections name", () => {
  const excipient = composition("Excipient with known effect: each tablet contains 15 mg of lactose monohydrate.");
  const elsewhere = { ...composition("Calmo contains 75 mg of examplartan."), section: ["6.5 Nature of container"] };
  expect(productLabel([excipient, elsewhere], ["Calmo 75 mg tablets"])).toBeUndefined();
});

test.each([
  [
    "Examplin Capsules is an antibiotic. The active ingredient is examplocillin. It is a penicillin.",
    ["examplocillin"],
  ],
  ["The active substances are examplartan and hydrochlorothiazide.", ["examplartan", "hydrochlorothiazide"]],
  ["The active substance is each capsule is 250 mg.", undefined],
])("a leaflet's active substance is what it calls so: %s", (text, generics) => {
  const block = { kind: "paragraph" as const, section: ["1. What Examplin is and what it is used for"], text };
  expect(productLabel([block], [])?.generics).toEqual(generics);
});
