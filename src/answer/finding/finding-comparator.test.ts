import { expect, test } from "vitest";
import { comparatorOf } from "./finding-comparator.js";

const namesZinc = (words: string) => /\bzinc\b/iu.test(words);
const TITLE = "Zinc for the common cold: a trial";
const whole = (...all: readonly string[]) => ({ sentence: "Zinc shortened colds.", title: TITLE, all });

test.each([
  ["what the question names", "honey", whole("Zinc was compared with placebo."), "honey"],
  [
    "what the sentence names",
    null,
    { ...whole(), sentence: "Colds were shorter with zinc than with honey (p = 0.01)." },
    "honey",
  ],
  ["what the title names", null, { ...whole(), title: "Zinc versus honey for the common cold" }, "honey"],
  ["the other arm", null, whole("Adults were randomised to zinc or honey for 5 days."), "honey"],
  [
    "the control among several arms",
    null,
    whole("Adults were randomised to zinc, honey or no treatment."),
    "no treatment",
  ],
  ["a control named anywhere", null, whole("The control group had nothing."), "control"],
  [
    "the most telling of controls",
    null,
    whole("Adults were randomised to zinc or control.", "A placebo was used."),
    "placebo",
  ],
  [
    "without words that stand around it",
    null,
    { ...whole(), sentence: "Colds were shorter with zinc than did the control group." },
    "control",
  ],
  ["nothing where it is another amount", null, { ...whole(), sentence: "Zinc was better than low doses." }, undefined],
  ["nothing where it is what was tried", null, { ...whole(), title: "Oral versus nasal zinc" }, undefined],
  ["nothing where an arm has no name", null, whole("Adults were randomised to zinc or the latter."), undefined],
  ["nothing where nothing tells", null, whole("Adults took zinc."), undefined],
])("compares with %s", (_, against, where, compared) => {
  expect(comparatorOf(against, where, namesZinc)).toBe(compared);
});
