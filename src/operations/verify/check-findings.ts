import { isDeepStrictEqual } from "node:util";
import { concludeFindings } from "../../answer/finding/finding-conclusion.js";
import { directionIn } from "../../appraise/findings/finding-direction.js";
import { participants } from "../../appraise/participants.js";
import type { Bundle, BundleFindings } from "../bundle-schema.js";
import type { Failure } from "./failure.js";

/**
 * Checks each table of findings: every row is of one study, as its reference has it; its effect stands in its quote; its direction is
 * what the quote says when it is read again by the same words; and the conclusion is what the rows come to.
 */
export function* checkFindings(bundle: Bundle): Generator<Failure> {
  for (const [at, { tier, findings }] of bundle.tiers.entries()) {
    if (findings === undefined) continue;
    const where = `tiers[${at}].findings`;
    if (tier !== "research") yield { where, problem: `Findings of studies have no place in the ${tier} tier.` };
    for (const [index, row] of findings.rows.entries())
      yield* checkRow(bundle, findings, row, `${where}.rows[${index}]`);
    if (!isDeepStrictEqual(findings.conclusion, concludeFindings(findings.rows)))
      yield { where: `${where}.conclusion`, problem: "The conclusion is not what the rows come to." };
  }
}

function* checkRow(
  { references }: Bundle,
  { rows }: BundleFindings,
  row: BundleFindings["rows"][number],
  where: string,
): Generator<Failure> {
  const { study, design, n, effect, direction, quote, read } = row;
  const reference = references.find(({ number }) => number === study);
  if (rows.filter((one) => one.study === study).length > 1)
    yield { where: `${where}.study`, problem: `Reference ${study} has more than one row.` };
  if (reference === undefined) return;
  if (reference.tier !== "research")
    yield { where: `${where}.study`, problem: `Reference ${study} is of the ${reference.tier} tier.` };
  if (reference.design !== design)
    yield { where: `${where}.design`, problem: `Reference ${study} is a ${reference.design}, not a ${design}.` };
  if ((participants(reference.size ?? undefined) ?? null) !== n)
    yield { where: `${where}.n`, problem: `The number of people is not the one that reference ${study} states.` };
  if (effect !== null && !quote.text.includes(effect))
    yield { where: `${where}.effect`, problem: "The effect is not printed in the quote." };
  if (direction !== "unclear" && (read.comparator === "" || directionIn(quote.text, read) !== direction))
    yield { where: `${where}.direction`, problem: `Read again, the quote does not say “${direction}”.` };
}
