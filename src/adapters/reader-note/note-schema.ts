import { z } from "zod";
import { DESIGNS } from "../../domain/design.js";
import { identifier, parseIdentifier, type Scheme } from "../../domain/identifier.js";
import { TIERS } from "../../domain/tier.js";

/** The value of `format` in a note's front matter. */
export const NOTE_FORMAT = "citeside-note/1";

const text = z.string("must be text").trim().min(1, "is empty; fill it in or leave the line out");
const list = z.union([z.array(text), text.transform((one) => [one])], "must be a list: [first, second]");
const others = list.refine(
  (all) => all.every((one) => !/^(?:pmid|pmcid|pmc|doi|spl|nct):/i.test(one) || parseIdentifier(one) !== undefined),
  "must name identifiers, like pmid:31302187, or keys of notes",
);
const date = text.refine(isDate, "must be a date: 2026, 2026-06 or 2026-06-01");

function isDate(value: string): boolean {
  const parts = /^\d{4}(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value);
  if (parts === null) return false;
  const whole = new Date(`${value}${value.length === 7 ? "-01" : ""}T00:00:00Z`.replace(/^(\d{4})T/, "$1-01-01T"));
  return !Number.isNaN(whole.getTime()) && whole.toISOString().startsWith(value);
}

function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

function isAddress(value: string): boolean {
  return /^https?:\/\//i.test(value) && URL.canParse(value);
}

const idOf = (scheme: Scheme, shape: string) =>
  text.refine((value) => identifier(scheme, value) !== undefined, `is not ${shape}`).optional();

const identifiers = z.strictObject({
  pmid: idOf("pmid", 'a PubMed id: digits only, like "31302187"'),
  pmcid: idOf("pmcid", 'a PubMed Central id, like "PMC5284351"'),
  doi: idOf("doi", 'a DOI, like "10.1016/j.jaad.2019.07.006"'),
  spl: idOf("spl", "a DailyMed set id: 32 hexadecimal digits in five groups"),
  nct: idOf("nct", 'a ClinicalTrials.gov id, like "NCT03267277"'),
});

/** The front matter of an evidence note as `docs/evidence-note.md` describes it; every scalar arrives as text. */
export const noteSchema = z.strictObject({
  format: z.literal(NOTE_FORMAT, `must be ${NOTE_FORMAT}`),
  key: text.max(80, "must have at most 80 characters"),
  title: text,
  "title-basis": z.enum(["printed", "ours"], "must be printed or ours").default("printed"),
  authors: list.default([]),
  container: text.optional(),
  year: text.regex(/^\d{4}$/, "must have four digits; leave the line out when the year is unknown").optional(),
  date: date.optional(),
  identifiers: identifiers.optional(),
  tier: z.enum(TIERS, `must be one of: ${TIERS.join(", ")}`),
  design: z.enum(DESIGNS, `must be one of: ${DESIGNS.join(", ")}`),
  size: text.optional(),
  population: text.optional(),
  about: text.optional(),
  seen: text,
  caution: text.optional(),
  link: text.refine(isAddress, "must be an address that starts with https://").optional(),
  language: text.refine(isLanguage, 'must be a language tag, like "en" or "pt-BR"').default("en"),
  "review-by": date.optional(),
  supersedes: others.optional(),
  status: z.enum(["retracted", "corrected"], "must be retracted or corrected").optional(),
  "status-by": others.optional(),
  "status-as-of": date.optional(),
  "status-note": text.optional(),
});

/** A note's front matter once it has been checked. */
export type NoteFields = z.infer<typeof noteSchema>;

/** Every key that front matter may have, for suggestions. */
export const NOTE_KEYS: readonly string[] = Object.keys(noteSchema.shape);
/** Every key that `identifiers` may have, for suggestions. */
export const IDENTIFIER_KEYS: readonly string[] = Object.keys(identifiers.shape);
