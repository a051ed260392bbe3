import { expect, it } from "vitest";
import { leadIn, withLeadIn } from "./lead-in.js";

it.each([
  ["Do not give in:", "Do not give in:"],
  ["We asked twice. Do not give in: ", "Do not give in:"],
  ["Give 2.5 mg daily in:", "Give 2.5 mg daily in:"],
  ["Give it.", undefined],
  [":", undefined],
  [`${"word ".repeat(40)}:`, undefined],
])("what stands before a list, %j, leads in with %j", (before, lead) => {
  expect(leadIn(before)).toBe(lead);
});

it("puts the lead-in in front of an item", () => {
  expect(withLeadIn("Do not give in:", "asthma")).toBe("Do not give in: asthma");
  expect(withLeadIn(undefined, "asthma")).toBe("asthma");
});
