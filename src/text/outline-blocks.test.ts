import { expect, test } from "vitest";
import { outlineBlocks } from "./outline-blocks.js";

test("a list hangs on a heading that ends in a colon, and on no other", () => {
  const under = (heading: string) =>
    outlineBlocks([
      { kind: "heading", level: 1, text: heading },
      { kind: "item", indent: 0, text: "severe asthma" },
    ]).at(-1)?.text;
  expect(under("Do not give in:")).toBe("Do not give in: severe asthma");
  expect(under("Contraindications")).toBe("severe asthma");
});
