import { termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";
import type { AuditText } from "../reading/audit-text.js";
import type { Claim } from "./claim.js";
import { isFacetHeading } from "../reading/heading-subject.js";
import { headingWords } from "../reading/heading-words.js";
import type { PageMatter } from "../reading/main-subject.js";
import { plainClaim } from "./plain-claim.js";
import { saidBefore } from "./said-before.js";
import { titleMatters } from "../reading/title-matter.js";

/** Words of what stands before a claim that are looked for beside its own; characters. */
const LONGEST = 300;

/**
 * What a claim's place says of its matter, for a search to go by: what the whole text is about, the heading above it, the
 * other clauses of its sentence, and the sentences that it points back at; each only as far as the claim does not name it itself. Nothing of it is said of the claim.
 */
export function claimContext(claim: Claim, audited: AuditText, matter: PageMatter): string {
  const { sentence, start, end } = claim;
  const { text } = audited;
  const words = plainClaim(claim.text);
  const around = [text.slice(sentence.start, start), text.slice(end, sentence.end)];
  const held = new Set(termsOf(claim.whole));
  const said: string[] = [];
  for (const one of [...toldAbove(claim, audited, matter), ...around, ...saidBefore(audited, words, sentence.start)]) {
    const named = termsOf(one).filter((term) => !isStopWord(term));
    if (!named.some((term) => !held.has(term))) continue;
    said.push(plainClaim(one).slice(0, LONGEST));
    for (const term of named) held.add(term);
  }
  return said.join(", ");
}

/** What stands above a claim: what the text as a whole is about, and the heading over it. */
export function toldAbove(claim: Claim, audited: AuditText, matter: PageMatter): string[] {
  return [...matters(audited, matter), heading(claim, audited)].filter((one) => one !== "");
}

/** What a text is about as a whole, and the drug that its title names; where the title alone says what it is about, all that it names. */
function matters({ text, blocks }: AuditText, { main, titled, drug }: PageMatter): string[] {
  const told = [main, drug].filter((one) => one !== undefined);
  if (main !== undefined && titled !== true) return told;
  const [opening] = blocks.filter(({ kind }) => kind !== "reference" && kind !== "around");
  const title = opening?.kind === "heading" ? titleMatters(text.slice(opening.start, opening.end)) : [];
  return [...title.filter((one) => !isFacetHeading(one)), ...told];
}

function heading({ section }: Claim, { text, blocks }: AuditText): string {
  const [opening] = blocks;
  const own = section.at(-1);
  if (own === undefined) return "";
  const isTitle = opening?.kind === "heading" && text.slice(opening.start, opening.end).includes(own);
  return isTitle ? "" : headingWords(own);
}
