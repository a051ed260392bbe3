import type { Publication } from "../../domain/publication.js";
import type { Filter } from "../../ports/library.js";

/** Whether a publication may count under a filter; one without a year is in no range of years. */
export function passes(publication: Publication, filter: Filter): boolean {
  const { tiers, designs, fromYear, toYear, publications, statuses, excluded } = filter;
  return (
    (tiers?.includes(publication.tier) ?? true) &&
    (designs?.includes(publication.design) ?? true) &&
    (fromYear === undefined || (publication.year ?? Number.NEGATIVE_INFINITY) >= fromYear) &&
    (toYear === undefined || (publication.year ?? Number.POSITIVE_INFINITY) <= toYear) &&
    (publications?.includes(publication.id) ?? true) &&
    (statuses?.includes(publication.status.kind) ?? true) &&
    (excluded === undefined || (publication.override?.exclude ?? false) === excluded)
  );
}
