import type { Topic } from "../../domain/question.js";
import type { Candidate, Proposition } from "../candidate.js";
import { termsOf } from "../../text/analyse.js";
import { clausesOf } from "../claims/clauses.js";
import { compareWords } from "../words/compare-words.js";
import type { WordComparison } from "../words/compare-words.js";
import { drugOfLabel, escaped } from "../label/label-drug.js";
import { COPY_HOLDS } from "../stance-limits.js";

/** A clause of a long sentence is a copy only of what it says nearly in full. */
const CLAUSE_HELD = 0.75;
const CLAUSE_HOLDS = 0.6;

type Read = Pick<Candidate, "text" | "publication"> & Partial<Pick<Candidate, "named" | "about">>;

/** The comparison with the whole sentence. */
export function wholeComparison(proposition: Omit<Proposition, "candidates">, candidate: Read): WordComparison {
  const { named = [], about = [], text, publication } = candidate;
  const drug = drugOfLabel(publication)?.name;
  const words = withoutContext(proposition, named, about);
  return compareWords(asOneWord(words, drug), asOneWord(text, drug), namedInBoth(proposition.question.topics, named));
}

/** The comparison with the sentence; with its clause that says the claim's own words nearly in full, where the whole says much besides. */
export function nearestComparison(
  proposition: Omit<Proposition, "candidates">,
  candidate: Read,
  about: boolean,
  whole = wholeComparison(proposition, candidate),
): WordComparison {
  if (!about || proposition.own === undefined || whole.held < CLAUSE_HELD || whole.holds >= COPY_HOLDS) return whole;
  const drug = drugOfLabel(candidate.publication)?.name;
  const [own, sentence] = [asOneWord(proposition.own, drug), asOneWord(candidate.text, drug)];
  const clauses = clausesOf(sentence, 0, sentence.length);
  if (clauses.length < 2) return whole;
  const both = namedInBoth(proposition.question.topics, candidate.named ?? []);
  const near = clauses
    .map(({ start, end }) => compareWords(own, sentence.slice(start, end), both))
    .filter(({ held, holds }) => held >= CLAUSE_HELD && holds >= CLAUSE_HOLDS)
    .sort((a, b) => b.held + b.holds - a.held - a.holds);
  return near[0] ?? whole;
}

/**
 * The claim without the matter of the whole text that stands in brackets behind it, where the sentence, or what it stands in, is on that matter anyhow: "delivery
 * is the only treatment (pre-eclampsia)".
 */
function withoutContext(
  { words, question }: Omit<Proposition, "candidates">,
  named: Candidate["named"],
  about: Candidate["about"],
): string {
  const [whole, inside] = /\s\(([^()]+)\)$/u.exec(words) ?? [];
  if (whole === undefined || inside === undefined) return words;
  const terms = new Set(termsOf(inside));
  const of = question.topics.flatMap(({ label, kind }, at) =>
    kind !== "word" && termsOf(label).every((term) => terms.has(term)) ? [named[at] ?? about[at]] : [],
  );
  return of.length > 0 && !of.includes(undefined) ? words.slice(0, -whole.length) : words;
}

/** The index terms of the names of all concepts of a claim that the sentence names as such, by whatever name. */
function namedInBoth(topics: readonly Topic[], named: Candidate["named"]): ReadonlySet<string> {
  return new Set(
    topics.flatMap((topic, at) => (topic.kind !== "word" && named[at]?.relation === "same" ? termsOfNames(topic) : [])),
  );
}

function termsOfNames({ names }: Topic): string[] {
  return names.filter(({ relation }) => relation === "same").flatMap(({ allOf }) => allOf.flat(2));
}

/** The name of a label's drug counts once, however many words it has: "sodium polystyrene sulfonate" is in its every sentence. */
function asOneWord(text: string, drug: string | undefined): string {
  return drug?.includes(" ") === true ? text.replace(new RegExp(escaped(drug), "giu"), drug.replaceAll(" ", "")) : text;
}
