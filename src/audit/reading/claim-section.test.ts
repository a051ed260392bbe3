import { expect, test } from "vitest";
import { claimStretch } from "./claim-section.js";
import { claimsOf } from "../claims/claims.js";
import { textBlocks } from "./text-blocks.js";

const TEXT = `# Living with warts

Zinc helps some people. Freezing hurts a little.

## Cream

- Cream burns the skin.
- Cream takes weeks to work.

Tape works as well as cream.
`;

const stretch = (words: string) => {
  const audited = textBlocks("text", TEXT);
  const claim = claimsOf(audited, {}, { main: undefined }).find(({ text }) => text.includes(words));
  if (claim === undefined) throw new Error(words);
  return claimStretch(claim, audited, { main: undefined });
};

test("a claim stands with its paragraph, or with the list of its item, below what the text and the heading are about", () => {
  expect(stretch("Freezing")).toBe("warts; Zinc helps some people. Freezing hurts a little");
  expect(stretch("takes weeks")).toBe(stretch("burns"));
  expect(stretch("burns")).toContain("takes weeks");
  expect(stretch("burns")).not.toContain("Tape");
  expect(stretch("Tape")).not.toContain("burns");
});

test("a long list is cut into the same stretches for all of its items", () => {
  const items = Array.from(
    { length: 40 },
    (_, at) => `- Item ${at} lowers the number of warts in children by ${at} %.`,
  );
  const audited = textBlocks("text", `# Warts\n\n${items.join("\n")}\n`);
  const all = claimsOf(audited, {}, { main: undefined }).map((claim) =>
    claimStretch(claim, audited, { main: undefined }),
  );
  expect(new Set(all).size).toBeLessThan(6);
  for (const [at, one] of all.entries()) expect(one).toContain(`Item ${at} `);
});
