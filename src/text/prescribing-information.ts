import { eachOnce, type LabelFacts } from "../domain/label-facts.js";
import { LABEL_SECTIONS } from "../domain/label-sections.js";
import type { BlockDraft } from "../domain/source.js";

/** Names that older labels print for a section, beside LOINC's. */
const ALSO: Readonly<Record<string, string>> = {
  "use in pregnancy": "42228-7",
  "usage in pregnancy": "42228-7",
  "pregnancy and fetal injury": "42228-7",
  "use in the elderly": "34082-8",
  "use in elderly": "34082-8",
  "use in children": "34081-0",
  "impaired renal function": "88828-9",
  "patients with impaired renal function": "88828-9",
  "patients with renal impairment": "88828-9",
  "impaired hepatic function": "88829-7",
  "patients with impaired hepatic function": "88829-7",
  "patients with hepatic impairment": "88829-7",
  "drug/drug interactions": "34073-7",
  "drug-drug interactions": "34073-7",
  "indications and use": "34067-9",
  indications: "34067-9",
  dosage: "34068-7",
  "adverse effects": "34084-4",
  overdose: "34088-5",
  "geriatric patients": "34082-8",
  "pediatric patients": "34081-0",
};
/** "Description" or "References" heads many a text: no kind of its own is read from them. */
const COMMON = new Set(["34089-3", "34093-5", "53413-1", "55105-1", "69759-9", "60555-0", "60557-6", "42229-5"]);
const CODES: ReadonlyMap<string, string> = new Map([
  ...LABEL_SECTIONS.filter(({ code }) => !COMMON.has(code)).map(
    ({ name, code }) => [name.toLowerCase(), code] as const,
  ),
  ...Object.entries(ALSO),
]);

/** The title of a boxed warning: "WARNING: LACTIC ACIDOSIS", "WARNING - SUICIDALITY". */
const BOX = /^(?:boxed )?warnings?(?::| [-–—]) ?\P{Ll}{4}/iu;

/**
 * The LOINC code of a section of prescribing information in the form of the United States, by its heading: "4 CONTRAINDICATIONS",
 * "Warnings and Precautions", "BOXED WARNING SECTION"; nothing for any other heading. Names: 21 CFR 201.57 and 201.80, LOINC.
 */
export function prescribingSectionCode(heading: string): string | undefined {
  const name = heading
    .trim()
    .replace(/^\d{1,2}(?:\.\d{1,2})?\.?\s+/u, "")
    .replace(/\s*[:.]$/u, "")
    .replace(/\s+section$/iu, "")
    .replace(/\s+(?:[&–-])\s+/gu, " and ")
    .toLowerCase()
    .replace(
      /^(?:teratogenic effects[.:,;]? )?pregnancy(?:[.:,;-]? (?:teratogenic effects[.:,;]? )?(?:pregnancy )?category [a-dx])$/u,
      "pregnancy",
    );
  return CODES.get(name) ?? (BOX.test(heading.trim()) && !/\p{Ll}{3}/u.test(heading) ? "34066-1" : undefined);
}

/** Sections that tell prescribing information from other texts, and those of which one must be there. */
const TELLING = ["34066-1", "34068-7", "43685-7", "34071-1", "42232-9", "34084-4", "34073-7", "34088-5", "34069-5"];
const NEEDED = ["34067-9", "34070-3"];
const ENOUGH = 3;

/** Whether headings are those of prescribing information: indications or contraindications, and three of its sections in all. */
export function isPrescribingInformation(headings: readonly string[]): boolean {
  const codes = new Set(headings.map(prescribingSectionCode));
  const needed = NEEDED.filter((code) => codes.has(code)).length;
  return needed > 0 && needed + TELLING.filter((code) => codes.has(code)).length >= ENOUGH;
}

/** Blocks with the code of the section that they stand in, where they have none. */
export function underPrescribingSections(blocks: readonly BlockDraft[]): BlockDraft[] {
  return blocks.map((block) => {
    if (block.code !== undefined) return block;
    const path = block.kind === "heading" ? [...block.section, block.text] : block.section;
    const code = path.map(prescribingSectionCode).findLast((one) => one !== undefined);
    return code === undefined ? block : { ...block, code };
  });
}

const FORM =
  "tablets?|capsules?|caplets?|injection|solution|suspension|syrup|elixir|cream|ointment|gel|lotion|patch|film|powder|spray|aerosol|inhaler|granules?|suppositor(?:y|ies)|kit|drops?|emulsion|lozenges?|concentrate";
/** "ELIQUIS® (apixaban) tablets, for oral use", "CALAN (verapamil hydrochloride) tablet, film coated". */
const BRAND_AND_SUBSTANCE = new RegExp(
  String.raw`^(\p{L}[\p{L}\p{N} .'’/-]{1,60}?)[®™*]?\s*\(([^()]{3,150})\)[®™,]?\s*(?:\p{L}+[ -]){0,3}(?:${FORM})\b`,
  "iu",
);
/** "Label for drug brand X, containing Y and Z.", "X, containing Y". */
const BRAND_CONTAINING =
  /^(?:.{0,30}\b(?:brand|label for|information for)\s+)?(\P{Ll}?[\p{L}\p{N}][^,]{1,60}),? containing ([^.]{3,150})\.?$/iu;
/** "MOEXIPRIL HYDROCHLORIDE tablet, film coated". */
const SUBSTANCE_AND_FORM = new RegExp(String.raw`^(\p{Lu}[\p{L}\p{N} ,-]{2,80}?)\s+(?:${FORM})\b`, "iu");

/** What prescribing information says of its product in its first lines: brand and substances. Nothing where they name none. */
export function prescribedProduct(lines: readonly string[]): LabelFacts | undefined {
  for (const line of lines) {
    if (line.length > 250) continue;
    const named = BRAND_CONTAINING.exec(line) ?? BRAND_AND_SUBSTANCE.exec(line);
    const generics = substances(named?.[2] ?? SUBSTANCE_AND_FORM.exec(line)?.[1] ?? "");
    if (generics.length === 0) continue;
    const brand = named?.[1]?.trim() ?? "";
    return {
      brands: eachOnce(brand === "" || generics.includes(brand.toLowerCase()) ? [] : [brand]),
      generics,
      ...{ ingredients: [], routes: [], forms: [], marketing: [], classes: [], otc: false },
    };
  }
  return undefined;
}

/** "Amlodipine besylate and benazepril hydrochloride", "olmesartan medoxomil-hydrochlorothiazide": each by itself, in small letters. */
function substances(text: string): string[] {
  const parts = text
    .split(/\s*(?:,|\/|;|\+|\band\b)\s*/iu)
    .flatMap((part) => part.split(/(?<=\p{L}{6})-(?=\p{L}{6})/u));
  return eachOnce(parts.map((part) => part.toLowerCase()));
}
