import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BundleDose, BundleStatement } from "../../operations/statement-schema.js";
import { doseCheckWords, doseLines } from "./doses.js";

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
const texts = (doses: readonly BundleDose[], label = false) =>
  doseLines(statement(doses), label).map(({ text }) => text);
const check = (part: Partial<BundleDose["checks"][number]>): BundleDose["checks"][number] => ({
  against: "label",
  verdict: "not comparable",
  text: "not comparable with the label: no label in the library gives a dose of examplopril",
  quote: null,
  ...part,
});

describe("no dose is shown without what it is for and what it was set beside, or words that say why not", () => {
  test("a label's own doses are the measure, and are told by none", () => {
    const within = check({ against: 2, verdict: "within", text: "within research" });
    expect(texts([dose({}), dose({ text: "1 g", checks: [within] })], true)).toEqual([]);
  });

  test("another's dose without anything beside it says so, and that its use is not said", () => {
    expect(texts([dose({ indication: null })])).toEqual([
      "Not compared: “10 mg” of examplopril (its use is not said here; nothing else to compare)",
    ]);
  });

  test("those that differ lead, then those that agree; all that nothing compares with share the last line, each with why", () => {
    const above = check({ against: 2, verdict: "above", text: "above the label: 60 mg a day is above 40 mg a day" });
    const within = check({ against: 2, verdict: "within", text: "within the label: 20 mg a day is within 10–40 mg" });
    const weight = check({
      against: 3,
      text: "not comparable with research: one is per kilogram, and no weight is given",
    });
    expect(
      texts([
        dose({ text: "1 g", checks: [check({})] }),
        dose({ text: "20 mg daily", checks: [within] }),
        dose({ text: "5 mg/kg", drug: "othermab", indication: null, checks: [weight] }),
        dose({ text: "60 mg daily", checks: [above] }),
      ]),
    ).toEqual([
      "Dose “60 mg daily” of examplopril for hypertension: above the label: 60 mg a day is above 40 mg a day [2]",
      "Dose “20 mg daily” of examplopril for hypertension: within the label: 20 mg a day is within 10–40 mg [2]",
      "Not compared: “1 g” of examplopril for hypertension (no label in the library gives one); “5 mg/kg” of othermab (its use is not said here; research: one is per kilogram, and no weight is given [3])",
    ]);
  });

  test("a dose within the words of another is told by them", () => {
    const both = [
      dose({ text: "400 mg or 600 mg daily", start: 5, end: 27 }),
      dose({ text: "600 mg daily", start: 15, end: 27 }),
    ];
    expect(texts(both)).toEqual([
      "Not compared: “400 mg or 600 mg daily” of examplopril for hypertension (nothing else to compare)",
    ]);
  });

  test("whatever the doses, each stands in a line with its use and its check", () => {
    const any = fc.record({
      drug: fc.constantFrom("a", "b", null),
      text: fc.constantFrom("1 mg", "2 mg", "3 g daily"),
      indication: fc.constantFrom("x", null),
      checks: fc.constantFrom<BundleDose["checks"]>(
        [],
        [check({})],
        [check({ against: 1, verdict: "below", text: "below the label" })],
      ),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (parts) => {
        const doses = parts.map((part, at) => dose({ ...part, start: at * 10, end: at * 10 + part.text.length }));
        const lines = texts(doses);
        for (const one of doses) {
          const line = lines.find(
            (each) =>
              each.includes(`“${one.text}”`) &&
              each.includes(one.indication === null ? "its use is not said here" : ` for ${one.indication}`) &&
              each.includes(doseCheckWords(one)),
          );
          expect(line).toBeDefined();
        }
      }),
    );
  });
});
