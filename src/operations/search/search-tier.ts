import type { Found } from "../../domain/found.js";
import type { Question, Topic } from "../../domain/question.js";
import type { Tier } from "../../domain/tier.js";
import type { Filter, Library } from "../../ports/library.js";
import type { RankedPublication } from "../../rank/publications.js";
import { firstSight, rankPublications } from "../../rank/publications.js";
import type { QuestionUnits } from "../../rank/question-units.js";
import { termsOfUnits, unitsOf } from "../../rank/question-units.js";
import { otherNames, withOtherNames } from "../../rank/short-forms.js";
import { rankTier } from "../../rank/rank.js";

/** Passages that the first stage gives, and how many of them may be of one text. */
const CANDIDATES = 500;
const PER_SOURCE = 2;
/** Passages that it gives when it is asked again with the short or long forms that the first ones explain. */
const BY_OTHER_NAMES = 200;

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
  const look = async (units: QuestionUnits, limit: number) => {
    const [statistics, frequencies, found] = await Promise.all([
      library.statistics(tier),
      library.documentFrequencies(tier, [...termsOfUnits(units.units)]),
      library.search({
        tier,
        terms: [...termsOfUnits(units.units, { asked: true })],
        limit,
        perSource: PER_SOURCE,
        filter,
      }),
    ]);
    return { asked: units, statistics, frequencies, found };
  };
  const first = await look(asked, CANDIDATES);
  const others = otherNames(asked.asked, first.found);
  const second = others.length === 0 ? first : await look(withOtherNames(asked, others), BY_OTHER_NAMES);
  const idOf = ({ source, passage }: Found) => `${source} ${passage.index}`;
  const known = new Set(first.found.map(idOf));
  const found = [...first.found, ...second.found.filter((one) => !known.has(idOf(one)))];
  const { statistics, frequencies } = second;
  const { passages } = rankTier(question, { tier, found, statistics, frequencies });
  const sight = firstSight(second.asked, passages, statistics, frequencies);
  const ranked = rankPublications(sight, await library.documentFrequencies(tier, [...sight.common.keys()]));
  return { asked: second.asked, ranked, frequencies };
}
