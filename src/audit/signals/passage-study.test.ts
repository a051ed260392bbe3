import { expect, it } from "vitest";
import { passageStudy } from "./passage-study.js";

it("places sentences one after the other and knows a conclusion by its heading", () => {
  const { sentences } = passageStudy(["Zinc was given.", "CONCLUSION: Zinc helps."]);
  expect(sentences.map(({ place, start, end }) => [place, start, end])).toEqual([
    ["abstract", 0, 15],
    ["abstract conclusion", 16, 39],
  ]);
});

it("takes the last of five or more sentences for the conclusion", () => {
  const { sentences } = passageStudy(["One was.", "Two was.", "Three was.", "Four was.", "Zinc helps."]);
  expect(sentences.map(({ place }) => place)).toEqual([
    "abstract",
    "abstract",
    "abstract",
    "abstract",
    "abstract conclusion",
  ]);
});
