import { expect, test } from "vitest";
import { directionsIn } from "./direction.js";

/** Whether two texts have words of one pair that point opposite ways. */
const opposed = (one: string, other: string) =>
  directionsIn(one).some(({ pair, side }) => directionsIn(other).some((its) => its.pair === pair && its.side !== side));

test.each([
  ["It is given before surgery.", "It is given after surgery."],
  ["It is taken prior to breakfast.", "It is taken following breakfast."],
  ["An early start helped.", "A delayed start helped."],
  ["It raises the pulse.", "It lowers the pulse."],
])("“%s” and “%s” point opposite ways", (one, other) => expect(opposed(one, other)).toBe(true));

test.each([
  ["The risk rises after heart surgery.", "The risk may be there early."],
  ["They were asked before treatment.", "They were given tablets following the operation."],
  [
    "Before an operation on the ear, it settles the stomach.",
    "It settles the stomach, following operations on the ear.",
  ],
  ["After two weeks it worked.", "Before the study it was taken daily."],
])("“%s” and “%s” do not", (one, other) => expect(opposed(one, other)).toBe(false));
