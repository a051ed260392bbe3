import type { Question } from "../domain/question.js";
import type { Tier } from "../domain/tier.js";
import type { Candidate } from "./candidate.js";
import type { Evidence } from "./evidence.js";

/** How a publication stands among all that the search found for a question. */
export interface Standing {
  /** How likely its likeliest sentence is to answer (`answering.ts`). */
  readonly likely: number;
  /** What the search put it in order by. */
  readonly score: number;
  /** By how much that is more than the score at place 21, which tells what any neighbour has. */
  readonly ahead: number;
}

/** The standing of each publication that was looked at, by id. */
export type Standings = ReadonlyMap<string, Standing>;

/** The place whose score is any neighbour's, as in `covering.ts`. */
export const NEIGHBOUR = 21;

/**
 * From here on a publication is vouched for. Measured on what rules had chosen for 450 of BioASQ's questions and 141 of Cochrane reviews, each asked with and without
 * its documents: of 434 statements from documents judged relevant 374 keep their place, of 280 others 88. Chosen so that in the questions of the reviews, which nothing was learnt
 * from, what is gained and what is lost are told apart best (`docs/answering.md`).
 */
const VOUCHED = { likely: 0.35, score: 0.5, ahead: 4.5 } as const;

/** Whether a publication stands out among what was found, whichever of its sentences were looked at. */
export function standsOut({ score, ahead }: Standing): boolean {
  return score >= VOUCHED.score && ahead >= VOUCHED.ahead;
}

function isVouchedFor(standing: Standing | undefined): boolean {
  return standing !== undefined && (standing.likely >= VOUCHED.likely || standsOut(standing));
}

/**
 * Of what research was read, the publications that stand out among what the search found, or of which a sentence is likely to answer: what rules find in others
 * stands near the question, not on it. A note says itself what it is about.
 */
export function vouchedFor(tier: Tier, evidence: readonly Evidence[], standings: Standings): readonly Evidence[] {
  if (tier !== "research") return evidence;
  return evidence.filter(
    ({ publication, sources }) =>
      isVouchedFor(standings.get(publication.id)) || sources.some(({ source }) => source.kind === "note"),
  );
}

/**
 * Where something answers directly, what is indirect answers nothing more, nor does what a guideline says of another disease without naming anything that was asked; a note says
 * itself what it is about, and a label what its drug does.
 */
export function isBeside({ topics }: Question, one: Candidate): boolean {
  const { publication, source, underlying, directness, named, effects } = one;
  if (publication.tier === "label" || source.kind === "note" || underlying) return false;
  if (directness.kind !== "direct") return true;
  return effects.drift < 0 && !topics.some(({ key }, at) => key && named[at] !== undefined);
}
