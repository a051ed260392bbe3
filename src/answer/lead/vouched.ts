import type { Question } from "../../domain/question.js";
import type { Tier } from "../../domain/tier.js";
import type { Candidate } from "../candidates/candidate.js";
import type { Evidence } from "../candidates/evidence.js";

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

/** The place whose score is any neighbour's, as in `covering.ts`, and what that mostly is where fewer are found. */
export const NEIGHBOUR = { place: 21, mostly: -3 } as const;

/**
 * What vouches for a publication, each by its weight, and from which sum on. Measured on what rules had chosen for 450 of BioASQ's questions and 141 of Cochrane reviews, each asked with and
 * without its documents: of 412 statements from documents judged relevant 369 keep their place, of 328 others 98 (`docs/answering.md`). The weights are those that a logistic
 * model of the three gives, rounded.
 */
const WEIGHTS = { score: 1, ahead: 0.5, likely: 6 } as const;
const VOUCHED = 5;
/** From here on a publication stands out among what was found, whichever of its sentences were looked at. */
const STANDS_OUT = { score: 0.5, ahead: 4.5 } as const;

export function standsOut({ score, ahead }: Standing): boolean {
  return score >= STANDS_OUT.score && ahead >= STANDS_OUT.ahead;
}

/** From here on it stands apart from all else: what it is on is then told by the search, which reads the whole of it, better than by which words of a question it has. */
const STANDS_APART = { score: 1, ahead: 4.5 } as const;

export function standsApart({ score, ahead }: Standing): boolean {
  return score >= STANDS_APART.score && ahead >= STANDS_APART.ahead;
}

function isVouchedFor(standing: Standing | undefined): boolean {
  if (standing === undefined) return false;
  const { score, ahead, likely } = standing;
  return WEIGHTS.score * score + WEIGHTS.ahead * ahead + WEIGHTS.likely * likely >= VOUCHED;
}

/** Whether what a publication says it is about names each of two or more concepts asked about: the search may have put it behind others that do. */
function isByTitle({ topics }: Question, { subject }: Evidence): boolean {
  const keys = topics.flatMap(({ key, kind }, at) => (key && kind !== "population" && kind !== "word" ? [at] : []));
  return keys.length > 1 && keys.every((at) => subject[at]?.relation === "same");
}

/**
 * Of what research was read, the publications that stand out among what the search found, of which a sentence is likely to answer, or whose title names the whole of a question: what rules
 * find in others stands near the question, not on it. A note says itself what it is about.
 */
export function vouchedFor(
  question: Question,
  tier: Tier,
  evidence: readonly Evidence[],
  standings: Standings,
): readonly Evidence[] {
  if (tier !== "research") return evidence;
  return evidence.filter(
    (one) =>
      isVouchedFor(standings.get(one.publication.id)) ||
      isByTitle(question, one) ||
      one.sources.some(({ source }) => source.kind === "note"),
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
