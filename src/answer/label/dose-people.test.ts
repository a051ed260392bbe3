import { expect, test } from "vitest";
import { peopleFit, type DosedPerson } from "./dose-people.js";
import type { Said } from "./label-sentences.js";

const CHILD: DosedPerson = { isOfChildren: true, isOfAdults: false };

function fit(text: string, person: DosedPerson, ...headings: string[]) {
  return peopleFit({ text, section: ["Dose", ...headings] } as unknown as Said, person);
}

test.each([
  ["Children under 40 kg: 90 mg/kg a day", "holds"],
  ["Adults and children weighing 40 kg or more: 500 mg", "other"],
  ["15 kg (33 lbs) to <30 kg (66 lbs): 20 mg", "holds"],
  ["10 to less than 15 kg: 10 mg", "other"],
  ["≥30 kg: 40 mg", "other"],
  ["0.1 mg/kg once daily", undefined],
] as const)("a dose is for somebody of 20 kg where its bands take that weight in: %s", (text, expected) => {
  expect(fit(text, { ...CHILD, weight: 20 })).toBe(expected);
});

test.each([
  ["6 to 17 years", 9, "holds"],
  ["Children 12 years and older", 9, "other"],
  ["Under 2 years", 1, "holds"],
  ["Children 6 years of age and older", 8, "holds"],
  ["Children 6 years of age and older", 5, "other"],
  ["Adults (18 years or over)", 9, "other"],
] as const)("the ages of a heading say for whom what stands below it is: %s at %d", (heading, age, expected) => {
  expect(fit("5 mg twice daily.", { ...CHILD, age }, heading)).toBe(expected);
});

test("a weight on the border of two bands is in the one that takes it in", () => {
  expect(fit("10 to <20 kg: 10 mg", { ...CHILD, weight: 20 })).toBe("other");
  expect(fit("20 kg to less than 30 kg: 20 mg", { ...CHILD, weight: 20 })).toBe("holds");
  expect(fit("Below 20 kg: 10 mg", { ...CHILD, weight: 20 })).toBe("other");
  expect(fit("Over 20 kg: 30 mg", { ...CHILD, weight: 20 })).toBe("other");
});

test("the heading nearest to a dose decides, and a dose under no such heading is nobody's", () => {
  expect(fit("5 mg daily.", CHILD, "Adults", "Children with asthma")).toBe("named");
  expect(fit("5 mg daily.", CHILD, "Children", "Adults")).toBe("other");
  expect(fit("5 mg daily.", CHILD)).toBeUndefined();
});

test("where adults are asked about beside a child, what is for adults is for one of those asked about", () => {
  expect(fit("5 mg daily.", { ...CHILD, isOfAdults: true, weight: 20 }, "Adults and children of 40 kg or more")).toBe(
    undefined,
  );
});
