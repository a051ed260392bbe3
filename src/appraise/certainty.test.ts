import fc from "fast-check";
import { CERTAINTY_LEVELS } from "../domain/certainty.js";
import { describe, expect, test } from "vitest";
import type { Certainty } from "../domain/certainty.js";
import type { Design } from "../domain/design.js";
import { DESIGNS } from "../domain/design.js";
import type { Directness } from "../domain/directness.js";
import type { Appraised } from "./certainty.js";
import { certaintyOf } from "./certainty.js";

const DIRECT: Directness = { kind: "direct" };
const INDIRECT: Directness = {
  kind: "indirect",
  differs: [{ element: "population", asked: "children", found: "adults" }],
};
const level = (design: Design, more: Partial<Appraised> = {}): Certainty["level"] | undefined =>
  certaintyOf({ design, words: "", directness: DIRECT, participants: 1000, ...more })?.level;

describe("certainty starts", () => {
  const starts: Record<Design, Certainty["level"] | undefined> = {
    guideline: undefined,
    consensus: undefined,
    "systematic review": "low",
    "meta-analysis": "low",
    "randomised trial": "high",
    "other trial": "low",
    cohort: "low",
    "case-control": "low",
    "cross-sectional": "low",
    "diagnostic accuracy": "low",
    "genetic association": "low",
    "case series": "very low",
    "case report": "very low",
    "narrative review": "very low",
    "expert opinion": "very low",
    registration: undefined,
    "regulator notice": undefined,
    classification: undefined,
    laboratory: "very low",
    label: undefined,
    unknown: "very low",
  };
  test.each(DESIGNS.map((design) => [design, starts[design] ?? "nowhere: the words do not apply"]))(
    "for a %s: %s",
    (design, start) => {
      expect(level(design) ?? "nowhere: the words do not apply").toBe(start);
    },
  );

  test.each([
    "A meta-analysis of 12 randomised trials",
    "Twelve randomized studies",
    "12 RCTs, 900 patients",
    "one RCT",
  ])("high for a review of trials: %s", (words) => {
    expect(level("systematic review", { words })).toBe("high");
    expect(level("meta-analysis", { words })).toBe("high");
  });

  test.each([
    "A review of non-randomised studies",
    "12 nonrandomized cohorts",
    "5 RCTs and 7 cohorts",
    "5 RCTs and 7 open trials",
    "No randomised trial was found",
  ])("low for a review whose words do not make it one of trials: %s", (words) => {
    expect(level("systematic review", { words })).toBe("low");
  });

  test("no higher for a cohort that speaks of randomised trials", () => {
    expect(level("cohort", { words: "after a randomised trial" })).toBe("low");
  });
});

describe("certainty is lowered", () => {
  test.each<[string, Design, Partial<Appraised>, Certainty["level"]]>([
    ["once for indirect evidence", "randomised trial", { directness: INDIRECT }, "moderate"],
    ["once for fewer than 400 people", "randomised trial", { participants: 399 }, "moderate"],
    ["not for 400", "randomised trial", { participants: 400 }, "high"],
    ["twice for both", "randomised trial", { participants: 20, directness: INDIRECT }, "low"],
    ["from low to very low", "cohort", { participants: 20 }, "very low"],
    ["never below very low", "cohort", { participants: 20, directness: INDIRECT }, "very low"],
    ["never below very low for a report either", "case report", { participants: 1, directness: INDIRECT }, "very low"],
  ])("%s", (_what, design, more, lowered) => {
    expect(level(design, more)).toBe(lowered);
  });

  test("once for a size that is not known, where it starts high", () => {
    expect(certaintyOf({ design: "randomised trial", words: "", directness: DIRECT })?.level).toBe("moderate");
    expect(certaintyOf({ design: "cohort", words: "", directness: DIRECT })?.level).toBe("low");
  });

  test("with each step said", () => {
    expect(certaintyOf({ design: "other trial", words: "", participants: 23, directness: INDIRECT })).toEqual({
      level: "very low",
      basis: "inferred",
      because: [
        "a trial without randomisation starts low",
        "lowered once: indirect",
        "lowered once: 23 people, fewer than 400",
      ],
    });
  });

  test("without speaking of size where a design starts at the bottom", () => {
    expect(certaintyOf({ design: "case series", words: "", participants: 5, directness: DIRECT })?.because).toEqual([
      "a case series starts very low",
    ]);
  });
});

test("a source's own word stands, whatever the design", () => {
  const stated: Certainty = { level: "moderate", basis: "stated", because: ["the source states it"] };
  expect(
    certaintyOf({ design: "case report", words: "", participants: 1, directness: INDIRECT, stated: "moderate" }),
  ).toEqual(stated);
  expect(certaintyOf({ design: "guideline", words: "", directness: DIRECT, stated: "moderate" })).toEqual(stated);
});

test("what a source states and what is inferred are never mixed, for any study", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...DESIGNS),
      fc.option(fc.nat(5000), { nil: undefined }),
      fc.option(fc.constantFrom(...CERTAINTY_LEVELS), { nil: undefined }),
      (design, participants, stated) => {
        const found = certaintyOf({
          design,
          words: "",
          directness: { kind: "direct" },
          ...(participants === undefined ? {} : { participants }),
          ...(stated === undefined ? {} : { stated }),
        });
        if (stated !== undefined)
          expect(found).toEqual({ level: stated, basis: "stated", because: ["the source states it"] });
        else expect(found?.basis ?? "inferred").toBe("inferred");
      },
    ),
  );
});
