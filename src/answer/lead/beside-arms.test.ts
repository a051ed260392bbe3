import { expect, test } from "vitest";
import { armsNamedIn, leansOnArms, readableFrom } from "./beside-arms.js";

test.each([
  ["Pain was lower in group A than in group B.", ["A", "B"]],
  ["Groups 1 and 2 did not differ.", ["1", "2"]],
  ["Nausea was rarer in the KT group.", ["KT"]],
  ["Survival was 30 months in the early group (hazard ratio for the late group 1.18).", []],
  ["Itching fell by half.", []],
])("“%s” calls single arms %j", (sentence, names) => {
  expect(armsNamedIn(sentence)).toEqual(names);
});

test("arms are leaned on by letter or by their part in the study", () => {
  expect(leansOnArms("Pain was lower in group A.")).toBe(true);
  expect(leansOnArms("Pain did not differ between the two groups.")).toBe(true);
  expect(leansOnArms("Pain was lower with kumis than with zinc.")).toBe(false);
});

test("a sentence that only names arms or is joined to the one before can be read behind what says what was compared", () => {
  expect(readableFrom("Both groups had less pain than before.")).toBe(0);
  const joined = "However, there was no difference between the groups in pain.";
  expect(joined.slice(readableFrom(joined))).toBe("there was no difference between the groups in pain.");
});

test("one that takes up more than that cannot", () => {
  expect(readableFrom("These changes lasted for a year.")).toBeUndefined();
  expect(readableFrom("They had less pain than before.")).toBeUndefined();
});
