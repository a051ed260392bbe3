import type { LabelFacts } from "../domain/label-facts.js";
import { eachOnce } from "../domain/label-facts.js";
import type { BlockDraft } from "../domain/source.js";

/**
 * Sections of a United States prescribing information by their names, in both of its formats (21 CFR 201.57 and 201.80), with their LOINC codes
 * as FDA uses them (`sections.csv` of openFDA).
 */
const SECTIONS: readonly (readonly [RegExp, string])[] = [
  [/^(?:boxed )?warnings?: \S.*$|^boxed warnings?$/iu, "34066-1"],
  [/^indications? (?:and|&|-) usage$/iu, "34067-9"],
  [/^dosage (?:and|&|-) administration$/iu, "34068-7"],
  [/^contra-?indications?$/iu, "34070-3"],
  [/^warnings (?:and|&) precautions$/iu, "43685-7"],
  [/^warnings?$/iu, "34071-1"],
  [/^(?:general )?precautions?$/iu, "42232-9"],
  [/^drug(?:[-/ ]drug)? interactions?$/iu, "34073-7"],
  [
    /^(?:use in )?pregnancy(?:[.:,;–-]? ?(?:\(?teratogenic effects\)?[.:,]? ?)?(?:(?:usage in )?pregnancy )?category [A-DX])?$/iu,
    "42228-7",
  ],
  [/^(?:nursing mothers|lactation)$/iu, "34080-2"],
  [/^(?:pa?ediatric use|use in children)$/iu, "34081-0"],
  [/^(?:geriatric use|use in (?:the )?elderly)$/iu, "34082-8"],
  [
    /^(?:renal impairment|impaired renal function|(?:use in )?patients with (?:impaired renal function|renal impairment))$/iu,
    "88828-9",
  ],
  [
    /^(?:hepatic impairment|impaired hepatic function|(?:use in )?patients with (?:impaired hepatic function|hepatic impairment))$/iu,
    "88829-7",
  ],
  [/^use in specific populations$/iu, "43684-0"],
  [/^adverse reactions$/iu, "34084-4"],
  [/^over-?dos(?:age|e)$/iu, "34088-5"],
  [/^clinical pharmacology$/iu, "34090-1"],
  [/^description$/iu, "34089-3"],
  [/^how supplied(?:\/storage and handling)?$/iu, "34069-5"],
  [/^(?:information for patients|patient counsell?ing information)$/iu, "34076-0"],
  [/^carcinogenesis,? mutagenesis,? (?:and )?impairment of fertility$/iu, "34083-6"],
];
/** A section on these in one's own text is a protocol's as well; only several of them together are a label's. */
const [FORBIDS, WARNS] = [["34070-3"], ["34071-1", "43685-7", "42232-9"]];
const OF_LABELS = ["34073-7", "42228-7", "34080-2", "34081-0", "34082-8", "88828-9", "88829-7", "43684-0"];
const NO_LABEL =
  /\b(?:protocols?|guid(?:e|elines?|ance)|polic(?:y|ies)|procedures?|pathways?|algorithms?|study|trial|review)\b/iu;
/** The same where a lost line end has made them the beginning of a paragraph or sentence. */
const WITHIN =
  /(?:^|[.:] )(?:Drug Interactions|Pregnancy Category|Nursing Mothers|Pediatric Use|Geriatric Use|USE IN SPECIFIC POPULATIONS|[Uu]se in [Pp]regnancy)\b/u;
/** A name that stands alone on a line has no more characters. */
const LONGEST_NAME = 80;

/** The LOINC code of a section by its heading ("5.1 Warnings", "PRECAUTIONS SECTION", "Pregnancy: Category D"); nothing for another heading. */
export function usSectionCode(heading: string): string | undefined {
  const name = heading
    .trim()
    .replace(/^\d{1,2}(?:\.\d{1,2})*\.?\s+/u, "")
    .replace(/\s+section\b/iu, "")
    .replace(/\s*[:.]$/u, "")
    .replace(/\s+/gu, " ");
  return name.length > LONGEST_NAME ? undefined : SECTIONS.find(([words]) => words.test(name))?.[1];
}

/** What a prescribing information in plain text is as a label: its drug by its first lines, and its blocks with the codes of their sections. */
export interface UsLabel {
  readonly label: LabelFacts | undefined;
  readonly blocks: readonly BlockDraft[];
}

/**
 * A text as a United States label, where its headings, or short lines that name its sections, are those of one: contraindications, warnings, and one of those that
 * protocols have not (interactions, pregnancy, nursing mothers, children …); nothing for any other text, and for none that calls itself a protocol or guideline.
 */
export function usLabel(title: string, blocks: readonly BlockDraft[]): UsLabel | undefined {
  if (NO_LABEL.test(title)) return undefined;
  let code: string | undefined;
  const coded = blocks.map((block): BlockDraft => {
    const own = block.kind === "heading" || block.kind === "paragraph" ? usSectionCode(block.text) : undefined;
    if (own !== undefined) code = own;
    const { code: _, ...bare } = block;
    const kind = own === undefined ? block.kind : "heading";
    return { ...bare, kind, ...(code === undefined ? {} : { code }) };
  });
  const codes = new Set(coded.flatMap((block) => block.code ?? []));
  const has = (some: readonly string[]) => some.some((one) => codes.has(one));
  const others = has(OF_LABELS) || blocks.some(({ text }) => WITHIN.test(text));
  if (!has(FORBIDS) || !(has(WARNS) || has(OF_LABELS)) || !others) return undefined;
  const label = [title, ...blocks.slice(0, 3).map(({ text }) => text)]
    .map(namesIn)
    .find((found) => found !== undefined);
  return label === undefined && codes.size < 5 ? undefined : { label, blocks: coded };
}

const FORM =
  "(?:tablets?|capsules?|injection|solution|spray|aerosol|gas|inhal\\w+|cream|ointment|patch|powder|suspension|syrup|drops|gel|suppositor\\w+|elixir|lotion|kit|concentrate|granules?)";
/** "PLAVIX (clopidogrel bisulfate) tablet". */
const BRANDED = new RegExp(
  String.raw`^([\p{L}][\p{L}\p{N} .-]{1,50}?)[®™]?\s*\(([^()]{3,120})\),?\s+(?:\w+ )?${FORM}\b`,
  "iu",
);
/** "Label of brand Toprol XL, containing metoprolol succinate." */
const CONTAINING = /\bbrand ([\p{L}\p{N}][\p{L}\p{N} .-]{1,60}), containing ([\p{L}][^.:;]{2,120})\.?/iu;
/** "Moexipril hydrochloride tablet". */
const PLAIN = new RegExp(String.raw`^(\p{L}[\p{L} -]{4,80}?),? ${FORM}\b`, "iu");

function namesIn(line: string): LabelFacts | undefined {
  const text = line.trim();
  const [, brand, of] = BRANDED.exec(text) ?? CONTAINING.exec(text) ?? [];
  const [, plain] = brand === undefined ? (PLAIN.exec(text) ?? []) : [];
  const substances = of ?? plain;
  if (substances === undefined) return undefined;
  const generics = eachOnce(substances.split(/,\s*(?:and\s+)?|\s+and\s+/u).map((name) => name.trim().toLowerCase()));
  return {
    brands: brand === undefined ? [] : [brand.trim()],
    generics: generics.filter((name) => name !== ""),
    ...{ ingredients: [], routes: [], forms: [], marketing: [], classes: [], otc: false },
  };
}
