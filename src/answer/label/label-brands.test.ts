import { expect, test } from "vitest";
import { isCalled, namesBrand } from "./label-brands.js";

test.each([
  ["CALMOXL", "calmo xl", true],
  ["Calmo-XL", "calmoxl", true],
  ["CALMOXL", "calmo", true],
  ["CALMO Childrens Night Time Cold and Cough", "calmo", true],
  // Another product: it holds a second drug.
  ["Calmo HCT", "calmo", false],
  ["Calmo AF", "calmo", false],
  ["Calmodin", "calmo", false],
])("a brand is called by its name however it is spaced, and without what it is made for: %s, %s", (brand, name, is) => {
  expect(isCalled(brand, name)).toBe(is);
});

test("a text names a brand by whole words", () => {
  expect(namesBrand("can you crush Calmo XL?", ["CALMOXL"])).toBe(true);
  expect(namesBrand("Calmodin dose", ["Calmo"])).toBe(false);
  expect(namesBrand("a question", ["A"])).toBe(false);
});
