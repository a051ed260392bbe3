import { expect, test } from "vitest";
import { forbiddenTargets } from "./forbidden-target.js";

const isOwn = (words: string) => /\b(?:examplin|calmo)\b/iu.test(words);
const either = (sentence: string, listed = false) =>
  forbiddenTargets(sentence, isOwn, listed).flatMap((one) => one.either.map((it) => `${one.always} | ${it}`.trim()));

test.each([
  ["Examplin is contraindicated in patients with bowel obstruction (4).", ["| in patients with bowel obstruction"]],
  [
    "Examplin should not be used in asthma, heart block, or cardiogenic shock.",
    ["| in asthma", "| heart block", "| cardiogenic shock"],
  ],
  ["Concomitant use of Calmo with lithium is not recommended.", ["| Concomitant use of with lithium"]],
  ["Concomitant use with lithium is not recommended.", ["| Concomitant use with lithium"]],
  ["Avoid use with hypertonic saline.", ["| with hypertonic saline"]],
  [
    "Do not use Calmo with strong inhibitors (e.g., aprilin or maylin).",
    ["| with strong inhibitors", "| aprilin", "| maylin"],
  ],
  ["High-dose Calmo should be avoided in heart failure.", ["High-dose | in heart failure"]],
  ["Patients with asthma should not receive examplin.", ["| Patients with asthma"]],
  ["The chronic use of Calmo in heart failure is contraindicated.", ["| The chronic use of in heart failure"]],
  ["Due to a risk of bleeding, Calmo should be avoided in haemophilia.", ["| in haemophilia"]],
])("of “%s” it is told for what the drug is forbidden", (sentence, told) => {
  expect(either(sentence)).toEqual(told);
});

test("two things joined by “and”, and those of one syndrome, stay together", () => {
  expect(either("Examplin is contraindicated in patients with diabetes and renal impairment.")).toEqual([
    "| in patients with diabetes and renal impairment",
  ]);
  expect(either("Examplin is contraindicated in the syndrome of asthma, rhinitis and polyps.")).toHaveLength(1);
});

test("advice on starting is told as such", () => {
  expect(forbiddenTargets("Initiation of Calmo is not recommended in anaemia.", isOwn, false)[0]?.starts).toBe(true);
});

test.each([
  ["what is excepted", "Examplin is contraindicated in heart block unless a pacemaker is present."],
  ["what is allowed beside", "Examplin should be avoided in asthma, but may be used with caution if necessary."],
  ["another drug's overdose", "Otherin is not recommended with others."],
  ["what only leads to a list", "Examplin is contraindicated in patients with:"],
  ["an effect, not a use", "Avoid hypotension."],
])("nothing is told of %s", (_, sentence) => expect(either(sentence)).toEqual([]));

test("an item of a list of contraindications forbids what it names", () => {
  expect(either("Anuria.", true)).toEqual(["| Anuria"]);
  expect(either("For patients treated for hypertension:", true)).toEqual([]);
  expect(either("Anuria.", false)).toEqual([]);
});
