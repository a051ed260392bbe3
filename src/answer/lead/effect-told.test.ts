import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readLexicon } from "../../adapters/lexicon-files/lexicon-files.js";
import { withMainWords } from "../../question/main-words.js";
import { parseQuestion } from "../../question/parse.js";
import {
  asksWhatCameOut,
  namesWhatIsTried,
  namesWhatItIsFor,
  plainness,
  setsSidesAgainst,
  tellsOfAnother,
  tellsOnlyOfAPart,
  tellsOnlyWhatGoesWithWhat,
  tellsWhatCameOfIt,
} from "./effect-told.js";

const LEXICON = readLexicon(join(import.meta.dirname, "../../../lexicon"));
const asked = (question: string) => withMainWords(parseQuestion(question, LEXICON));
const told = (text: string, title = "A trial") => ({ text, title });

describe("what is tried", () => {
  test.each<[string, string, boolean]>([
    ["Does early mobilisation help after stroke?", "Early mobilisation improved walking.", true],
    ["Does early mobilisation help after stroke?", "The device helps when combined with arm mobilisation.", false],
    ["Does behavioural therapy help insomnia?", "Sleep improved with cognitive and behavioural therapy.", true],
    ["Does behavioural therapy help insomnia?", "Self-injurious behaviour and insomnia were common.", false],
    ["Does early enteral feeding help in sepsis?", "Early feeding by the enteral route lowered mortality.", true],
    [
      "Does early enteral feeding help in sepsis?",
      "An enteral dose of camicinal speeds gastric emptying in those who do not bear feeding.",
      false,
    ],
    ["Does low-dose ketamine reduce opioid use?", "Low-dose ketamine reduced fentanyl consumption.", true],
    ["Does low-dose ketamine reduce opioid use?", "Ketamine reduced opioid use.", false],
  ])("%s “%s”: %s", (question, text, expected) => {
    expect(namesWhatIsTried(asked(question), told(text))).toBe(expected);
  });

  test("may stand in the title alone, but not where the sentence is about another drug", () => {
    const question = asked("Does early mobilisation help after stroke?");
    const title = "Early mobilisation after stroke";
    expect(namesWhatIsTried(question, told("Walking improved in the intervention group.", title))).toBe(true);
    expect(tellsOfAnother(question, "Walking improved with fluoxetine.")).toBe(true);
    expect(tellsOfAnother(question, "Walking improved in the intervention group.")).toBe(false);
    expect(tellsOfAnother(question, "Walking improved in group EM.")).toBe(false);
    expect(tellsOfAnother(question, "Walking improved in older people.")).toBe(true);
  });
});

test("what it is for is not named by what something is usually given for", () => {
  const question = asked("Does lidocaine reduce pain on injection of propofol?");
  expect(namesWhatItIsFor(question, "Lidocaine mixed to prevent pain did not affect the time of onset.")).toBe(false);
  expect(namesWhatItIsFor(question, "Lidocaine was effective to reduce pain in children.")).toBe(true);
  expect(namesWhatItIsFor(question, "Lidocaine reduced pain.")).toBe(true);
});

test("what it is for is not named by whom it was tried in", () => {
  const question = asked("Does exercise reduce falls in the elderly?");
  expect(namesWhatItIsFor(question, "Exercise reduced the risk of falls in older adults.")).toBe(true);
  expect(namesWhatItIsFor(question, "Exercise did not change muscle fat in older adults at risk for falling.")).toBe(
    false,
  );
  expect(namesWhatItIsFor(question, "Muscle fat fell after a fall reduction program.")).toBe(true);
});

test("for whom it works better, and what goes with what, does not tell whether it works", () => {
  const question = asked("Does magnesium supplementation lower CRP in women?");
  expect(tellsWhatCameOfIt(question, "Magnesium was inversely correlated with CRP.")).toBe(false);
  expect(tellsWhatCameOfIt(question, "Benefit from magnesium was greater with worse pre-treatment levels.")).toBe(
    false,
  );
  expect(tellsWhatCameOfIt(question, "Magnesium did not lower CRP.")).toBe(true);
});

test("a comparison names both sides, by itself or with its title", () => {
  const question = asked("Is CBT better than medication for depression?");
  expect(setsSidesAgainst(question, told("CBT was as effective as antidepressants."))).toBe(true);
  expect(setsSidesAgainst(question, told("CBT and IPT were noninferior to MoodGYM."))).toBe(false);
  expect(
    setsSidesAgainst(question, told("There was no difference between the groups.", "CBT or sertraline, a drug")),
  ).toBe(true);
});

test("a plain result counts for more than a hedged one, and that for more than none", () => {
  const question = asked("Does flaxseed improve insulin resistance?");
  const plain = plainness(question, told("Flaxseed improved insulin resistance."));
  const hedged = plainness(question, told("Flaxseed may have improved insulin resistance."));
  const none = plainness(question, told("Insulin resistance is common."));
  expect(plain).toBe(0);
  expect(hedged).toBeLessThan(plain);
  expect(none).toBeLessThan(hedged);
});

test.each<[string, boolean]>([
  ["Does behavioural therapy help insomnia?", true],
  ["What are the side effects of prednisone?", true],
  ["Belatacept or ciclosporin after kidney transplantation?", true],
  ["What can be given for nausea?", true],
  ["Which drugs are included in the Lonsurf pill?", false],
  ["Is serotonin transported by platelets?", false],
  ["What is gout?", false],
])("“%s” asks what came out: %s", (question, expected) => {
  expect(asksWhatCameOut(asked(question))).toBe(expected);
});

describe("what changes an effect", () => {
  test.each([
    ["zinc for warts", "Age was found to moderate the treatment effect on warts.", true],
    ["zinc for warts", "Body weight was a moderator of the response to zinc.", true],
    ["zinc for warts", "In carriers of the short variant zinc did not clear warts.", false],
    ["zinc for warts", "Among those with the LL genotype warts cleared sooner.", true],
    ["zinc for warts", "There was an interaction between zinc and age.", true],
    ["zinc for warts", "Warts cleared sooner with zinc.", false],
    ["what predicts the response to zinc", "Age was found to moderate the treatment effect on warts.", false],
    ["does the LL genotype matter for zinc", "Among those with the LL genotype warts cleared sooner.", false],
  ])("“%s” is answered by nothing else: “%s” (%s)", (question, sentence, expected) => {
    expect(tellsOnlyOfAPart(question, sentence)).toBe(expected);
  });

  test.each([
    ["Does zinc clear warts?", "The correlation with wart size was significant for zinc.", true],
    ["Does zinc clear warts?", "Zinc cleared warts.", false],
    ["Is zinc associated with warts?", "The correlation with wart size was significant for zinc.", false],
    ["What is zinc?", "The correlation with wart size was significant for zinc.", false],
  ])("what goes with what is no effect: “%s” “%s” (%s)", (question, sentence, expected) => {
    expect(tellsOnlyWhatGoesWithWhat(asked(question), sentence)).toBe(expected);
  });
});
