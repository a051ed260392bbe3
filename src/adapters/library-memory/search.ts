import { byCodeUnit } from "../../domain/order.js";
import type { Phrase } from "../../domain/question.js";
import type { Tier } from "../../domain/tier.js";
import { chooseTerms } from "../../rank/choose-terms.js";
import { nearestTerms } from "../../rank/similar-terms.js";
import type { Filter, Found, SearchRequest, TierStatistics, TogetherRequest } from "../../ports/library.js";
import { FIELDS, POOL } from "../../ports/library.js";
import type { Contents } from "./contents.js";
import { passes } from "./filter.js";

/** The constants of SQLite's `bm25()`, so that the first stage cuts off at the same place. */
const K1 = 1.2;
const B = 0.75;
const LEAST_WEIGHT = 1e-6;

/** The passages of a tier, without or with a filter. */
function passagesIn(contents: Contents, tier: Tier, filter: Filter = {}): Found[] {
  return contents.entries
    .filter(({ publication }) => publication.tier === tier && passes(publication, filter))
    .flatMap(({ found }) => found);
}

function wordsOf({ terms }: Found): string[] {
  return FIELDS.flatMap((field) => terms[field]);
}

/** The statistics of a tier, counted. */
export function countStatistics(contents: Contents, tier: Tier): TierStatistics {
  const found = passagesIn(contents, tier);
  const mean = (field: (typeof FIELDS)[number]) =>
    found.length === 0 ? 0 : found.reduce((sum, { terms }) => sum + terms[field].length, 0) / found.length;
  return {
    passages: found.length,
    publications: contents.entries.filter(({ publication, texts }) => publication.tier === tier && texts.length > 0)
      .length,
    averageLength: { title: mean("title"), heading: mean("heading"), body: mean("body") },
  };
}

/** In how many passages of a tier each term stands. */
export function countPassages(contents: Contents, tier: Tier, terms: readonly string[]): Map<string, number> {
  const counts = new Map(terms.map((term) => [term, 0]));
  for (const found of passagesIn(contents, tier))
    for (const term of new Set(wordsOf(found))) {
      const count = counts.get(term);
      if (count !== undefined) counts.set(term, count + 1);
    }
  return counts;
}

/** The first stage, by reading every passage. */
export function findPassages(contents: Contents, request: SearchRequest): Found[] {
  const { tier, terms, filter, limit, perSource, budget } = request;
  const chosen = chooseTerms(countPassages(contents, tier, terms), budget);
  const holding = passagesIn(contents, tier, filter).filter((found) =>
    wordsOf(found).some((word) => chosen.includes(word)),
  );
  return best(
    contents,
    tier,
    chosen.map((term) => [term]),
    holding,
    limit,
    perSource,
  );
}

/** The passages that name every group, by reading every passage. */
export function findTogether(
  contents: Contents,
  { tier, groups, under, filter, limit, perSource }: TogetherRequest,
): Found[] {
  if (groups.length === 0) return [];
  const naming = passagesIn(contents, tier, filter).filter(
    (found) =>
      groups.every((phrases) => phrases.some((phrase) => occurrences(found, phrase) > 0)) &&
      (under === undefined || found.terms.heading.some((term) => under.includes(term))),
  );
  return best(contents, tier, groups.flat(), naming, limit, perSource);
}

function best(
  contents: Contents,
  tier: Tier,
  phrases: readonly Phrase[],
  found: readonly Found[],
  limit: number,
  perSource = Infinity,
): Found[] {
  const score = scorer(contents, tier, phrases);
  const ofSource = new Map<string, number>();
  const scored = found
    .map((one) => ({ one, score: score(one) }))
    .sort((a, b) => b.score - a.score || inOrder(a.one, b.one));
  const least = perSource === Infinity ? undefined : scored[POOL * limit - 1]?.score;
  return scored
    .filter((one) => least === undefined || one.score >= least)
    .filter(({ one: { source } }) => {
      const before = ofSource.get(source) ?? 0;
      ofSource.set(source, before + 1);
      return before < perSource;
    })
    .slice(0, Math.max(0, limit))
    .map(({ one }) => one)
    .sort(inOrder);
}

/** How often a phrase stands in a passage, within one field. */
function occurrences({ terms }: Found, phrase: Phrase): number {
  return FIELDS.reduce(
    (sum, field) => sum + terms[field].filter((_, start) => standsAt(phrase, terms[field], start)).length,
    0,
  );
}

function inOrder(a: Found, b: Found): number {
  return (
    byCodeUnit(a.publication, b.publication) || byCodeUnit(a.source, b.source) || a.passage.index - b.passage.index
  );
}

function scorer(contents: Contents, tier: Tier, phrases: readonly Phrase[]): (found: Found) => number {
  const all = passagesIn(contents, tier);
  const average = all.reduce((sum, found) => sum + wordsOf(found).length, 0) / Math.max(1, all.length);
  const weights = phrases.map((phrase) => {
    const count = all.filter((found) => occurrences(found, phrase) > 0).length;
    return Math.max(LEAST_WEIGHT, Math.log((all.length - count + 0.5) / (count + 0.5)));
  });
  return (found) => {
    const length = K1 * (1 - B + (B * wordsOf(found).length) / average);
    return phrases.reduce((sum, phrase, index) => {
      const times = occurrences(found, phrase);
      return sum + (weights[index] ?? 0) * ((times * (K1 + 1)) / (times + length));
    }, 0);
  };
}

/** The publications in one field of whose passages any of the phrases stands. */
export function findNaming(
  contents: Contents,
  tier: Tier,
  phrases: readonly (readonly string[])[],
  filter: Filter = {},
): string[] {
  const names = passagesIn(contents, tier, filter)
    .filter(({ terms }) => phrases.some((phrase) => FIELDS.some((field) => stands(phrase, terms[field]))))
    .map(({ publication }) => publication);
  return [...new Set(names)].sort(byCodeUnit);
}

function stands(phrase: Phrase, terms: readonly string[]): boolean {
  return terms.some((_, start) => standsAt(phrase, terms, start));
}

function standsAt(phrase: Phrase, terms: readonly string[], start: number): boolean {
  return phrase.length > 0 && phrase.every((term, index) => terms[start + index] === term);
}

/** The terms of all tiers nearest to a mistyped one. */
export function findSimilar(contents: Contents, term: string, limit: number): string[] {
  const counts = new Map<string, number>();
  for (const found of contents.entries.flatMap((entry) => entry.found))
    for (const word of new Set(wordsOf(found))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return nearestTerms(term, counts, limit);
}
