import { expect, test } from "vitest";
import { comparedTheOtherWay } from "./compared-turn.js";

test.each([
  [
    "Examplin lengthens the QTc less often than otherol.",
    "There was more QTc prolongation with examplin than with otherol.",
  ],
  ["Examplin relieves toothache better than otherol.", "Otherol was superior to examplin for toothache."],
  ["Toothache was lower with examplin than with otherol.", "Toothache was higher with examplin than with otherol."],
])("“%s” is gainsaid by “%s”", (claim, sentence) => expect(comparedTheOtherWay(claim, sentence)).toBeDefined());

test.each([
  ["Examplin relieves toothache better than otherol.", "Examplin was superior to otherol for toothache."],
  ["Examplin relieves toothache better than otherol.", "Otherol relieves toothache less than examplin."],
  ["Examplin relieves toothache better than otherol.", "Toothache was more severe than expected with otherol."],
  ["Examplin relieves toothache better than otherol.", "Thirdol was inferior to otherol for toothache."],
  ["Examplin relieves toothache better than otherol.", "Otherol was not superior to examplin for toothache."],
  ["Examplin helps toothache.", "Otherol was superior to examplin for toothache."],
])("“%s” is not by “%s”", (claim, sentence) => expect(comparedTheOtherWay(claim, sentence)).toBeUndefined());
