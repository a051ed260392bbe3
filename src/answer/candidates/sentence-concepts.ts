import type { Concept, Lexicon } from "../../domain/lexicon.js";
import type { Naming, Question } from "../../domain/question.js";
import { conceptIndex, findConcepts } from "../../question/concept-index.js";
import { namingsIn } from "../../rank/naming.js";
import type { TermText } from "../../rank/term-text.js";
import type { Candidate } from "./candidate.js";
import type { Evidence } from "./evidence.js";

/** What a question asks, and the words by which that is known. */
interface Asked {
  readonly question: Question;
  readonly lexicon: Lexicon;
}

/** Whether all that is named of a key topic is the disease beneath it. */
export function onlyUnderlying(
  question: Question,
  named: Candidate["named"],
  publications: Candidate["named"],
): boolean {
  return question.topics.some((topic, at) => topic.key && (named[at] ?? publications[at])?.relation === "underlying");
}

/** The meanings that a sentence names, or else those of what its publication is about; the general one not beside its own kinds. */
export function meaningsOf({ question, lexicon }: Asked, text: TermText, evidence: Evidence): string[] {
  const unsettled = question.topics.find((topic) => topic.unsettled);
  if (unsettled === undefined) return [];
  const meant = (names: readonly (Naming | undefined)[]) =>
    names.flatMap((naming) => (naming?.relation === "may-mean" && naming.concept !== undefined ? [naming] : []));
  const own = meant(namingsIn(text, unsettled));
  const named = own.length > 0 ? own : meant(evidence.named);
  const ids = new Set(named.flatMap(({ concept }) => concept ?? []));
  const general = (id: string) => [...ids].some((other) => other !== id && isBelow(lexicon, other, id));
  return [
    ...new Set(named.filter(({ concept }) => concept !== undefined && !general(concept)).map(({ label }) => label)),
  ];
}

/** Whether a concept is narrower than another, however many steps below. */
function isBelow(lexicon: Lexicon, id: string, above: string, seen: Set<string> = new Set()): boolean {
  if (seen.has(above)) return false;
  seen.add(above);
  const narrower = lexicon.concepts.get(above)?.narrower ?? [];
  return narrower.includes(id) || narrower.some((one) => isBelow(lexicon, id, one, seen));
}

/** The concepts that a run of index terms names. */
export function conceptsIn(lexicon: Lexicon, terms: readonly string[]): Concept[] {
  const ids = findConcepts(conceptIndex(lexicon), terms).flatMap(({ concepts }) => concepts);
  return [...new Set(ids)].flatMap((id) => lexicon.concepts.get(id) ?? []);
}

/** Whether a sentence names a condition that none of the question's topics covers, nor contains. */
export function drifts({ question, lexicon }: Asked, concepts: readonly Concept[]): boolean {
  const asked = new Set(question.topics.flatMap(({ names }) => names.flatMap(({ concept }) => concept ?? [])));
  if (asked.size === 0) return false;
  return concepts.some(
    ({ kind, id }) =>
      kind === "condition" &&
      !asked.has(id) &&
      ![...asked].some((one) => isBelow(lexicon, one, id) || isBelow(lexicon, id, one)),
  );
}
