import fc from "fast-check";
import { expect, it } from "vitest";
import { RECORD_SIGNALS, recordSignals, SECOND_TRIAL } from "./record-signals.js";

it("gives a finite number for each name, whatever the texts", () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom(SECOND_TRIAL, "Adverse Events 1:", "Rash 1/20 (5%)", "Results 1:", "Unit of Measure: days  3"),
  );
  fc.assert(
    fc.property(fc.string(), fc.array(line, { maxLength: 8 }), (statement, lines) => {
      const values = recordSignals(statement, lines);
      expect(values).toHaveLength(RECORD_SIGNALS.length);
      expect(values.every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it("tells a statement that falls by the record", () => {
  const lines = ["Adverse Events 1:", "Total: 1/20 (5.00%)", "Rash 1/20 (5.00%)"];
  const worst = (statement: string) => recordSignals(statement, lines)[RECORD_SIGNALS.indexOf("worst")];
  expect(worst("One patient in the primary trial had a rash.")).toBe(1);
  expect(worst("3 patients in the primary trial had a rash.")).toBe(-1);
});
