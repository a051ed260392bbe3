import { expect, test } from "vitest";
import type { Publication } from "../../domain/publication.js";
import { isOfOwnDrug, readAsGeneric } from "./label-drug.js";

const DRUG = { name: "rivaroxaban", brands: ["xarelto"] };

test("a brand is read as the drug where the claim calls the drug by its name", () => {
  expect(readAsGeneric("XARELTO® is contraindicated in patients with bleeding.", DRUG, "Rivaroxaban is safe.")).toBe(
    "rivaroxaban is contraindicated in patients with bleeding.",
  );
});

test("a claim on the brand, or on something else, leaves the sentence as it is", () => {
  expect(readAsGeneric("XARELTO is taken with food.", DRUG, "Xarelto is taken with food.")).toBe(
    "XARELTO is taken with food.",
  );
  expect(readAsGeneric("XARELTO is taken with food.", DRUG, "Apixaban is taken with food.")).toBe(
    "XARELTO is taken with food.",
  );
});

test("a brand is known with its hyphen or without", () => {
  const label = { brands: ["TOPRAXXL"], generics: ["examplin"], ingredients: [] };
  const publication = { tier: "label", label } as unknown as Publication;
  expect(isOfOwnDrug(publication, "Toprax-XL can be stopped.")).toBe(true);
  expect(isOfOwnDrug(publication, "Toprax can be stopped.")).toBe(false);
});

test("a brand of a label is read as its drug where the text hyphens it", () => {
  const drug = { name: "examplin", brands: ["topraxxl"] };
  expect(readAsGeneric("Stop Toprax-XL slowly.", drug, "Examplin is stopped.")).toBe("Stop examplin slowly.");
});
