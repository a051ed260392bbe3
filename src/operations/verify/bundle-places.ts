import type { Tier } from "../../domain/tier.js";
import type { Bundle, BundleGap, BundleStatement } from "../bundle-schema.js";

/** Something of a bundle with its path in the file and the tier it stands in. */
export interface Placed<T> {
  readonly where: string;
  readonly tier: Tier;
  readonly value: T;
}

/** Every statement of a bundle, in the order in which it is read. */
export function statementsIn(bundle: Bundle): Placed<BundleStatement>[] {
  return bundle.tiers.flatMap(({ tier, lead, sections }, at) => [
    ...("statement" in lead ? [{ where: `tiers[${at}].lead.statement`, tier, value: lead.statement }] : []),
    ...sections.flatMap(({ statements }, section) =>
      statements.map((value, index) => ({
        where: `tiers[${at}].sections[${section}].statements[${index}]`,
        tier,
        value,
      })),
    ),
  ]);
}

/** Every gap of a bundle. */
export function gapsIn(bundle: Bundle): Placed<BundleGap>[] {
  return bundle.tiers.flatMap(({ tier, lead, gaps }, at) => [
    ...("gap" in lead ? [{ where: `tiers[${at}].lead.gap`, tier, value: lead.gap }] : []),
    ...gaps.map((value, index) => ({ where: `tiers[${at}].gaps[${index}]`, tier, value })),
  ]);
}

/** Every quote of a bundle with its path. */
export function quotesIn(
  bundle: Bundle,
): { readonly where: string; readonly quote: BundleStatement["quotes"][number] }[] {
  return statementsIn(bundle).flatMap(({ where, value }) =>
    value.quotes.map((quote, at) => ({ where: `${where}.quotes[${at}]`, quote })),
  );
}
