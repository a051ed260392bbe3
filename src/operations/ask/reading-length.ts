import type { Bundle, BundleStatement, BundleTier } from "../bundle-schema.js";

/** Words that a reader meets before “more”: of statements and the lines beneath them, of gaps, and of the table of what studies found. */
export const WORDS_BEFORE_MORE = 350;

/**
 * Marks what stands behind “more”: leads and what studies found are always shown, then the first harm of every section, two statements of what was asked, and then
 * statement by statement of every section, as far as the words reach; nothing is dropped. A section whose statements are all behind it is marked itself.
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
  const asked = new Set<string>(bundle.question.facets);
  const byTurn = [...places].sort((a, b) => turn(a, asked) - turn(b, asked));
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

/** Two statements of what was asked are read before the first of anything else, the third before the second. */
const ASKED = { step: 1 / 3, before: 0.4 } as const;

/** The first harm is read before the first statement of anything else, wherever it stands. */
function turn(
  { statement: { facet }, at }: { readonly statement: BundleStatement; readonly at: number },
  asked: ReadonlySet<string>,
): number {
  if (facet === "harm" && at === 0) return -1;
  return asked.has(facet) ? at * ASKED.step : at + ASKED.before;
}

/** Words of the line beneath a statement: its design, year, people and certainty. */
const BENEATH = 8;

/** Words of the line that sets a dose beside others, and of one that says how a statement differs from what was asked. */
const DOSE_LINE = 14;
const DIFFERENCE = 5;

function costOf(one: Pick<BundleStatement, "text"> & Partial<Pick<BundleStatement, "doses" | "directness">>): number {
  const { doses = [], directness } = one;
  const differs = directness?.kind === "indirect" ? directness.differs.length : 0;
  return wordsOf(one) + BENEATH + doses.length * DOSE_LINE + differs * DIFFERENCE;
}

function wordsOf({ text }: { readonly text: string }): number {
  return text.split(/\s+/u).length;
}
