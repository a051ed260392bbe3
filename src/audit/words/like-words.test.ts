import { expect, test } from "vitest";
import { termsOf } from "../../text/analyse.js";
import { likeWord } from "./like-words.js";

test("words that say the same share one index term, others stand for themselves", () => {
  const like = (word: string) => likeWord(termsOf(word)[0] ?? "");
  expect(like("discontinued")).toBe(like("stopped"));
  expect(like("plasma")).toBe(like("blood"));
  expect(like("raises")).toBe(like("increases"));
  expect(like("raises")).not.toBe(like("reduces"));
  expect(like("warfarin")).not.toBe(like("heparin"));
});
