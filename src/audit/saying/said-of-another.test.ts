import { describe, expect, test } from "vitest";
import { comparesOthers } from "../claims/comparand.js";
import { figureGoesOtherWay } from "../words/figure-way.js";
import { otherCountry } from "./other-country.js";
import { takenOutOfUse } from "../label/out-of-use.js";
import { beyondScope } from "../claims/whole-scope.js";

describe("a figure's way", () => {
  const other = (claim: string, sentence: string) => figureGoesOtherWay(claim, sentence) !== undefined;

  test("the same share the other way stands against a claim, whatever else goes its way", () => {
    expect(
      figureGoesOtherWay(
        "Carbamazepine pushes midazolam levels up by about 40%.",
        "With carbamazepine, levels of midazolam fell by a mean of 40% and its clearance increased.",
      ),
    ).toEqual({ element: "direction", asked: "up (40 %)", found: "fell (40 %)" });
    expect(other("There was a 25% rise in strokes.", "Strokes were reduced by 25 per cent.")).toBe(true);
    expect(other("It doubles and raises levels by 3-fold.", "Levels decreased by 3-fold.")).toBe(true);
  });
  test.each([
    ["Strokes fell by 25%.", "There was a 25% reduction in strokes."],
    ["Strokes fell by 25%.", "Strokes rose by 30%."],
    ["Strokes fell by 25%.", "A quarter of 25% of people had a stroke."],
    ["Pain increased in 25%.", "Pain decreased in 25%."],
    ["Clearance falls by 40%.", "Exposure increased by 40% as clearance fell by 40%."],
    ["It reduced the increase by 20%.", "The increase was 20% lower."],
  ])("nothing of the kind: %s | %s", (claim, sentence) => {
    expect(other(claim, sentence)).toBe(false);
  });
});

describe("what a claim compares", () => {
  test.each([
    [
      "One dose of primaquine cleared gametocytes better than three days of artesunate.",
      "Both primaquine and artesunate with chloroquine were more effective than their respective monotherapies.",
    ],
    [
      "Ketamine with propofol worked better than ketamine alone.",
      "Ketamine and ketamine-propofol were better than propofol alone for sedation.",
    ],
    ["Zinc shortens colds more than vitamin C does.", "Zinc shortened colds more than placebo."],
    ["Zinc shortens colds more than vitamin C does.", "Zinc and vitamin C shortened colds to a similar extent."],
    ["Zinc shortens colds more than vitamin C does.", "Zinc shortened colds."],
  ])("is not borne out where others are compared: %s | %s", (claim, sentence) => {
    expect(comparesOthers(claim, sentence)).toBe(true);
  });
  test.each([
    ["Zinc shortens colds more than vitamin C does.", "Zinc shortened colds more than vitamin C."],
    ["Zinc shortens colds more than vitamin C does.", "Colds lasted 4 days with zinc and 6 days with vitamin C."],
    ["Zinc shortens colds more than placebo.", "Zinc shortened colds."],
    [
      "Ketamine with propofol worked better than ketamine alone.",
      "Ketamine-propofol was better than ketamine alone for sedation.",
    ],
    ["Walking is better for backs than bed rest.", "Compared with bed rest, walking led to less back pain."],
    ["Zinc shortens colds.", "Zinc shortened colds more than placebo."],
  ])("may be borne out: %s | %s", (claim, sentence) => {
    expect(comparesOthers(claim, sentence)).toBe(false);
  });
});

test("what has been replaced does not bear out that it is still right", () => {
  const replaced = "In 2004 amodiaquine has replaced quinine as the treatment of malaria.";
  expect(takenOutOfUse("Quinine is still an appropriate treatment of malaria.", replaced)).toBe(true);
  expect(takenOutOfUse("Quinine is still appropriate.", "Quinine was until recently the first choice.")).toBe(true);
  expect(takenOutOfUse("Quinine has been replaced as the recommended treatment.", replaced)).toBe(false);
  expect(takenOutOfUse("Quinine is still appropriate.", "Quinine remains the treatment of choice.")).toBe(false);
  expect(takenOutOfUse("Quinine was given in 2003.", replaced)).toBe(false);
});

test("what holds in one country is not borne out outright by another's", () => {
  expect(otherCountry("In Kenya, rabies is common.", "Rabies was common in rural Tanzania.")).toEqual({
    element: "population",
    asked: "Kenya",
    found: "Tanzania",
  });
  expect(otherCountry("In Kenya, rabies is common.", "Rabies in Kenya and Tanzania.")).toBeUndefined();
  expect(otherCountry("In Kenya, rabies is common.", "Rabies was common.")).toBeUndefined();
  expect(otherCountry("Rabies is common.", "Rabies in Tanzania.")).toBeUndefined();
  expect(otherCountry("In the UK rabies is rare.", "Rabies in the United Kingdom.")).toBeUndefined();
});

test("what is said of those to whom one of several things applies is not said of people of any age", () => {
  const some = "Screen men who have 1 of the following: a past infection, a new partner.";
  expect(beyondScope("Screen men of any age.", some)?.element).toBe("strength");
  expect(beyondScope("Screen men who have a new partner.", some)).toBeUndefined();
});
