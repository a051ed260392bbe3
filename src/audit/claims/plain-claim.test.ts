import { describe, expect, test } from "vitest";
import { plainClaim } from "./plain-claim.js";

describe("a claim's plain words", () => {
  test.each([
    ["**Diltiazem** may help [3, 4].", "Diltiazem may help"],
    ["However, it causes atrophy 2, 3.", "it causes atrophy"],
    ["It fell by 44% (PMID: 111).", "It fell by 44%"],
    ["It fell by 44% (Smith et al., 2020; Jones 2019).", "It fell by 44%"],
    ["It fell, doi:10.1056/NEJM(99)1, by 44%.", "It fell, by 44%"],
    ["It fell (https://example.org/a_(b)) by 44%.", "It fell by 44%"],
    ["It is [a link](https://example.org/x).", "It is a link"],
  ])("%s", (text, plain) => {
    expect(plainClaim(text)).toBe(plain);
  });

  test("keep a year or a trial that is no citation", () => {
    expect(plainClaim("It rose in two years (in 2020).")).toBe("It rose in two years (in 2020)");
    expect(plainClaim("It was tried in 80 adults (CREST).")).toBe("It was tried in 80 adults (CREST)");
  });
});

test("leaves a number that names something", () => {
  expect(plainClaim("It is caused by a deletion in chromosome 22.")).toBe(
    "It is caused by a deletion in chromosome 22",
  );
  expect(plainClaim("They are seen before they turn 21.")).toBe("They are seen before they turn 21");
});
