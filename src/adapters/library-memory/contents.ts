import { publicationOfGroup } from "../../domain/held-publication.js";
import type { Declared } from "../../domain/held-publication.js";
import { formatIdentifier } from "../../domain/identifier.js";
import type { DocumentGroup } from "../../domain/identity.js";
import { groupDocuments } from "../../domain/identity.js";
import { currentTexts, newestFirst } from "../../domain/newest.js";
import { byCodeUnit } from "../../domain/order.js";
import { joinedOverride } from "../../domain/override.js";
import type { Override, Publication, PublicationFacts } from "../../domain/publication.js";
import type { Source } from "../../domain/source.js";
import { TIERS } from "../../domain/tier.js";
import { termsOf } from "../../text/analyse.js";
import { indexedPassages } from "../../rank/passage-terms.js";
import type { Found } from "../../ports/library.js";

/** One text as it was added. */
export interface Text {
  readonly source: Source;
  readonly facts: PublicationFacts;
}

/** What the owner set, and every identifier by which it finds its publication again. */
export interface OverrideRecord {
  readonly identifiers: ReadonlySet<string>;
  readonly override: Override;
}

/** A publication with its texts, newest first, and the passages that are searched, in order. */
export interface Entry {
  readonly publication: Publication;
  readonly override: Override;
  readonly texts: readonly Text[];
  readonly found: readonly Found[];
}

/** Everything the library holds, worked out from what was added; entries in order of tier, then id. */
export interface Contents {
  readonly entries: readonly Entry[];
  readonly byIdentifier: ReadonlyMap<string, Entry>;
}

/** Works out the contents anew from the texts and overrides: no state, so no order of adding can show. */
export function contentsOf(texts: readonly Text[], records: readonly OverrideRecord[]): Contents {
  const byId = new Map(texts.map((text) => [text.source.id, text]));
  const groups = groupTexts(texts);
  const textsOf = (group: DocumentGroup) =>
    group.documents.flatMap((id) => byId.get(id) ?? []).sort((a, b) => newestFirst(a.source, b.source));
  const declared = declaredTowards(groups, textsOf);
  const entries = groups.map((group): Entry => {
    const held = textsOf(group);
    const override = overrideOf(group, records);
    const publication = publicationOfGroup(
      group,
      held.map(({ source, facts }) => ({
        sourceId: source.id,
        kind: source.kind,
        ...(source.date === undefined ? {} : { date: source.date }),
        facts,
      })),
      override,
      declared.get(group) ?? [],
    );
    const found = currentTexts(held.map(({ source }) => source))
      .sort((a, b) => byCodeUnit(a.id, b.id))
      .flatMap((source) => foundIn(publication, source));
    return { publication, override, texts: held, found };
  });
  entries.sort(
    (a, b) =>
      TIERS.indexOf(a.publication.tier) - TIERS.indexOf(b.publication.tier) ||
      byCodeUnit(a.publication.id, b.publication.id),
  );
  const byIdentifier = new Map(
    entries.flatMap((entry) =>
      entry.publication.identifiers.map((identifier): [string, Entry] => [formatIdentifier(identifier), entry]),
    ),
  );
  return { entries, byIdentifier };
}

/** The texts that are one publication, group by group. */
export function groupTexts(texts: readonly Text[]): DocumentGroup[] {
  return groupDocuments(texts.map(({ source, facts }) => ({ id: source.id, identifiers: facts.identifiers })));
}

/** The override records of a group, the one under its strongest identifier first. */
export function recordsOf(identifiers: DocumentGroup["identifiers"], records: readonly OverrideRecord[]) {
  const found = identifiers.map(formatIdentifier).flatMap((key) => records.filter((one) => one.identifiers.has(key)));
  return [...new Set(found)];
}

function overrideOf(group: DocumentGroup, records: readonly OverrideRecord[]): Override {
  return joinedOverride(recordsOf(group.identifiers, records).map(({ override }) => override));
}

function declaredTowards(
  groups: readonly DocumentGroup[],
  textsOf: (group: DocumentGroup) => readonly Text[],
): Map<DocumentGroup, Declared[]> {
  const owners = new Map(
    groups.flatMap((group) => group.identifiers.map((one): [string, DocumentGroup] => [formatIdentifier(one), group])),
  );
  const declared = new Map<DocumentGroup, Declared[]>();
  for (const from of groups)
    for (const relation of textsOf(from).flatMap(({ facts }) => facts.relations ?? [])) {
      const target = relation.target === undefined ? undefined : owners.get(formatIdentifier(relation.target));
      if (target === undefined || target === from) continue;
      declared.set(target, [...(declared.get(target) ?? []), { relation, from: from.identifiers }]);
    }
  return declared;
}

const cut = new WeakMap<Source, ReturnType<typeof indexedPassages>>();

function foundIn(publication: Publication, source: Source): Found[] {
  const title = termsOf(publication.title);
  let passages = cut.get(source);
  if (passages === undefined) cut.set(source, (passages = indexedPassages(source)));
  return passages.map(({ passage, heading, body }) => ({
    publication: publication.id,
    source: source.id,
    passage,
    terms: { title, heading, body },
  }));
}
