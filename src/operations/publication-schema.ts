import { z } from "zod";
import { DESIGNS } from "../domain/design.js";
import { formatIdentifier, identifierLink } from "../domain/identifier.js";
import { STATUS_KINDS } from "../domain/publication.js";
import { SOURCE_KINDS } from "../domain/source.js";
import { TIERS } from "../domain/tier.js";
import type { Held } from "../ports/library.js";

/** A publication as it is listed. */
export const publicationSchema = z.object({
  id: z.string(),
  title: z.string(),
  tier: z.enum(TIERS),
  design: z.enum(DESIGNS),
  year: z.int().nullable(),
  identifiers: z.array(z.string()),
  links: z.array(z.string()),
  authors: z.array(z.string()),
  container: z.string().nullable(),
  language: z.string(),
  status: z.object({ kind: z.enum(STATUS_KINDS), by: z.array(z.string()).optional(), asOf: z.string().optional() }),
  excluded: z.boolean().describe("True when the library's owner keeps it out of answers"),
  override: z.record(z.string(), z.union([z.string(), z.boolean()])).nullable(),
  sources: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(SOURCE_KINDS),
      characters: z.int(),
      blocks: z.int(),
      date: z.string().nullable(),
      origins: z
        .array(z.object({ service: z.string(), address: z.string(), at: z.string() }))
        .describe("Which service gave it, at what address and when; empty where it came from files alone"),
    }),
  ),
  records: z
    .array(z.object({ id: z.string(), reader: z.object({ name: z.string(), version: z.int() }) }))
    .describe("Records without a text; a publication without sources is known by them alone and never quoted"),
});
export type ListedPublication = z.infer<typeof publicationSchema>;

/** A publication of the library in the form in which doors show it. */
export function listed({ publication, sources, records }: Held): ListedPublication {
  const links = publication.identifiers.flatMap((one) => identifierLink(one) ?? []);
  const { kind, by, asOf } = publication.status;
  const override = Object.entries(publication.override ?? {}).filter(
    (entry): entry is [string, string | boolean] => entry[1] !== undefined,
  );
  return {
    id: publication.id,
    title: publication.title,
    tier: publication.tier,
    design: publication.design,
    year: publication.year ?? null,
    identifiers: publication.identifiers.map(formatIdentifier),
    links: links.length === 0 && publication.link !== undefined ? [publication.link] : links,
    authors: [...publication.authors],
    container: publication.container ?? null,
    language: publication.language,
    status: { kind, ...(by === undefined ? {} : { by: [...by] }), ...(asOf === undefined ? {} : { asOf }) },
    excluded: publication.override?.exclude === true,
    override: override.length === 0 ? null : Object.fromEntries(override),
    sources: sources.map(({ id, kind: sourceKind, characters, blocks, date, origins = [] }) => ({
      id,
      kind: sourceKind,
      characters,
      blocks,
      date: date ?? null,
      origins: origins.map(({ service, address, at }) => ({ service, address, at })),
    })),
    records: records.map(({ id, reader }) => ({ id, reader: { ...reader } })),
  };
}
