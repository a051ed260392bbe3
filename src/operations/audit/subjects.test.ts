import { join } from "node:path";
import { expect, test } from "vitest";
import { readLexicon } from "../../adapters/lexicon-files/lexicon-files.js";
import { claimContext } from "../../audit/claims/claim-context.js";
import { claimsOf } from "../../audit/claims/claims.js";
import { textBlocks } from "../../audit/reading/text-blocks.js";
import { isOfMatter, subjectPages } from "../../eval/subject-pages.js";
import { LEXICON, PACKAGE } from "../../package-files.js";
import { libraryWith } from "../../testing/asking.js";
import { inContext } from "./in-context.js";
import { pageMatter } from "./page-matter.js";

/** Of the sentences of `eval/subjects`, how many are known to be of their matter; a rule that loses one is to be looked at. */
const KNOWN = 70;

test("what sentences of everyday pages are about is told by them, what they inherit and where they stand", async () => {
  const lexicon = readLexicon(LEXICON);
  const library = await libraryWith([]);
  const known = [];
  for (const { name, text, signed } of subjectPages(join(PACKAGE, "eval", "subjects"))) {
    const audited = textBlocks(name, text);
    const matter = await pageMatter(audited, library, lexicon);
    const claims = claimsOf(audited, {}, matter).map((claim) => inContext(claim, matter, lexicon));
    const found = signed.filter((one) => {
      const at = text.indexOf(one.text);
      const claim = claims.find(({ start, end }) => at < end && at + one.text.length > start);
      return claim !== undefined && isOfMatter(`${claim.whole} | ${claimContext(claim, audited, matter)}`, one);
    });
    known.push(...found);
  }
  expect(known.length).toBeGreaterThanOrEqual(KNOWN);
});
