import type { Question, Topic } from "../../domain/question.js";
import type { Tier } from "../../domain/tier.js";
import type { Filter, Library } from "../../ports/library.js";
import type { RankedPublication } from "../../rank/publications.js";
import { firstSight, rankPublications } from "../../rank/publications.js";
import { termsOfUnits, unitsOf } from "../../rank/question-units.js";
import { rankTier } from "../../rank/rank.js";

/** Passages that the first stage gives, and how many of them may be of one text. */
const CANDIDATES = 500;
const PER_SOURCE = 2;

export interface SearchOptions {
  readonly filter?: Filter;
  /** Topics that the library's vocabulary gives for the question (`headings-asked.ts`). */
  readonly headings?: readonly Topic[];
}

/** Searches one tier for what speaks of a question and puts its publications in order. */
export async function searchTier(
  library: Library,
  question: Question,
  tier: Tier,
  { filter = {}, headings = [] }: SearchOptions = {},
): Promise<RankedPublication[]> {
  const asked = unitsOf(question, headings);
  const terms = [...termsOfUnits(asked.units)];
  const [statistics, frequencies, found] = await Promise.all([
    library.statistics(tier),
    library.documentFrequencies(tier, terms),
    library.search({
      tier,
      terms: [...termsOfUnits(asked.units, { asked: true })],
      limit: CANDIDATES,
      perSource: PER_SOURCE,
      filter,
    }),
  ]);
  const { passages } = rankTier(question, { tier, found, statistics, frequencies });
  const first = firstSight(asked, passages, statistics, frequencies);
  return rankPublications(first, await library.documentFrequencies(tier, [...first.common.keys()]));
}
