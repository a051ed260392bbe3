import { expect, test } from "vitest";
import { kidneyStage } from "./kidney-stage.js";

test.each([
  ["dabigatran in ckd 4", 29],
  ["72M CKD3b on ramipril", 44],
  ["metformin, stage 3 chronic kidney disease", 59],
  ["CKD stage V and gabapentin", 14],
  ["CKD G3a", 59],
  ["CKD 2", undefined],
  ["CKD: which of 4 drugs", undefined],
  ["stage 4 lung cancer with CKD", undefined],
])("%s: a filtration of at most %s", (question, most) => {
  expect(kidneyStage(question)?.eGFR).toBe(most);
});
