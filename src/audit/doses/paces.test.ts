import { expect, test } from "vitest";
import { paceClash, pacesIn } from "./paces.js";

const days = (text: string) => pacesIn(text).map((one) => Math.round(one.days * 100) / 100);

test("how often something is done is read in words and figures", () => {
  expect(days("screened every two years")).toEqual([730]);
  expect(days("biennial screening")).toEqual([730]);
  expect(days("checked every other year")).toEqual([730]);
  expect(days("150 mg twice daily")).toEqual([0.5]);
  expect(days("one tablet every 4 to 6 hours")).toEqual([0.17, 0.25]);
  expect(days("three times a week")).toEqual([2.33]);
  expect(days("an annual check")).toEqual([365]);
  expect(days("for two years")).toEqual([]);
});

test("two texts clash where each tells how often, and otherwise", () => {
  expect(paceClash("a swab every year", "a biennial swab")).toEqual({ said: "every year", found: "biennial" });
  expect(paceClash("a swab every two years", "a biennial swab")).toBeUndefined();
  expect(paceClash("a swab every three years", "a swab every 3 years or a scan every 5 years")).toBeUndefined();
  expect(paceClash("a swab every year", "a swab")).toBeUndefined();
});
