import { eachOnce, type LabelFacts } from "../../domain/label-facts.js";
import { LABEL_SECTIONS } from "../../domain/label-sections.js";
import type { BlockDraft } from "../../domain/source.js";

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
/** What highlights print after it. */
const SEE_BOX = /\s*see full prescribing information for complete boxed warning\.?$/iu;

/** Whether a line is the title of a boxed warning, also with the pointer that highlights print after it. */
export function isBoxedWarning(line: string): boolean {
  const title = line.trim().replace(SEE_BOX, "");
  return BOX.test(title) && !/\p{Ll}{4}/u.test(title);
}

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
  return CODES.get(name) ?? (isBoxedWarning(heading) ? "34066-1" : undefined);
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

/** What a drug is for, said before any section. */
const USE = /(?<!\bnot )\b(?:is|are) indicated (?:for|in|to|as)\b/iu;

/** Blocks with the code of the section that they stand in, where they have none; before the first section, what a drug is for is its indication. */
export function underPrescribingSections(blocks: readonly BlockDraft[]): BlockDraft[] {
  return blocks.map((block) => {
    if (block.code !== undefined) return block;
    const path = block.kind === "heading" ? [...block.section, block.text] : block.section;
    const isUse = path.length === 0 && block.kind === "paragraph" && USE.test(block.text);
    const code = isUse ? "34067-9" : path.map(prescribingSectionCode).findLast((one) => one !== undefined);
    return code === undefined ? block : { ...block, code };
  });
}

const FORM =
  "tablets?|inhalants?|gas|capsules?|caplets?|injection|solution|suspension|syrup|elixir|cream|ointment|gel|lotion|patch|film|powder|spray|aerosol|inhaler|granules?|suppositor(?:y|ies)|kit|drops?|emulsion|lozenges?|concentrate";
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

/** "CORVERT Injection (ibutilide fumarate injection) is an …", "TIKOSYN (dofetilide) is …", "Zestoretic (A and B) combines …". */
const BRAND_IS = new RegExp(
  String.raw`^(\p{L}[\p{L}\p{N}-]{2,}(?:\s[\p{L}\p{N}-]+){0,3}?)[®™]?,?(?:\s(?:${FORM}))?\s\(((?!see\b|formerly\b|also\b|the\b)(?=[^()]*\p{L}{5})[^():]{5,150}?)(?:,? USP)?(?:\s(?:${FORM}))?\),?\s(?:is|are|combines?|contains?)\b`,
  "iu",
);
/** "Lopressor, metoprolol tartrate USP, is a selective …". */
const BRAND_CALLED = /^(\p{Lu}[\p{L}\p{N}-]{2,}), (\p{Ll}{4,}(?: \p{Ll}{4,}){0,2})(?: USP)?, is an?\s/u;
/** "discontinue ACCUPRIL", "BREVIBLOC injection is a beta adrenergic blocker": a name in capitals or in front, of which the text may say elsewhere what it is. */
const SAID_OF = /^(?:When pregnancy is detected, discontinue )?([\p{Lu}][\p{L}\p{N}-]{3,})\b/u;
/** How often a text names its brand at least. */
const OFTEN = 4;

/**
 * What prescribing information says of its product in its first lines: brand and substances; where they tell only a brand, by what the rest of the
 * text calls it ("ACCUPRIL (quinapril hydrochloride)"). Nothing where neither names substances.
 */
export function prescribedProduct(lines: readonly string[], rest: readonly string[] = []): LabelFacts | undefined {
  const first = lines.find((line) => prescribingSectionCode(line) === undefined && line.length > 3);
  const brand = first === undefined ? undefined : SAID_OF.exec(first)?.[1];
  const called = brand === undefined ? undefined : calledElsewhere(brand, [...lines, ...rest]);
  for (const line of lines) {
    if (prescribingSectionCode(line) !== undefined) continue;
    const named =
      (line.length > 250
        ? null
        : (BRAND_CONTAINING.exec(line.split(/(?<=\.)\s/u)[0] ?? "") ?? BRAND_AND_SUBSTANCE.exec(line))) ??
      BRAND_IS.exec(line) ??
      BRAND_CALLED.exec(line);
    if (named !== null && !/^(?:this|the|each|these)\b/iu.test(named[1] ?? ""))
      return productOf(named[1] ?? "", substances(named[2] ?? ""));
    if (called !== undefined && line === first) break;
    const alone = line.length > 250 ? undefined : SUBSTANCE_AND_FORM.exec(line)?.[1];
    const generics = substances(alone ?? "");
    if (generics.length > 0 && !/\b(?:is|are|administer|take|one)\b/iu.test(alone ?? ""))
      return productOf("", generics);
  }
  return called === undefined ? undefined : productOf(brand ?? "", called);
}

function productOf(brand: string, generics: readonly string[]): LabelFacts {
  const name = brand.trim();
  return {
    brands: eachOnce(name === "" || generics.includes(name.toLowerCase()) ? [] : [name]),
    generics: [...generics],
    ...{ ingredients: [], routes: [], forms: [], marketing: [], classes: [], otc: false },
  };
}

/** The substances that a text gives in brackets after a brand that it names often. */
function calledElsewhere(brand: string, lines: readonly string[]): string[] | undefined {
  const text = lines.join("\n");
  if (text.split(brand).length <= OFTEN) return undefined;
  const own = new RegExp(
    String.raw`\b${brand}[®™]? \((?!see\b|the\b)(\p{L}{5,}[^():\d]{0,100}?)(?: (?:ER|USP|injection|tablets?))?\)`,
    "iu",
  );
  const found = own.exec(text)?.[1];
  return found === undefined ? undefined : substances(found);
}

/** "Amlodipine besylate and benazepril hydrochloride", "olmesartan medoxomil-hydrochlorothiazide": each by itself, in small letters. */
function substances(text: string): string[] {
  const parts = text
    .split(/\s*(?:,|\/|;|\+|\band\b)\s*/iu)
    .flatMap((part) => part.split(/(?<=\p{L}{6})-(?=\p{L}{6})/u));
  return eachOnce(parts.map((part) => part.toLowerCase()));
}
