/**
 * Tells for how many sentences of `eval/subjects` an audit over a library knows what they are about, and, unless `--fast`, for how many it quotes a publication that decides.
 *
 *     npx vite-node scripts/audit-subjects.ts LIBRARY [--fast]
 */
import { join } from "node:path";
import { claimContext } from "../src/audit/claims/claim-context.js";
import { claimsOf } from "../src/audit/claims/claims.js";
import { textBlocks } from "../src/audit/reading/text-blocks.js";
import { isOfMatter, subjectPages } from "../src/eval/subject-pages.js";
import { audit } from "../src/operations/audit/audit.js";
import { inContext } from "../src/operations/audit/in-context.js";
import { pageMatter } from "../src/operations/audit/page-matter.js";
import { wire } from "../src/wiring.js";

const [folder, only] = process.argv.slice(2);
if (folder === undefined) throw new Error("Name the folder of a library.");
const context = await wire({ folder, readOnly: true, history: false });
const counts = { sentences: 0, judged: 0, known: 0, quoted: 0 };
const verdicts: Record<string, number> = {};
for (const { name, text, signed } of subjectPages(join(import.meta.dirname, "..", "eval/subjects"))) {
  const audited = textBlocks(name, text);
  const matter = await pageMatter(audited, context.library, context.lexicon);
  const claims = claimsOf(audited, {}, matter).map((claim) => inContext(claim, matter, context.lexicon));
  const made = only === "--fast" ? undefined : await audit.run(context, { name, text });
  console.log(`${name}: ${JSON.stringify(matter)}`);
  for (const one of signed) {
    const at = text.indexOf(one.text);
    if (at < 0) throw new Error(`${name} does not hold “${one.text}”.`);
    const place = claims.findIndex(({ start, end }) => at < end && at + one.text.length > start);
    const claim = claims[place];
    if (claim === undefined) throw new Error(`Nothing is claimed by “${one.text}” in ${name}.`);
    const around = claimContext(claim, audited, matter);
    const sure = isOfMatter(claim.whole, one);
    const known = isOfMatter(`${claim.whole} | ${around}`, one);
    const told = made?.claims[place];
    const quotes = told?.quotes.map(({ reference, stance }) => ({
      stance,
      by: made?.references.find(({ number }) => number === reference)?.publication ?? "",
    }));
    const quoted = quotes?.some(({ by }) => one.by.includes(by)) === true;
    counts.sentences += 1;
    counts.judged += sure ? 1 : 0;
    counts.known += known ? 1 : 0;
    counts.quoted += quoted ? 1 : 0;
    if (told !== undefined) verdicts[told.verdict] = (verdicts[told.verdict] ?? 0) + 1;
    console.log(
      `  ${sure ? "=" : known ? "~" : "-"}${made === undefined ? "" : quoted ? "q" : "."} ${claim.whole} | ${around}${told === undefined ? "" : ` [${told.verdict}]`}`,
    );
  }
}
console.log(JSON.stringify({ ...counts, verdicts }));
await context.library.close();
