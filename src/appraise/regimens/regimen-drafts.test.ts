import { expect, test } from "vitest";
import { amountsIn } from "../../text/regimens/regimen-amounts.js";
import { draftsOf } from "./regimen-drafts.js";

const amounts = (text: string) =>
  draftsOf(text, amountsIn(text, 0, text.length)).map(
    ({ amount: { low, high, unit } }) => `${low === high ? (low ?? "") : `${low ?? ""}-${high ?? ""}`} ${unit}`,
  );

test.each([
  ["325 mg, 2 tablets", ["650 mg"]],
  ["2 inhalations of X 6 mcg", ["12 mcg"]],
  ["four tablets (500 mg each)", ["2000 mg"]],
  ["took two 5 mg tablets", ["10 mg"]],
])("an amount and a count of forms that say a dose together are multiplied: %s", (text, expected) => {
  expect(amounts(text)).toEqual(expected);
});

test("a day's mass beside a day's count of capsules is the day's, and is not multiplied", () => {
  expect(amounts("eight capsules per day containing 4 g per day of oil")).toEqual(["4 g"]);
});

test("a weight before a count of tablets is not multiplied by it", () => {
  expect(amounts("15–24.9 kg, 2 tablets")).toEqual(["15-24.9 kg", "2 tablet"]);
});

test.each([
  ["7 capsules (2.8 g)", ["2.8 g"]],
  ["20 mg (4 mL)", ["20 mg"]],
  ["500 mg (2 × 250 mg)", ["500 mg"]],
  ["20 mg, equivalent to 18 mg of the base", ["20 mg"]],
  ["1 mL of 300 mcg of X", ["300 mcg"]],
])("what says an amount again is left out, and a mass stands for a volume or count: %s", (text, expected) => {
  expect(amounts(text)).toEqual(expected);
});
