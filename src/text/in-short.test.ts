import { describe, expect, it } from "vitest";
import { inShort } from "./in-short.js";

describe("words of a file in a message", () => {
  it("stand on one line, whole where they are short", () => {
    expect(inShort(" PlanDefinition\n 2 ")).toBe("PlanDefinition 2");
    expect(inShort("a".repeat(80))).toBe("a".repeat(80));
  });

  it("are cut where they are long, never within a character", () => {
    expect(inShort("a".repeat(81))).toBe(`${"a".repeat(79)}…`);
    expect(inShort("😀".repeat(500))).toBe(`${"😀".repeat(79)}…`);
  });
});
