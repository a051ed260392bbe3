import { expect, it } from "vitest";
import { overDivisions, readOnce } from "./over-divisions.js";

it("gives the means of five divisions, the least and the most, and the items of the first", () => {
  const seeds: number[] = [];
  const { metrics, controls, items, n } = overDivisions((seed) => {
    seeds.push(seed);
    const macro_f1 = seeds.length / 10;
    return {
      ...{ n: 7, corpus: "" },
      metrics: { macro_f1, committed: 0.5 },
      controls: { majority: seeds.length === 1 ? 1 : 0 },
      items: [{ id: String(seeds.length), metrics: {} }],
    };
  });
  expect(new Set(seeds).size).toBe(5);
  expect(metrics["macro_f1"]).toBeCloseTo(0.3, 9);
  expect(metrics).toMatchObject({ committed: 0.5, least_f1: 0.1, most_f1: 0.5 });
  expect(controls["majority"]).toBeCloseTo(0.2, 9);
  expect([n, items.map(({ id }) => id)]).toEqual([7, ["1"]]);
});

it("reads the same claim beside the same evidence once", () => {
  let times = 0;
  const reading = readOnce((claim, evidence) => {
    times += 1;
    return Float64Array.of(claim.length, evidence.length);
  });
  expect([...reading("abc", ["x"])]).toEqual([3, 1]);
  expect([...reading("abc", ["x"])]).toEqual([3, 1]);
  expect([...reading("abc", [])]).toEqual([3, 0]);
  expect(times).toBe(2);
});
