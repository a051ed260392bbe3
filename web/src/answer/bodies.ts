import type { Bundle, BundleTier } from "../../../src/operations/bundle-schema.js";
import type { BundleStatement } from "../../../src/operations/statement-schema.js";

type References = Bundle["references"];

/** Journals and issuing bodies that an answer cites, with how many of its references each has, those with most first. */
export function bodiesOf(references: References): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { container } of references)
    if (container !== null) counts.set(container, (counts.get(container) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, "en"));
}

/** A tier with only what a body's publications say, and how many statements that leaves out. Gaps stay: they are counted over all. */
export function onlyOf(
  tier: BundleTier,
  references: References,
  body: string,
): { readonly tier: BundleTier; readonly leadHidden: boolean; readonly hidden: number } {
  const numbers = new Set(references.filter(({ container }) => container === body).map(({ number }) => number));
  const stays = ({ references: cited }: BundleStatement) => cited.some((one) => numbers.has(one));
  const sections = tier.sections
    .map((section) => ({ ...section, statements: section.statements.filter(stays) }))
    .filter(({ statements }) => statements.length > 0);
  const count = (all: readonly { readonly statements: readonly unknown[] }[]) =>
    all.reduce((sum, { statements }) => sum + statements.length, 0);
  const leadHidden = "statement" in tier.lead && !stays(tier.lead.statement);
  return {
    tier: { ...tier, sections },
    leadHidden,
    hidden: count(tier.sections) - count(sections) + Number(leadHidden),
  };
}
