import { expect, test } from "vitest";
import { readRegimens } from "./read-regimens.js";

test.each([
  ["Patients received 75, 150 or 300 mg of ibuprofen.", ["ibuprofen", "ibuprofen", "ibuprofen"]],
  ["Treatment at 450 mg/kg raised the testosterone concentration.", [undefined]],
  ["Consumption was higher (120 ± 24 mg) when 0.3 mg of buprenorphine was given.", [undefined, "buprenorphine"]],
  ["Patients received placebo (Acme) 3 g daily and ibuprofen was allowed.", [undefined]],
  ["Patients received ibuprofen 400 mg or placebo 2 tablets daily.", ["ibuprofen", undefined]],
  ["The dose was 75 mg/day for sertraline.", ["sertraline"]],
  ["Dexmedetomidine was given at a concentration of 0.5 mcg/kg.", ["dexmedetomidine"]],
  ["Rifaximin (Xifaxan, tablets, 550 mg) was given twice daily.", ["rifaximin"]],
])("each dose has the name that its sentence gives it, or none: %s", (text, names) => {
  expect(readRegimens(text).map(({ drug }) => drug?.value)).toEqual(names);
});
