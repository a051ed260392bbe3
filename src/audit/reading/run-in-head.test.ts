import { expect, test } from "vitest";
import { claimsOf } from "../claims/claims.js";
import { runInHead } from "./run-in-head.js";
import { textBlocks } from "./text-blocks.js";

test.each([
  ["**Haloperidol.** Adults take 1 mg. It may cause stiffness.", "Haloperidol"],
  ["**Sildenafil (Viagra):** Most men take 50 mg.", "Sildenafil (Viagra)"],
  ["**Dosage.** Adults take 1 mg.", undefined],
  ["**Never** take it with nitrates.", undefined],
  ["Adults take **1 mg.** It works.", undefined],
])("a paragraph that opens with bold words is headed by them, where they name a matter: %s", (paragraph, head) => {
  expect(runInHead(paragraph)).toBe(head);
});

test("every claim of such a paragraph stands in the section that its head makes", () => {
  const text =
    "# Medicines\n\n**Haloperidol.** Adults take 1 mg daily. Older people take less of it.\n\nOther drugs follow here.";
  expect(claimsOf(textBlocks("text.md", text)).map(({ section }) => section)).toEqual([
    ["Medicines", "Haloperidol"],
    ["Medicines", "Haloperidol"],
    ["Medicines"],
  ]);
});
