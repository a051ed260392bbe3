import type { Claim } from "../../audit/claims/claim.js";
import type { Lexicon } from "../../domain/lexicon.js";
import { parseQuestion } from "../../question/parse.js";

/** Longer words than this are not read for drugs. Characters. */
const LONGEST = 600;

/**
 * Claims in their order, each dose that names no drug given the one that its section has named so far: "Dabigatran is cleared by the kidneys. The usual
 * dose is 150 mg twice daily." Where the section has named none, or several, a dose stays of no drug.
 */
export function withDoseDrugs(claims: readonly Claim[], lexicon: Lexicon): Claim[] {
  const named = new Set<string>();
  let section: string | undefined;
  return claims.map((claim) => {
    const own = claim.section.join(" / ");
    if (own !== section) named.clear();
    section = own;
    const [drug, ...others] = named;
    for (const one of drugsIn(claim.text, lexicon)) named.add(one);
    const isOf = claim.kind === "dose" && drug !== undefined && others.length === 0;
    return isOf && drugsIn(claim.whole, lexicon).length === 0 ? of(claim, drug) : claim;
  });
}

function of(claim: Claim, drug: string): Claim {
  return {
    ...claim,
    inherits: [...claim.inherits, { text: drug, from: "sentence" }],
    whole: `${claim.whole} (${drug})`,
  };
}

/** The drugs and classes that words name, by what the lexicon calls them. */
function drugsIn(words: string, lexicon: Lexicon): string[] {
  if (!/\p{L}/u.test(words)) return [];
  const { topics } = parseQuestion(words.slice(0, LONGEST), lexicon);
  return topics.flatMap(({ kind, label }) => (kind === "drug" && !/^drugs?$/iu.test(label) ? [label] : []));
}
