import { expect, test } from "vitest";
import { asked, labelSentences } from "../../testing/label-sentences.js";
import { doseBeside } from "./dose-beside.js";

const isBeyond = (words: string, ...told: readonly string[]) =>
  doseBeside(words, asked(words), labelSentences(words, ...told)).length > 0;

test.each<[string, string]>([
  ["With ketazole, Calmo may go up to 40 mg daily.", "With ketazole, the dose of Calmo should not exceed 10 mg daily."],
  ["On ketazole, Calmo stays at 40 mg daily.", "With ketazole, the dose of Calmo should be reduced to 10 mg daily."],
  [
    "Somebody on Calmo can take warfarin 40 mg a day.",
    "If warfarin is given with Calmo, limit warfarin to 10 mg and Calmo to 240 mg.",
  ],
])("more than the label allows beside another drug is told: %s", (words, told) => {
  expect(isBeyond(words, told)).toBe(true);
});

test.each<[string, string, ...string[]]>([
  [
    "within it",
    "With ketazole, Calmo may go up to 10 mg.",
    "With ketazole, the dose of Calmo should not exceed 10 mg.",
  ],
  ["without the other drug", "Calmo may go up to 40 mg.", "With ketazole, the dose of Calmo should not exceed 10 mg."],
  ["refused", "With ketazole, never give 40 mg of Calmo.", "With ketazole, the dose of Calmo should not exceed 10 mg."],
  [
    "that is given elsewhere",
    "With ketazole, Calmo may go up to 40 mg daily.",
    "With ketazole, the dose of Calmo should not exceed 10 mg daily at first.",
    "After a week with ketazole, Calmo 40 mg daily may be needed.",
  ],
])("nothing is told of a dose %s", (_, words, ...told) => {
  expect(isBeyond(words, ...told)).toBe(false);
});
