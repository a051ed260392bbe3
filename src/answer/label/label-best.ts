import type { TierAnswer } from "../../domain/answer.js";
import { makeTierAnswer } from "../../domain/answer.js";
import type { Statement } from "../../domain/statement.js";
import type { LabelAspect } from "./label-aspect.js";

/** Of a tier without labels of the drug, notes among it: what says what was asked ("must never be above …") leads before what does not. */
export function withBestSaid(tier: TierAnswer, asked: readonly LabelAspect[], ofHarm = false): TierAnswer {
  const [aspect] = asked;
  const says = aspect?.says;
  // Whether something may be given asks what it may do, before how much of it is given.
  const isBest = ({ text, facet }: Statement) => (says === undefined ? ofHarm && facet === "harm" : says.test(text));
  if (!("statement" in tier.lead) || isBest(tier.lead.statement)) return tier;
  const before = tier.lead.statement;
  const better = tier.sections.flatMap(({ statements }) => statements).find(isBest);
  if (better === undefined) return tier;
  const [section, ...others] = tier.sections.map((one) => ({
    ...one,
    statements: one.statements.filter((each) => each !== better),
  }));
  const sections =
    section === undefined ? [] : [{ ...section, statements: [before, ...section.statements] }, ...others];
  return makeTierAnswer({
    ...tier,
    lead: { statement: better },
    sections: sections.filter(({ statements }) => statements.length > 0),
  });
}
