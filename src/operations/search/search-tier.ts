import type { Question } from "../../domain/question.js";
import type { Tier } from "../../domain/tier.js";
import type { Filter, Library } from "../../ports/library.js";
import type { RankedTier } from "../../rank/rank.js";
import { CANDIDATES, rankTier, searchTerms } from "../../rank/rank.js";

/** Searches one tier for what speaks of a question and puts it in order. */
export async function searchTier(
  library: Library,
  question: Question,
  tier: Tier,
  filter: Filter = {},
): Promise<RankedTier> {
  const terms = [...searchTerms(question.topics).keys()];
  const [statistics, frequencies, found] = await Promise.all([
    library.statistics(tier),
    library.documentFrequencies(tier, terms),
    library.search({ tier, terms, limit: CANDIDATES, filter }),
  ]);
  return rankTier(question, { tier, found, statistics, frequencies });
}
