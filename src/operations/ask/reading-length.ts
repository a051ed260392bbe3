import { ADD } from "../../answer/gaps/gaps.js";
import { CONTRAINDICATIONS, asksForContraindications } from "../../answer/label/label-aspects.js";
import { UNDERLYING_DISEASE } from "../../answer/plan.js";
import type { Bundle, BundleGap, BundleTier } from "../bundle-schema.js";
import type { BundleStatement } from "../statement-schema.js";
import { printedWords, wordsIn } from "./printed-words.js";

/** Words that a reader meets before “more”: all that is printed above the references. */
export const WORDS_BEFORE_MORE = 350;

/** Safety notes that are read before “more”: every danger, and others as far as they make up this many. */
const MOST_NOTES = 3;

/**
 * Marks what stands behind “more”: what a reader must meet (leads, gaps, conflicts, dangers, what studies found) is always shown, then the first harm of every section, two
 * statements of what was asked, and then statement by statement of every section, as far as the words reach; nothing is dropped. A section whose statements are all behind it
 * is marked itself. What to do where nothing is held is said once.
 */
export function withMore(whole: Bundle, most: number = WORDS_BEFORE_MORE): Bundle {
  const bundle = withNotesFolded(withAdviceOnce(whole));
  const places = bundle.tiers.flatMap(({ sections }) =>
    sections.flatMap(({ heading, statements }) =>
      statements.map((statement, at) => {
        const ofFacet = statements.slice(0, at).filter(({ facet }) => facet === statement.facet).length;
        return { statement, heading, at, ofFacet };
      }),
    ),
  );
  let left = most - printedWords(bundle);
  const shown = new Set<BundleStatement>();
  const asked = new Set<string>(bundle.question.facets);
  const turnOf = bundle.question.form === "broad" ? broadTurn : (place: Place) => turn(place, asked);
  const byTurn = [...places].sort((a, b) => turnOf(a) - turnOf(b));
  const closest = closestIn(bundle);
  for (const { statement, heading } of byTurn) {
    const cost = wordsIn(statement);
    // A list of contraindications of which some stand behind “more” reads as if it were whole.
    if (
      cost > left &&
      !closest.has(statement) &&
      !(heading === CONTRAINDICATIONS && asksForContraindications(bundle.question.text))
    )
      continue;
    left -= cost;
    shown.add(statement);
  }
  return shown.size === places.length ? bundle : { ...bundle, tiers: bundle.tiers.map((tier) => marked(tier, shown)) };
}

/** Where nothing of research leads, the first of what comes closest is all that it tells of what was asked. */
function closestIn({ tiers, question }: Bundle): ReadonlySet<BundleStatement> {
  const unled = tiers.filter(({ tier, lead }) => tier === "research" && "gap" in lead && question.form !== "broad");
  return new Set(unled.flatMap(({ sections }) => sections[0]?.statements.slice(0, 1) ?? []));
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

/** A statement with its place in its section, and among those of its facet there. */
interface Place {
  readonly statement: BundleStatement;
  readonly heading: string;
  readonly at: number;
  readonly ofFacet: number;
}

/** Asked what something is, a reader is told that first, three things that it is before the second of anything else, and last what is not known and what is about the disease beneath it. */
const BROAD = { step: 0.3, besides: 0.5, last: 1.4 } as const;
const UNKNOWN: ReadonlySet<string> = new Set(["gap", "future direction"]);

function broadTurn({ statement: { facet }, heading, at, ofFacet }: Place): number {
  if (facet === "definition") return ofFacet * BROAD.step;
  return at + (UNKNOWN.has(facet) || heading === UNDERLYING_DISEASE ? BROAD.last : BROAD.besides);
}

/** Two statements of what was asked are read before the first of anything else, the third before the second. */
const ASKED = { step: 1 / 3, before: 0.4 } as const;

/** The first harm, and the first of what was asked, are read before the first statement of anything else, wherever it stands. */
function turn({ statement: { facet }, at }: Place, asked: ReadonlySet<string>): number {
  if (facet === "harm" && at === 0) return -1;
  return asked.has(facet) ? (at === 0 ? -1 : at * ASKED.step) : at + ASKED.before;
}

/** The advice to add sources stands at the first gap that gives it. */
function withAdviceOnce(bundle: Bundle): Bundle {
  let said = false;
  const once = (gap: BundleGap): BundleGap => {
    if (gap.next?.endsWith(ADD) !== true) return gap;
    if (!said) {
      said = true;
      return gap;
    }
    const { next, ...rest } = gap;
    const other = next.slice(0, -ADD.length).trim();
    return other === "" ? rest : { ...rest, next: other };
  };
  const all = bundle.tiers.flatMap(({ lead, gaps }) => [...("gap" in lead ? [lead.gap] : []), ...gaps]);
  if (all.filter(({ next }) => next?.endsWith(ADD) === true).length < 2) return bundle;
  const tiers = bundle.tiers.map((tier) => {
    const lead = "gap" in tier.lead ? { gap: once(tier.lead.gap) } : tier.lead;
    return { ...tier, lead, gaps: tier.gaps.map(once) };
  });
  return { ...bundle, tiers };
}

/** Notes come in the order of their danger: beyond the first few, what is no danger stands behind “more”. */
function withNotesFolded(bundle: Bundle): Bundle {
  const { safety = [] } = bundle;
  const isShown = ({ severity }: { readonly severity: string }, at: number) => severity === "danger" || at < MOST_NOTES;
  if (safety.every(isShown)) return bundle;
  return { ...bundle, safety: safety.map((note, at) => (isShown(note, at) ? note : { ...note, more: true as const })) };
}
