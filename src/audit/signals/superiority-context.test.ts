import { expect, it } from "vitest";
import { CONTEXT_SIGNALS, contextSignals } from "./superiority-context.js";

const CLAIM = "Examplol 50 mg is superior to Placebo in terms of Percentage of Participants With Remission Week 12";
const signals = (claim: string, evidence: readonly string[]) => {
  const values = contextSignals(claim, evidence);
  return Object.fromEntries(CONTEXT_SIGNALS.map((name, at) => [name, values[at]]));
};

it("tells of what kind outcome and comparator are", () => {
  expect(signals(CLAIM, ["A title."])).toMatchObject({
    "outcome.responded": 1,
    "outcome.counted": 1,
    "outcome.survival": 0,
    "other.placebo": 1,
    "other.usual": 0,
    dosesOfArms: 1,
    armWords: 3,
    otherWords: 1,
  });
});

it("tells a plan, a later look and a result by the title", () => {
  expect(signals(CLAIM, ["Rationale and design of a trial of examplol."])).toMatchObject({ "title.planned": 1 });
  expect(signals(CLAIM, ["Long-term follow-up of a trial of examplol."])).toMatchObject({
    "title.later": 1,
    "title.planned": 0,
  });
  expect(signals(CLAIM, ["Examplol improves remission."])).toMatchObject({ "title.good": 1, "title.later": 0 });
});

it("tells an outcome met from one missed and a trial that stopped early", () => {
  expect(signals(CLAIM, ["T.", "The primary end point was met."])).toMatchObject({
    "told.primaryMet": 1,
    "told.primaryMissed": 0,
  });
  expect(
    signals(CLAIM, ["T.", "The trial was stopped early for futility.", "It did not meet its primary end point."]),
  ).toMatchObject({ "told.primaryMissed": 1, "told.stopped": 1 });
});

it("says nothing of a claim of another form", () => {
  expect(new Set(contextSignals("Examplol causes remission.", ["T.", "Text."]))).toEqual(new Set([0]));
});
