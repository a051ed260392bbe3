import { expect, test } from "vitest";
import { isForItsAges } from "./advised-ages.js";

const YOUNG = "We recommend against screening for it in women younger than 21 years.";
const CHILDREN = "The evidence is insufficient for screening in children aged 11 years or younger.";

test.each([
  ["Teenagers should be screened before they turn 21.", YOUNG],
  ["Girls under 18 should be screened.", YOUNG],
  ["Screening is recommended from the age of eight.", CHILDREN],
  ["Children aged 7 to 11 years should be screened.", CHILDREN],
])("“%s” is on the ages of “%s”", (claim, text) => expect(isForItsAges(claim, text)).toBe(true));

test.each([
  ["Women should be screened from the age of 21.", YOUNG],
  ["Women should be screened.", YOUNG],
  ["Screening is recommended from the age of 12.", CHILDREN],
  ["Adults aged 45 or older should be screened.", "We recommend against it in adults older than 85 years."],
  [
    "Women older than 65 should be screened.",
    "We recommend against it in women older than 65 years who had adequate screening.",
  ],
])("“%s” is not on those of “%s”", (claim, text) => expect(isForItsAges(claim, text)).toBe(false));
