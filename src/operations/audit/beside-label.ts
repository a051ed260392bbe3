import type { Candidate } from "../../audit/candidate.js";
import { nearestInLabels } from "../../audit/label/label-nearest.js";
import type { EvidenceFinder } from "./find-evidence.js";
import type { JudgedClaim } from "./judge-claim.js";

/** Labels that are read for one claim, and sentences of them that are kept. */
const MOST_READ = 8;
const KEPT = 2;

/**
 * A claim that was not found, with what comes nearest to it in the labels of the drugs that it names, which are read whole: what it has against it in other
 * words, an amount or a time that is another one, stands there before somebody's eyes though nothing tells that it is so.
 */
export async function besideLabel(judged: JudgedClaim, finder: EvidenceFinder): Promise<JudgedClaim> {
  const { claim, verdict, found } = judged;
  if (verdict !== "not-found" || found === undefined || claim.kind === "evidence") return judged;
  const labels = await finder.products(found.question, claim.whole);
  const nearInLabels = nearestInLabels(claim.whole, labels.slice(0, MOST_READ), KEPT).map(
    ({ publication, source, block, start, end, text }): Candidate => ({
      ...{ publication, source, block, start, end, text, named: [], about: [], coverage: 0 },
    }),
  );
  return nearInLabels.length === 0 ? judged : { ...judged, nearInLabels };
}
