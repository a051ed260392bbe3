import { statesAnAim, tellsOnlyTheMethod } from "../answer/sentence-roles.js";
import type { Candidate, Proposition } from "./candidate.js";
import { drugOfLabel, isOfOwnDrug } from "./label-drug.js";
import { nearestComparison } from "./nearest-comparison.js";

/** What the claim's concepts named, the sentence's words held, a summary and a table's row count beside the claim's words held. */
const WEIGHTS = { named: 0.7, holds: 0.3, abstract: 0.1, row: -0.3 } as const;
const NO_WORDS: ReadonlySet<string> = new Set(["heading", "title"]);
/** A sentence that comes to less than this is on something else. */
const LEAST = 0.4;
/** Of so many that name most of what the claim names, its words are compared. */
const LOOKED_AT = 80;
/** So many are shown: of two librarians' 184 claims the publication that decides is among the first two for two in three (docs/audit.md). */
const SHOWN = 2;

/**
 * The sentences nearest to a claim of which none could be judged to bear it out or refute it: one of each of the publications likeliest to decide, in their
 * order, by how much of its words they hold, rare ones counting more, and how many of its concepts they name. Nothing is said of whether they agree with it.
 */
export function nearestSentences(
  { candidates, ...proposition }: Proposition,
  publications: readonly string[],
  around: string,
): Candidate[] {
  const seen = new Set<string>();
  const drugs = new Set<string>();
  return publications
    .flatMap((id) => {
      const [best] = candidates
        .filter((one) => one.publication.id === id && mayBeShown(proposition, one, around))
        .sort((a, b) => b.coverage - a.coverage)
        .slice(0, LOOKED_AT)
        .map((candidate) => ({ candidate, near: nearness(proposition, candidate) }))
        .sort((a, b) => b.near - a.near);
      return best === undefined || best.near < LEAST ? [] : [best.candidate];
    })
    .filter(({ text, publication }) => {
      // Labels of one drug say the same of it.
      const drug = drugOfLabel(publication)?.name ?? publication.id;
      return !seen.has(text) && !drugs.has(drug) && seen.add(text) && drugs.add(drug);
    })
    .slice(0, SHOWN);
}

/** Whether a sentence says something, of something that the claim names: of a label for another drug than the claim's it must name that itself. */
function mayBeShown(
  { question: { topics } }: Omit<Proposition, "candidates">,
  { block, text, named, about, publication }: Candidate,
  around: string,
): boolean {
  if (NO_WORDS.has(block.kind) || statesAnAim(text) || tellsOnlyTheMethod(text)) return false;
  const concepts = topics.flatMap(({ kind }, at) => (kind === "word" || kind === "population" ? [] : [{ kind, at }]));
  if (publication.tier === "label" && !isOfOwnDrug(publication, around)) {
    const ofDrugs = concepts.filter(({ kind }) => kind === "drug");
    if (ofDrugs.length > 0 && ofDrugs.every(({ at }) => named[at] === undefined)) return false;
  }
  return concepts.length === 0 || concepts.some(({ at }) => (named[at] ?? about[at]) !== undefined);
}

function nearness(proposition: Omit<Proposition, "candidates">, candidate: Candidate): number {
  const { reads, block, coverage } = candidate;
  const { held, holds } = nearestComparison(
    proposition,
    reads === undefined ? candidate : { ...candidate, text: reads },
    false,
  );
  return (
    held +
    WEIGHTS.named * coverage +
    WEIGHTS.holds * holds +
    (block.section[0] === "Abstract" ? WEIGHTS.abstract : 0) +
    (block.kind === "row" ? WEIGHTS.row : 0)
  );
}
