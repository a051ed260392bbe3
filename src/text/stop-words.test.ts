import { describe, expect, it } from "vitest";
import { termsOf } from "./analyse.js";
import { isStopWord } from "./stop-words.js";

describe("isStopWord", () => {
  it("knows the small words of a question by their terms", () => {
    expect(
      termsOf("What is the dose of it during these, and does HAVING them").filter((term) => !isStopWord(term)),
    ).toEqual(["dose"]);
  });

  it("keeps negations and words of the field", () => {
    expect(["no", "not", "without", "never", "dose", "6", "mg"].flatMap(termsOf).filter(isStopWord)).toEqual([]);
  });
});
