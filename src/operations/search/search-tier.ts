import type { Question, Topic } from "../../domain/question.js";
import type { Tier } from "../../domain/tier.js";
import type { Filter, Library } from "../../ports/library.js";
import type { RankedPublication } from "../../rank/publications.js";
import { firstSight, rankPublications } from "../../rank/publications.js";
import type { QuestionUnits } from "../../rank/question-units.js";
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

/** A tier's publications in order, with what they were ordered by. */
export interface OrderedTier {
  readonly asked: QuestionUnits;
  readonly ranked: readonly RankedPublication[];
  /** In how many of the tier's passages each term of the question stands. */
  readonly frequencies: ReadonlyMap<string, number>;
}

/** Searches one tier for what speaks of a question and puts its publications in order. */
export async function searchTier(
  library: Library,
  question: Question,
  tier: Tier,
  options: SearchOptions = {},
): Promise<readonly RankedPublication[]> {
  return (await orderTier(library, question, tier, options)).ranked;
}

/** Like `searchTier`, with what is needed to tell why. */
export async function orderTier(
  library: Library,
  question: Question,
  tier: Tier,
  { filter = {}, headings = [] }: SearchOptions = {},
): Promise<OrderedTier> {
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
  const ranked = rankPublications(first, await library.documentFrequencies(tier, [...first.common.keys()]));
  return { asked, ranked, frequencies };
}
