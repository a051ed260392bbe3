import { expect, test } from "vitest";
import { claimContext } from "./claim-context.js";
import { claimsOf } from "./claims.js";
import { textBlocks } from "../reading/text-blocks.js";

const contexts = (text: string, main?: string) =>
  claimsOf(textBlocks("text", text)).map((claim) => claimContext(claim, textBlocks("text", text), { main }));

test("a claim's place is what the text is about, the rest of its sentence, and the sentence it points back at", () => {
  const text = "Copper helped thirty men in Bergen.\n\nIn that trial, both groups slept for longer than a week.";
  expect(contexts(text, "insomnia").at(-1)).toBe("insomnia, Copper helped thirty men in Bergen");
  expect(contexts("Copper helped thirty men in Bergen.\n\nMany slept for longer than a week.", "insomnia").at(-1)).toBe(
    "insomnia",
  );
});

test("a heading is no sentence that is pointed back at, and what the claim names itself is not said again", () => {
  expect(contexts("# Sleep in Bergen\n\nIn that trial, insomnia lasted for longer.", "insomnia")).toEqual([""]);
});
