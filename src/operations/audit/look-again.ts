import type { Candidate } from "../../audit/candidate.js";
import { nearestSentences } from "../../audit/nearest/nearest-sentences.js";
import { notFoundWhy } from "../../audit/nearest/not-found-why.js";
import { adviceIn } from "../../audit/words/what-is-said.js";
import type { Judge } from "../../audit/stance.js";
import { weigh } from "../../audit/weigh.js";
import type { ClaimBeside, EvidenceFinder, PlacedClaim } from "./find-evidence.js";
import type { JudgedClaim } from "./judge-claim.js";
import { propositionOf } from "./judge-claim.js";
import type { Within } from "./within-matter.js";

/**
 * Looks again for a claim that was not found, among the publications that a list of publications would put first: what they say is judged like everything
 * else, and where nothing comes of it the nearest of their sentences are kept. `beside` are the claims that stand around it, `within` is what may decide it.
 */
export async function lookAgain(
  judged: JudgedClaim,
  finder: EvidenceFinder,
  judge: Judge,
  { context }: Pick<PlacedClaim, "context">,
  beside: readonly ClaimBeside[],
  within: Within,
  signal?: AbortSignal,
): Promise<JudgedClaim> {
  const { claim, verdict, found, weighed, parts } = judged;
  if (verdict !== "not-found" || found === undefined) return judged;
  const again = await finder.lookAgain({ ...claim, context }, beside, found, signal);
  const { publications, candidates } = again;
  const known = new Set(found.candidates.map(placeOf));
  const fresh = candidates.filter((one) => !known.has(placeOf(one)));
  const proposition = { ...propositionOf(claim), question: found.question };
  if (claim.kind === "evidence") {
    // That a guideline finds the evidence insufficient is told by the guideline.
    const told = adviceIn(claim.whole) === "unsettled" ? [...found.candidates, ...fresh] : [];
    const of = told.filter((one) => one.publication.tier === "guideline" && within(one));
    const counted = weigh({ ...proposition, candidates: of }, judge);
    if (counted.verdict === "supported")
      return { ...judged, verdict: counted.verdict, why: counted.why, weighed: counted };
  } else if (parts.length === 0 && weighed !== undefined) {
    const anew = weigh({ ...proposition, candidates: fresh.filter(within) }, judge);
    if (anew.verdict !== "not-found") return { ...judged, verdict: anew.verdict, why: anew.why, weighed: anew };
  }
  const all = [...found.candidates, ...fresh, ...again.aside];
  const near = nearestSentences({ ...proposition, candidates: all }, publications, `${claim.whole} ${context}`);
  // A claim about the evidence is counted, and says what was counted.
  if (claim.kind === "evidence") return { ...judged, near };
  const { together } = found;
  return { ...judged, near, why: notFoundWhy({ proposition, near, ...(together === undefined ? {} : { together }) }) };
}

function placeOf({ source, start }: Candidate): string {
  return `${source.id} ${start}`;
}
