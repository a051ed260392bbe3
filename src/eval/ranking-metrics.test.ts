import { describe, expect, test } from "vitest";
import { rankingMetrics } from "./ranking-metrics.js";

const numbered = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => `d${from + at}`);

describe("the figures of a ranking are trec_eval's", () => {
  test("worked by hand for graded judgements", () => {
    const got = rankingMetrics(
      ["a", "x", "b", "y"],
      new Map([
        ["a", 1],
        ["b", 3],
        ["c", 2],
        ["n", 0],
      ]),
    );
    // Gains 1, 0, 3 over log2 of 2, 3, 4; the ideal order is 3, 2, 1.
    expect(got["ndcg@10"]).toBeCloseTo((1 + 3 / 2) / (3 + 2 / Math.log2(3) + 1 / 2), 12);
    expect(got["recall@100"]).toBeCloseTo(2 / 3, 12);
    expect(got["map"]).toBeCloseTo((1 / 1 + 2 / 3) / 3, 12);
    expect(got["mrr"]).toBe(1);
  });

  test("with no place beyond the tenth for nDCG, nor beyond the hundredth for recall", () => {
    const grades = new Map([
      ["d11", 1],
      ["d100", 1],
      ["d101", 1],
    ]);
    const got = rankingMetrics(numbered(1, 101), grades);
    expect(got["ndcg@10"]).toBe(0);
    expect(got["recall@100"]).toBeCloseTo(2 / 3, 12);
    expect(got["mrr"]).toBeCloseTo(1 / 11, 12);
    expect(got["map"]).toBeCloseTo((1 / 11 + 2 / 100 + 3 / 101) / 3, 12);
  });

  test("with the ideal cut at ten places", () => {
    const grades = new Map(numbered(1, 12).map((id) => [id, 1]));
    expect(rankingMetrics(numbered(1, 10), grades)["ndcg@10"]).toBe(1);
  });

  test("with a document counted once, at its first place", () => {
    expect(rankingMetrics(["a", "a", "b"], new Map([["b", 1]]))["mrr"]).toBe(1 / 2);
  });

  test("0 where nothing was found or nothing is relevant", () => {
    const none = { "ndcg@10": 0, "recall@100": 0, map: 0, mrr: 0 };
    expect(rankingMetrics([], new Map([["a", 1]]))).toEqual(none);
    expect(rankingMetrics(["a"], new Map([["a", 0]]))).toEqual(none);
  });
});
