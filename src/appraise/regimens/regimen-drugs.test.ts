import { expect, test } from "vitest";
import { nameAfter, nameBefore, nameOfDose } from "./regimen-drugs.js";

test.each([
  ["5 mg propranolol was given", "5 mg", "propranolol"],
  ["400 mg of vaginal progesterone", "400 mg", "progesterone"],
  ["40 mg CORGARD (nadolol) once daily", "40 mg", "nadolol"],
  ["15 mL of local anesthetic", "15 mL", "local anesthetic"],
  ["400 ml of probiotic yogurt", "400 ml", "probiotic yogurt"],
  ["250 mL Shenqi Fuzheng Injection", "250 mL", "shenqi fuzheng"],
  ["50 mg of Angelica keiskei", "50 mg", "angelica keiskei"],
  ["high-dose (1800 mg/day) pirfenidone", "1800 mg/day", "pirfenidone"],
  ["180-mg loading dose of ticagrelor", "180-mg", "ticagrelor"],
  ["5 mg were swallowed", "5 mg", undefined],
])("the name after an amount: %s", (text, amount, expected) => {
  const from = text.indexOf(amount) + amount.length;
  expect(nameAfter(text, from, text.length, {})?.found.name).toBe(expected);
});

test.each([
  ["ibuprofen 400 mg", "400", "ibuprofen", true],
  ["Calmo (examplopril) 10 mg", "10", "examplopril", true],
  ["The ibuprofen group received 10 mg/kg", "10", "ibuprofen", false],
  ["a large dose of vitamin B-6 (50 mg)", "50", "vitamin b-6", true],
  ["drips of tramadol and sodium chloride injection (25 mg)", "25", "tramadol", false],
])("the name before an amount, and whether it stands beside it: %s", (text, amount, name, beside) => {
  const found = nameBefore(
    text,
    0,
    text.indexOf(amount),
    {
      isDrug: (low) => low === "examplopril",
    },
    [],
  );
  expect([found?.found.name, found?.beside]).toEqual([name, beside]);
});

test("whom a dose is given and what they have is no name", () => {
  const text = "In patients with CC, at doses of 5 mg";
  expect(nameBefore(text, 0, text.indexOf("5 mg"), {}, [])).toBe(undefined);
});

test("the drug whose dose a sentence says that it speaks of", () => {
  const of = "The recommended dose of ibuprofen for adults is 400 mg";
  expect(nameOfDose(of, 0, of.indexOf("400"), {})?.name).toBe("ibuprofen");
  const before = "The recommended ibuprofen dose for adults is 400 mg";
  expect(nameOfDose(before, 0, before.indexOf("400"), {})?.name).toBe("ibuprofen");
});
