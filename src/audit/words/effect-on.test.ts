import { expect, test } from "vitest";
import { effectSaid, wayOf } from "./effect-on.js";

test("reads what a plain claim says goes up or down", () => {
  expect(effectSaid("Statins lower LDL cholesterol")?.way).toBe("down");
  expect(effectSaid("Rosuvastatin increases LDL cholesterol in adults")?.way).toBe("up");
  expect(effectSaid("Rosuvastatin does not increase LDL cholesterol")).toBeUndefined();
  expect(effectSaid("Statins are used for high cholesterol")).toBeUndefined();
});

test("a sentence tells a way only by words close to the thing, in its clause", () => {
  const effect = effectSaid("Statins lower LDL cholesterol") ?? { terms: [] };
  expect(wayOf("Both drugs are effective in decreasing CRP and LDL cholesterol.", effect)).toBe("down");
  expect(wayOf("LDL cholesterol levels were significantly lower after 12 weeks.", effect)).toBe("down");
  expect(wayOf("LDL cholesterol was raised, and triglycerides were reduced.", effect)).toBe("up");
  expect(wayOf("The percentage of patients at their LDL cholesterol goal was higher.", effect)).toBeUndefined();
  expect(wayOf("It did not reduce LDL cholesterol.", effect)).toBeUndefined();
  expect(wayOf("LDL cholesterol rose in one group; LDL cholesterol fell in the other.", effect)).toBeUndefined();
});

test("what goes down of something must be named itself: pain is not the frequency of migraine", () => {
  const effect = effectSaid("Acupuncture reduces the frequency of migraine") ?? { terms: [] };
  expect(wayOf("Acupuncture reduced pain in migraine patients.", effect)).toBeUndefined();
  expect(wayOf("Acupuncture reduced migraine frequency.", effect)).toBe("down");
});
