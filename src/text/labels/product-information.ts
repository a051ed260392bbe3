/** One numbered section of a product information and the LOINC code of what it tells. */
interface ProductSection {
  readonly number: RegExp;
  readonly words: RegExp;
  readonly code: string;
}

const section = (number: string, words: RegExp, code: string): ProductSection => ({
  number: new RegExp(`^${number.replaceAll(".", "\\.")}\\.?$`),
  words,
  code,
});

/**
 * Sections of the European summary of product characteristics, in its order. Source: the guideline on the SmPC (EudraLex
 * volume 2C, September 2009) and the QRD template; codes: LOINC document ontology as FDA uses it for label sections.
 */
const SECTIONS: readonly ProductSection[] = [
  section("2", /qualitative and quantitative composition/i, "34089-3"),
  section("3", /pharmaceutical form/i, "43678-2"),
  section("4.1", /therapeutic indication/i, "34067-9"),
  section("4.2", /posology|dosage/i, "34068-7"),
  section("4.3", /contra-?\s?indication/i, "34070-3"),
  section("4.4", /warnings|precautions/i, "43685-7"),
  section("4.5", /interaction/i, "34073-7"),
  section("4.6", /pregnancy|fertility|lactation/i, "42228-7"),
  section("4.8", /undesirable|adverse/i, "34084-4"),
  section("4.9", /overdose/i, "34088-5"),
  section("5", /pharmacological properties/i, "34090-1"),
  section("5.1", /pharmacodynamic/i, "34090-1"),
  section("5.2", /pharmacokinetic/i, "34090-1"),
  section("5.3", /preclinical|nonclinical/i, "43680-8"),
  section("6.1", /excipient/i, "51727-6"),
  section("6.4", /storage/i, "44425-7"),
  section("6.5", /container/i, "34069-5"),
];

/** Sections of a package leaflet. Section 2 mixes what must not, may and should be done: only its warnings have a code. */
const LEAFLET: readonly ProductSection[] = [
  section("1", /\bis and what it is used for/i, "34067-9"),
  section("2", /need to know before|^before you (?:take|use|are given)/i, "43685-7"),
  section("3", /^how (?:to (?:take|use)|.{1,60} is given|you are given)/i, "34068-7"),
  section("4", /^possible side effects/i, "34084-4"),
  section("5", /^how to store/i, "44425-7"),
];

/** "4.2" and "Posology": a heading's number and words. */
function partsOf(heading: string): { readonly number: string; readonly words: string } | undefined {
  const parts = /^(\d{1,2}(?:\.\d{1,2})?)\.?[\s:–—-]+(\S.*)$/u.exec(heading.trim());
  return parts === null ? undefined : { number: parts[1] ?? "", words: parts[2] ?? "" };
}

function found(heading: string, table: readonly ProductSection[]): ProductSection | undefined {
  const parts = partsOf(heading);
  if (parts === undefined) return undefined;
  return table.find(({ number, words }) => number.test(parts.number) && words.test(parts.words));
}

/** The LOINC code of a product information's or leaflet's section, from its number and words; nothing for any other heading. */
export function productSectionCode(heading: string): string | undefined {
  return (found(heading, SECTIONS) ?? found(heading, LEAFLET))?.code;
}

/** What makes a document a product information: two of the sections on indication, dose and contraindications, by number and name. */
const DECISIVE = ["34067-9", "34068-7", "34070-3"];

/** Whether headings are those of a summary of product characteristics, or of a package leaflet (four of its sections). */
export function isProductInformation(headings: readonly string[]): boolean {
  const codes = new Set(headings.map((heading) => found(heading, SECTIONS)?.code));
  const parts = new Set(headings.map((heading) => found(heading, LEAFLET)?.code));
  parts.delete(undefined);
  return DECISIVE.filter((code) => codes.has(code)).length >= 2 || parts.size >= 4;
}

/** Whether a heading stands above the product's name ("1. NAME OF THE MEDICINAL PRODUCT"). */
export function namesTheProduct(heading: string): boolean {
  const parts = partsOf(heading);
  return parts?.number === "1" && /^(?:trade )?name of the (?:veterinary )?medicinal product/i.test(parts.words);
}
