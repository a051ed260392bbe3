import type { Identifier, Scheme } from "./identifier.js";
import { compareIdentifiers, formatIdentifier } from "./identifier.js";
import { byCodeUnit } from "./order.js";

/** What one document says it is; `id` names the document among the others (a Source's id). */
export interface DocumentClaim {
  readonly id: string;
  readonly identifiers: readonly Identifier[];
}

/** Documents that are one publication, and the identifiers by which it is known: never empty, none of them another group's. */
export interface DocumentGroup {
  readonly documents: readonly string[];
  readonly identifiers: readonly Identifier[];
}

/** Schemes that give a publication one value only: two publications whose values differ are two. */
const DECISIVE: readonly Scheme[] = ["pmid", "doi", "pmcid"];

interface Group {
  readonly documents: string[];
  readonly owned: Identifier[];
  readonly values: Set<string>[];
}

/**
 * Decides which documents are one publication.
 *
 * - Documents that share an identifier are one, unless their pmid, doi or pmcid differ; then each stays on its own.
 * - A document that names several publications at once joins those that can be one to each other.
 * - An identifier that several groups claim belongs to the group with the strongest identifier. A group left with none is
 *   known as `local:` and its first document's id.
 * - The order of `claims` does not matter; documents and identifiers of a group come sorted.
 */
export function groupDocuments(claims: readonly DocumentClaim[]): DocumentGroup[] {
  const groups = new Set<Group>();
  const owners = new Map<string, Group>();
  for (const claim of inOrder(claims)) {
    let home: Group = { documents: [claim.id], owned: [], values: decisiveValues(claim.identifiers) };
    for (const identifier of claim.identifiers) {
      const other = owners.get(formatIdentifier(identifier));
      if (other === undefined || other === home || !agree(home.values, other.values)) continue;
      groups.delete(home);
      home = join(other, home);
      for (const owned of home.owned) owners.set(formatIdentifier(owned), home);
    }
    groups.add(home);
    for (const identifier of claim.identifiers) {
      const key = formatIdentifier(identifier);
      if (owners.has(key)) continue;
      owners.set(key, home);
      home.owned.push(identifier);
    }
  }
  return [...groups].map(finished);
}

/** Strongest identifier first, so that who owns an identifier never depends on who came first. */
function inOrder(claims: readonly DocumentClaim[]): DocumentClaim[] {
  return claims
    .map(({ id, identifiers }) => ({ id, identifiers: [...identifiers].sort(compareIdentifiers) }))
    .sort((a, b) => {
      const [first] = a.identifiers;
      const [second] = b.identifiers;
      const order =
        first === undefined || second === undefined
          ? Number(first === undefined) - Number(second === undefined)
          : compareIdentifiers(first, second);
      return order || byCodeUnit(a.id, b.id);
    });
}

function decisiveValues(identifiers: readonly Identifier[]): Set<string>[] {
  return DECISIVE.map(
    (scheme) => new Set(identifiers.filter((one) => one.scheme === scheme).map(({ value }) => value)),
  );
}

function agree(a: readonly Set<string>[], b: readonly Set<string>[]): boolean {
  return a.every((values, index) => {
    const others = b[index] ?? new Set<string>();
    return values.size === 0 || others.size === 0 || [...values].some((value) => others.has(value));
  });
}

/** Takes `from` into `into`. */
function join(into: Group, from: Group): Group {
  into.documents.push(...from.documents);
  into.owned.push(...from.owned);
  into.values.forEach((values, index) => {
    for (const value of from.values[index] ?? []) values.add(value);
  });
  return into;
}

function finished(group: Group): DocumentGroup {
  const documents = [...group.documents].sort(byCodeUnit);
  const identifiers = [...group.owned].sort(compareIdentifiers);
  const [first] = documents;
  return {
    documents,
    identifiers: identifiers.length > 0 || first === undefined ? identifiers : [{ scheme: "local", value: first }],
  };
}
