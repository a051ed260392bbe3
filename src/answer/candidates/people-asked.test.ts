import { expect, test } from "vitest";
import { asksOfAges, fitsThePerson, isOfFew, tellsThePeople } from "./people-asked.js";

test.each<[string, string, 0 | 1 | 2]>([
  ["72-year-old man", "Screening is not recommended in men 70 years and older.", 2],
  ["72-year-old man", "Screening is recommended for men aged 55 to 69 years.", 0],
  ["30-year-old woman, pregnant", "Pregnant persons should be screened.", 2],
  ["72-year-old man", "Screening is recommended in women.", 0],
  ["72-year-old man", "Screening is recommended.", 1],
])("%s: “%s” fits %s", (person, sentence, fits) => {
  expect(fitsThePerson(person, sentence)).toBe(fits);
});
test("whoever is not known fits everything", () => {
  expect(fitsThePerson(undefined, "Screening is recommended in women.")).toBe(1);
});

test.each([
  ["osteoporosis screening in men", "The evidence is insufficient for men.", true],
  ["osteoporosis screening in men", "Women aged 65 years should be screened.", false],
  ["osteoporosis screening in women", "Men should be screened.", false],
  ["osteoporosis screening", "The evidence is insufficient for men.", false],
])("“%s” asks of the people of “%s”: %s", (asked, sentence, told) => {
  expect(tellsThePeople(asked, sentence)).toBe(told);
});

test("a question asks of ages where it tells any", () => {
  expect(asksOfAges("osteoporosis screening in men over 70")).toBe(true);
  expect(asksOfAges("osteoporosis screening in men")).toBe(false);
});

test.each([
  ["Does vitamin D help depression?", "Pregnant persons at increased risk should be counselled.", true],
  ["Does vitamin D help depression in pregnancy?", "Pregnant persons at increased risk should be counselled.", false],
  ["folic acid before conception", "Women who are planning or capable of pregnancy should take folic acid.", false],
  ["blood pressure at 45", "Screening in children and adolescents is not recommended.", true],
  ["healthy 4 year old, blood pressure?", "Screening in children and adolescents is not recommended.", false],
  ["depression", "Adults, pregnant women among them, should be screened.", false],
])("“%s”: “%s” is for few others: %s", (asked, sentence, few) => {
  expect(isOfFew(asked, sentence)).toBe(few);
});
