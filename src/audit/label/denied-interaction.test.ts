import { expect, test } from "vitest";
import { asked, labelSentences } from "../../testing/label-sentences.js";
import { deniedInteraction } from "./denied-interaction.js";

const isDenied = (words: string, ...told: readonly string[]) =>
  deniedInteraction(words, asked(words), labelSentences(words, ...told)).length > 0;

test.each<[string, string]>([
  ["Ketazole makes no difference to Calmo.", "Ketazole may lead to several-fold increases in plasma levels of Calmo."],
  ["Calmo does not change the effect of warfarin.", "Calmo potentiates the anticoagulant effect of warfarin."],
  ["Calmo is absorbed normally beside ketazole.", "Ketazole reduces the absorption of Calmo."],
  ["With ketazole the levels of Calmo stay the same.", "Ketazole may increase the levels of Calmo."],
])("an interaction that a label tells of and a claim denies is told: %s", (words, told) => {
  expect(isDenied(words, told)).toBe(true);
});

test.each<[string, string, ...string[]]>([
  ["asserted", "Ketazole raises the levels of Calmo.", "Ketazole increases plasma levels of Calmo."],
  ["denied by the label, too", "Ketazole makes no difference to Calmo.", "Ketazole did not increase levels of Calmo."],
  ["of another drug", "Warfarin makes no difference to Calmo.", "Ketazole increases plasma levels of Calmo."],
  [
    "that one sentence of the label denies",
    "Ketazole makes no difference to Calmo.",
    "Ketazole increases the exposure to Calmo by 5%.",
    "Ketazole has no clinically relevant effect on Calmo.",
  ],
])("nothing is told of an interaction %s", (_, words, ...told) => {
  expect(isDenied(words, ...told)).toBe(false);
});
