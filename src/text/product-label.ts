import type { LabelFacts } from "../domain/label-facts.js";
import { eachOnce } from "../domain/label-facts.js";
import type { BlockDraft } from "../domain/source.js";
import { productSectionCode } from "./product-information.js";

/** LOINC: the section on composition ("2. Qualitative and quantitative composition"). */
const COMPOSITION = "34089-3";

const AMOUNT = String.raw`\d[\d.,\s]*(?:mg|milligrams?|g|grams?|micrograms?|mcg|µg|μg|IU|I\.U\.|units?|U|mmol)`;
/** "contains 75 mg of irbesartan", "and 12.5 mg hydrochlorothiazide": an amount and the substance it is of. */
const SUBSTANCE = new RegExp(
  String.raw`${AMOUNT}(?:\s\([^)]*\))?\s(?:of\s)?(\p{L}[\p{L}\p{N}-]{2,}(?:\s(?!and\b|or\b|as\b|in\b|per\b|equivalent|corresponding|which\b|for\b|with\b|after\b)\p{L}[\p{L}-]+){0,3})`,
  "gu",
);
/** "Each tablet contains irbesartan 75 mg". */
const SUBSTANCE_FIRST = new RegExp(
  String.raw`\bcontains?\s(?:(?:the )?active substances?:?\s)?(\p{L}[\p{L}\p{N}-]{2,}(?:\s\p{L}[\p{L}-]+){0,2})\s${AMOUNT}`,
  "gu",
);
const CONTAINS = /\b(?:contains?|containing|provides?|delivers?)\b/iu;
const EXCIPIENT = /\bexcipients?\b|\bpreservative\b/iu;

/**
 * What a product information says of its product as a label does: its brands, by the first words of its products' names, and its active
 * substances, by its section on composition, excipients left out. Nothing where it names no substance.
 */
export function productLabel(blocks: readonly BlockDraft[], names: readonly string[]): LabelFacts | undefined {
  const told = blocks.filter(
    ({ kind, text, section }) =>
      (kind === "paragraph" || kind === "item") &&
      section.some((heading) => productSectionCode(heading) === COMPOSITION) &&
      CONTAINS.test(text) &&
      !EXCIPIENT.test(text),
  );
  const generics = eachOnce(told.flatMap(({ text }) => substancesIn(text)));
  if (generics.length === 0) return undefined;
  return {
    brands: eachOnce(names.map(brandOf)),
    generics,
    ...{ ingredients: [], routes: [], forms: [], marketing: [], classes: [], otc: false },
  };
}

function substancesIn(text: string): string[] {
  const after = [...text.matchAll(SUBSTANCE)].flatMap(({ 1: name }) => name ?? []);
  const before = after.length > 0 ? [] : [...text.matchAll(SUBSTANCE_FIRST)].flatMap(({ 1: name }) => name ?? []);
  return [...after, ...before].map((name) => name.toLowerCase());
}

/** "Karvea" of "Karvea 75 mg tablets", "Humalog Mix25" of "Humalog Mix25 100 units/ml". */
function brandOf(name: string): string {
  return name.split(/\s(?=\d)/u)[0]?.trim() ?? name;
}
