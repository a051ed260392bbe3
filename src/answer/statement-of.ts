import { certaintyOf } from "../appraise/certainty.js";
import { participants } from "../appraise/participants.js";
import type { Facet } from "../domain/facet.js";
import { makeQuote } from "../domain/quote.js";
import type { Statement } from "../domain/statement.js";
import { makeStatement } from "../domain/statement.js";
import type { Candidate } from "./candidates/candidate.js";

/** Facets to which GRADE's words apply: claims on what is so, not on what is unknown or planned. */
const GRADED: readonly Facet[] = [
  "cause",
  "clinical feature",
  "diagnosis",
  "treatment",
  "dose",
  "harm",
  "prognosis",
  "prevention",
  "monitoring",
];

/** What a candidate must tell to become a statement. */
export type Told = Pick<Candidate, "publication" | "source" | "start" | "end" | "facet" | "directness"> &
  Partial<Pick<Candidate, "stated" | "recommendation">> & {
    /** What is quoted, in the order of reading, where it is more than the sentence. */
    readonly parts?: readonly { readonly start: number; readonly end: number }[];
  };

/** The statement that a candidate becomes: its sentence as it stands, with how certain it is where GRADE's words apply. */
export function statementOf(candidate: Told): Statement {
  const {
    publication,
    source,
    start,
    end,
    parts = [{ start, end }],
    facet,
    stated,
    directness,
    recommendation,
  } = candidate;
  const people = participants(publication.size);
  const certainty = certaintyOf({
    design: publication.design,
    words: `${publication.title} ${publication.size ?? ""}`,
    directness,
    ...(people === undefined ? {} : { participants: people }),
    ...(stated === undefined ? {} : { stated }),
  });
  const support = parts.map((part) => ({ quote: makeQuote(source, part.start, part.end), publication }));
  return makeStatement(support, {
    facet,
    directness,
    ...(recommendation === undefined ? {} : { recommendation }),
    ...(certainty === undefined || !GRADED.includes(facet) ? {} : { certainty }),
  });
}
