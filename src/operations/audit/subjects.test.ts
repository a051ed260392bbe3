import { join } from "node:path";
import { expect, test } from "vitest";
import { readLexicon } from "../../adapters/lexicon-files/lexicon-files.js";
import { claimContext } from "../../audit/claim-context.js";
import { claimsOf } from "../../audit/claims.js";
import { mainSubject } from "../../audit/main-subject.js";
import { textBlocks } from "../../audit/text-blocks.js";
import { isOfMatter, subjectPages } from "../../eval/subject-pages.js";
import { LEXICON, PACKAGE } from "../../package-files.js";
import { inContext } from "./in-context.js";

/** Of the sentences of `eval/subjects`, how many are known to be of their matter; a rule that loses one is to be looked at. */
const KNOWN = 10;

test("what sentences of everyday pages are about is told by them, what they inherit and where they stand", () => {
  const lexicon = readLexicon(LEXICON);
  const known = subjectPages(join(PACKAGE, "eval", "subjects")).flatMap(({ name, text, signed }) => {
    const audited = textBlocks(name, text);
    const main = mainSubject(audited);
    const claims = claimsOf(audited).map((claim) => inContext(claim, main, lexicon));
    return signed.filter((one) => {
      const at = text.indexOf(one.text);
      const claim = claims.find(({ start, end }) => at < end && at + one.text.length > start);
      return claim !== undefined && isOfMatter(`${claim.whole} | ${claimContext(claim, audited, main)}`, one);
    });
  });
  expect(known.length).toBeGreaterThanOrEqual(KNOWN);
});
