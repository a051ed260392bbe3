import { formatIdentifier, identifier, parseIdentifier, SCHEMES, type Identifier } from "../../domain/identifier.js";
import type { PublicationFacts, Relation, Status } from "../../domain/publication.js";
import { canonicalBlock } from "../../domain/source.js";
import type { NoteFields } from "./note-schema.js";

/** The bibliographic facts that a note's front matter states. A note without identifiers is known as `local:<key>`. */
export function noteFacts(fields: NoteFields): PublicationFacts {
  const relations = relationsOf(fields);
  const status = statusOf(fields);
  return {
    identifiers: identifiersOf(fields),
    title: canonicalBlock(fields.title),
    titleBasis: fields["title-basis"],
    authors: fields.authors.map(canonicalBlock),
    ...textFact("container", fields.container),
    ...(fields.year === undefined ? {} : { year: Number(fields.year) }),
    ...textFact("date", fields.date),
    tier: fields.tier,
    design: fields.design,
    designBasis: "stated in the note",
    language: languageOf(fields),
    ...textFact("size", fields.size),
    ...textFact("population", fields.population),
    ...textFact("about", fields.about),
    ...textFact("caution", fields.caution),
    ...textFact("link", fields.link),
    ...textFact("reviewBy", fields["review-by"]),
    ...(status === undefined ? {} : { status }),
    ...(relations.length === 0 ? {} : { relations }),
  };
}

/** The note's language tag in its canonical form. */
export function languageOf(fields: NoteFields): string {
  return Intl.getCanonicalLocales(fields.language)[0] ?? "und";
}

function textFact<Key extends string>(key: Key, value: string | undefined): Partial<Record<Key, string>> {
  return value === undefined ? {} : ({ [key]: canonicalBlock(value) } as Partial<Record<Key, string>>);
}

function identifiersOf({ identifiers, key }: NoteFields): Identifier[] {
  const named = SCHEMES.flatMap((scheme) => {
    const raw = scheme === "local" ? undefined : identifiers?.[scheme];
    return raw === undefined ? [] : (identifier(scheme, raw) ?? []);
  });
  return named.length > 0 ? named : [keyIdentifier(key)];
}

/** An identifier as a note names another publication: one of the known schemes, or another note's key. */
function target(text: string): Identifier {
  return parseIdentifier(text) ?? keyIdentifier(text);
}

function keyIdentifier(key: string): Identifier {
  return { scheme: "local", value: canonicalBlock(key) };
}

function relationsOf(fields: NoteFields): Relation[] {
  const earlier = (fields.supersedes ?? []).map((one): Relation => ({ kind: "supersedes", target: target(one) }));
  const kind = fields.status === "retracted" ? "retracted-by" : "corrected-by";
  const later = (fields["status-by"] ?? []).map((one): Relation => ({ kind, target: target(one) }));
  return [...earlier, ...later];
}

function statusOf(fields: NoteFields): Status | undefined {
  if (fields.status === undefined) return undefined;
  const by = (fields["status-by"] ?? []).map((one) => formatIdentifier(target(one)));
  const words = fields["status-note"] === undefined ? [] : [canonicalBlock(fields["status-note"])];
  const asOf = fields["status-as-of"];
  return {
    kind: fields.status,
    ...(by.length + words.length === 0 ? {} : { by: [...by, ...words] }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}
