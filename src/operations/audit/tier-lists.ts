import type { OrderedTier } from "../../audit/nearest/nearest-publications.js";
import type { Question } from "../../domain/question.js";
import type { Tier } from "../../domain/tier.js";
import { TIERS } from "../../domain/tier.js";
import type { Library, TierStatistics } from "../../ports/library.js";
import type { RankedPublication } from "../../rank/publications.js";
import { firstSight, rankPublications } from "../../rank/publications.js";
import { termsOfUnits, unitsOf } from "../../rank/question-units.js";
import { rankTier } from "../../rank/rank.js";
import { USABLE } from "../ask/left-out.js";

/** Passages of a tier that a list of publications is made of, how many of one text and looked at for it. */
const LISTED = 60;
const PER_SOURCE = 2;
const LOOKED_AT = 5_000;
/** The first of a list, which are kept. */
const KEPT = 12;

/** Lists of publications for questions, tier by tier, as `citeside search` would give them; what was looked for once is kept. */
export class TierLists {
  readonly #statistics = new Map<Tier, TierStatistics>();
  readonly #frequencies = new Map<Tier, Map<string, number>>();
  readonly #lists = new Map<Question, readonly OrderedTier[]>();

  constructor(private readonly library: Library) {}

  /** Each tier's first publications for a question. */
  async of(question: Question, signal?: AbortSignal): Promise<readonly OrderedTier[]> {
    const held = this.#lists.get(question);
    if (held !== undefined) return held;
    const tiers: OrderedTier[] = [];
    for (const tier of TIERS) {
      signal?.throwIfAborted();
      tiers.push({ tier, ranked: (await this.#ordered(question, tier)).slice(0, KEPT) });
    }
    this.#lists.set(question, tiers);
    return tiers;
  }

  /** A tier's publications in the order of a list of publications. */
  async #ordered(question: Question, tier: Tier): Promise<RankedPublication[]> {
    const statistics = await this.statisticsOf(tier);
    const asked = unitsOf(question);
    const terms = [...termsOfUnits(asked.units, { asked: true })];
    if (statistics.passages === 0 || terms.length === 0) return [];
    const [frequencies, found] = await Promise.all([
      this.frequenciesOf(tier, termsOfUnits(asked.units)),
      this.library.search({
        tier,
        terms,
        limit: LISTED,
        perSource: PER_SOURCE,
        budget: LOOKED_AT,
        filter: USABLE,
      }),
    ]);
    const { passages } = rankTier(question, { tier, found, statistics, frequencies });
    const sight = firstSight(asked, passages, statistics, frequencies);
    return rankPublications(sight, await this.frequenciesOf(tier, sight.common));
  }

  /** In how many passages of a tier each of these terms stands; what was asked for one claim is kept for the next. */
  async frequenciesOf(tier: Tier, terms: Iterable<string>): Promise<ReadonlyMap<string, number>> {
    const held = this.#frequencies.get(tier) ?? new Map<string, number>();
    this.#frequencies.set(tier, held);
    const asked = [...terms];
    const unknown = asked.filter((term) => !held.has(term));
    if (unknown.length > 0)
      for (const [term, count] of await this.library.documentFrequencies(tier, unknown)) held.set(term, count);
    // No others: how rare a claim's words are must not depend on the claims before it.
    return new Map(asked.map((term) => [term, held.get(term) ?? 0]));
  }

  async statisticsOf(tier: Tier): Promise<TierStatistics> {
    const statistics = this.#statistics.get(tier) ?? (await this.library.statistics(tier));
    this.#statistics.set(tier, statistics);
    return statistics;
  }
}
