import { expect, test } from "vitest";
import type { Candidate } from "../candidate.js";
import { nearestComparison } from "./nearest-comparison.js";

const generics = ["sodium polystyrene sulfonate"];
const publication = {
  label: {
    ...{ setId: "a", brands: ["RESIN"], generics, ingredients: [], routes: [], forms: [] },
    ...{ marketing: [], classes: [], otc: false },
  },
} as unknown as Candidate["publication"];

test("the name of a label's drug counts once, however many words it has", () => {
  const words = "Sodium polystyrene sulfonate should be given with sorbitol";
  const text = "Sodium polystyrene sulfonate should be given to a pregnant woman only if clearly needed.";
  const proposition = { words, kind: "recommendation", question: { topics: [] } as never } as const;
  expect(nearestComparison(proposition, { text, publication }, true).words).toBe(3);
});
