import { expect, test } from "vitest";
import { statedRegimens } from "../../appraise/regimens/check-regimen.js";
import type { Candidate } from "../candidate.js";
import { beyondFirst } from "./dose-first.js";

function isBeyond(words: string, told: string, section = "DOSAGE"): boolean {
  const [own] = statedRegimens(words);
  const [other] = statedRegimens(told, { drug: "haloperidol" });
  if (own === undefined || other === undefined) throw new Error("no dose");
  const candidate = { text: told, dosing: true, block: { section: [section] } } as unknown as Candidate;
  return beyondFirst(words, own.regimen, [{ candidate, other }]) !== undefined;
}

test.each<[boolean, string, string, string?]>([
  [true, "Haloperidol is started at 8 mg daily.", "Therapy should begin with 0.5 mg daily."],
  [false, "Haloperidol is started at 1 mg daily.", "Therapy should begin with 0.5 mg daily."],
  [false, "Haloperidol is begun low and raised to 8 mg daily.", "Therapy should begin with 0.5 mg daily."],
  [false, "Haloperidol is kept at 8 mg daily.", "Therapy should begin with 0.5 mg daily."],
  [false, "Adults start haloperidol at 8 mg daily.", "Therapy should begin with 0.5 mg daily.", "Children"],
  [true, "Children start haloperidol at 8 mg daily.", "Therapy should begin with 0.5 mg daily.", "Children"],
])(
  "a first dose of four times what a label begins with is told, for the same people: %s, %s, %s, %s",
  (expected, ...given) => {
    expect(isBeyond(...given)).toBe(expected);
  },
);
