import type { Tier } from "../../domain/tier.js";
import type { Bundle, BundleGap } from "../bundle-schema.js";
import type { BundleStatement } from "../statement-schema.js";

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
  const said = statementsIn(bundle).flatMap((placed) => [
    ...placed.value.quotes.map((quote, at) => ({ where: `${placed.where}.quotes[${at}]`, quote })),
    ...doseQuotesIn(placed).map(({ where, quote }) => ({ where: `${where}.quote`, quote })),
  ]);
  return [
    ...said,
    ...findingQuotesIn(bundle),
    ...conflictQuotesIn(bundle),
    ...safetyQuotesIn(bundle),
    ...appraisalQuotesIn(bundle),
  ];
}

/** The quotes that size and population of studies were read from. */
export function appraisalQuotesIn(bundle: Bundle): BesideQuote[] {
  return bundle.references.flatMap(({ number, appraisal }, at) =>
    (["size", "population"] as const).flatMap((part) => {
      const quote = appraisal?.[part]?.quote;
      return quote === undefined ? [] : [{ where: `references[${at}].appraisal.${part}`, reference: number, quote }];
    }),
  );
}

type BundleQuote = BundleStatement["quotes"][number];

/** A quote that supports no statement: that of a dose's check. */
export interface BesideQuote {
  readonly where: string;
  readonly reference: number;
  readonly quote: BundleQuote;
}

/** The quotes that a statement's doses were set beside. */
export function doseQuotesIn({ where, value }: Placed<BundleStatement>): BesideQuote[] {
  return (value.doses ?? []).flatMap(({ checks }, dose) =>
    checks.flatMap(({ against, quote }, check) =>
      quote === null || typeof against !== "number"
        ? []
        : [{ where: `${where}.doses[${dose}].checks[${check}]`, reference: against, quote }],
    ),
  );
}

/** The quotes of the tables of findings. */
export function findingQuotesIn(bundle: Bundle): BesideQuote[] {
  return bundle.tiers.flatMap(({ findings }, at) =>
    (findings?.rows ?? []).map(({ study, quote }, row) => ({
      where: `tiers[${at}].findings.rows[${row}].quote`,
      reference: study,
      quote,
    })),
  );
}

/** The quotes of sources that disagree. */
export function conflictQuotesIn(bundle: Bundle): BesideQuote[] {
  return (bundle.conflicts ?? []).flatMap(({ statements }, at) =>
    statements.flatMap(({ quotes, references }, side) =>
      quotes.map((quote, index) => ({
        where: `conflicts[${at}].statements[${side}].quotes[${index}]`,
        reference: references[index] ?? 0,
        quote,
      })),
    ),
  );
}

/** The quotes of the safety notes. */
export function safetyQuotesIn(bundle: Bundle): BesideQuote[] {
  return (bundle.safety ?? []).flatMap(({ quotes, references }, at) =>
    quotes.map((quote, index) => ({
      where: `safety[${at}].quotes[${index}]`,
      reference: references[index] ?? 0,
      quote,
    })),
  );
}

/** Every quote with the number of its reference, in the order in which references are numbered. */
export function citationsIn(bundle: Bundle): { readonly reference: number; readonly quote: BundleQuote }[] {
  const said = statementsIn(bundle).flatMap((placed) => [
    ...placed.value.quotes.flatMap((quote, at) => {
      const reference = placed.value.references[at];
      return reference === undefined ? [] : [{ reference, quote }];
    }),
    ...doseQuotesIn(placed),
  ]);
  return [...said, ...findingQuotesIn(bundle), ...conflictQuotesIn(bundle), ...safetyQuotesIn(bundle)];
}
