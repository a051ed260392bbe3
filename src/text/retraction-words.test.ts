import { expect, it } from "vitest";
import { retractedInTitle } from "./retraction-words.js";

it.each([
  ["RETRACTED: gout", "RETRACTED"],
  ["RETRACTED ARTICLE: gout", "RETRACTED ARTICLE"],
  ["[Retracted] Gout", "Retracted"],
  ["WITHDRAWN: gout", "WITHDRAWN"],
  ["Retracted discs of the spine", undefined],
  ["Retraction: gout", undefined],
  ["Withdrawn patients in trials", undefined],
])("the title %j says %j", (title, words) => {
  expect(retractedInTitle(title)).toBe(words);
});
