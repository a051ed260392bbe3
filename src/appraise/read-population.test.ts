import { expect, test } from "vitest";
import type { Design } from "../domain/design.js";
import { readPopulation } from "./read-population.js";

const said = (title: string, abstract: string, design: Design = "randomised trial", size = "") =>
  readPopulation(title, abstract, design, size).map(({ of, start, end }) => [
    of,
    `${title}\n${abstract}`.slice(start, end),
  ]);

test.each<[string, string, string[][]]>([
  ["Drug for asthma", "We randomised 40 children aged 6 to 12 years.", [["children", "children"]]],
  ["Diet in pregnant women", "Women were recruited.", [["pregnant women", "pregnant women"]]],
  ["Exercise in elderly women", "They were randomly assigned.", [["older people", "elderly"]]],
  ["Insulin for preterm babies", "Babies were enrolled.", [["newborns", "preterm babies"]]],
  ["Drug for gout", "In this trial 344 Indian women took part.", [["adults", "women"]]],
  ["Drug for gout", "Gout is a common disease of men. Patients were randomised.", []],
])("%s: %s", (title, abstract, population) => {
  expect(said(title, abstract)).toEqual(population);
});

test("those counted come before what the title names", () => {
  expect(said("Sons of mothers with gout", "We studied 30 boys.", "cohort", "30 boys")).toEqual([["children", "boys"]]);
});

test("women of a study on pregnancy are pregnant women", () => {
  const title = "Metformin for gestational diabetes";
  expect(said(title, "We enrolled 120 women.", "randomised trial", "120 women")).toEqual([
    ["pregnant women", "gestational diabetes"],
  ]);
  expect(said("Aspirin during pregnancy", "Women were randomised.")).toEqual([["pregnant women", "during pregnancy"]]);
  expect(said("Breastfeeding after birth", "We enrolled 20 women.", "cohort", "20 women")).toEqual([
    ["adults", "women"],
  ]);
});

test("a laboratory study is one of animals or cells, never of people", () => {
  expect(said("Drug in diabetic mice", "Adults have diabetes.", "laboratory")).toEqual([["animals", "mice"]]);
  expect(said("A kinase", "Cell lines were transfected.", "laboratory")).toEqual([["cells or tissues", "Cell lines"]]);
});

test("an opinion is of nobody", () => {
  expect(said("Dementia in older adults", "Older adults forget.", "expert opinion")).toEqual([]);
});
