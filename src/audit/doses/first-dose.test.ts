import { expect, test } from "vitest";
import type { Candidate } from "../candidate.js";
import { firstDose } from "./first-dose.js";

const clash = (words: string, ...texts: string[]) =>
  firstDose(
    words,
    texts.map((text) => ({ text }) as unknown as Candidate),
  ).length > 0;
const RULED_OUT = "The 2, 4, and 8 mg tablets are not for initial therapy.";
const ALWAYS = "Patients should always be started on the 1 mg capsule.";

test.each([
  ["Treatment is begun on the 8 mg tablet.", RULED_OUT],
  ["Treatment commonly begins with a 5 mg capsule.", ALWAYS],
])("“%s” is warned of beside “%s”", (words, text) => expect(clash(words, text)).toBe(true));

test.each([
  ["Treatment begins with the 1 mg tablet.", RULED_OUT],
  ["The usual dose is 8 mg.", RULED_OUT],
  ["Treatment should not begin with 8 mg.", RULED_OUT],
  ["Treatment begins with 1 mg.", ALWAYS],
  ["Treatment begins with 5 mg.", "Treatment may be started with 1 mg."],
  ["Treatment begins with 5 mg.", "Always start with 1 mg, in severe cases with 5 mg."],
])("“%s” is not beside “%s”", (words, text) => expect(clash(words, text)).toBe(false));
