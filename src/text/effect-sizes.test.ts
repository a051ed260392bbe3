import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { effectSizesIn, pValuesIn, sideOf } from "./effect-sizes.js";

const read = (sentence: string) =>
  effectSizesIn(sentence).map(({ text, scale, value, low, high }) => [text, scale, value, low, high]);

describe("effect sizes", () => {
  test("are read with their interval, as printed", () => {
    expect(read("Mortality fell (odds ratio 0.76, 95% CI 0.59 to 0.98).")).toEqual([
      ["odds ratio 0.76, 95% CI 0.59 to 0.98", "ratio", 0.76, 0.59, 0.98],
    ]);
    expect(read("The mean difference was -2.3 (95% CI -4.1 to -0.5).")).toHaveLength(1);
    expect(read("Major haemorrhage 0.63 (0.37-1.05)")).toEqual([["0.63 (0.37-1.05)", "number", 0.63, 0.37, 1.05]]);
  });

  test("whose value lies outside its interval are none", () => {
    expect(read("between 3.0 (5.0-7.0) and more")).toEqual([]);
  });

  test("say on which side of no difference their interval lies", () => {
    const side = (sentence: string) => effectSizesIn(sentence).map(sideOf);
    expect(side("RR 0.76 (95% CI 0.59 to 0.98)")).toEqual(["below"]);
    expect(side("RR 0.85 (95% CI 0.65 to 1.12)")).toEqual(["both"]);
    expect(side("HR 1.38 (95% CI 1.18 to 1.62)")).toEqual(["above"]);
  });

  test("stand where they say", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const sentence = `${before} RR 0.76 (95% CI 0.59 to 0.98) ${after} P = 0.03`;
        for (const { text, start, end } of [...effectSizesIn(sentence), ...pValuesIn(sentence)])
          expect(sentence.slice(start, end)).toBe(text);
      }),
    );
  });
});

describe("p values", () => {
  const significant = (sentence: string) => pValuesIn(sentence).map((one) => [one.text, one.significant]);
  test("are held against 0.05 with their sign", () => {
    expect(significant("(P<0.001), p = 0.20, p > 0.05, P=0.05, p < .05, p=NS")).toEqual([
      ["P<0.001", true],
      ["p = 0.20", false],
      ["p > 0.05", false],
      ["P=0.05", false],
      ["p < .05", true],
      ["p=NS", false],
    ]);
  });
});
