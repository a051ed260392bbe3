import type { Bundle, BundleStatement, BundleTier } from "../bundle-schema.js";

/** Words that a reader meets before “more”: of statements and the lines beneath them, of gaps, and of the table of what studies found. */
export const WORDS_BEFORE_MORE = 350;

/**
 * Marks what stands behind “more”: leads and what studies found are always shown, then harms, then the first statement of every section, then the second and
 * so on, as far as the words reach; nothing is dropped. A section whose statements are all behind it is marked itself.
 */
export function withMore(bundle: Bundle, most: number = WORDS_BEFORE_MORE): Bundle {
  const leads = bundle.tiers.flatMap(({ lead }) => ("statement" in lead ? [lead.statement] : []));
  const tabled = bundle.tiers.flatMap(({ findings }) => (findings?.rows ?? []).map(({ quote }) => quote));
  const gaps = bundle.tiers.flatMap(({ lead, gaps: more }) => [...("gap" in lead ? [lead.gap] : []), ...more]);
  let left = most - [...leads, ...tabled].reduce((sum, one) => sum + costOf(one), 0);
  left -= gaps.reduce((sum, { text, next = "" }) => sum + wordsOf({ text: `${text} ${next}` }), 0);
  const places = bundle.tiers.flatMap(({ sections }) =>
    sections.flatMap(({ statements }) => statements.map((statement, at) => ({ statement, at }))),
  );
  const shown = new Set<BundleStatement>();
  const byTurn = [...places].sort((a, b) => turn(a) - turn(b));
  for (const { statement } of byTurn) {
    const cost = costOf(statement);
    if (cost > left) continue;
    left -= cost;
    shown.add(statement);
  }
  return shown.size === places.length ? bundle : { ...bundle, tiers: bundle.tiers.map((tier) => marked(tier, shown)) };
}

function marked(tier: BundleTier, shown: ReadonlySet<BundleStatement>): BundleTier {
  return {
    ...tier,
    sections: tier.sections.map((section) => {
      const statements = section.statements.map((one) => (shown.has(one) ? one : { ...one, more: true as const }));
      return statements.some((one) => !("more" in one))
        ? { ...section, statements }
        : { ...section, statements, more: true as const };
    }),
  };
}

/** A harm is read beside the first statement, wherever it stands. */
function turn({ statement, at }: { readonly statement: BundleStatement; readonly at: number }): number {
  return statement.facet === "harm" ? Math.min(at, 1) - 1 : at;
}

/** Words of the line beneath a statement: its design, year, people and certainty. */
const BENEATH = 8;

function costOf(one: { readonly text: string }): number {
  return wordsOf(one) + BENEATH;
}

function wordsOf({ text }: { readonly text: string }): number {
  return text.split(/\s+/u).length;
}
