import { expect, test } from "vitest";
import { adviceIn, saidBesides, saidIn } from "./what-is-said.js";

const said = (text: string) => saidIn(text).map((one) => one.said);

test("what happens is read with its denial", () => {
  expect(said("Doxepin reduced waking")).toEqual(["down"]);
  expect(said("Doxepin did not reduce waking")).toEqual(["none"]);
  expect(said("Doxepin made no difference to waking")).toEqual(["none"]);
  expect(said("It pushes the levels up")).toEqual(["up"]);
  expect(said("It brought the fever down")).toEqual(["down"]);
});

test("a greater reduction is a reduction, “equally well” no improvement, and falls of people no fall", () => {
  expect(said("A greater reduction of swelling")).toEqual(["down"]);
  expect(said("The two work equally well")).toEqual(["none"]);
  expect(said("Exercise for falls in nursing homes")).toEqual([]);
  expect(said("Urate fell by a third")).toEqual(["down"]);
});

test("whom advice is for says nothing of what rises", () => {
  expect(saidBesides("Walking is recommended for those at increased risk")).toEqual([]);
  expect(saidBesides("Doxepin led to an increased risk").map((one) => one.said)).toEqual(["up"]);
});

test("advice is for, against or unsettled", () => {
  expect(adviceIn("Screen persons with continued risk periodically.")).toBe("for");
  expect(adviceIn("Doxepin is not intended for toddlers.")).toBe("against");
  expect(adviceIn("The evidence does not allow a recommendation.")).toBe("unsettled");
  expect(adviceIn("Doxepin reduced waking.")).toBeUndefined();
});

test("less of what is good is bad, and more of it good", () => {
  expect(said("It makes doxepin less effective")).toEqual(["bad"]);
  expect(said("It reduces the effectiveness of doxepin")).toEqual(["bad"]);
  expect(said("It gave greater relief")).toEqual(["good"]);
  expect(said("It reduced pain better")).toEqual(["down", "good"]);
});

test("the outcome in which nothing differs, the name of a body, and “helps to” say nothing by themselves", () => {
  expect(new Set(said("There was no difference in pain relief"))).toEqual(new Set(["none"]));
  expect(said("We saw no benefit of doxepin given at night to tired sailors in preventing falls")).toEqual(["none"]);
  expect(said("The Preventive Services Task Force met")).toEqual([]);
  expect(said("Doxepin helps to lower the pressure")).toEqual(["down"]);
  expect(said("Walking keeps old people from falling")).toEqual(["down"]);
});

test("a double-blind study doubles nothing", () => {
  expect(said("A double-blind study of doxepin")).toEqual([]);
  expect(said("Doxepin doubles the risk")).toEqual(["up"]);
});

test("what “without” stands before is no verb", () => {
  expect(said("Stopping without an adequate replacement increases the risk")).toEqual(["up"]);
  expect(said("It worked without increased waking")).toEqual(["good", "none"]);
});

test("how much more is prevented goes down, and longer up", () => {
  expect(said("Doxepin prevented more falls than melatonin")).toEqual(["down"]);
  expect(said("It makes the block last longer")).toEqual(["up"]);
  expect(said("It is no longer used for long-term care")).toEqual([]);
});

test("that something never is so is no advice", () => {
  expect(adviceIn("The rash is never serious")).toBeUndefined();
  expect(adviceIn("It should never be given")).toBe("against");
  expect(adviceIn("There is too little evidence to judge it")).toBe("unsettled");
});

test("pain that is soothed is relieved, and what brings nothing makes no difference", () => {
  expect(said("Tape soothed the pain")).toEqual(["good"]);
  expect(said("Zinc took away the pain")).toEqual(["good"]);
  expect(said("Zinc beside tape brought nothing")).toEqual(["none"]);
});

test("of what cannot be told nothing is said to happen", () => {
  expect(saidBesides("The evidence is insufficient to assess whether it does more good than harm")).toEqual([]);
});
