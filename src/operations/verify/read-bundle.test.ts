import { describe, expect, test } from "vitest";
import { Fault } from "../../domain/fault.js";
import { sampleBundle } from "../../testing/sample-bundle.js";
import { readBundle } from "./read-bundle.js";

function refusal(input: unknown): string {
  try {
    readBundle(input);
  } catch (error) {
    if (error instanceof Fault && error.code === "bad-input") return error.message;
    throw error;
  }
  return "read";
}

describe("reading a bundle", () => {
  test("takes its value or its text, with or without a byte order mark", () => {
    const bundle = sampleBundle();
    expect(readBundle(bundle)).toEqual(bundle);
    expect(readBundle(JSON.stringify(bundle))).toEqual(bundle);
    expect(readBundle(`\ufeff${JSON.stringify(bundle, null, 2)}\n`)).toEqual(bundle);
  });

  test("says that a file is no JSON", () => {
    expect(refusal("Calcinosis shrank")).toMatch(/^This is not JSON: Unexpected token .*\.$/u);
    expect(refusal("")).toMatch(/^This is not JSON: /u);
  });

  test("says which form a bundle has when it is another one", () => {
    expect(refusal({ ...sampleBundle(), format: "citeside-bundle/9" })).toBe(
      "This is a bundle of the form “citeside-bundle/9”; this Citeside reads “citeside-bundle/1” and “citeside-audit/1”.",
    );
  });

  test("says what is wrong, where and in words, for every kind of fault", () => {
    const bundle = sampleBundle();
    const [first, ...others] = bundle.references;
    const [source, ...sources] = bundle.sources;
    expect(
      refusal({
        ...bundle,
        created: "yesterday",
        tiers: bundle.tiers.slice(1),
        references: [{ ...first, number: 0, year: "2017", tier: "expert" }, ...others],
        sources: [{ ...source, sha256: "X", blocks: [] }, ...sources],
        evidence: { oldest: 1.5 },
      }),
    ).toBe(
      "This is not a Citeside bundle: created should be a date and time (ISO 8601); tiers should hold at least 3; " +
        "references[0].number should be more than 0; references[0].tier should be “guideline” or “research” or “label”; " +
        "references[0].year should be a number; " +
        "sources[0].sha256 should be a SHA-256 in 64 lower-case hexadecimal digits; sources[0].blocks should hold at least 1; " +
        "evidence.oldest should be a whole number; evidence.newest is missing.",
    );
  });

  test("goes down to the fault in a lead that is a statement or a gap", () => {
    const text = JSON.stringify(sampleBundle()).replace(
      '"text":"Calcinosis shrank in 41 of 96 children, and no report had a control group."',
      '"text":41',
    );
    expect(refusal(text)).toBe("This is not a Citeside bundle: tiers[1].lead.statement.text should be a text.");
  });

  test("names at most ten faults and counts the others", () => {
    expect(refusal({})).toMatch(
      /^This is not a Citeside bundle: format should be “citeside-bundle\/1”; .*; and 1 more\.$/u,
    );
    expect(refusal({ format: "citeside-bundle/1" }).match(/is missing/gu)).toHaveLength(9);
    for (const value of [null, 5, [], "[]", "null"])
      expect(refusal(value)).toBe("This is not a Citeside bundle: the file should be an object.");
  });
});
