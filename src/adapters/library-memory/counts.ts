import { usable } from "../../domain/held-publication.js";
import type { Tier } from "../../domain/tier.js";
import type { Filter, LibraryCounts } from "../../ports/library.js";
import type { Contents, Entry } from "./contents.js";
import { passes } from "./filter.js";

/** How much a library holds of what a filter lets pass; `sources` is how many texts there are in all. */
export function countsOf({ entries: all }: Contents, sources: number, filter: Filter): LibraryCounts {
  const withText = all.filter(({ texts }) => texts.length > 0);
  const entries = withText.filter(({ publication }) => passes(publication, filter));
  const of = (tier: Tier, some: readonly Entry[]) => {
    const there = some.filter(({ publication }) => publication.tier === tier);
    return { publications: there.length, passages: there.reduce((sum, { found }) => sum + found.length, 0) };
  };
  const each = (some: readonly Entry[]) => ({
    guideline: of("guideline", some),
    research: of("research", some),
    label: of("label", some),
  });
  return {
    publications: entries.length,
    sources,
    passages: entries.reduce((sum, { found }) => sum + found.length, 0),
    byTier: each(entries),
    unusable: each(entries.filter(({ publication }) => !usable(publication))),
    withoutText: all.length - withText.length,
  };
}
