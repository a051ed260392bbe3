import { expect, test } from "vitest";
import { claimsOf } from "../../audit/claims/claims.js";
import { textBlocks } from "../../audit/reading/text-blocks.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { withDoseDrugs } from "./dose-drug.js";

const LEXICON = lexiconOf({
  calmo: { kind: "drug", preferred: "calmolol" },
  sedo: { kind: "drug", preferred: "sedatine" },
});
const wholes = (text: string) => withDoseDrugs(claimsOf(textBlocks("text", text)), LEXICON).map(({ whole }) => whole);

test("a dose that names no drug is of the one that its section has named before it", () => {
  expect(
    wholes("Calmolol is cleared by the kidneys. In kidney disease the usual dose is 150 mg twice daily.").at(-1),
  ).toBe("In kidney disease the usual dose is 150 mg twice daily (calmolol)");
});

test.each([
  [
    "of two drugs before it",
    "Calmolol and sedatine are cleared by the kidneys. In kidney disease the usual dose is 150 mg twice daily.",
  ],
  ["of none", "Kidney disease is common. In kidney disease the usual dose is 150 mg twice daily."],
  [
    "of one that another section names",
    "# Calm\n\nCalmolol is cleared by the kidneys.\n\n# Sleep\n\nIn kidney disease the usual dose is 150 mg twice daily.",
  ],
])("a dose is left as it is: %s", (_what, text) => {
  expect(wholes(text).at(-1)).toBe("In kidney disease the usual dose is 150 mg twice daily");
});

test("what is no dose is left as it is", () => {
  expect(wholes("Calmolol is cleared by the kidneys. In kidney disease the pulse is slow.").at(-1)).toBe(
    "In kidney disease the pulse is slow",
  );
});
