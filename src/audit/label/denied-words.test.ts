import { expect, test } from "vitest";
import { deniedIn } from "./denied-words.js";

test("a denial reaches the two content words right after it, and no further than its clause", () => {
  expect(deniedIn("Galcanezumab was not approved by the FDA.")).toMatchObject([
    { terms: ["approv", "fda"], main: true },
  ]);
  expect(deniedIn("The drug did not significantly improve outcome.")).toMatchObject([
    { terms: ["improv", "outcom"], main: true },
  ]);
  expect(deniedIn("It has no effect, and patients with stroke died.")).toMatchObject([
    { terms: ["effect"], main: true },
  ]);
});

test("a denial within a clause on something named in passing is told apart", () => {
  expect(deniedIn("It treats people who are not candidates for surgery.")).toMatchObject([
    { terms: ["candid", "surgeri"], main: false },
  ]);
});

test("an answer's “No,” and “no more than” deny nothing", () => {
  expect(deniedIn("No, nivolumab is an antibody.")).toEqual([]);
  expect(deniedIn("Give no more than 4 g a day.")).toEqual([]);
});

test("a denial may reach a third word of its phrase", () => {
  expect(deniedIn("In absence of adequate alternative anticoagulation strokes increase.")[0]?.reach).toEqual([
    "adequ",
    "altern",
    "anticoagul",
  ]);
});

test("a denial beside what the main clause asserts is told apart, and “no-treatment” denies nothing", () => {
  expect(deniedIn("It must be dissolved in water and not be mixed with others.")).toMatchObject([{ main: false }]);
  expect(deniedIn("It was like the no-treatment controls.")).toEqual([]);
});
