import type { Found } from "../../domain/found.js";
import type { Question, Topic } from "../../domain/question.js";
import type { Tier } from "../../domain/tier.js";
import type { Filter, Library } from "../../ports/library.js";
import type { RankedPublication } from "../../rank/publications.js";
import { firstSight, rankPublications } from "../../rank/publications.js";
import type { QuestionUnits } from "../../rank/question-units.js";
import { termsOfUnits, unitsOf } from "../../rank/question-units.js";
import type { OtherName } from "../../rank/short-forms.js";
import { otherNames, withOtherNames } from "../../rank/short-forms.js";
import { chooseTerms } from "../../rank/choose-terms.js";
import { rankTier } from "../../rank/rank.js";

/** Passages that the first stage gives, and how many of them may be of one text. */
const CANDIDATES = 500;
const PER_SOURCE = 2;
/** Passages that it gives when it is asked again with the short or long forms that the first ones explain. */
const BY_OTHER_NAMES = 200;
/** A form that stands in more passages than this is not asked for. */
const MOST_OTHERWISE = 4_000;

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
  const read = unitsOf(question, headings);
  const [statistics, counted, first] = await Promise.all([
    library.statistics(tier),
    library.documentFrequencies(tier, [...termsOfUnits(read.units)]),
    library.search({
      tier,
      terms: [...termsOfUnits(read.units, { asked: true })],
      limit: CANDIDATES,
      perSource: PER_SOURCE,
      filter,
    }),
  ]);
  const others = otherNames(read.asked, first);
  const asked = withOtherNames(read, others);
  const frequencies =
    others.length === 0 ? counted : await library.documentFrequencies(tier, [...termsOfUnits(asked.units)]);
  const more = await namedOtherwise(library, { tier, filter, read, others, frequencies });
  const known = new Set(first.map(idOf));
  const found = [...first, ...more.filter((one) => !known.has(idOf(one)))];
  const { passages } = rankTier(question, { tier, found, statistics, frequencies });
  const sight = firstSight(asked, passages, statistics, frequencies);
  const ranked = rankPublications(sight, await library.documentFrequencies(tier, [...sight.common.keys()]));
  return { asked, ranked, frequencies };
}

function idOf({ source, passage }: Found): string {
  return `${source} ${passage.index}`;
}

interface Otherwise {
  readonly tier: Tier;
  readonly filter: Filter;
  readonly read: QuestionUnits;
  readonly others: readonly OtherName[];
  readonly frequencies: ReadonlyMap<string, number>;
}

/** Passages with the short or long forms that the first ones explain, those first that have more of the question; a form that stands everywhere tells nothing. */
async function namedOtherwise(
  library: Library,
  { tier, filter, read, others, frequencies }: Otherwise,
): Promise<readonly Found[]> {
  const count = (term: string) => frequencies.get(term) ?? 0;
  const names = others.map(({ name }) => name).filter((name) => Math.min(...name.map(count)) <= MOST_OTHERWISE);
  if (names.length === 0) return [];
  const terms = [...termsOfUnits(read.units, { asked: true })];
  const chosen = chooseTerms(new Map(terms.map((term) => [term, count(term)])));
  return library.searchTogether({
    tier,
    groups: [names, [...names, ...chosen.map((term) => [term])]],
    limit: BY_OTHER_NAMES,
    perSource: PER_SOURCE,
    filter,
  });
}
