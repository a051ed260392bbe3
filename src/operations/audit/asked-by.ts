import type { Candidate } from "../../audit/candidate.js";
import type { Question } from "../../domain/question.js";
import type { EvidenceFinder } from "./find-evidence.js";

/** Sentences found for other words, with how they name what this question is about. */
export function asAskedBy(question: Question, candidates: readonly Candidate[], finder: EvidenceFinder): Candidate[] {
  const titles = new Map<Candidate["publication"], Candidate["about"]>();
  return candidates.map((candidate) => {
    const about = titles.get(candidate.publication) ?? finder.namesIn(aboutOf(candidate), question);
    titles.set(candidate.publication, about);
    return { ...candidate, named: finder.namesIn(candidate.text, question), about };
  });
}

/** What a publication says it is about; a label is of many uses, which its title does not tell. */
function aboutOf({ publication: { title, about = "", population = "" } }: Candidate): string {
  return [title, about, population].join(" . ");
}
