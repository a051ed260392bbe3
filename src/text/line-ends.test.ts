import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinLines, vocabularyOf } from "./line-ends.js";

const join = (lines: readonly string[], ...rest: readonly string[]) =>
  joinLines(lines, vocabularyOf([...lines, ...rest]));

describe("joinLines", () => {
  it.each([
    [["the treat-", "ment of gout"], "the treatment of gout"],
    [["a non-", "steroidal drug"], "a non-steroidal drug"],
    [["the IL-", "1 blocker"], "the IL-1 blocker"],
    [["for 10-", "14 days"], "for 10-14 days"],
    [["for 10–", "14 days"], "for 10–14 days"],
    [["mg/", "kg a day"], "mg/kg a day"],
    [["short-", "and long-term use"], "short- and long-term use"],
    [["treat\u00ad", "ment"], "treatment"],
    [["anti-", "TNF drugs"], "anti-TNF drugs"],
    [["none –", "at all"], "none – at all"],
  ])("joins %j", (lines, text) => {
    expect(join(lines)).toBe(text);
  });

  it("keeps a hyphen where the document writes the word with one elsewhere", () => {
    expect(join(["a placebo-", "controlled trial"], "another placebo-controlled trial")).toBe(
      "a placebo-controlled trial",
    );
    expect(join(["a beta-", "blocker"], "the betablocker")).toBe("a betablocker");
  });

  it("loses no letter or digit", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), (lines) => {
        const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
        expect(bare(join(lines))).toBe(bare(lines.join("")));
      }),
    );
  });
});
