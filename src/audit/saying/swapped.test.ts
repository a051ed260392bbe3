import { describe, expect, it } from "vitest";
import type { Topic } from "../../domain/question.js";
import { compareWords } from "../words/compare-words.js";
import { swapped } from "./swapped.js";

const drug = (label: string): Topic => ({ kind: "drug", label, key: true, names: [] }) as unknown as Topic;
const told = (claim: string, sentence: string, drugs: string[] = []) =>
  swapped(
    claim,
    sentence,
    compareWords(claim, sentence),
    drugs.map(drug),
    drugs.map(() => undefined),
  ).map(({ element, asked, found }) => `${element}: ${asked} for ${found}`);

describe("what a like sentence says of something else", () => {
  it.each([
    [
      "Etidronate was given to 4 patients.",
      "Diltiazem was given to 4 patients.",
      ["etidronate"],
      ["intervention: etidronate for Diltiazem"],
    ],
    ["Etidronate was given to 4 patients.", "The drug was given to 4 patients.", ["etidronate"], []],
    ["Etidronate was given to 4 patients.", "Etidronate was given to 4 patients.", [], []],
    ["Pain fell in men.", "Pain fell in women.", [], ["population: men for women"]],
    ["Pain fell in men and women.", "Pain fell in women.", [], []],
    ["Pain fell in adults.", "Pain fell in children.", [], ["population: adults for children"]],
    ["Pain fell in patients.", "Pain fell in children.", [], []],
  ])("%s – %s", (claim, sentence, drugs, expected) => {
    expect(told(claim, sentence, drugs)).toEqual(expected);
  });
});
