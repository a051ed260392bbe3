import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sampleIdentifier } from "../testing/samples.js";
import { formatIdentifier } from "./identifier.js";
import type { DocumentClaim } from "./identity.js";
import { groupDocuments } from "./identity.js";

const claim = (id: string, ...identifiers: string[]): DocumentClaim => ({
  id,
  identifiers: identifiers.map(sampleIdentifier),
});
/** Each group as "documents = identifiers", sorted. */
const groups = (...claims: DocumentClaim[]) =>
  groupDocuments(claims)
    .map(({ documents, identifiers }) => `${documents.join(" ")} = ${identifiers.map(formatIdentifier).join(" ")}`)
    .sort();

describe("documents are one publication", () => {
  test("when they share an identifier", () => {
    expect(groups(claim("a", "doi:10.1000/x"), claim("b", "pmid:1", "doi:10.1000/x"))).toEqual([
      "a b = pmid:1 doi:10.1000/x",
    ]);
  });

  test("when a third shares one with each", () => {
    expect(
      groups(claim("a", "pmid:1"), claim("b", "pmcid:PMC2"), claim("c", "pmid:1", "doi:10.1000/x", "pmcid:PMC2")),
    ).toEqual(["a b c = pmid:1 doi:10.1000/x pmcid:PMC2"]);
  });

  test("never when their pmid, doi or pmcid differ", () => {
    expect(groups(claim("a", "pmid:1", "local:k"), claim("b", "pmid:2", "local:k"))).toEqual([
      "a = pmid:1 local:k",
      "b = pmid:2",
    ]);
  });

  test("when their trial's number is the same and nothing differs", () => {
    expect(groups(claim("a", "nct:NCT00000001"), claim("b", "nct:NCT00000001", "local:k"))).toEqual([
      "a b = nct:NCT00000001 local:k",
    ]);
  });

  test("and one whose only identifier is another's is known by its own document", () => {
    expect(groups(claim("a", "pmid:1", "nct:NCT00000001"), claim("b", "pmid:2", "nct:NCT00000001"))).toEqual([
      "a = pmid:1 nct:NCT00000001",
      "b = pmid:2",
    ]);
    expect(groups(claim("a"))).toEqual(["a = local:a"]);
  });
});

test("whatever documents claim, each is in one group, no identifier in two, and their order does not matter", () => {
  const pool = ["pmid:1", "pmid:2", "doi:10.1000/x", "doi:10.1000/y", "pmcid:PMC1", "nct:NCT00000001", "local:k"];
  const claims = fc
    .array(fc.subarray(pool), { minLength: 1, maxLength: 6 })
    .map((all) => all.map((identifiers, at) => claim(`src:${at}`, ...identifiers)));
  const twice = claims.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
  );
  fc.assert(
    fc.property(twice, ([one, other]) => {
      const made = groupDocuments(one);
      expect(made.flatMap(({ documents }) => documents).sort()).toEqual(one.map(({ id }) => id).sort());
      const identifiers = made.flatMap((group) => group.identifiers.map(formatIdentifier));
      expect(new Set(identifiers).size).toBe(identifiers.length);
      expect(groups(...other)).toEqual(groups(...one));
    }),
  );
});
