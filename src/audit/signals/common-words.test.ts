import { expect, it } from "vitest";
import { weightOf } from "./common-words.js";

it("counts a word of every report least and one that is not listed fully", () => {
  expect([weightOf("adult"), weightOf("warfarin"), weightOf("zanubrutinib")]).toEqual([0.2, 0.8, 1]);
});
