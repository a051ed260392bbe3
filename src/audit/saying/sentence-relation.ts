import { onlyWarns } from "./borne-advice.js";
import { tellsOnlyTheMethod } from "../../answer/candidates/sentence-roles.js";
import type { Facet } from "../../domain/facet.js";
import type { Naming, Question } from "../../domain/question.js";
import { forbidsAlone } from "../label/advised-against.js";
import type { Candidate, Proposition } from "../candidate.js";
import { kindOf } from "../claims/claim-kind.js";
import type { ClaimKind } from "../claims/claim.js";
import { compareWords } from "../words/compare-words.js";
import type { WordComparison } from "../words/compare-words.js";
import { wordsName } from "../words/words-name.js";

/** Kinds of claim between which a sentence can bear out a claim. */
const ALIKE: readonly (readonly ClaimKind[])[] = [
  ["treatment", "recommendation", "dose"],
  ["association", "frequency", "feature", "definition", "prognosis"],
  ["diagnosis"],
  ["mechanism", "association"],
  ["harm", "association"],
];

/** What a note says of its own sentences is believed. */
const KIND_OF_FACET: Readonly<Record<Facet, ClaimKind>> = {
  definition: "definition",
  cause: "association",
  "clinical feature": "feature",
  diagnosis: "diagnosis",
  treatment: "treatment",
  dose: "dose",
  harm: "harm",
  prognosis: "prognosis",
  prevention: "treatment",
  monitoring: "diagnosis",
  gap: "evidence",
  "future direction": "treatment",
};

/** A claim that only lists something among options, without saying that it works. */
const LISTED = /\b(?:options?|include[sd]?|including|may include|such as|used|tried|medications?)\b/iu;

/**
 * Whether a sentence that itself names at least two of the claim's concepts, and all of its key ones, says the same kind of thing of
 * them: `for`; `weaker` where the claim lists an option of which the sentence says that it does not convince.
 */
export function relationOf(
  { words, kind, question, part }: Omit<Proposition, "candidates">,
  candidate: Candidate,
  comparison: WordComparison,
): "for" | "weaker" | undefined {
  const { text, named, coverage, block } = candidate;
  const { held } = comparison;
  const keys = question.topics.flatMap((topic, at) =>
    topic.key && topic.kind !== "word" ? [{ topic, naming: named[at] }] : [],
  );
  const concepts = keys.map(({ naming }) => naming);
  // Beside the member of an enumeration, what that member is said of must be named too.
  const besides =
    part === undefined ? keys.length - 1 : keys.filter(({ topic }) => !wordsName(part, topic, false)).length;
  if (besides < 1 || concepts.includes(undefined) || comparison.opposite !== undefined) return undefined;
  // A note's sentence is about what it names; in an article or label much is named in passing.
  if (block.facet === undefined && (held < HELD_IN_PASSING || tellsOnlyTheMethod(text))) return undefined;
  if (forbidsAlone(words, candidate) || onlyWarns(words, text)) return undefined;
  const its = block.facet === undefined ? kindOf(text, false) : KIND_OF_FACET[block.facet];
  const alike = ALIKE.some((kinds) => kinds.includes(kind) && kinds.includes(its));
  if (!alike && ([kind, its].some((one) => ITSELF.has(one)) || held < HELD_WHOLE)) return undefined;
  if (kind === "definition" || Math.max(coverage, held) < leastNamed(part, concepts, block.facet !== undefined))
    return undefined;
  if (!comparison.denies) return "for";
  if (concepts.some((naming) => naming?.relation === "underlying") || !UNCONVINCING.test(text)) return undefined;
  return (kind === "treatment" || kind === "recommendation") && LISTED.test(words) ? "weaker" : undefined;
}

/** Something was tried and does not convince; not that it is advised against, which stands against a claim. */
const UNCONVINCING =
  /\b(?:none|not|no|nor|without)\b.{0,30}\b(?:convinc\w+|consistent\w*|works?|proven|effective|benefi\w+|prevents?|reduces?)\b|\b(?:unreliable|conflicting|disappointing|unproven|unconvincing)\b/iu;

/** An article's sentence that names the concepts must hold this share of the claim's content words. */
const HELD_IN_PASSING = 0.6;
/** What these say is not borne out by a sentence of another kind, however many words it holds. */
const ITSELF: ReadonlySet<ClaimKind> = new Set<ClaimKind>(["recommendation", "harm", "evidence"]);
/** One of another kind ("relieves", "is comparable") must hold so much. */
const HELD_WHOLE = 0.7;
/** A sentence that names the concepts must name this share of the claim's weight besides. */
const LEAST_NAMED = 0.25;
const LEAST_WHOLE = 0.33;
/** A note's sentence that names both concepts as such may leave out more: "severe", "necessary". */
const LEAST_BOTH = 0.2;

function leastNamed(part: string | undefined, concepts: readonly (Naming | undefined)[], note: boolean): number {
  if (part !== undefined) return LEAST_NAMED;
  const both =
    concepts.length >= 2 && concepts.every((one) => one?.relation === "same" || one?.relation === "narrower");
  return note && both ? LEAST_BOTH : LEAST_WHOLE;
}

/** Whether a sentence names the member of an enumeration: as the concept that it is, or by most of its words. */
export function namesPart(part: string, { text, named }: Candidate, question: Question): boolean {
  const { held } = compareWords(part, text);
  if (held >= 0.6) return true;
  return question.topics.some(
    (topic, at) =>
      topic.key &&
      named[at] !== undefined &&
      named[at].relation !== "underlying" &&
      named[at].relation !== "may-mean" &&
      wordsName(part, topic),
  );
}
