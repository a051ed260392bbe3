import { expect, test } from "vitest";
import { labelSentences } from "../../testing/label-sentences.js";
import { handlingLimits } from "./handling-limits.js";

const isBeyond = (words: string, ...told: readonly string[]) =>
  handlingLimits(words, labelSentences(words, ...told)).length > 0;

test.each<[string, string]>([
  ["Calmo tablets can be crushed for a feeding tube.", "Calmo tablets should be swallowed whole."],
  ["The capsules of Calmo may be opened.", "Capsules must not be chewed, crushed or opened."],
  ["Calmo tablets are swallowed with water.", "Calmo is a sublingual tablet and should not be chewed or swallowed."],
  ["Calmo may be mixed with other drugs in the same bag.", "Do not mix Calmo with any other medication."],
])("what a label forbids to do to a dose is told: %s", (words, told) => {
  expect(isBeyond(words, told)).toBe(true);
});

test.each<[string, string, ...string[]]>([
  ["that is refused", "Calmo tablets must not be crushed.", "Calmo tablets should be swallowed whole."],
  [
    "that is asked for",
    "Calmo tablets are swallowed whole with water.",
    "Tablets should be swallowed whole, never crushed.",
  ],
  [
    "that the label allows",
    "Calmo capsules can be opened.",
    "Capsules should be swallowed whole.",
    "Capsules may be opened and sprinkled on food.",
  ],
  ["of a trial", "Calmo is on open shelves.", "Capsules must not be opened."],
  ["of another deed", "Calmo tablets can be split along the score.", "Tablets must not be chewed."],
])("nothing is told of a deed %s", (_, words, ...told) => {
  expect(isBeyond(words, ...told)).toBe(false);
});
