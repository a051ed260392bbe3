import { facetsByWords } from "../appraise/facet-words.js";
import { DESIGN_WEIGHT } from "../appraise/design-weight.js";
import type { Facet } from "../domain/facet.js";
import type { Lexicon } from "../domain/lexicon.js";
import type { Naming, Question } from "../domain/question.js";
import type { Block, Source } from "../domain/source.js";
import { conceptIndex, findConcepts } from "../question/concept-index.js";
import { namingsIn } from "../rank/naming.js";
import { termText } from "../rank/term-text.js";
import { termsOf } from "../text/analyse.js";
import { isHarm, polarity } from "../text/polarity.js";
import { sentences } from "../text/sentences.js";
import { standsAlone } from "../text/standalone.js";
import { isStopWord } from "../text/stop-words.js";
import type { Candidate } from "./candidate.js";
import type { Evidence } from "./evidence.js";
import { share } from "./relevance.js";
import { statesAnAim, worthOfSection } from "./sentence-roles.js";

/** What each signal adds to a candidate's score; set by reading answers, not learnt. */
const WEIGHT = {
  /** The sentence itself names what was asked. */
  sentence: 1.2,
  /** Its publication does. */
  publication: 0.5,
  /** The publication's rank, relative to the best one's. */
  rank: 0.5,
  facet: 0.4,
  place: 0.5,
  design: 0.5,
  recency: 0.15,
  /** Each word above a readable length. */
  longWord: -0.015,
} as const;

const READABLE_WORDS = 40;
const LONGEST_WORDS = 75;
const FEWEST_WORDS = 5;
/** Years over which recency rises from 0 to 1, so that an old publication is not dropped for its age alone. */
const RECENCY = { from: 1985, to: 2025 } as const;

export interface CandidateRequest {
  readonly question: Question;
  readonly lexicon: Lexicon;
  readonly weights: readonly number[];
  /** Facets that the plan has room for. */
  readonly facets: readonly Facet[];
  /** Best rank score of the tier. */
  readonly bestScore: number;
}

/** Every sentence of a publication that could answer, with its score. */
export function findCandidates(request: CandidateRequest, evidence: Evidence): Candidate[] {
  return evidence.sources.flatMap(({ source, blocks }) =>
    blocks.flatMap((block) => {
      const worth = placeOf(source, block);
      if (worth === undefined) return [];
      return sentences(source.text, block.start, block.end).flatMap(
        ({ start, end }) => candidate(request, evidence, source, block, worth, start, end) ?? [],
      );
    }),
  );
}

function placeOf(source: Source, block: Block): number | undefined {
  if (block.kind !== "paragraph" && block.kind !== "item" && !(block.kind === "row" && source.kind === "note"))
    return undefined;
  return source.kind === "note" || source.kind === "label" ? 0.7 : worthOfSection(block.section);
}

function candidate(
  request: CandidateRequest,
  evidence: Evidence,
  source: Source,
  block: Block,
  worth: number,
  start: number,
  end: number,
): Candidate | undefined {
  const { question, lexicon, weights } = request;
  const text = source.text.slice(start, end);
  const words = text.split(" ").length;
  if (
    words < FEWEST_WORDS ||
    words > LONGEST_WORDS ||
    (source.kind !== "note" && (statesAnAim(text) || !standsAlone(text)))
  )
    return undefined;
  const sentenceTerms = termsOf(text);
  const asText = termText(sentenceTerms);
  const namings = question.topics.map((topic) => namingsIn(asText, topic));
  const named = namings.map(([first]) => first);
  if (!speaksOf(question, named)) return undefined;
  const facet = facetOf(request, block, text);
  if (facet === undefined) return undefined;
  const { publication } = evidence;
  const meaning =
    meaningOf(question, namings) ??
    meaningOf(
      question,
      evidence.named.map((naming) => (naming === undefined ? [] : [naming])),
    );
  const year = publication.year ?? RECENCY.from;
  const recency = Math.min(1, Math.max(0, (year - RECENCY.from) / (RECENCY.to - RECENCY.from)));
  const score =
    WEIGHT.sentence * share(weights, named) +
    WEIGHT.publication * share(weights, evidence.named) +
    WEIGHT.rank * (evidence.score / Math.max(request.bestScore, Number.MIN_VALUE)) +
    WEIGHT.facet * facet.sure +
    WEIGHT.place * worth +
    WEIGHT.design * DESIGN_WEIGHT[publication.design] +
    WEIGHT.recency * recency +
    WEIGHT.longWord * Math.max(0, words - READABLE_WORDS);
  return {
    publication,
    source,
    start,
    end,
    text,
    facet: facet.facet,
    facetSure: facet.sure,
    named,
    publicationNamed: evidence.named.map((naming, at) => nearer(named[at], naming)),
    terms: new Set(sentenceTerms.filter((term) => !isStopWord(term))),
    interventions: interventionsIn(lexicon, sentenceTerms),
    ...(meaning === undefined ? {} : { meaning }),
    negative: polarity(text).negative,
    harm: facet.facet === "harm" || isHarm(text),
    ...(block.certainty === undefined ? {} : { stated: block.certainty }),
    score,
  };
}

function nearer(own: Naming | undefined, publications: Naming | undefined): Naming | undefined {
  return own ?? publications;
}

/** A statement must itself name something that was asked: one key topic where there are key topics. */
function speaksOf(question: Question, named: readonly (Naming | undefined)[]): boolean {
  const keys = question.topics.map((topic, at) => ({ topic, naming: named[at] })).filter(({ topic }) => topic.key);
  return (keys.length === 0 ? named : keys.map(({ naming }) => naming)).some((naming) => naming !== undefined);
}

/** The block's own facet where it has one; else the surest of the sentence's words that the plan has room for. */
function facetOf(request: CandidateRequest, block: Block, text: string): { facet: Facet; sure: number } | undefined {
  if (block.facet !== undefined)
    return request.facets.includes(block.facet) ? { facet: block.facet, sure: 1 } : undefined;
  const byWords = facetsByWords(text).find(({ facet }) => request.facets.includes(facet));
  if (byWords !== undefined) return byWords;
  // A finding of an article on what was asked, whose words name no facet, is still a finding.
  return request.question.form === "effect" ? { facet: "treatment", sure: 0.3 } : undefined;
}

function meaningOf(question: Question, namings: readonly (readonly Naming[])[]): string | undefined {
  for (const [at, topic] of question.topics.entries())
    if (topic.unsettled) {
      const found = namings[at]?.find(({ relation }) => relation === "may-mean");
      if (found !== undefined) return found.label;
    }
  return undefined;
}

function interventionsIn(lexicon: Lexicon, terms: readonly string[]): string[] {
  const ids = findConcepts(conceptIndex(lexicon), terms).flatMap(({ concepts }) => concepts);
  return [...new Set(ids.filter((id) => ["drug", "procedure", "test"].includes(lexicon.concepts.get(id)?.kind ?? "")))];
}
