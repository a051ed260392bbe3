import { expect, test } from "vitest";
import { operatingPoints } from "./coverage.js";

test("what tells them apart wholly is never wrong", () => {
  expect(operatingPoints([0.9, 0.8, 0.7], [0.1, 0.2, 0.3])).toEqual({
    wrong_at_90_answered: 0,
    answered_at_10_wrong: 1,
    above: 1,
    answered: 1,
    wrong: 0,
  });
});

test("what says the same of all tells nothing", () => {
  const {
    above,
    wrong_at_90_answered: wrong,
    answered_at_10_wrong: answered,
  } = operatingPoints([0.5, 0.5], [0.5, 0.5]);
  expect([above, wrong, answered]).toEqual([0.5, 1, 0]);
});

test("one in ten of the bare may be answered", () => {
  const bare = [0.95, 0.5, 0.4, 0.4, 0.3, 0.3, 0.2, 0.2, 0.1, 0.1];
  expect(operatingPoints([0.9, 0.6, 0.5, 0.2], bare)["answered_at_10_wrong"]).toBe(0.5);
});
