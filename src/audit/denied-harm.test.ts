import { expect, test } from "vitest";
import { deniesHarm } from "./denied-harm.js";

test("a harm that is denied is told from one that is stated and from other denials", () => {
  expect(deniesHarm("Warfarin does not cause tissue necrosis")).toBe(true);
  expect(deniesHarm("It can be given without any risk of bleeding")).toBe(true);
  expect(deniesHarm("Warfarin can cause tissue necrosis")).toBe(false);
  expect(deniesHarm("Warfarin should not be used in pregnancy")).toBe(false);
});
