import { describe, expect, test } from "vitest";
import { left, lost } from "./judge.js";
import { COUNT, SETS, figuresOf } from "./measure.js";
import { makeQuestions } from "./questions.js";

describe("identifiers planted in made questions", () => {
  test.each(SETS)("of those $name none leaves, and few harmless words are taken away", (set) => {
    const { questions, planted, leaving, harmless, lost: gone } = figuresOf(set);
    expect(questions).toBe(COUNT);
    expect(planted).toBeGreaterThan(COUNT);
    expect(leaving).toEqual([]);
    expect(gone.length / harmless).toBeLessThan(0.01);
  });

  test("the judge sees what is left of one, and what is lost of the rest", () => {
    const made = {
      text: "Mr John Smith takes warfarin",
      planted: [{ kind: "full", text: "John Smith" }],
      harmless: ["Mr ", " takes warfarin"],
    };
    expect(left(made, "Mr Smith takes")).toHaveLength(1);
    expect(left(made, "Mr takes warfarin")).toEqual([]);
    expect(lost(made, "Mr takes")).toEqual(["warfarin"]);
  });

  test("the same seed makes the same questions, another seed others", () => {
    const [set] = SETS;
    if (set === undefined) throw new Error("no templates");
    const texts = (seed: number) => makeQuestions(set.templates, set.planting, 30, seed).map(({ text }) => text);
    expect(texts(1)).toEqual(texts(1));
    expect(texts(1)).not.toEqual(texts(2));
  });
});
