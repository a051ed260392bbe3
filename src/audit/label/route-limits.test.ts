import { expect, test } from "vitest";
import { labelSentences } from "../../testing/label-sentences.js";
import { routeLimits } from "./route-limits.js";

const isBeyond = (words: string, ...told: readonly string[]) =>
  routeLimits(words, labelSentences(words, ...told)).length > 0;

test.each<[string, string]>([
  ["Calmo may be injected intrathecally.", "Calmo is for intravenous use only."],
  ["Calmo can be given as an intramuscular injection.", "Do not administer Calmo by intramuscular injection."],
  ["Calmo solution may be drunk.", "5 WARNINGS | Oral ingestion of Calmo should be avoided."],
])("a way of giving that a label forbids is told: %s", (words, told) => {
  expect(isBeyond(words, told)).toBe(true);
});

test.each<[string, string, ...string[]]>([
  ["that the label allows", "Calmo is given intravenously.", "Calmo is for intravenous use only."],
  ["that is refused", "Calmo must not be injected intrathecally.", "Calmo is for intravenous use only."],
  ["of another drug", "Calmo is taken with oral contraceptives.", "Calmo is for intravenous use only."],
  [
    "that another form of the drug allows",
    "Calmo can be taken by mouth.",
    "Calmo injection is for intravenous use only.",
    "Calmo tablets are taken by mouth once daily.",
  ],
])("nothing is told of a way of giving %s", (_, words, ...told) => {
  expect(isBeyond(words, ...told)).toBe(false);
});
