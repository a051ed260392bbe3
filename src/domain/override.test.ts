import { expect, test } from "vitest";
import { changedOverride, joinedOverride } from "./override.js";

test("a change sets what it names and leaves the rest", () => {
  expect(changedOverride({ tier: "label" }, { design: "cohort" })).toEqual({ tier: "label", design: "cohort" });
});

test("a change takes back what it names as undefined", () => {
  expect(changedOverride({ tier: "label", exclude: true }, { exclude: undefined })).toEqual({ tier: "label" });
  expect(changedOverride({ tier: "label" }, { tier: undefined })).toEqual({});
});

test("of several overrides the first that has a field gives it", () => {
  expect(joinedOverride([{ tier: "label" }, { tier: "research", exclude: true }])).toEqual({
    tier: "label",
    exclude: true,
  });
  expect(joinedOverride([])).toEqual({});
});
