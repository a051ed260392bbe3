import { checkedDoses, dosesOf } from "../../answer/label/dose-check.js";
import { dosesIn, isBesideOthers, namesFromLabels } from "../../answer/label/dose-evidence.js";
import type { SourceEvidence } from "../../answer/candidates/evidence.js";
import type { BodySize } from "../../appraise/regimens/compare-regimens.js";
import type { TierAnswer } from "../../domain/answer.js";
import { makeTierAnswer, statementsOf } from "../../domain/answer.js";
import type { Publication } from "../../domain/publication.js";
import type { Statement } from "../../domain/statement.js";
import { withDoses } from "../../domain/statement.js";
import type { Library } from "../../ports/library.js";
import { drugLabels, type DrugLabel } from "./drug-labels.js";

/** Tiers whose statements carry their doses, and the labels that these were set beside. */
export interface CrossChecked {
  readonly tiers: readonly TierAnswer[];
  readonly labels: readonly DrugLabel[];
}

/** A publication with what was read of it. */
interface Read {
  readonly publication: Publication;
  readonly sources: readonly Pick<SourceEvidence, "source" | "blocks">[];
}

/** Reads every dose that the tiers' statements print and sets it beside those of the drug's labels and of what was read for the other tiers. */
export async function crossCheck(
  library: Library,
  tiers: readonly TierAnswer[],
  evidence: readonly Read[],
  size: BodySize = {},
): Promise<CrossChecked> {
  const statements = tiers.flatMap(statementsOf).filter(({ text }) => /\d/u.test(text));
  const publications = new Map(evidence.map(({ publication }) => [publication.id, publication]));
  const sources = new Map(evidence.flatMap((one) => one.sources.map(({ source }) => [source.id, source] as const)));
  const read = (statement: Statement, names = {}) =>
    dosesOf(
      statement,
      sources.get(statement.quotes[0].source),
      publications.get(statement.publications[0] ?? ""),
      names,
    );
  const printed = statements.flatMap((one) => read(one));
  if (printed.length === 0) return { tiers, labels: [] };
  const named = new Set(printed.flatMap(({ regimen }) => regimen.drug?.value ?? []));
  const labels = await drugLabels(library, [...named].sort());
  const names = namesFromLabels([...labels.map(({ publication }) => publication), ...publications.values()]);
  const stated = new Map(statements.map((one) => [one, read(one, names)]));
  const drugs = [...new Set([...stated.values()].flat().flatMap(({ regimen }) => regimen.drug?.value ?? []))];
  const held = [
    ...labels.flatMap(({ publication, source }) => dosesIn(publication, source, source.blocks, drugs, names)),
    ...evidence
      .filter(({ publication }) => !labels.some((label) => label.publication.id === publication.id))
      .flatMap(({ publication, sources: own }) =>
        own.flatMap(({ source, blocks }) => dosesIn(publication, source, blocks, drugs, names)),
      ),
  ].filter((one) => one.tier !== "label" || !isBesideOthers(one));
  const dosed = (statement: Statement): Statement => {
    const own = stated.get(statement) ?? [];
    return own.length === 0 ? statement : withDoses(statement, checkedDoses(statement, own, held, size));
  };
  return {
    labels,
    tiers: tiers.map((tier) =>
      makeTierAnswer({
        ...tier,
        lead: "statement" in tier.lead ? { statement: dosed(tier.lead.statement) } : tier.lead,
        sections: tier.sections.map((section) => ({ ...section, statements: section.statements.map(dosed) })),
      }),
    ),
  };
}
