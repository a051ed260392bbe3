import { compareWords } from "./compare-words.js";
import { expect, test } from "vitest";
import { countsIn, gives, givesOther, isSaidAsCount } from "./numbers-given.js";
import { quantitiesIn } from "./quantities.js";
import { givesShare, sharesIn } from "./shares.js";

const given = (claim: string, text: string) => quantitiesIn(claim).every((one) => gives(claim, one, text));

test("a number is given on the same side of it", () => {
  expect(given("clearance above 50 mL", "clearance >50 mL")).toBe(true);
  expect(given("clearance above 50 mL", "clearance of 15 to 50 mL")).toBe(false);
  expect(given("clearance above 50 mL", "clearance <50 mL")).toBe(false);
  expect(given("women of 65 years and older", "women 65 years or older")).toBe(true);
  expect(given("women of 65 years and older", "women younger than 65 years")).toBe(false);
});

test("once a day is daily, and another number of the same kind in its place is told", () => {
  expect(given("taken once a day", "taken daily in a single dose")).toBe(true);
  const [dose] = quantitiesIn("20 mg");
  expect(dose && givesOther("15 mg at night", dose)).toBe(true);
  expect(dose && givesOther("at night for 3 weeks", dose)).toBe(false);
});

test("numbers in words are counted, but not “the two”", () => {
  const [eight] = countsIn("from the age of eight");
  expect(eight?.low).toBe(8);
  expect(eight && isSaidAsCount("aged 12 to 18 years", eight)).toBe(false);
  expect(eight && isSaidAsCount("aged 8 to 18 years", eight)).toBe(true);
  expect(countsIn("the two drugs")).toEqual([]);
});

test("shares in words are percentages, and what a ratio of risks lessens by", () => {
  const is = (claim: string, text: string) => sharesIn(claim).every((one) => givesShare(text, one));
  expect(sharesIn("roughly nine in ten, a third, halved").map(({ percent }) => Math.round(percent))).toEqual([
    90, 33, 50,
  ]);
  expect(is("cut by a third", "reduced by 33%")).toBe(true);
  expect(is("about halved", "(relative risk 0.52, 95% CI 0.4 to 0.7)")).toBe(true);
  expect(is("halved", "reduced by 95% CI")).toBe(false);
  expect(is("one in five", "in 30%")).toBe(false);
});

test("ranges in words, rounded figures and amounts for each kilogram are the same; other ones are not", () => {
  const same = (words: string, text: string) => compareWords(words, text).unmatched.length === 0;
  expect(same("Taper it over one to two weeks", "Reduce it over 1 to 2 weeks")).toBe(true);
  expect(same("Taper it over one to two weeks", "Reduce it over two weeks")).toBe(false);
  expect(same("It raised FEV1 by roughly 130 mL", "It raised FEV1 by 132 mL")).toBe(true);
  expect(same("It raised FEV1 by 130 mL", "It raised FEV1 by 132 mL")).toBe(false);
  expect(same("At most 100 mg/kg", "At most 100 mg for each kilogram of body weight")).toBe(true);
  expect(same("At most 100 mg/kg", "At most 100 mg")).toBe(false);
});
