import { describe, expect, it } from "vitest";
import { ANSWER_KINDS, kindSignals } from "./answer-kind.js";

describe("the kind of an answer", () => {
  it("is told by one number a kind", () => {
    expect(ANSWER_KINDS.map(kindSignals)).toEqual([
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
    ]);
  });

  it("is not guessed where nobody says it", () => {
    expect(kindSignals(undefined)).toEqual([0, 0, 0, 0]);
  });
});
