import { describe, expect, test } from "vitest";
import { readRegimens } from "./read-regimens.js";

const doses = (text: string) => readRegimens(text).map(({ drug, amount }) => [drug?.value, amount.value.high]);

describe("as many amounts as drugs, told respectively", () => {
  test("pair in order", () => {
    expect(doses("Patients received haloperidol or lorazepam in doses of 5 and 4 mg, respectively.")).toEqual([
      ["haloperidol", "5"],
      ["lorazepam", "4"],
    ]);
  });
  test("pair where there are three", () => {
    expect(doses("Patients took atenolol, amlodipine and losartan at 50, 5 and 100 mg, respectively.")).toEqual([
      ["atenolol", "50"],
      ["amlodipine", "5"],
      ["losartan", "100"],
    ]);
  });
  test("are not paired without the word", () => {
    expect(doses("Patients received lorazepam in doses of 1 and 4 mg.")).toEqual([
      ["lorazepam", "1"],
      ["lorazepam", "4"],
    ]);
  });
  test("are not paired with fewer drugs", () => {
    expect(doses("Patients received lorazepam in doses of 1 and 4 mg, respectively.")).toEqual([
      ["lorazepam", "1"],
      ["lorazepam", "4"],
    ]);
  });
});
