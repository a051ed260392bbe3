import type { Publication } from "../domain/publication.js";
import { makeQuote } from "../domain/quote.js";
import type { SafetyNote } from "../domain/safety.js";
import type { Source } from "../domain/source.js";
import { sentences } from "../text/sentences.js";
import type { Concern, SectionKind } from "./safety-applies.js";

/** LOINC codes of a label's sections, by what they are to a person's safety. */
const KINDS: Readonly<Record<string, SectionKind>> = {
  "34066-1": "boxed warning",
  "34070-3": "contraindications",
  "50570-1": "contraindications",
  "43685-7": "warnings",
  "34071-1": "warnings",
  "42232-9": "warnings",
  "34072-9": "warnings",
  "50568-5": "warnings",
  "50569-3": "warnings",
  "34073-7": "interactions",
  "34074-5": "interactions",
  "42228-7": "pregnancy",
  "34077-8": "pregnancy",
  "53414-9": "pregnancy",
  "77290-5": "lactation",
  "34080-2": "lactation",
  "34081-0": "pediatric use",
  "34082-8": "geriatric use",
  "88828-9": "renal impairment",
  "88829-7": "hepatic impairment",
  "34068-7": "dosing",
};

/** What a section says weighs so much; what it forbids weighs most anywhere. */
const SEVERITY: Readonly<Record<SectionKind, SafetyNote["severity"]>> = {
  "boxed warning": "danger",
  contraindications: "danger",
  warnings: "warning",
  interactions: "warning",
  pregnancy: "warning",
  lactation: "warning",
  "pediatric use": "warning",
  "geriatric use": "note",
  "renal impairment": "warning",
  "hepatic impairment": "warning",
  dosing: "warning",
};
const FORBIDS =
  /\b(?:contraindicated|must not|do not (?:use|take|give|administer|co-?administer)|should not be (?:used|taken|given|administered|co-?administered)|avoid (?:use|concomitant|coadministration|the use)|fatal)\b/iu;
const RANK: Readonly<Record<SafetyNote["severity"], number>> = { danger: 0, warning: 1, note: 2 };
/** Longer sentences are tables or lists without stops, and no quote for a note. Characters. */
const LONGEST = 500;

/**
 * What a drug's label says that matters to a person: for each concern one note, from the gravest section that speaks of it, its first
 * sentence that forbids or else its first. Blocks without a section's code are passed over.
 */
export function labelNotes(
  drug: string,
  publication: Publication,
  source: Source,
  concerns: readonly Concern[],
): SafetyNote[] {
  const best = new Map<string, { readonly note: SafetyNote; readonly rank: number }>();
  for (const block of source.blocks) {
    const kind = block.code === undefined ? undefined : KINDS[block.code];
    if (kind === undefined || block.kind === "heading" || block.kind === "title") continue;
    const own = concerns.filter(({ where }) => where.includes(kind));
    if (own.length === 0) continue;
    for (const { start, end } of sentences(source.text, block.start, block.end)) {
      if (end - start > LONGEST) continue;
      const sentence = source.text.slice(start, end);
      for (const concern of own) {
        if (!concern.meets(sentence)) continue;
        const forbids = FORBIDS.test(sentence);
        const severity = forbids ? "danger" : SEVERITY[kind];
        // Of the same weight the graver section counts, then what stands first.
        const rank = RANK[severity] * 100 + (kind === "boxed warning" ? 0 : kind === "contraindications" ? 1 : 2);
        const held = best.get(concern.key);
        if (held !== undefined && held.rank <= rank) continue;
        const text = `${drug} ${concern.words}: its label’s ${SECTION_WORDS[kind]}`;
        best.set(concern.key, {
          rank,
          note: { severity, text, quote: makeQuote(source, start, end), publication: publication.id },
        });
      }
    }
  }
  return [...best.values()].map(({ note }) => note);
}

const SECTION_WORDS: Readonly<Record<SectionKind, string>> = {
  "boxed warning": "boxed warning",
  contraindications: "contraindications",
  warnings: "warnings",
  interactions: "drug interactions",
  pregnancy: "section on pregnancy",
  lactation: "section on lactation",
  "pediatric use": "section on children",
  "geriatric use": "section on older people",
  "renal impairment": "section on renal impairment",
  "hepatic impairment": "section on hepatic impairment",
  dosing: "dosage",
};
