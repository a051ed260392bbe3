import type { Identifier, Scheme } from "./identifier.js";
import { compareIdentifiers, formatIdentifier } from "./identifier.js";
import type { Likeness } from "./likeness.js";
import { alike } from "./likeness.js";
import { byCodeUnit } from "./order.js";

/** What one document says it is; `id` names the document among the others (a Source's id). */
export interface DocumentClaim {
  readonly id: string;
  readonly identifiers: readonly Identifier[];
  /** By which it may join others where identifiers say nothing. */
  readonly likeness?: Likeness;
}

/** Documents that are one publication, and the identifiers by which it is known: never empty, none of them another group's. */
export interface DocumentGroup {
  readonly documents: readonly string[];
  readonly identifiers: readonly Identifier[];
}

/** A likeness that more documents than this have alike is nobody's: it tells nothing, and no document is joined by it. */
export const MOST_ALIKE = 50;

/** Schemes that give a publication one value only: two publications whose values differ are two. */
const DECISIVE: readonly Scheme[] = ["pmid", "doi", "pmcid"];

interface Group {
  readonly documents: string[];
  readonly owned: Identifier[];
  readonly values: Set<string>[];
  readonly likenesses: Likeness[];
  /** Whether anything but a name of our own says what it is. */
  identified: boolean;
}

/**
 * Decides which documents are one publication.
 *
 * - Documents that share an identifier are one, unless their pmid, doi or pmcid differ; then each stays on its own.
 * - A document that names several publications at once joins those that can be one to each other.
 * - An identifier that several groups claim belongs to the group with the strongest identifier. A group left with none is
 *   known as `local:` and its first document's id.
 * - A group that nothing but a name of our own identifies joins the one group that is like it; where two groups could be
 *   meant, or not all of those alike are like each other, each stays on its own. Two identified groups never join so.
 * - The order of `claims` does not matter; documents and identifiers of a group come sorted.
 */
export function groupDocuments(claims: readonly DocumentClaim[]): DocumentGroup[] {
  const groups = new Set<Group>();
  const owners = new Map<string, Group>();
  for (const claim of inOrder(claims)) {
    let home: Group = {
      documents: [claim.id],
      owned: [],
      values: decisiveValues(claim.identifiers),
      likenesses: claim.likeness === undefined ? [] : [claim.likeness],
      identified: claim.identifiers.some(({ scheme }) => scheme !== "local"),
    };
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
  for (const [first, ...others] of joinedByLikeness([...groups]))
    for (const other of others) {
      groups.delete(other);
      if (first !== undefined) join(first, other);
    }
  return [...groups].map(finished);
}

/** Sets of groups that are one publication by their likeness, an identified one first. */
function joinedByLikeness(groups: readonly Group[]): Group[][] {
  const byKey = new Map<string, Group[]>();
  for (const group of groups)
    for (const key of new Set(group.likenesses.map((one) => one.key)))
      byKey.set(key, [...(byKey.get(key) ?? []), group]);
  const documents = (all: readonly Group[], key: string) =>
    all.reduce((sum, { likenesses }) => sum + likenesses.filter((one) => one.key === key).length, 0);
  const telling = [...byKey].filter(([key, all]) => all.length > 1 && documents(all, key) <= MOST_ALIKE);
  const neighbours = new Map<Group, Set<Group>>();
  for (const [, all] of telling)
    for (const one of all)
      for (const other of all)
        if (one !== other && !(one.identified && other.identified) && groupsAlike(one, other))
          neighbours.set(one, (neighbours.get(one) ?? new Set()).add(other));
  const seen = new Set<Group>();
  return groups.flatMap((group) => {
    if (seen.has(group) || !neighbours.has(group)) return [];
    const together = new Set([group]);
    for (const one of together) for (const next of neighbours.get(one) ?? []) together.add(next);
    for (const one of together) seen.add(one);
    const all = [...together].sort((a, b) => Number(b.identified) - Number(a.identified));
    const clique = all.every((one) => all.every((other) => one === other || neighbours.get(one)?.has(other) === true));
    return clique ? [all] : [];
  });
}

/** Every document of the one that has a likeness must be like every one of the other. */
function groupsAlike(a: Group, b: Group): boolean {
  return a.likenesses.every((one) => b.likenesses.every((other) => alike(one, other)));
}

/** Strongest identifier first, so that who owns an identifier never depends on who came first. */
function inOrder(claims: readonly DocumentClaim[]): DocumentClaim[] {
  return claims
    .map((claim) => ({ ...claim, identifiers: [...claim.identifiers].sort(compareIdentifiers) }))
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
  into.likenesses.push(...from.likenesses);
  into.identified ||= from.identified;
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
