import type { Moved, Named, StatementWhy } from "../../domain/why.js";
import { degreeOf } from "../../domain/why.js";
import type { Question } from "../../domain/question.js";
import type { Candidate, ScoreSignal } from "../candidates/candidate.js";
import { SCORE_SIGNALS } from "../candidates/candidate.js";

/** What moves a statement by less than this is not told. */
const LEAST = 0.01;
/** What counts most for any statement: its design, or that it names all that was asked. */
const MOST = 1;

/** Why a statement counts what it counts: every signal of its score with its part of it. */
export function statementWhy(question: Question, candidate: Candidate): StatementWhy {
  const { source, start, end, score } = candidate;
  return {
    quote: { source: source.id, start, end },
    score: rounded(score),
    moved: movedOf(question, candidate),
    named: namedIn(question, candidate),
  };
}

/** The parts of a candidate's score, the greatest first; those too small to matter left out. */
export function movedOf(question: Question, candidate: Candidate): Moved[] {
  return SCORE_SIGNALS.map((signal) => ({
    signal,
    text: wordsOf(signal, question, candidate),
    value: rounded(candidate.effects[signal]),
    degree: degreeOf(candidate.effects[signal], MOST),
  }))
    .filter(({ value }) => Math.abs(value) >= LEAST)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}

/** In what one candidate is ahead of another, the most first. */
export function aheadOf(a: Candidate, b: Candidate): Moved[] {
  return SCORE_SIGNALS.map((signal) => {
    const value = a.effects[signal] - b.effects[signal];
    return { signal, text: IN_SHORT[signal], value: rounded(value), degree: degreeOf(value, MOST) };
  })
    .filter(({ value }) => value >= LEAST)
    .sort((one, other) => other.value - one.value);
}

const IN_SHORT: Readonly<Record<ScoreSignal, string>> = {
  sentence: "what the sentence names of the question",
  recommends: "being recommended",
  publication: "what its publication names of the question",
  rank: "how well its publication fits the question’s words",
  facet: "how surely it tells of what was asked",
  place: "where it stands in its text",
  design: "its design",
  recency: "its year",
  direct: "speaking directly to the question",
  ages: "telling of the ages asked about",
  tells: "saying in so many words what was asked",
  plain: "telling plainly what came out",
  drift: "keeping to the condition asked about",
  strong: "being called strong or first choice",
  longWord: "being shorter",
};

function wordsOf(signal: ScoreSignal, { topics }: Question, candidate: Candidate): string {
  const { publication, facet, facetSure, named, publicationNamed } = candidate;
  const share = (names: Candidate["named"]) => {
    const labels = topics.flatMap(({ label }, at) => (names[at] === undefined ? [] : [label]));
    return labels.length === topics.length
      ? "all that was asked"
      : labels.join(", ") || "what was asked by its heading";
  };
  switch (signal) {
    case "sentence":
      return `the sentence names ${share(named)}`;
    case "recommends":
      return "the guideline recommends it";
    case "publication":
      return `its publication names ${share(publicationNamed)}`;
    case "rank":
      return "how well its publication fits the question’s words, beside the best one";
    case "facet":
      return facetSure === 1 ? `its source files it under ${facet}` : `its words tell of ${facet}`;
    case "place":
      return "where it stands in its text";
    case "design":
      return `its design: ${publication.design}`;
    case "recency":
      return `its year: ${publication.year ?? "not known"}`;
    case "direct":
      return "it speaks directly to the question";
    case "ages":
      return "it tells of the ages asked about";
    case "tells":
      return "it says in so many words what was asked";
    case "plain":
      return "it tells for whom or with what it goes, or no result in so many words, of what was tried";
    case "drift":
      return "it also speaks of a condition that was not asked about";
    case "strong":
      return "its source calls it strong or first choice";
    case "longWord":
      return "it is long to read";
  }
}

function namedIn({ topics }: Question, { named, publicationNamed }: Candidate): Named[] {
  return topics.flatMap(({ label }, at) => {
    const own = named[at];
    const naming = own ?? publicationNamed[at];
    if (naming === undefined) return [];
    const where = [own === undefined ? "its publication" : "the sentence"];
    return [{ asked: label, found: naming.label, relation: naming.relation, where }];
  });
}

export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
