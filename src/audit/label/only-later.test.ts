import { expect, test } from "vitest";
import { onlyLater } from "./only-later.js";

test("“only after months” is against “early”, goes further than no time, and is borne out by “not until”", () => {
  const claim = "It harms the heart, but only after months of use.";
  expect(onlyLater(claim, "It harms the heart, possibly early.")?.kind).toBe("against");
  expect(onlyLater(claim, "It harms the heart.")?.kind).toBe("further");
  expect(onlyLater(claim, "It harms the heart not until months have passed.")).toBeUndefined();
  expect(onlyLater("It harms the heart after months.", "It harms the heart early.")).toBeUndefined();
});
