import { describe, expect, test } from "vitest";
import type { Publication } from "../domain/publication.js";
import { bodyOf, countryOf, isLocal } from "./guideline-body.js";
import { newerVersions } from "./recommends.js";

const guideline = (facts: Partial<Publication>): Publication => ({
  id: "local:x",
  identifiers: [{ scheme: "local", value: "x" }],
  title: "A title",
  titleBasis: "printed",
  authors: [],
  tier: "guideline",
  design: "guideline",
  language: "en",
  status: { kind: "current" },
  ...facts,
});

describe("who speaks in a guideline", () => {
  test.each<[string, Partial<Publication>, string | undefined, string | undefined]>([
    [
      "its corporate author",
      { authors: ["U.S. Preventive Services Task Force"], container: "Prevention TaskForce" },
      "U.S. Preventive Services Task Force",
      "United States",
    ],
    ["the body in its title", { title: "EULAR recommendations for gout", authors: ["Ito A"] }, "EULAR", "Europe"],
    [
      "a society in its title",
      { title: "The 2024 British Society for Rheumatology guideline for gout" },
      "British Society for Rheumatology",
      "United Kingdom",
    ],
    [
      "its publisher, where that is a body",
      { container: "World Health Organization" },
      "World Health Organization",
      "international",
    ],
    [
      "nobody, where only persons and a journal are named",
      { authors: ["Ito A"], container: "Rheumatology" },
      undefined,
      undefined,
    ],
  ])("is %s", (_, facts, body, country) => {
    const found = bodyOf(guideline(facts));
    expect([found, found === undefined ? undefined : countryOf(found)]).toEqual([body, country]);
  });

  test("a protocol of the house speaks for no body and is known by its file's name alone", () => {
    expect(isLocal(guideline({ title: "Protocol: gout" }))).toBe(true);
    expect(isLocal(guideline({ title: "EULAR recommendations for gout" }))).toBe(false);
    expect(isLocal(guideline({ identifiers: [{ scheme: "pmid", value: "1" }] }))).toBe(false);
  });
});

describe("an older version of a guideline", () => {
  test("is named with the newer one by the same body on the same thing, not with another's or on another thing", () => {
    const old = guideline({ id: "a", title: "EULAR recommendations for systemic sclerosis", year: 2017 });
    const update = guideline({
      id: "b",
      title: "EULAR recommendations for systemic sclerosis: 2023 update",
      year: 2024,
    });
    const other = guideline({ id: "c", title: "EULAR recommendations for gout", year: 2016 });
    const elsewhere = guideline({ id: "d", title: "KDIGO recommendations for systemic sclerosis", year: 2015 });
    const organ = (id: string, letter: string, year: number) =>
      guideline({ id, title: `EULAR recommendations for hepatitis ${letter} in adults`, year });
    expect([...newerVersions([organ("x", "B", 2015), organ("y", "C", 2020)])]).toEqual([]);
    expect([...newerVersions([old, update, other, elsewhere])]).toEqual([
      ["a", "“EULAR recommendations for systemic sclerosis: 2023 update” (2024)"],
    ]);
  });
});
