import { describe, expect, it } from "vitest";
import { withBands } from "./banded-words.js";

const SOURCE =
  "const BANDS: Readonly<Record<string, string>> = {\n  0.9: `\n    old\n  `,\n};\n\nexport const after = 1;\n";

describe("lists of words in bands", () => {
  it("puts new bands where the old stood and leaves the rest of the source", () => {
    expect(
      withBands(SOURCE, [
        { name: "0.2", terms: ["patient", "studi"] },
        { name: '"1.5"', terms: ["whey"] },
      ]),
    ).toBe(
      'const BANDS: Readonly<Record<string, string>> = {\n  0.2: `\n    patient studi\n  `,\n  "1.5": `\n    whey\n  `,\n};\n\nexport const after = 1;\n',
    );
  });

  it("breaks a long band into lines that a reviewer can read", () => {
    const terms = Array.from({ length: 60 }, (_, at) => `term${"abcdef"[at % 6] ?? ""}`);
    const lines = withBands(SOURCE, [{ name: "0.2", terms }]).split("\n");
    expect(lines.filter((line) => line.includes("term"))).toHaveLength(3);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(129);
  });
});
