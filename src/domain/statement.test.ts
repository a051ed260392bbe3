import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sample } from "../testing/samples.js";
import { InvariantError } from "./fault.js";
import { mergePublication } from "./merge.js";
import type { Publication, PublicationFacts } from "./publication.js";
import { makeQuote } from "./quote.js";
import type { Statement, StatementMarks, Support } from "./statement.js";
import { makeStatement, textOfQuotes } from "./statement.js";
import { TIERS } from "./tier.js";

const MARKS: StatementMarks = { facet: "treatment", directness: { kind: "direct" } };

/** What supports a statement: the first `length` characters of a made document. */
function support(id: string, facts: Partial<PublicationFacts> = {}, length = 9): Support {
  const made = sample({ identifiers: [id], sections: { "": ["Naproxen helps. It also harms."] }, facts });
  const start = made.source.text.indexOf("Naproxen");
  const publication: Publication = mergePublication([
    { sourceId: made.source.id, kind: "full text", facts: made.facts },
  ]);
  return { quote: makeQuote(made.source, start, start + length), publication };
}

test("a statement's words are its quote's, and it belongs to what it quotes", () => {
  const one = support("pmid:1", { tier: "guideline" }, 15);
  expect(makeStatement([one], MARKS)).toEqual({
    text: "Naproxen helps.",
    quotes: [one.quote],
    publications: ["pmid:1"],
    tier: "guideline",
    facet: "treatment",
    directness: { kind: "direct" },
  });
});

test("several quotes are joined by a marked ellipsis, each with its publication", () => {
  const statement = makeStatement([support("pmid:1", {}, 15), support("pmid:2", {}, 8)], MARKS);
  expect(statement.text).toBe("Naproxen helps. […] Naproxen");
  expect(statement.publications).toEqual(["pmid:1", "pmid:2"]);
});

test("a statement is never changed", () => {
  expect(Object.isFrozen(makeStatement([support("pmid:1")], MARKS))).toBe(true);
});

describe("a statement is refused", () => {
  test("without a quote", () => {
    expect(() => makeStatement([], MARKS)).toThrow(InvariantError);
  });

  test("out of two tiers", () => {
    expect(() => makeStatement([support("pmid:1", { tier: "guideline" }), support("pmid:2")], MARKS)).toThrow(
      "a Statement of the guideline tier cannot quote pmid:2",
    );
  });

  test("out of a retracted publication, whichever quote it is", () => {
    const retracted = support("pmid:2", { status: { kind: "retracted", by: ["pmid:3"] } });
    expect(() => makeStatement([retracted], MARKS)).toThrow("pmid:2 is retracted and cannot be quoted as evidence");
    expect(() => makeStatement([support("pmid:1"), retracted], MARKS)).toThrow(InvariantError);
  });
});

test("a corrected publication can be quoted", () => {
  const corrected = support("pmid:1", { status: { kind: "corrected", by: ["pmid:9"] } });
  expect(makeStatement([corrected], MARKS).publications).toEqual(["pmid:1"]);
});

test("whatever supports it, a statement is of one tier and says what its quotes say, or is not made", () => {
  const any = fc.array(
    fc.record({ tier: fc.constantFrom(...TIERS), retracted: fc.boolean(), length: fc.integer({ min: 1, max: 30 }) }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(any, (wanted) => {
      const supports = wanted.map(({ tier, retracted, length }, at) =>
        support(`pmid:${at + 1}`, { tier, ...(retracted ? { status: { kind: "retracted" } } : {}) }, length),
      );
      const fits =
        wanted.length > 0 && new Set(wanted.map(({ tier }) => tier)).size === 1 && !wanted.some((one) => one.retracted);
      if (!fits) expect(() => makeStatement(supports, MARKS)).toThrow(InvariantError);
      else {
        const statement = makeStatement(supports, MARKS);
        expect(statement.text).toBe(textOfQuotes(statement.quotes));
        expect(statement.tier).toBe(wanted[0]?.tier);
        expect(statement.publications).toHaveLength(statement.quotes.length);
      }
    }),
    { numRuns: 60 },
  );
});

test("a statement cannot be written down as an object", () => {
  const { quote } = support("pmid:1");
  // @ts-expect-error A Statement is only made from what supports it.
  const forged: Statement = {
    text: "Naproxen cures.",
    quotes: [quote],
    publications: ["pmid:1"],
    tier: "research",
    facet: "treatment",
    directness: { kind: "direct" },
  };
  expect(forged.text).not.toBe(textOfQuotes(forged.quotes));
});
