import { expect, test } from "vitest";
import { populationOf } from "./regimen-population.js";

test.each([
  ["In children the dose is 5 mg", "children"],
  ["neonates", "children"],
  ["with creatinine clearance below 30 mL/min", "renal impairment"],
  ["in cirrhosis", "hepatic impairment"],
  ["elderly patients", "adults"],
  ["renal and hepatic impairment", undefined],
  ["adults and children", undefined],
  ["patients", undefined],
])("%s: %s", (words, expected) => {
  expect(populationOf(words)).toBe(expected);
});
