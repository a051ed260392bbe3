import { describe, expect, test } from "vitest";
import { MUTATION_KINDS, mutated } from "./mutate.js";

const WORDS = { drugs: ["aspirin", "diltiazem", "warfarin"] };
const of = (kind: (typeof MUTATION_KINDS)[number], sentence: string) => mutated(sentence, kind, WORDS);

describe("changing one thing in a true sentence", () => {
  test("moves the first number that counts something", () => {
    expect(of("number", "Of 39 patients, 13 had complications.")).toBe("Of 60 patients, 13 had complications.");
    expect(of("number", "It resolved in 70% of them.")).toBe("It resolved in 35% of them.");
    expect(of("number", "It is seen in type 2 diabetes.")).toBeUndefined();
  });

  test("swaps a unit", () => {
    expect(of("unit", "Give 30 mg daily.")).toBe("Give 30 g daily.");
    expect(of("unit", "It lasted 12 weeks.")).toBe("It lasted 12 months.");
  });

  test("takes a denial out, or puts one in", () => {
    expect(of("negation", "Warfarin should not be used.")).toBe("Warfarin should be used.");
    expect(of("negation", "Warfarin is an option.")).toBe("Warfarin is not an option.");
    // A month is no verb.
    expect(of("negation", "In May 2019, it was approved.")).toBe("In May 2019, it was not approved.");
  });

  test("puts other people, another drug and a stronger word in their places", () => {
    expect(of("population", "It occurs in children.")).toBe("It occurs in elderly.");
    expect(of("drug", "Diltiazem helped; diltiazem was stopped.")).toBe("warfarin helped; warfarin was stopped.");
    expect(of("strength", "It may be considered.")).toBe("It must be given.");
  });

  test("leaves a sentence alone that has no such thing", () => {
    for (const kind of MUTATION_KINDS) expect(of(kind, "Rest helps.")).toBeUndefined();
  });
});
