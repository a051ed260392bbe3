import { expect, test } from "vitest";
import { amountsIn } from "../../text/regimens/regimen-amounts.js";
import { doubtOf } from "./regimen-doubt.js";
import { sceneOf } from "./regimen-scene.js";

/** Why each amount of a sentence is no dose, in order; "dose" where it may be one. */
function doubts(text: string): string[] {
  const sentence = { start: 0, end: text.length };
  return amountsIn(text, 0, text.length).map((found) => doubtOf(text, sentence, found, sceneOf(text), false) ?? "dose");
}

test.each([
  ["Rats received 40 mg/kg/day for two years.", ["animals"]],
  ["In rats 10 mg/kg, about twice the maximum recommended human dose of 80 mg, was toxic.", ["animals", "dose"]],
  [
    "Mice were given up to 90 mg/kg of A (56 times the maximum recommended human dose) with 10 mg/kg of B.",
    ["animals", "animals"],
  ],
  ["The AUC in rats was 8 times that of a 12 mg/day therapeutic dose.", ["dose"]],
])("an animals' amount is no dose, a human one in the same sentence may be: %s", (text, expected) => {
  expect(doubts(text)).toEqual(expected);
});

test.each([
  ["The mean serum ferritin level was 40 mcg.", ["a measurement"]],
  ["Blood was drawn into a 5 mL heparinised evacuated glass tube.", ["a measurement"]],
  ["The mean 24-h UGE of 45 and 60 g was found in those given canagliflozin.", ["a measurement", "a measurement"]],
  ["Phlebotomy is performed by removing 250 mL every other day.", ["a measurement"]],
  ["Infants of low birth weight (<2500 g) were given iron.", ["a measurement"]],
])("what is measured, drawn or weighed is none: %s", (text, expected) => {
  expect(doubts(text)).toEqual(expected);
});

test.each([
  ["Each tablet contains 10 mg of examplopril.", ["a product"]],
  ["A tablets, 50 mg/12.5 mg and 100 mg/25 mg, are a combination of A and B.", Array(4).fill("a product")],
  ["The drug was dissolved in 10 mL of saline.", ["a diluent"]],
  ["The tracer in a small volume of normal saline (2 mL) was given.", ["a diluent"]],
  ["Each dose was followed by 2 mL of 0.9% saline.", ["a diluent", "a strength"]],
])("what holds a dose or carries it is none: %s", (text, expected) => {
  expect(doubts(text)).toEqual(expected);
});

test.each([
  ["The dose was raised in increments of 5 mg.", ["a step"]],
  ["A change of ±10 units of insulin was allowed.", ["a difference"]],
  ["The dose was rounded to the nearest 5 mg.", ["a step"]],
  ["Patients received 30 mg of examplopril.", ["dose"]],
])("a step or difference between doses is none: %s", (text, expected) => {
  expect(doubts(text)).toEqual(expected);
});

test.each([
  ["A mixture of 75% insulin was given.", ["a percentage"]],
  ["Scalp block with 0.25% bupivacaine was given.", ["dose"]],
  ["They received 2% lidocaine 1.5 mg/kg.", ["a percentage", "dose"]],
  ["Response was seen in 40% of those treated.", ["a percentage"]],
])("a percentage is a dose only where it names what is given and no other amount does: %s", (text, expected) => {
  expect(doubts(text)).toEqual(expected);
});
