import { describe, expect, test } from "vitest";
import { InvariantError } from "./fault.js";
import type { Gap, GapCount } from "./gap.js";
import { makeGap } from "./gap.js";

const COUNT: GapCount = { where: "guideline", lookedFor: ["gout"], publications: 12, passages: 431, naming: 0 };

test("a gap's words are made from its count", () => {
  const gap = makeGap(
    "not-named",
    COUNT,
    (said) => `${said.naming} of ${said.publications} (${said.passages} passages)`,
  );
  expect(gap).toEqual({ kind: "not-named", text: "0 of 12 (431 passages)", count: COUNT });
});

test("a gap can say what to do next", () => {
  expect(makeGap("tier-empty", COUNT, () => "None.", "Add some.").next).toBe("Add some.");
});

test("a gap is never changed", () => {
  expect(Object.isFrozen(makeGap("not-named", COUNT, () => "None."))).toBe(true);
});

describe("a gap is refused when its count cannot be", () => {
  test.each<[string, Partial<GapCount>]>([
    ["nothing was looked for", { lookedFor: [] }],
    ["more name it than there are", { naming: 13 }],
    ["fewer than none name it", { naming: -1 }],
    ["there are fewer than no publications", { publications: -1, naming: 0 }],
    ["there are fewer than no passages", { passages: -1 }],
    ["half a publication names it", { naming: 0.5 }],
    ["there is half a passage", { passages: 0.5 }],
    ["the publications are no number", { publications: Number.NaN }],
    ["the passages have no end", { passages: Number.POSITIVE_INFINITY }],
    ["more name one thing than there are", { each: [{ name: "gout", naming: 13 }] }],
    ["half a publication names one thing", { each: [{ name: "gout", naming: 1.5 }] }],
    ["more deny it than there are", { denying: 13 }],
    ["fewer than none deny it", { denying: -1 }],
  ])("%s", (_what, wrong) => {
    expect(() => makeGap("not-named", { ...COUNT, ...wrong }, () => "None.")).toThrow(InvariantError);
  });
});

test("the highest counts that can be are taken", () => {
  const count: GapCount = { ...COUNT, naming: 12, each: [{ name: "gout", naming: 12 }], denying: 12 };
  expect(makeGap("not-answered", count, (said) => `${said.naming}`).text).toBe("12");
});

test("a gap cannot be written down as an object", () => {
  // @ts-expect-error A Gap is only made from a count.
  const forged: Gap = { kind: "not-named", text: "No evidence.", count: COUNT };
  expect(forged.text).not.toBe(makeGap("not-named", COUNT, ({ naming }) => `${naming}`).text);
});
