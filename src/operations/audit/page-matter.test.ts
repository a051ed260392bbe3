import { expect, test } from "vitest";
import { textBlocks } from "../../audit/reading/text-blocks.js";
import { libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { pageMatter } from "./page-matter.js";

const LEXICON = lexiconOf({
  diuretic: { kind: "drug", preferred: "diuretic", synonyms: ["water tablets"], narrower: ["amiloride"] },
  amiloride: { kind: "drug", preferred: "amiloride" },
  allopurinol: { kind: "drug", preferred: "allopurinol" },
  gout: { kind: "condition", preferred: "gout" },
});

async function matter(title: string) {
  const library = await libraryWith([]);
  return pageMatter(textBlocks("text", `# ${title}\n\nIt is often asked about.\n`), library, LEXICON);
}

test("a title's one drug or condition is what the text is about; of a drug beside a condition only what speaks of a drug is told", async () => {
  expect(await matter("Allopurinol explained")).toEqual({ main: "allopurinol", titled: true, drug: "allopurinol" });
  expect(await matter("Understanding gout")).toEqual({ main: "gout", titled: true });
  expect(await matter("Living with gout (allopurinol)")).toEqual({
    main: undefined,
    titled: true,
    drug: "allopurinol",
  });
  expect(await matter("Water tablets (amiloride)")).toEqual({ main: "amiloride", titled: true, drug: "amiloride" });
  expect(await matter("Allopurinol or amiloride?")).toEqual({ main: undefined, titled: true });
});
