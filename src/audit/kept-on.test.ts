import { expect, test } from "vitest";
import { labelSentences } from "../testing/label-sentences.js";
import { keptOn } from "./kept-on.js";

const clash = (words: string, ...told: readonly string[]) => keptOn(words, labelSentences(words, ...told)).length > 0;
const KEPT = "Calmo should be continued to within 4 hours of surgery.";

test.each<[string, string]>([
  ["Calmo should be stopped 48 hours before surgery.", KEPT],
  [
    "The Calmo patch should be taken off for the operation.",
    "Calmo should not be interrupted during the surgical period.",
  ],
  ["Calmo must be withdrawn before dental treatment.", "Do not routinely discontinue Calmo for tooth extractions."],
])("a drug stopped where its label has it continued is told: %s", (words, told) => {
  expect(clash(words, told)).toBe(true);
});

test.each<[string, string, ...string[]]>([
  ["continued", "Calmo should be continued until surgery.", KEPT],
  ["not stopped", "Calmo should not be stopped before surgery.", KEPT],
  ["stopped for something else", "Calmo should be stopped before dialysis.", KEPT],
  [
    "that the label stops, too",
    "Calmo should be stopped before surgery.",
    KEPT,
    "Calmo should be withheld before major surgery.",
  ],
])("nothing is told of a drug %s", (_, words, ...told) => expect(clash(words, ...told)).toBe(false));
