import { statesAnAim, tellsOnlyTheMethod } from "../../answer/candidates/sentence-roles.js";
import type { Candidate, Proposition } from "../candidate.js";
import { isIn, isLight, weightOf } from "../claims/claim-reading.js";
import { compareWords } from "../words/compare-words.js";
import { drugOfLabel, isOfOwnDrug } from "../label/label-drug.js";
import { idsIn, unitsIn } from "../words/sense-phrases.js";
import { nearestComparison } from "./nearest-comparison.js";

/** What the claim's concepts named, the sentence's words held, a summary and a table's row count beside the claim's words held. */
const WEIGHTS = { named: 0.7, holds: 0.3, abstract: 0.1, row: -0.3 } as const;
const NO_WORDS: ReadonlySet<string> = new Set(["heading", "title"]);
/** A sentence that comes to less than this is on something else. */
const LEAST = 0.4;
/** "To evaluate the effects of": what was set out to do, without a verb of its own. */
const SETS_OUT =
  /^(?:to|aimed to) (?:evaluate|assess|determine|examine|investigate|compare|study|test|explore|describe|report|identify)\b/iu;
/** Two sentences that share this much of their words say the same. */
const ALIKE = 0.75;
/** What the label of another drug says is near where it holds this share of the claim's words: what is known of its like. */
const HELD_OF_ANOTHER = 0.5;
/** Of so many that name most of what the claim names, its words are compared. */
const LOOKED_AT = 80;
/** So many are shown: of two librarians' 184 claims the publication that decides is among the first two for two in three (docs/audit.md). */
const SHOWN = 2;

/**
 * The sentences nearest to a claim of which none could be judged to bear it out or refute it: one of each of the publications likeliest to decide, in their
 * order, by how much of its words they hold, rare ones counting more, and how many of its concepts they name. Nothing is said of whether they agree with it.
 * `around` is the claim with what its place says of its matter.
 */
export function nearestSentences(
  { candidates, ...proposition }: Proposition,
  publications: readonly string[],
  around: string,
): Candidate[] {
  return publications
    .flatMap((id) => {
      const own = candidates.filter(({ publication }) => publication.id === id);
      if (!own.some((one) => namesAConcept(proposition, one) || isOfOwnDrug(one.publication, around))) return [];
      const [best] = own
        .filter(saysSomething)
        .sort((a, b) => b.coverage - a.coverage)
        .slice(0, LOOKED_AT)
        .map((candidate) => nearnessOf(proposition, candidate))
        .sort((a, b) => b.near - a.near);
      if (best === undefined || best.near < LEAST) return [];
      return ofAnotherDrug(proposition, best.candidate, around) && best.held < HELD_OF_ANOTHER ? [] : [best.candidate];
    })
    .reduce<Candidate[]>((shown, one) => {
      const again = shown.some((other) => saysAgain(one, other));
      return again || shown.length === SHOWN ? shown : [...shown, one];
    }, []);
}

/** Whether a sentence says nearly what another one does, or stands in another label of the same drug. */
function saysAgain(one: Candidate, other: Candidate): boolean {
  const [drug, its] = [drugOfLabel(one.publication)?.name, drugOfLabel(other.publication)?.name];
  if (drug !== undefined && drug === its) return true;
  const { held, holds } = compareWords(one.text, other.text);
  return Math.min(held, holds) >= ALIKE;
}

type Asked = Omit<Proposition, "candidates">;

/** The places of the concepts that a claim names, who it is of left out. */
function conceptsOf({ question: { topics } }: Asked): number[] {
  return topics.flatMap(({ kind }, at) => (kind === "word" || kind === "population" ? [] : [at]));
}

function namesAConcept(proposition: Asked, { named, about }: Candidate): boolean {
  const concepts = conceptsOf(proposition);
  return concepts.length === 0 || concepts.some((at) => (named[at] ?? about[at]) !== undefined);
}

/** Whether a sentence says anything: not what a study set out to do, or only how it was done. */
function saysSomething({ block, text }: Candidate): boolean {
  return !NO_WORDS.has(block.kind) && !statesAnAim(text) && !SETS_OUT.test(text) && !tellsOnlyTheMethod(text);
}

/** Whether a sentence of a label for a drug that the claim is not on names none of the claim's drugs. */
function ofAnotherDrug(proposition: Asked, { publication, named }: Candidate, around: string): boolean {
  if (publication.tier !== "label" || isOfOwnDrug(publication, around)) return false;
  const drugs = conceptsOf(proposition).filter((at) => proposition.question.topics[at]?.kind === "drug");
  return drugs.length > 0 && drugs.every((at) => named[at] === undefined);
}

/** Share of the things that a claim names which a sentence names too, in whatever words. */
function sharedWith(words: string, text: string): number {
  const units = unitsIn(words).filter((unit) => !isLight(unit));
  const [all, ids] = [weightOf(units), idsIn(text)];
  return all === 0 ? 0 : weightOf(units.filter((unit) => isIn(unit, ids))) / all;
}

function nearnessOf(proposition: Asked, candidate: Candidate) {
  const { reads, block, coverage } = candidate;
  const { held: words, holds } = nearestComparison(
    proposition,
    reads === undefined ? candidate : { ...candidate, text: reads },
    false,
  );
  const held = Math.max(words, sharedWith(proposition.words, reads ?? candidate.text));
  const near =
    held +
    WEIGHTS.named * coverage +
    WEIGHTS.holds * holds +
    (block.section[0] === "Abstract" ? WEIGHTS.abstract : 0) +
    (block.kind === "row" ? WEIGHTS.row : 0);
  return { candidate, near, held };
}
