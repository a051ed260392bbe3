import { expect, test } from "vitest";
import { isPutForward, isTaken } from "./put-forward.js";

test.each([
  "Examplin is a reasonable first choice in heart block.",
  "Examplin can be given to patients with heart block.",
  "Patients with heart block tolerate examplin well.",
  "Examplin is commonly combined with lithium.",
  "Give examplin in heart block.",
  "Patients with heart block need examplin.",
  "Examplin and lithium go together well.",
])("“%s” puts the drug forward", (words) => expect(isPutForward(words, ["examplin"])).toBe(true));

test.each([
  "Examplin is not recommended in heart block.",
  "Examplin was given to patients with heart block.",
  "Examplin may worsen heart block.",
  "Examplin is associated with heart block.",
  "In heart block others are preferred to examplin.",
  "In heart block otherin is used instead of examplin.",
  "When examplin is given in heart block, the rate falls.",
  "Examplin should be used with caution in heart block.",
])("“%s” does not", (words) => expect(isPutForward(words, ["examplin"])).toBe(false));

test("somebody who takes the drug already is told apart from somebody who is to", () => {
  expect(isTaken("Patients on examplin can take lithium.", ["examplin"])).toBe(true);
  expect(isTaken("Examplin can be given with lithium.", ["examplin"])).toBe(false);
});
