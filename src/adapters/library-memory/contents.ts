import { publicationOfGroup } from "../../domain/held-publication.js";
import type { Declared } from "../../domain/held-publication.js";
import type { BareRecord } from "../../domain/bare-record.js";
import { formatIdentifier } from "../../domain/identifier.js";
import type { DocumentGroup } from "../../domain/identity.js";
import { groupDocuments } from "../../domain/identity.js";
import { likenessOf } from "../../domain/likeness.js";
import type { FactsOfSource } from "../../domain/merge.js";
import { currentTexts, newestFirst } from "../../domain/newest.js";
import { byCodeUnit } from "../../domain/order.js";
import { joinedOverride } from "../../domain/override.js";
import type { Override, Publication, PublicationFacts, Status } from "../../domain/publication.js";
import type { RetractionList } from "../../domain/retraction-list.js";
import { listedStatus } from "../../domain/retraction-list.js";
import type { Passage } from "../../domain/passage.js";
import type { Source } from "../../domain/source.js";
import { TIERS } from "../../domain/tier.js";
import { termsOf } from "../../text/analyse.js";
import { indexedPassages, termsIn } from "../../rank/passage-terms.js";
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

/** Everything that was added. */
export interface Truth {
  readonly texts: readonly Text[];
  readonly records: readonly BareRecord[];
  readonly lists: readonly RetractionList[];
  readonly overrides: readonly OverrideRecord[];
}

/** A publication with its texts, newest first, its records by id, and the passages that are searched, in order. */
export interface Entry {
  readonly publication: Publication;
  readonly override: Override;
  readonly texts: readonly Text[];
  readonly records: readonly BareRecord[];
  readonly found: readonly Found[];
}

/** Everything the library holds, worked out from what was added; entries in order of tier, then id. */
export interface Contents {
  readonly entries: readonly Entry[];
  readonly byIdentifier: ReadonlyMap<string, Entry>;
}

/** What decides whether a text is newer than another. */
function datedText({ source, facts }: Text) {
  const { id, kind, date } = source;
  return { id, kind, ...(date === undefined ? {} : { date }), facts, source };
}

/** Works out the contents anew from the truth: no state, so no order of adding can show. */
export function contentsOf(truth: Truth): Contents {
  const texts = new Map(truth.texts.map((text) => [text.source.id, text]));
  const records = new Map(truth.records.map((record) => [record.id, record]));
  const groups = groupDocumentsOf(truth);
  const textsOf = (group: DocumentGroup) =>
    group.documents.flatMap((id) => texts.get(id) ?? []).sort((a, b) => newestFirst(datedText(a), datedText(b)));
  const recordsOf = (group: DocumentGroup) => group.documents.flatMap((id) => records.get(id) ?? []);
  const saysOf = (group: DocumentGroup) => [...textsOf(group), ...recordsOf(group)].map(({ facts }) => facts);
  const declared = declaredTowards(groups, saysOf);
  const listed = listedIn(truth.lists);
  const entries = groups.map((group): Entry => {
    const held = textsOf(group);
    const bare = recordsOf(group);
    const override = overrideOf(group, truth.overrides);
    const publication = publicationOfGroup(
      group,
      [...held.map(factsOfText), ...bare.map(factsOfRecord)],
      override,
      declared.get(group) ?? [],
      group.identifiers.map(formatIdentifier).flatMap((key) => listed.get(key) ?? []),
    );
    const found = currentTexts(held.map(datedText))
      .sort((a, b) => byCodeUnit(a.id, b.id))
      .flatMap(({ source }) => foundIn(publication, source));
    return { publication, override, texts: held, records: bare, found };
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

function factsOfText({ source: { id, kind, date }, facts }: Text): FactsOfSource {
  return { sourceId: id, kind, ...(date === undefined ? {} : { date }), facts };
}

function factsOfRecord({ id, facts }: BareRecord): FactsOfSource {
  return { sourceId: id, kind: "record", ...(facts.date === undefined ? {} : { date: facts.date }), facts };
}

/** The texts and records that are one publication, group by group. */
export function groupDocumentsOf({ texts, records }: Pick<Truth, "texts" | "records">): DocumentGroup[] {
  const claims = [...texts.map(({ source, facts }) => ({ id: source.id, facts })), ...records];
  return groupDocuments(
    claims.map(({ id, facts }) => {
      const likeness = likenessOf(facts);
      return { id, identifiers: facts.identifiers, ...(likeness === undefined ? {} : { likeness }) };
    }),
  );
}

/** What the lists say of each identifier. */
function listedIn(lists: readonly RetractionList[]): Map<string, Status[]> {
  const listed = new Map<string, Status[]>();
  for (const { title, entries } of lists)
    for (const entry of entries)
      for (const key of entry.papers.map(formatIdentifier))
        listed.set(key, [...(listed.get(key) ?? []), listedStatus(entry, title)]);
  return listed;
}

/** The override records of a group, the one under its strongest identifier first. */
export function overridesOf(identifiers: DocumentGroup["identifiers"], records: readonly OverrideRecord[]) {
  const found = identifiers.map(formatIdentifier).flatMap((key) => records.filter((one) => one.identifiers.has(key)));
  return [...new Set(found)];
}

function overrideOf(group: DocumentGroup, records: readonly OverrideRecord[]): Override {
  return joinedOverride(overridesOf(group.identifiers, records).map(({ override }) => override));
}

function declaredTowards(
  groups: readonly DocumentGroup[],
  saysOf: (group: DocumentGroup) => readonly PublicationFacts[],
): Map<DocumentGroup, Declared[]> {
  const owners = new Map(
    groups.flatMap((group) => group.identifiers.map((one): [string, DocumentGroup] => [formatIdentifier(one), group])),
  );
  const declared = new Map<DocumentGroup, Declared[]>();
  for (const from of groups)
    for (const relation of saysOf(from).flatMap(({ relations = [] }) => relations)) {
      const target = relation.target === undefined ? undefined : owners.get(formatIdentifier(relation.target));
      if (target === undefined || target === from) continue;
      declared.set(target, [...(declared.get(target) ?? []), { relation, from: from.identifiers }]);
    }
  return declared;
}

interface Cut {
  readonly passage: Passage;
  readonly heading: readonly string[];
  readonly body: readonly string[];
}
const cut = new WeakMap<Source, readonly Cut[]>();

function passagesIn(source: Source): readonly Cut[] {
  return indexedPassages(source).map(({ passage, heading, body }) => ({
    passage,
    heading: termsIn(heading),
    body: termsIn(body),
  }));
}

function foundIn(publication: Publication, source: Source): Found[] {
  const title = termsOf(publication.title);
  let passages = cut.get(source);
  if (passages === undefined) cut.set(source, (passages = passagesIn(source)));
  return passages.map(({ passage, heading, body }) => ({
    publication: publication.id,
    source: source.id,
    passage,
    terms: { title, heading, body },
  }));
}
