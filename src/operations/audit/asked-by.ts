import type { Candidate } from "../../audit/candidate.js";
import type { Question } from "../../domain/question.js";
import type { EvidenceFinder } from "./find-evidence.js";

/** Sentences found for other words, with how they name what this question is about. */
export function asAskedBy(question: Question, candidates: readonly Candidate[], finder: EvidenceFinder): Candidate[] {
  return candidates.map((candidate) => ({
    ...candidate,
    named: finder.namesIn(candidate.text, question),
    about: finder.namesIn(aboutOf(candidate), question),
  }));
}

/** What a publication says it is about; a label is of many uses, which its title does not tell. */
function aboutOf({ publication: { title, about = "", population = "" } }: Candidate): string {
  return [title, about, population].join(" . ");
}
