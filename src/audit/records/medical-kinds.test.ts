import { expect, it } from "vitest";
import { inOneSpelling, widerNames } from "./medical-kinds.js";

it("puts names for the same in one spelling", () => {
  expect(inOneSpelling("a heart attack and HER2/neu")).toBe("a myocardial infarction and her2");
  expect(inOneSpelling("a history of asthma")).toBe("a history of asthma");
});

it("gives the wider names of a disease or drug, not the other way round", () => {
  expect(widerNames("letrozole")).toContain("aromatase inhibitor endocrine hormonal therapy");
  expect(widerNames("endocrine therapy")).toEqual([]);
});
