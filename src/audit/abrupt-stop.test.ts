import { expect, test } from "vitest";
import { letsStop } from "./abrupt-stop.js";

test("a text lets a drug be stopped at once where it says that this can be done or does no harm", () => {
  expect(letsStop("Propranolol can be stopped abruptly in patients with angina")).toBe(true);
  expect(letsStop("Abrupt discontinuation of clonidine is safe")).toBe(true);
  expect(letsStop("Atenolol can be discontinued suddenly without risk")).toBe(true);
});

test("a warning of it, or stopping as such, is none", () => {
  expect(letsStop("Abrupt discontinuation of propranolol can exacerbate angina")).toBe(false);
  expect(letsStop("Clonidine should not be stopped abruptly")).toBe(false);
  expect(letsStop("Propranolol can be stopped over two weeks")).toBe(false);
});
