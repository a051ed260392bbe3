import { readFileSync } from "node:fs";
import { z } from "zod";
import { formatIdentifier, identifier } from "../../src/domain/identifier.js";
import { TIERS } from "../../src/domain/tier.js";

const recordSchema = z.object({
  id: z.string(),
  title: z.string(),
  authors: z.array(z.string()),
  journal: z.string().nullable(),
  year: z.int().nullable(),
  pmid: z.string(),
  pmcid: z.string(),
  doi: z.string(),
  pmid_from_address: z.string(),
  pmcid_from_address: z.string(),
  doi_from_address: z.string(),
  url: z.string(),
  design: z.string(),
  n: z.union([z.string(), z.number()]).nullable(),
  population: z.string(),
  condition: z.string(),
  facts: z.array(z.object({ fact: z.string(), locator: z.string() })),
  tier: z.enum(TIERS),
  seen_on: z.string(),
  depth: z.string(),
  note: z.string(),
  core: z.boolean(),
});

/** One publication of the dossier that the starter library was written from; an empty field is unknown. */
export type DossierRecord = z.infer<typeof recordSchema>;

/** Reads a dossier, one JSON record a line. Throws with the line's number for a line that is no record. */
export function readDossier(file: string): DossierRecord[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, at) => {
      if (line.trim() === "") return [];
      try {
        return [recordSchema.parse(JSON.parse(line))];
      } catch (cause) {
        throw new Error(`${file}, line ${at + 1}, is no record of the dossier`, { cause });
      }
    });
}

/** The identifiers that a record gives, in canonical form: what was printed on its page, else what stood in its address. */
export function identifiersOf(record: DossierRecord): string[] {
  const given = [
    identifier("pmid", record.pmid || record.pmid_from_address),
    identifier("doi", record.doi || record.doi_from_address),
    identifier("pmcid", record.pmcid || record.pmcid_from_address || "none"),
  ];
  return given.flatMap((one) => (one === undefined ? [] : [formatIdentifier(one)]));
}
