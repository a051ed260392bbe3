import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sampleIdentifier } from "../testing/samples.js";
import { formatIdentifier } from "./identifier.js";
import type { DocumentClaim } from "./identity.js";
import { groupDocuments } from "./identity.js";

function claim(id: string, ...identifiers: string[]): DocumentClaim {
  return { id, identifiers: identifiers.map(sampleIdentifier) };
}

function grouped(...claims: DocumentClaim[]): Record<string, string[]> {
  const groups = groupDocuments(claims);
  return Object.fromEntries(
    groups.map(({ documents, identifiers }) => [documents.join(" "), identifiers.map(formatIdentifier)]),
  );
}

describe("which documents are one publication", () => {
  test("documents that share an identifier are one, known by all of theirs, the strongest first", () => {
    expect(grouped(claim("a", "doi:10.1000/x"), claim("b", "pmcid:PMC1", "doi:10.1000/x", "pmid:1"))).toEqual({
      "a b": ["pmid:1", "doi:10.1000/x", "pmcid:PMC1"],
    });
  });

  test("documents that share none are each their own", () => {
    expect(grouped(claim("a", "pmid:1"), claim("b", "pmid:2"))).toEqual({ a: ["pmid:1"], b: ["pmid:2"] });
  });

  test.each([
    ["pmid", ["pmid:1", "doi:10.1000/x"], ["pmid:2", "doi:10.1000/x"], ["pmid:2"]],
    ["doi", ["pmid:1", "doi:10.1000/x"], ["pmid:1", "doi:10.1000/y"], ["doi:10.1000/y"]],
    ["pmcid", ["pmid:1", "pmcid:PMC1"], ["pmid:1", "pmcid:PMC2"], ["pmcid:PMC2"]],
  ])("two whose %s differs stay two, and what both claim belongs to the first", (_, first, second, left) => {
    expect(grouped(claim("b", ...second), claim("a", ...first))).toEqual({ a: first, b: left });
  });

  test("two registrations or labels of one paper may differ", () => {
    expect(grouped(claim("a", "pmid:1", "nct:NCT00000001"), claim("b", "pmid:1", "nct:NCT00000002"))).toEqual({
      "a b": ["pmid:1", "nct:NCT00000001", "nct:NCT00000002"],
    });
  });

  test("a document that names two makes them one when they can be", () => {
    expect(grouped(claim("a", "pmid:1"), claim("b", "doi:10.1000/x"), claim("c", "pmid:1", "doi:10.1000/x"))).toEqual({
      "a b c": ["pmid:1", "doi:10.1000/x"],
    });
  });

  test("a document that names two that cannot be one joins the one under its strongest identifier", () => {
    const two = [claim("a", "pmid:1", "doi:10.1000/x"), claim("b", "pmid:2", "pmcid:PMC2")];
    expect(grouped(...two, claim("c", "doi:10.1000/x", "pmcid:PMC2"))).toEqual({
      "a c": ["pmid:1", "doi:10.1000/x"],
      b: ["pmid:2", "pmcid:PMC2"],
    });
  });

  test("a document whose every identifier is another's is known by its own id", () => {
    const claims = [
      claim("a", "pmid:1", "pmcid:PMC1"),
      claim("b", "pmid:1", "pmcid:PMC2"),
      claim("c", "pmid:3", "pmcid:PMC2"),
    ];
    expect(grouped(...claims)).toMatchObject({ a: ["pmid:1", "pmcid:PMC1"], b: ["pmcid:PMC2"], c: ["pmid:3"] });
    expect(grouped({ id: "src:1", identifiers: [] })).toEqual({ "src:1": ["local:src:1"] });
  });

  const identifiers = fc.uniqueArray(
    fc.constantFrom("pmid:1", "pmid:2", "doi:10.1000/a", "doi:10.1000/b", "pmcid:PMC1", "pmcid:PMC2", "local:x"),
    { maxLength: 4 },
  );
  const claims = fc
    .array(identifiers, { maxLength: 8 })
    .map((all) => all.map((one, index) => claim(`d${index}`, ...one)));

  test("the order of the documents does not matter", () => {
    const shuffled = claims.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([first, second]) => {
        expect(grouped(...first)).toEqual(grouped(...second));
      }),
    );
  });

  test("every document is in one group, every identifier in at most one, and no group is without", () => {
    fc.assert(
      fc.property(claims, (all) => {
        const groups = groupDocuments(all);
        expect(groups.flatMap(({ documents }) => documents).sort()).toEqual(all.map(({ id }) => id).sort());
        const owned = groups.flatMap((group) => group.identifiers.map(formatIdentifier));
        expect(new Set(owned).size).toBe(owned.length);
        expect(groups.every((group) => group.identifiers.length > 0)).toBe(true);
      }),
    );
  });
});
