import { expect, test } from "vitest";
import { effectSaid, wayOf } from "./effect-on.js";

test("reads what a plain claim says goes up or down", () => {
  expect(effectSaid("Statins lower LDL cholesterol")?.way).toBe("down");
  expect(effectSaid("Rosuvastatin increases LDL cholesterol in adults")?.way).toBe("up");
  expect(effectSaid("Rosuvastatin does not increase LDL cholesterol")).toBeUndefined();
  expect(effectSaid("Statins are used for high cholesterol")).toBeUndefined();
});

test("a sentence tells a way only by words close to the thing, in its clause", () => {
  const { terms } = effectSaid("Statins lower LDL cholesterol") ?? { terms: [] };
  expect(wayOf("Both drugs are effective in decreasing CRP and LDL cholesterol.", terms)).toBe("down");
  expect(wayOf("LDL cholesterol levels were significantly lower after 12 weeks.", terms)).toBe("down");
  expect(wayOf("LDL cholesterol was raised, and triglycerides were reduced.", terms)).toBe("up");
  expect(wayOf("The percentage of patients at their LDL cholesterol goal was higher.", terms)).toBeUndefined();
  expect(wayOf("It did not reduce LDL cholesterol.", terms)).toBeUndefined();
  expect(wayOf("LDL cholesterol rose in one group; LDL cholesterol fell in the other.", terms)).toBeUndefined();
});
