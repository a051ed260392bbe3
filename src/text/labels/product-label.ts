import type { LabelFacts } from "../../domain/label-facts.js";
import { eachOnce } from "../../domain/label-facts.js";
import type { BlockDraft } from "../../domain/source.js";
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
/** "The active substance is examploxetine." in a leaflet: one or several names. */
const ACTIVE =
  /\bactive (?:substances?|ingredients?)(?: in [^.:]{1,60}?)?(?: is| are|:) (?:called )?(?!each\b|one\b|the\b|this\b|in\b|an?\b)(\p{L}[^.;:()\d]{2,80})/iu;
const CONTAINS = /\b(?:contains?|containing|provides?|delivers?)\b/iu;
const EXCIPIENT = /\bexcipients?\b|\bpreservative\b/iu;

/**
 * What a product information says of its product as a label does: its brands, by the first words of its products' names, and its active
 * substances, by its section on composition, excipients left out, else by what a leaflet calls its active substance. Nothing where it names
 * no substance.
 */
export function productLabel(blocks: readonly BlockDraft[], names: readonly string[]): LabelFacts | undefined {
  const told = blocks.filter(
    ({ kind, text, section }) =>
      (kind === "paragraph" || kind === "item") &&
      section.some((heading) => productSectionCode(heading) === COMPOSITION) &&
      CONTAINS.test(text) &&
      !EXCIPIENT.test(text),
  );
  const composed = eachOnce(told.flatMap(({ text }) => substancesIn(text)));
  const generics = composed.length > 0 ? composed : activeIn(blocks);
  if (generics.length === 0) return undefined;
  return {
    brands: eachOnce(names.map(brandOf)),
    generics,
    ...{ ingredients: [], routes: [], forms: [], marketing: [], classes: [], otc: false },
  };
}

/** The active substances that a leaflet names first. */
function activeIn(blocks: readonly BlockDraft[]): string[] {
  for (const { kind, text } of blocks) {
    const named = kind === "paragraph" || kind === "item" ? ACTIVE.exec(text)?.[1] : undefined;
    if (named === undefined) continue;
    const names = named.split(/,| and /u).map((name) =>
      name
        .replace(/\s(?:as|which|that)\b.*$/u, "")
        .trim()
        .toLowerCase(),
    );
    return eachOnce(names.filter((name) => /^\p{L}[\p{L}-]{2,}(?: \p{L}[\p{L}-]+){0,2}$/u.test(name)));
  }
  return [];
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
