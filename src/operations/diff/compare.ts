import type { Tier } from "../../domain/tier.js";
import { TIERS } from "../../domain/tier.js";
import type { Bundle } from "../bundle-schema.js";
import type { BundleStatement } from "../statement-schema.js";
import { gapsIn, statementsIn } from "../verify/bundle-places.js";

/** A statement of one of the two answers, with the publications that it cites. */
export interface Told {
  readonly text: string;
  readonly facet: BundleStatement["facet"];
  readonly publications: readonly string[];
  readonly statement: BundleStatement;
}

export interface TierChange {
  readonly tier: Tier;
  readonly gained: readonly Told[];
  readonly lost: readonly Told[];
  /** The same sentence held otherwise, or another sentence of the same publication that says nearly the same. */
  readonly changed: readonly { readonly before: Told; readonly after: Told }[];
  readonly kept: number;
  readonly gaps: { readonly gained: readonly string[]; readonly lost: readonly string[] };
}

/** From which share of common words on two sentences of one publication are the same sentence, changed. */
const NEAR = 0.5;

/** What two answers say differently, tier by tier. */
export function compareBundles(before: Bundle, after: Bundle): TierChange[] {
  return TIERS.map((tier) => {
    const then = toldIn(before, tier);
    const now = toldIn(after, tier);
    const same = (a: Told, b: Told) => a.text === b.text;
    const held = then.flatMap((one) => {
      const other = now.find((two) => same(one, two));
      return other === undefined ? [] : [{ before: one, after: other }];
    });
    const gained = now.filter((one) => !then.some((two) => same(one, two)));
    const lost = then.filter((one) => !now.some((two) => same(one, two)));
    const near = pairs(lost, gained);
    const altered = held.filter((pair) => standing(pair.before) !== standing(pair.after));
    return {
      tier,
      gained: gained.filter((one) => !near.some((pair) => pair.after === one)),
      lost: lost.filter((one) => !near.some((pair) => pair.before === one)),
      changed: [...altered, ...near],
      kept: held.length - altered.length,
      gaps: gapChange(before, after, tier),
    };
  });
}

/** Each statement once: a tier's lead may stand in its sections too. */
function toldIn(bundle: Bundle, tier: Tier): Told[] {
  const names = new Map(bundle.references.map(({ number, publication }) => [number, publication]));
  const seen = new Map<string, Told>();
  for (const { value, tier: its } of statementsIn(bundle)) {
    if (its !== tier || seen.has(value.text)) continue;
    const publications = [...new Set(value.references.flatMap((number) => names.get(number) ?? []))];
    seen.set(value.text, { text: value.text, facet: value.facet, publications, statement: value });
  }
  return [...seen.values()];
}

/** Everything about a statement that a reader would want to know to have changed, its words and numbers apart. */
function standing({ facet, publications, statement }: Told): string {
  const { directness, certainty } = statement;
  return JSON.stringify([
    ...[facet, [...publications].sort(), directness, certainty?.level, certainty?.basis],
    dosesOf(statement),
  ]);
}

/** What a statement's doses were set beside, and how they stood to it. */
export function dosesOf({ doses = [] }: BundleStatement): string {
  return JSON.stringify(doses.map(({ text, checks }) => [text, checks.map((check) => [check.verdict, check.text])]));
}

/** Lost and gained statements of one publication that share most words; each in one pair, the nearest first. */
function pairs(lost: readonly Told[], gained: readonly Told[]): { before: Told; after: Told }[] {
  const all = lost
    .flatMap((before) => gained.map((after) => ({ before, after, near: nearness(before, after) })))
    .filter(({ near }) => near >= NEAR)
    .sort((a, b) => b.near - a.near);
  const taken = new Set<Told>();
  return all.flatMap(({ before, after }) => {
    if (taken.has(before) || taken.has(after)) return [];
    taken.add(before).add(after);
    return [{ before, after }];
  });
}

function nearness(a: Told, b: Told): number {
  if (!a.publications.some((id) => b.publications.includes(id))) return 0;
  const [one, two] = [wordsOf(a.text), wordsOf(b.text)];
  const common = [...one].filter((word) => two.has(word)).length;
  return common / Math.max(1, one.size + two.size - common);
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

function gapChange(before: Bundle, after: Bundle, tier: Tier): TierChange["gaps"] {
  const textsOf = (bundle: Bundle) => [
    ...new Set(gapsIn(bundle).flatMap((gap) => (gap.tier === tier ? [gap.value.text] : []))),
  ];
  const [then, now] = [textsOf(before), textsOf(after)];
  return { gained: now.filter((text) => !then.includes(text)), lost: then.filter((text) => !now.includes(text)) };
}
