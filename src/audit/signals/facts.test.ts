import { expect, it } from "vitest";
import { factsOf } from "./facts.js";

const denied = (text: string) => factsOf(text).words.flatMap((word) => (word.denied ? [word.term] : []));

it("takes words shortly after a denial as denied, and those before it as not", () => {
  expect(denied("Zinc does not shorten colds")).toEqual(["shorten", "cold"]);
  expect(denied("Zinc shortens colds")).toEqual([]);
});

it("lets a denial reach six words on", () => {
  expect(denied("without zinc copper iron iodine selenium cobalt nickel chromium")).toEqual([
    "zinc",
    "copper",
    "iron",
    "iodin",
    "selenium",
    "cobalt",
  ]);
});

it("counts denials and reads quantities, and takes no number for a word", () => {
  const facts = factsOf("Never give more than 20 mg without food.");
  expect(facts.denials).toBe(2);
  expect(facts.quantities).toHaveLength(1);
  expect([...facts.terms]).not.toContain("20");
});

it("stands one term for all that say the same", () => {
  expect([...factsOf("mortality").sames]).toEqual([...factsOf("deaths").sames]);
});
