import { expect, it } from "vitest";
import { criterionPieces } from "./criterion-pieces.js";
import { gradeFinding, gradesIn } from "./grade-finding.js";

it("reads grades with their signs, in figures and Roman numerals", () => {
  expect(gradesIn("neuropathy grade 3 or 4")).toMatchObject({ low: 3, high: 4 });
  expect(gradesIn("Grade III neuropathy or above")).toMatchObject({ low: 3 });
  expect(gradesIn("toxicities of Grade >/= 2")).toMatchObject({ low: 2, high: Infinity, openLow: false });
  expect(gradesIn("less than or equal to grade 1")).toMatchObject({ low: 0, high: 1, openHigh: false });
  expect(gradesIn("neuropathy")).toBeUndefined();
});

it("holds a grade against the criterion on the same condition", () => {
  const pieces = criterionPieces(["Exclusion Criteria:", "Peripheral neuropathy of grade 2 or greater"]);
  expect(gradeFinding("patients with grade 3 neuropathy", pieces)?.admitted).toBe(-1);
  expect(gradeFinding("patients with grade 1 neuropathy", pieces)?.admitted).toBe(1);
  expect(gradeFinding("patients with grade 3 alopecia", pieces)).toBeUndefined();
});
