import { expect, test } from "vitest";
import { CALMO } from "../../testing/label-sentences.js";
import { isOtherAct } from "./same-act.js";

/** Whether a label's sentence, cut at its advice, is on another act than a claim's. */
function isOther(words: string, before: string, told: string, behind: string): boolean {
  return isOtherAct(words, { text: `${before}${told}${behind}`, before, told, behind }, CALMO);
}

test.each<[boolean, string, string, string, string]>([
  [true, "Examplaptan keeps people in rhythm.", "Calmo ", "should not be used", " as a substitute for Calmo XL."],
  [false, "Calmo can be substituted for Calmo XL.", "Calmo ", "should not be used", " as a substitute for Calmo XL."],
  [true, "Examplaptan is given in asthma.", "", "Avoid", " abrupt cessation in patients with asthma."],
  [
    true,
    "No dose change of examplaptan is needed in renal impairment.",
    "",
    "Avoid use",
    " of aliskiren with Calmo in renal impairment.",
  ],
  [
    false,
    "Examplaptan can be given with aliskiren in renal impairment.",
    "",
    "Avoid use",
    " of aliskiren with Calmo in renal impairment.",
  ],
  [
    true,
    "If examplaptan must be interrupted, it should be restarted soon.",
    "",
    "Avoid use",
    " of other triptans, and if examplaptan must be interrupted, it should be restarted soon.",
  ],
  [false, "Examplaptan is used in asthma.", "Calmo ", "should not be used", " in asthma."],
])("advice on another act is told from advice on the claim's: %s, %s", (expected, ...given) => {
  expect(isOther(...given)).toBe(expected);
});
