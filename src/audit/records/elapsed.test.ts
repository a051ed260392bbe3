import { expect, it } from "vitest";
import { daysAgo, windowIn } from "./elapsed.js";

it("reads how long ago something was, in days", () => {
  expect(daysAgo("surgery 3 weeks ago")).toBe(21);
  expect(daysAgo("chemotherapy in the last month")).toBe(30.4);
  expect(daysAgo("a stroke half a year ago")).toBe(182.5);
  expect(daysAgo("chemotherapy for 3 weeks")).toBeUndefined();
});

it("reads the time of a criterion, and whether it must have passed", () => {
  expect(windowIn("Major surgery within 4 weeks of enrolment")).toEqual({ days: 28, since: false });
  expect(windowIn("No radiotherapy 14 days prior to study drug")).toEqual({ days: 14, since: false });
  expect(windowIn("At least 6 months since prior chemotherapy")).toEqual({ days: 182.39999999999998, since: true });
  expect(windowIn("No prior chemotherapy")).toBeUndefined();
});
