import { expect, test } from "vitest";
import { tellsOfSeveral, withoutAsides } from "./claim-asides.js";

test.each([
  ["Examplin is an option in asthma to extend the time without attacks", "Examplin is an option in asthma"],
  ["Somebody with gout may take examplin, provided that the pressure is low", "Somebody with gout may take examplin"],
  [
    "Since it is short-acting, examplin is the choice in gout",
    "Since it is short-acting, examplin is the choice in gout",
  ],
  ["Examplin is used if the potassium is high", "Examplin is used if the potassium is high"],
])("“%s” puts forward “%s”", (words, own) => expect(withoutAsides(words)).toBe(own));

test("a second condition of a patient is told by “who also has” and the like", () => {
  expect(tellsOfSeveral("Examplin suits a man with gout who also has asthma.")).toBe(true);
  expect(tellsOfSeveral("Examplin suits a man with gout.")).toBe(false);
});
