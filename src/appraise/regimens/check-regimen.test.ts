import { describe, expect, test } from "vitest";
import { checkRegimen, statedRegimens, type DoseCode } from "./check-regimen.js";

const EVIDENCE = [
  ...statedRegimens("The recommended starting dose is 10 mg once daily; the maximum is 80 mg per day.", {
    drug: "examplopril",
    section: ["2 DOSAGE AND ADMINISTRATION", "2.1 Hypertension"],
  }),
  ...statedRegimens("Examplopril 2.5 mg to 40 mg once daily is given to adults with heart failure."),
];

const codeOf = (text: string): DoseCode[] => statedRegimens(text).map((one) => checkRegimen(one, EVIDENCE).code);

describe("one regimen of any text against those of the evidence", () => {
  test.each<[string, DoseCode]>([
    ["For hypertension, examplopril 10 mg once daily was given.", "within"],
    ["For hypertension, examplopril 100 mg once daily was given.", "above"],
    ["For hypertension, examplopril 2 mg once daily was given.", "below"],
    ["For migraine, examplopril 10 mg once daily was given.", "other-indication"],
    ["For hypertension, examplopril 10 mg was given.", "not-comparable"],
    ["In children, examplopril 10 mg once daily was given.", "not-comparable"],
    ["For hypertension, othermab 10 mg once daily was given.", "not-found"],
    ["For hypertension, 10 mg once daily was given.", "not-found"],
  ])("%s is %s", (text, code) => {
    expect(codeOf(text)).toEqual([code]);
  });

  test("the reason names the doses it rests on", () => {
    const [one] = statedRegimens("For hypertension, examplopril 100 mg once daily was given.");
    expect(one && checkRegimen(one, EVIDENCE)).toEqual({
      code: "above",
      because: "100 mg a day is above the maximum of 80 mg a day",
      references: [0, 1],
    });
  });
});

test("a label's dose has its drug and indication from what stands around it", () => {
  expect(EVIDENCE.map(({ regimen, indication, population }) => [regimen.drug?.value, indication, population])).toEqual([
    ["examplopril", "hypertension", undefined],
    ["examplopril", "hypertension", undefined],
    ["examplopril", "heart failure", "adults"],
  ]);
});

test("in a label another drug that only a list of names knows keeps its own dose", () => {
  const text = "Co-administration of a 180 mg daily dose of diltiazem with 5 mg amlodipine raised its levels.";
  expect(
    statedRegimens(text, { drug: "amlodipine" }).map(({ regimen }) => [regimen.drug?.value, regimen.amount.value.high]),
  ).toEqual([
    ["diltiazem", "180"],
    ["amlodipine", "5"],
  ]);
});

test("“must never be above” is a maximum, and no lowest dose", () => {
  const [told] = statedRegimens("The dose of ibuprofen must never be above 3200 mg/day.");
  expect([told?.regimen.role?.value, told?.regimen.amount.value.low]).toEqual(["maximum", "3200"]);
});

test("between semicolons each dose is for the people named beside it", () => {
  const told = statedRegimens("Haloperidol 2 to 5 mg is given at first; children begin with 0.5 mg per day.");
  expect(told.map(({ population }) => population)).toEqual([undefined, "children"]);
  const same = statedRegimens("Pediatric starting dose: 10 mg once daily; maximum dose: 20 mg once daily.");
  expect(same.map(({ population }) => population)).toEqual(["children", "children"]);
});
