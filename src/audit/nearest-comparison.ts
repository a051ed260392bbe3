import type { Topic } from "../domain/question.js";
import type { Candidate, Proposition } from "./candidate.js";
import { clausesOf } from "./clauses.js";
import { compareWords } from "./compare-words.js";
import type { WordComparison } from "./compare-words.js";
import { drugOfLabel, escaped } from "./label-drug.js";
import { COPY_HOLDS } from "./stance-limits.js";

/** A clause of a long sentence is a copy only of what it says nearly in full. */
const CLAUSE_HELD = 0.75;
const CLAUSE_HOLDS = 0.6;

/** The comparison with the sentence; with its clause that says the claim's own words nearly in full, where the whole says much besides. */
export function nearestComparison(
  proposition: Omit<Proposition, "candidates">,
  { text, publication, named }: Pick<Candidate, "text" | "publication"> & Partial<Pick<Candidate, "named">>,
  about: boolean,
): WordComparison {
  const drug = drugOfLabel(publication)?.name;
  const asOne = (given: string) => (drug === undefined ? given : oneWord(given, drug));
  const [words, sentence] = [asOne(proposition.words), asOne(text)];
  const own = proposition.own === undefined ? undefined : asOne(proposition.own);
  const both = namedInBoth(proposition.question.topics, named ?? []);
  const whole = compareWords(words, sentence, both);
  if (!about || own === undefined || whole.held < CLAUSE_HELD || whole.holds >= COPY_HOLDS) return whole;
  const clauses = clausesOf(sentence, 0, sentence.length);
  if (clauses.length < 2) return whole;
  const near = clauses
    .map(({ start, end }) => compareWords(own, sentence.slice(start, end), both))
    .filter(({ held, holds }) => held >= CLAUSE_HELD && holds >= CLAUSE_HOLDS)
    .sort((a, b) => b.held + b.holds - a.held - a.holds);
  return near[0] ?? whole;
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
function oneWord(text: string, drug: string): string {
  return drug.includes(" ") ? text.replace(new RegExp(escaped(drug), "giu"), drug.replaceAll(" ", "")) : text;
}
