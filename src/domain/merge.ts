import { compareIdentifiers, formatIdentifier } from "./identifier.js";
import { byCodeUnit } from "./order.js";
import { InvariantError } from "./fault.js";
import type { Override, Publication, PublicationFacts, Relation, Status } from "./publication.js";
import { STATUS_KINDS, publicationId } from "./publication.js";
import type { SourceKind } from "./source.js";

/** The facts of one Source, or of a record without a text, with what decides whose word counts. */
export interface FactsOfSource {
  readonly sourceId: string;
  readonly kind: SourceKind | "record";
  readonly date?: string;
  readonly facts: PublicationFacts;
}

/**
 * Whose bibliographic facts are believed first: the index record, then the article itself, then a label, then a note. What is
 * second hand comes after all of them.
 */
const TRUST: readonly FactsOfSource["kind"][] = ["abstract", "record", "full text", "label", "note"];

function believed(a: FactsOfSource, b: FactsOfSource): number {
  return (
    Number(a.facts.secondHand ?? false) - Number(b.facts.secondHand ?? false) ||
    TRUST.indexOf(a.kind) - TRUST.indexOf(b.kind) ||
    (b.facts.label?.version ?? 0) - (a.facts.label?.version ?? 0) ||
    byCodeUnit(b.date ?? "", a.date ?? "") ||
    byCodeUnit(a.sourceId, b.sourceId)
  );
}

/** The graver of two statuses, with both their witnesses when equally grave. */
export function graver(a: Status, b: Status): Status {
  const rank = STATUS_KINDS.indexOf(a.kind) - STATUS_KINDS.indexOf(b.kind);
  if (rank !== 0) return rank > 0 ? a : b;
  const by = [...new Set([...(a.by ?? []), ...(b.by ?? [])])].sort(byCodeUnit);
  const asOf = [a.asOf, b.asOf]
    .filter((date) => date !== undefined)
    .sort(byCodeUnit)
    .at(-1);
  return { kind: a.kind, ...(by.length === 0 ? {} : { by }), ...(asOf === undefined ? {} : { asOf }) };
}

const STATUS_OF_RELATION: Partial<Record<Relation["kind"], Status["kind"]>> = {
  "retracted-by": "retracted",
  "superseded-by": "superseded",
  "corrected-by": "corrected",
  "concern-by": "concern",
};

function statusOfRelations(relations: readonly Relation[]): Status {
  return relations.reduce<Status>(
    (status, relation) => {
      const kind = STATUS_OF_RELATION[relation.kind];
      if (kind === undefined) return status;
      const by = relation.target === undefined ? relation.label : formatIdentifier(relation.target);
      return graver(status, { kind, ...(by === undefined ? {} : { by: [by] }) });
    },
    { kind: "current" },
  );
}

/** What other publications of the library say of this one, seen from it: a notice that `retracts` it becomes `retracted-by`. */
const SEEN_FROM_TARGET: Partial<Record<Relation["kind"], Relation["kind"]>> = {
  retracts: "retracted-by",
  corrects: "corrected-by",
  supersedes: "superseded-by",
  concerns: "concern-by",
};

/** Turns another publication's relation to this one round; nothing for one that says nothing of this one. */
export function invertRelation(relation: Relation, from: PublicationFacts["identifiers"]): Relation | undefined {
  const kind = SEEN_FROM_TARGET[relation.kind];
  const [target] = [...from].sort(compareIdentifiers);
  return kind === undefined || target === undefined ? undefined : { kind, target };
}

/**
 * Makes the one Publication of several Sources: each field from the most trusted Source that has it, all identifiers, the
 * gravest status, and the owner's override above all. The order of `sources` does not matter.
 * A printed title goes before a paraphrase; design and tier come together, from the most trusted Source that knows the design.
 * `inbound` are relations that other publications declare towards this one, already turned round; `listed` is what retraction
 * lists say of it.
 */
export function mergePublication(
  sources: readonly FactsOfSource[],
  override?: Override,
  inbound: readonly Relation[] = [],
  listed: readonly Status[] = [],
): Publication {
  const ordered = [...sources].sort(believed);
  const [best] = ordered;
  if (best === undefined) throw new InvariantError("a publication needs a source");
  const merged: Record<string, unknown> = {};
  for (const { facts } of ordered)
    for (const [key, value] of Object.entries(facts)) {
      const held = merged[key];
      const empty =
        held === undefined || held === "unknown" || held === "und" || (Array.isArray(held) && held.length === 0);
      if (empty) merged[key] = value;
    }
  Object.assign(merged, titleOf(ordered, best), designOf(ordered, best));
  if (best.facts.secondHand === undefined) delete merged["secondHand"];
  const unique = new Map(ordered.flatMap(({ facts }) => facts.identifiers).map((one) => [formatIdentifier(one), one]));
  const identifiers = [...unique.values()].sort(compareIdentifiers);
  const relations = [...ordered.flatMap(({ facts }) => facts.relations ?? []), ...inbound];
  const read = [...ordered.flatMap(({ facts }) => facts.status ?? []), ...listed].reduce<Status>(
    graver,
    statusOfRelations(relations),
  );
  const publication = {
    ...(merged as unknown as PublicationFacts),
    identifiers,
    id: publicationId(identifiers),
    status: read,
    ...(relations.length === 0 ? {} : { relations }),
  };
  return override === undefined || Object.keys(override).length === 0
    ? publication
    : applyOverride(publication, override);
}

function titleOf(ordered: readonly FactsOfSource[], best: FactsOfSource): Partial<PublicationFacts> {
  const { title, titleBasis } = (ordered.find(({ facts }) => facts.titleBasis === "printed") ?? best).facts;
  return { title, titleBasis };
}

function designOf(ordered: readonly FactsOfSource[], best: FactsOfSource): Partial<PublicationFacts> {
  const { tier, design, designBasis } = (ordered.find(({ facts }) => facts.design !== "unknown") ?? best).facts;
  return { tier, design, ...(designBasis === undefined ? {} : { designBasis }) };
}

function applyOverride(publication: Publication, override: Override): Publication {
  const status: Status | undefined =
    override.supersededBy === undefined
      ? override.status === undefined
        ? undefined
        : { kind: override.status }
      : { kind: "superseded", by: [override.supersededBy] };
  return {
    ...publication,
    ...(override.tier === undefined ? {} : { tier: override.tier }),
    ...(override.design === undefined ? {} : { design: override.design }),
    ...(status === undefined ? {} : { status }),
    override,
  };
}
