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
