import type { DocumentGroup } from "./identity.js";
import type { Identifier } from "./identifier.js";
import { formatIdentifier } from "./identifier.js";
import type { FactsOfSource } from "./merge.js";
import { invertRelation, mergePublication } from "./merge.js";
import { byCodeUnit } from "./order.js";
import type { Override, Publication, Relation, Status } from "./publication.js";

/** What another publication of the library declares towards this one. */
export interface Declared {
  readonly relation: Relation;
  /** The identifiers of the publication that declares it. */
  readonly from: readonly Identifier[];
}

/**
 * Makes the Publication of a group of documents: known by the identifiers that are the group's, with the owner's override
 * what other publications declare towards it and what retraction lists say of it. The order of `texts` and `declared` does not matter.
 */
export function publicationOfGroup(
  group: Pick<DocumentGroup, "identifiers">,
  texts: readonly FactsOfSource[],
  override: Override,
  declared: readonly Declared[],
  listed: readonly Status[] = [],
): Publication {
  const own = new Set(texts.flatMap(({ facts }) => facts.relations ?? []).map(keyOf));
  const inbound = new Map<string, Relation>();
  for (const { relation, from } of declared) {
    const turned = invertRelation(relation, from);
    if (turned !== undefined && !own.has(keyOf(turned))) inbound.set(keyOf(turned), turned);
  }
  return mergePublication(
    texts.map((text) => ({ ...text, facts: { ...text.facts, identifiers: group.identifiers } })),
    override,
    [...inbound.values()].sort((a, b) => byCodeUnit(keyOf(a), keyOf(b))),
    listed,
  );
}

function keyOf({ kind, target }: Relation): string {
  return `${kind} ${target === undefined ? "" : formatIdentifier(target)}`;
}

/** Whether an answer may quote a publication: not one retracted, superseded, or excluded by the owner. */
export function usable({ status, override }: Publication): boolean {
  return status.kind !== "retracted" && status.kind !== "superseded" && override?.exclude !== true;
}
