import type { Naming, Question, Topic } from "../domain/question.js";
import { byCodeUnit } from "../domain/order.js";
import type { Tier } from "../domain/tier.js";
import type { Found, TierStatistics } from "../domain/found.js";
import { FIELDS } from "../domain/found.js";
import { isStopWord } from "../text/stop-words.js";
import { inverseDocumentFrequency, saturation } from "./bm25.js";
import { NEARNESS, firstTerms, nearestNaming } from "./naming.js";
import { termText } from "./term-text.js";

/** A passage with its place in the order and why it has it. */
export interface RankedPassage extends Found {
  readonly score: number;
  /** Share of the question's weight that the passage names, from 0 to 1. */
  readonly coverage: number;
  /** For each topic of the question, in order, how the passage names it. */
  readonly named: readonly (Naming | undefined)[];
}

export interface RankedTier {
  readonly tier: Tier;
  readonly statistics: TierStatistics;
  readonly passages: readonly RankedPassage[];
  /** For each topic, how much of the question it carries; sums to 1. */
  readonly weights: readonly number[];
}

/** Passages fetched by the first stage. */
export const CANDIDATES = 300;
/** A word in a title says more of a passage than one in its body. */
const FIELD_WEIGHT = { title: 0.6, heading: 0.5, body: 1 } as const;
/** Who was studied narrows a question but is not what it is about. */
const POPULATION_WEIGHT = 0.4;

/** Every index term by which the topics can be found, with the nearness of the name that it stands in. */
export function searchTerms(topics: readonly Topic[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const topic of topics)
    for (const { relation, allOf } of topic.names)
      for (const phrase of allOf.flat())
        for (const term of phrase)
          if (phrase.length === 1 || !isStopWord(term))
            weights.set(term, Math.max(weights.get(term) ?? 0, NEARNESS[relation]));
  return weights;
}

/** What the index said of one tier. */
export interface Retrieved {
  readonly tier: Tier;
  readonly found: readonly Found[];
  readonly statistics: TierStatistics;
  /** Passages that hold each of the search terms. */
  readonly frequencies: ReadonlyMap<string, number>;
}

/** Puts the passages that speak of the question in order; ties break by publication id, source id and position. */
export function rankTier(question: Question, { tier, found, statistics, frequencies }: Retrieved): RankedTier {
  const terms = searchTerms(question.topics);
  const idf = (term: string) => inverseDocumentFrequency(statistics.passages, frequencies.get(term) ?? 0);
  const weights = topicWeights(question.topics, idf);
  const asked = firstTerms(question.topics);
  const passages = found.map((passage) => {
    const text = termText(passage.terms, asked);
    const named = question.topics.map((topic) => nearestNaming(text, topic));
    const coverage = named.reduce(
      (sum, name, at) => sum + (name === undefined ? 0 : (weights[at] ?? 0) * NEARNESS[name.relation]),
      0,
    );
    return { ...passage, named, coverage, score: bm25(passage, terms, idf, statistics) * (0.25 + 0.75 * coverage) };
  });
  return { tier, statistics, weights, passages: passages.sort(inOrder) };
}

function inOrder(a: RankedPassage, b: RankedPassage): number {
  return (
    b.score - a.score ||
    byCodeUnit(a.publication, b.publication) ||
    byCodeUnit(a.source, b.source) ||
    a.passage.index - b.passage.index
  );
}

/** A topic weighs as much as the rarest term of its own name: a topic that the library does not hold weighs most. */
function topicWeights(topics: readonly Topic[], idf: (term: string) => number): number[] {
  const raw = topics.map(({ kind, names }) => {
    const own = names.filter(({ relation }) => relation === "same");
    // A concept is as rare as its commonest name: it is found by any of them.
    const rarity = own.map(({ allOf }) =>
      Math.min(...allOf.map((phrases) => Math.min(...phrases.map((phrase) => Math.max(...phrase.map(idf)))))),
    );
    return Math.min(...rarity) * (kind === "population" ? POPULATION_WEIGHT : 1);
  });
  const sum = raw.reduce((a, b) => a + b, 0);
  return raw.map((weight) => (sum === 0 ? 0 : weight / sum));
}

function bm25(
  found: Found,
  terms: ReadonlyMap<string, number>,
  idf: (term: string) => number,
  statistics: TierStatistics,
): number {
  const frequency = new Map<string, number>();
  let length = 0;
  let average = 0;
  for (const field of FIELDS) {
    const held = found.terms[field];
    const weight = FIELD_WEIGHT[field];
    length += weight * held.length;
    average += weight * statistics.averageLength[field];
    for (let at = 0; at < held.length; at++) {
      const term = held[at] ?? "";
      if (terms.has(term)) frequency.set(term, (frequency.get(term) ?? 0) + weight);
    }
  }
  let score = 0;
  for (const [term, count] of frequency)
    score += (terms.get(term) ?? 0) * idf(term) * saturation(count, length, average);
  return score;
}
