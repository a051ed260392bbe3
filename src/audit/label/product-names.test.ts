import { expect, test } from "vitest";
import type { LabelFacts } from "../../domain/label-facts.js";
import type { Publication } from "../../domain/publication.js";
import { isOfOwnDrug } from "./label-drug.js";
import { namesOfProduct, ownNames } from "./product-names.js";

const label = (brand: string, ...generics: string[]): LabelFacts => ({
  ...{ brands: [brand], generics, ingredients: [], routes: [], forms: [], marketing: [], classes: [], otc: false },
});
const of = (facts: LabelFacts) => ({ tier: "label", title: "", label: facts }) as unknown as Publication;

test("a product is called by its brand, by a first word that is its own, and by its drug where it is of one", () => {
  expect(namesOfProduct(label("CALMOX XR", "examplin"))).toEqual(["calmox xr", "calmox", "examplin"]);
  expect(namesOfProduct(label("Calmox Plus", "examplin", "otherin"))).toEqual(["calmox plus", "calmox"]);
});

test("the first word of its drug calls no product", () => {
  expect(namesOfProduct(label("Potassium Citrate", "potassium citrate"))).toEqual(["potassium citrate"]);
});

test("a product of several drugs is of a claim that names its brand, and not of one that names one of them", () => {
  const product = of(label("Calmox Plus", "losartan", "hydrochlorothiazide"));
  expect(isOfOwnDrug(product, "Calmox Plus can be given with lithium.")).toBe(true);
  expect(isOfOwnDrug(product, "Losartan can be given with lithium.")).toBe(false);
  expect(ownNames(product, "Losartan can be given with lithium.")).toBeUndefined();
});

test("what a label says of the class of a drug in its product is said of the product", () => {
  const own = ownNames(of(label("Calmox Plus", "losartan", "hydrochlorothiazide")), "Calmox Plus is safe.");
  expect(own?.isNamed("Lithium should not be given with thiazides.")).toBe(true);
  expect(own?.placesIn("with thiazides")).toEqual([{ start: 5, end: 14 }]);
});

test("a name is met with or without its spaces and hyphens, by itself", () => {
  const said = (claim: string) => ownNames(of(label("Toprol-XL", "examplin")), claim)?.said;
  expect(["TOPROLXL is safe.", "Toprol XL is safe.", "toprol-xl"].map((claim) => said(claim)?.[0])).toEqual([
    ...["toprolxl", "toprol xl", "toprol-xl"],
  ]);
  expect(said("Atoprol-xlo is safe.")).toBeUndefined();
});
