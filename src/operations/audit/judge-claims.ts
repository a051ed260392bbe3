import type { AuditText } from "../../audit/reading/audit-text.js";
import { claimStretch } from "../../audit/reading/claim-section.js";
import type { PageMatter } from "../../audit/reading/main-subject.js";
import { claimContext } from "../../audit/claims/claim-context.js";
import type { Claim } from "../../audit/claims/claim.js";
import { judge } from "../../audit/judge.js";
import type { Context } from "../operation.js";
import { besideLabel } from "./beside-label.js";
import type { ClaimBeside, EvidenceFinder } from "./find-evidence.js";
import type { JudgedClaim } from "./judge-claim.js";
import { judgeClaim } from "./judge-claim.js";
import { judgeEvidenceClaim } from "./judge-evidence-claim.js";
import { lookAgain } from "./look-again.js";
import { byTrialRecord } from "./trial-record.js";
import { judgedWithin, withinMatter } from "./within-matter.js";

/** The claims of a text and what the text is about. */
export interface ClaimsOfText {
  readonly claims: readonly Claim[];
  readonly audited: AuditText;
  readonly matter: PageMatter;
}

/**
 * Judges the claims of a text in two rounds: each by itself, and then once more those that nothing decided, for what is made from one publication stands
 * together. Those for which `isKnown` are left out, and undefined in what is given back, which is in the order of the claims.
 */
export async function judgeClaims(
  { claims, audited, matter }: ClaimsOfText,
  isKnown: (at: number) => boolean,
  finder: EvidenceFinder,
  { library, lexicon, signal, report }: Context,
): Promise<(JudgedClaim | undefined)[]> {
  const { main } = matter;
  const within = (claim: Claim) => withinMatter(claim, matter, lexicon, finder);
  const byItself = async (claim: Claim): Promise<JudgedClaim> => {
    if (claim.kind === "not-checkable") return notCheckable(claim);
    if (claim.kind === "evidence")
      return judgeEvidenceClaim(claim, { library, lexicon, finder, main, text: audited.text }, signal);
    const sentence = audited.text.slice(claim.sentence.start, claim.sentence.end);
    const judged = await judgeClaim(claim, finder, judge, main, signal, sentence);
    return byTrialRecord(judged, sentence, library, finder);
  };
  const judged: (JudgedClaim | undefined)[] = [];
  for (const [at, claim] of claims.entries()) {
    signal?.throwIfAborted();
    judged.push(isKnown(at) ? undefined : judgedWithin(await byItself(claim), within(claim), judge));
    report({ stage: "judging", done: at + 1, total: claims.length, unit: "claims" });
  }
  const placed = claims.map((claim, at): ClaimBeside & { readonly stretch: string } => ({
    ...claim,
    context: claimContext(claim, audited, matter),
    stretch: claimStretch(claim, audited, matter),
    decidedBy: decidedBy(judged[at]),
  }));
  const again: (JudgedClaim | undefined)[] = [];
  for (const [at, claim] of placed.entries()) {
    signal?.throwIfAborted();
    const one = judged[at];
    const beside = placed.filter(
      ({ stretch, kind }, other) => other !== at && stretch === claim.stretch && kind !== "not-checkable",
    );
    again.push(
      one && (await besideLabel(await lookAgain(one, finder, judge, claim, beside, within(one.claim), signal), finder)),
    );
    report({ stage: "looking again", done: at + 1, total: claims.length, unit: "claims" });
  }
  return again;
}

/** The publication of the first sentence that decides a claim. */
function decidedBy(judged: JudgedClaim | undefined): string | undefined {
  if (judged?.weighed === undefined || judged.verdict === "not-found") return undefined;
  const { support, against } = judged.weighed;
  const [first] = judged.verdict === "contradicted" ? [...against, ...support] : [...support, ...against];
  return first?.candidate.publication.id;
}

function notCheckable(claim: Claim): JudgedClaim {
  return {
    claim,
    verdict: "not-checkable",
    why: "It states nothing that evidence could bear out or refute.",
    weighed: undefined,
    parts: [],
    doses: [],
    found: undefined,
  };
}
