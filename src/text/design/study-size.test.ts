import { expect, test } from "vitest";
import { studySize } from "./study-size.js";

test.each([
  // What the plain forms give stays.
  ["A total of 1,204 patients with gout were enrolled.", "1,204 patients"],
  // One count in a sentence that says who took part.
  ["This was a randomized clinical trial on 344 Indian women (86 women in each group).", "344 Indian women"],
  ["Forty volunteers (35 vaccinees and five placebo recipients) were given two doses.", "Forty volunteers"],
  ["A total of 46 trained musicians participated in this study.", "46 trained musicians"],
  ["Adequate data were provided for 9,153 patients with resistant disease.", "9,153 patients"],
  ["A total of 33 subjects were admitted, with 1 patient withdrawing.", "33 subjects"],
  // Arms, added up.
  [
    "Patients were randomized to insulin (add-on arm; n = 174) or placebo (placebo arm; n = 172).",
    "346 people (n = 174 and n = 172)",
  ],
  ["Patients who disclosed violence (N = 52) were randomly assigned.", "52 people"],
  ["12 subjects in the active group and 14 in the placebo group completed the study.", "26 people (12 and 14)"],
  ["We randomly assigned 350 patients to receive erlotinib and 320 to receive placebo.", "670 people (350 and 320)"],
  ["493 subjects were randomized to varenicline and 166 to placebo.", "659 people (493 and 166)"],
  ["150 boys and 147 girls were randomly selected from 26 schools.", "150 boys and 147 girls"],
  ["Participants were 54 females and 38 males with gout.", "92 people (54 and 38)"],
  ["Female participants (N = 45) consumed a drink.", "45 people"],
  ["Of the 1066 patients randomised, 1021 returned a diary.", "1066 patients"],
  ["In this trial, 60 patients were allocated to two arms, thirty patients in each arm.", "60 patients"],
  ["49 type 2 diabetes patients were evaluated in two groups.", "49 type 2 diabetes patients"],
  ["A total of 97 patients were randomised (53/44) and 95 were assessable.", "97 patients"],
  ["Forty volunteers with no previous psychiatric history received citalopram or placebo.", "Forty volunteers"],
  // Not who took part.
  ["Out of 204 women who were asked to take part, 152 agreed.", undefined],
  ["Two groups of 10 participants performed one session daily.", undefined],
  ["Interviews were performed in a subgroup of 20 patients.", undefined],
  ["We compared the efficacy of iron isomaltoside 1000 (Monofer®) and oral iron in patients.", undefined],
  ["Children in the intervention group (N = 15) received sessions.", undefined],
  ["A total of 1,034 patients will be randomly allocated.", undefined],
  ["Education was provided to 393/715 patients who participated.", undefined],
  ["Of a database of 14,758 adults, 34 subjects were grouped by scanner.", undefined],
  ["Stroke services were randomised to one of three arms (n = 4, n = 4 and n = 4).", undefined],
  ["Sheep were randomly assigned to saline (n = 8) or drug (n = 8).", undefined],
  ["A sample of 1120 patients is required to detect a difference.", undefined],
  ["They were allocated to three groups of 50 patients each.", undefined],
])("%s", (abstract, size) => {
  expect(studySize(abstract)).toBe(size);
});
