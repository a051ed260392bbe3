import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BundleDose, BundleStatement } from "../../operations/bundle-schema.js";
import { doseLines } from "./doses.js";

const dose = (part: Partial<BundleDose>): BundleDose => ({
  drug: "examplopril",
  text: "10 mg",
  start: 0,
  end: 5,
  indication: "hypertension",
  route: null,
  frequency: null,
  perDay: null,
  checks: [],
  ...part,
});
const statement = (doses: readonly BundleDose[]) => ({ doses }) as unknown as BundleStatement;

describe("no dose is shown without what it is for and what it was set beside, or words that say why not", () => {
  test("a label's own dose says that it is the measure, and that nothing stands beside it", () => {
    expect(doseLines(statement([dose({})]), true).map(({ text }) => text)).toEqual([
      "Dose “10 mg” of examplopril for hypertension: the label’s own; nothing else that was read gives a dose to set it beside",
    ]);
  });
  test("another's dose without anything beside it says so, and that its use is not said", () => {
    expect(doseLines(statement([dose({ indication: null })])).map(({ text }) => text)).toEqual([
      "Dose “10 mg” of examplopril (its use is not said here): nothing else that was read gives a dose to set it beside",
    ]);
  });
  test("whatever the doses, each is in a line or counted in the last", () => {
    const any = fc.record({
      drug: fc.constantFrom("a", "b", null),
      text: fc.constantFrom("1 mg", "2 mg", "3 g daily"),
      indication: fc.constantFrom("x", null),
      checks: fc.constantFrom<BundleDose["checks"]>(
        [],
        [{ against: "label", verdict: "not comparable", text: "no label names it", quote: null }],
      ),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), fc.boolean(), (parts, label) => {
        const doses = parts.map((part) => dose(part));
        const lines = doseLines(statement(doses), label).map(({ text }) => text);
        const counted = lines.some((line) => /more doses stand in this sentence/u.test(line));
        for (const { text } of doses) expect(counted || lines.some((line) => line.includes(`“${text}”`))).toBe(true);
        for (const line of lines.filter((one) => one.startsWith("Dose")))
          expect(line).toMatch(/(?: for \S|its use is not said here).*: \S/u);
      }),
    );
  });
});
