import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseTerms } from "./choose-terms.js";

const chosen = (frequencies: Record<string, number>, budget: number) =>
  chooseTerms(new Map(Object.entries(frequencies)), budget);

test("the rarest terms are asked for, as long as their passages stay within the budget", () => {
  expect(chosen({ gout: 10, the: 900, tophus: 2, flare: 30 }, 42)).toEqual(["tophus", "gout", "flare"]);
  expect(chosen({ gout: 10, the: 900, tophus: 2, flare: 30 }, 41)).toEqual(["tophus", "gout"]);
});

test("one term is asked for even beyond the budget", () => {
  expect(chosen({ the: 900, a: 1000 }, 10)).toEqual(["the"]);
});

test("terms that stand nowhere are not asked for", () => {
  expect(chosen({ gout: 0, flare: 1 }, 10)).toEqual(["flare"]);
  expect(chosen({ gout: 0 }, 10)).toEqual([]);
});

test("equal terms stand by code unit", () => {
  expect(chosen({ b: 1, a: 1, "10": 1 }, 10)).toEqual(["10", "a", "b"]);
});

test("no rarer term is left out for a commoner one, and the order of the terms does not matter", () => {
  const all = fc.dictionary(fc.constantFrom("a", "b", "c", "d", "e"), fc.nat(20));
  fc.assert(
    fc.property(all, fc.nat(40), (frequencies, budget) => {
      const terms = chosen(frequencies, budget);
      const reversed = new Map(Object.entries(frequencies).reverse());
      expect(chooseTerms(reversed, budget)).toEqual(terms);
      const most = Math.max(0, ...terms.map((term) => frequencies[term] ?? 0));
      const left = Object.entries(frequencies).filter(([term, n]) => n > 0 && !terms.includes(term));
      expect(left.every(([, n]) => n >= most)).toBe(true);
      const rows = terms.reduce((sum, term) => sum + (frequencies[term] ?? 0), 0);
      expect(rows <= budget || terms.length === 1).toBe(true);
    }),
  );
});
