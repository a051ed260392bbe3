import { expect, test } from "vitest";
import { bareDrug, productOf } from "./dose-evidence.js";

test.each([
  ["Amiloride Hydrocloride", "amiloride"],
  ["lithium carbonate", "lithium carbonate"],
  ["sevelamer carbonate", "sevelamer"],
  ["quinidine gluconate", "quinidine"],
])("%s is %s without its salt, misspelt or not", (name, bare) => {
  expect(bareDrug(name)).toBe(bare);
});

const facts = (generics: readonly string[]) => ({
  ...{
    brands: ["Bothor"],
    generics: [...generics],
    ingredients: [],
    routes: [],
    forms: [],
    marketing: [],
    classes: [],
  },
  otc: false,
});

test("a product is called by its drugs, and by its brand where these are many", () => {
  expect(productOf(facts(["Valsartan"]))).toBe("valsartan");
  expect(productOf(facts(["amlodipine besylate", "valsartan"]))).toBe("amlodipine and valsartan");
  expect(productOf(facts(["a", "b", "c", "d"]))).toBe("bothor");
  expect(productOf(facts([]))).toBeUndefined();
});
