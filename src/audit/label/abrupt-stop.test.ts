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

test.each<[boolean, string]>([
  [true, "Propranolol can be stopped straight away"],
  [true, "A short interruption of the pump is harmless"],
  [false, "Even a short interruption can bring on symptoms"],
  [true, "A patient can come off clonidine in a single day"],
  [true, "Clonidine can be cut to nothing overnight"],
  [false, "A patient can come off clonidine over two weeks"],
  [false, "Clonidine cannot be stopped straight away"],
  [false, "Bleeding stopped overnight"],
])("coming off a drug in a day is stopping at once: %s, %s", (expected, words) => {
  expect(letsStop(words)).toBe(expected);
});
