import { expect, it } from "vitest";
import { softmaxOf } from "../softmax.js";
import { fitOwn } from "./fit-own.js";

const OPTIONS = { penalty: 0.001, own: 0.3, steps: 400 };
const example = (value: number, label: number) => ({ values: Float64Array.of(value, 7), label, weight: 1 });
const likely = (rows: readonly (readonly number[])[], value: number) => softmaxOf(rows, [value, 7])[1] ?? 0;
/** The set's own: half of the labels are 1, from 3 on. */
const own = [0, 1, 2, 3, 4, 5].map((value) => example(value, Number(value > 2)));

it("learns what parts the labels, and nothing from what never differs", () => {
  const rows = fitOwn(
    own,
    own.map(() => ""),
    2,
    OPTIONS,
  );
  expect([0, 2, 3, 5].map((value) => likely(rows, value) > 0.5)).toEqual([false, false, true, true]);
  expect(rows.map((row) => row[1])).toEqual([0, 0]);
});

it("is not led by how common a label is in another set", () => {
  const skewed = Array.from({ length: 30 }, () => example(2.5, 1));
  const sets = [...own.map(() => ""), ...skewed.map(() => "other")];
  expect(likely(fitOwn([...own, ...skewed], sets, 2, OPTIONS), 2.5)).toBeCloseTo(0.5, 1);
  expect(
    likely(
      fitOwn(
        [...own, ...skewed],
        sets.map(() => ""),
        2,
        OPTIONS,
      ),
      2.5,
    ),
  ).toBeGreaterThan(0.7);
});

it("goes its own way where another set says the opposite", () => {
  const against = [0, 1, 2, 3, 4, 5].map((value) => example(value, Number(value <= 2)));
  const rows = fitOwn([...own, ...against], [...own.map(() => ""), ...against.map(() => "other")], 2, {
    ...OPTIONS,
    own: 1,
  });
  expect(likely(rows, 5)).toBeGreaterThan(0.5);
});

it("gives the same rows for the same examples", () => {
  const sets = own.map(() => "");
  expect(fitOwn(own, sets, 2, OPTIONS)).toEqual(fitOwn(own, sets, 2, OPTIONS));
});
