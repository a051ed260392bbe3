import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { withoutAmounts } from "./amounts.js";

const told = (text: string) => withoutAmounts(text).replace(/\s+/gu, " ").trim();

describe("amounts are not what a source must name", () => {
  test.each<[string, string]>([
    ["Does losartan 50 mg once daily affect tolerance?", "Does losartan once daily affect tolerance?"],
    ["Does remifentanil 0.3 μg/kg/min affect hypotension?", "Does remifentanil affect hypotension?"],
    ["Budesonide/formoterol pMDI 160/9 μg in asthma", "Budesonide/formoterol pMDI in asthma"],
    ["5-mg prednisolone for stones", "prednisolone for stones"],
    ["Multivitamins and hemoglobin after 18 months", "Multivitamins and hemoglobin after"],
    ["docetaxel 75 mg/m2 in breast cancer", "docetaxel in breast cancer"],
    ["Does ForsLeanTM affect hunger?", "Does ForsLean affect hunger?"],
    ["Does Stomacol® help?", "Does Stomacol help?"],
    ["Group D (dexmedetomidine) and QTc", "(dexmedetomidine) and QTc"],
    ["vitamin B12 in type 2 diabetes", "vitamin B12 in type 2 diabetes"],
    ["Are 12 ibuprofen tablets harmful?", "Are ibuprofen harmful?"],
    ["Give 2 tablets of zinc", "Give of zinc"],
    ["factor 8 and protein C", "factor 8 and protein C"],
    // An age is of somebody.
    ["fever in a 6-month-old", "fever in a 6-month-old"],
    ["children under 18 months with croup", "children under 18 months with croup"],
    ["children aged 6 to 12 months with croup", "children aged 6 to 12 months with croup"],
    // Nothing would be left.
    ["5 mg?", "5 mg?"],
  ])("%s", (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  test("every word keeps its place", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        expect(withoutAmounts(text)).toHaveLength(text.length);
      }),
    );
  });
});
