import { identifier } from "../../domain/identifier.js";
import { eachOnce, labelTitle, namesProduct, withoutPreamble, type LabelFacts } from "../../domain/label-facts.js";
import type { PublicationFacts } from "../../domain/publication.js";
import { attribute, find, type XmlElement } from "../xml/element.js";
import { productsOf, type Product } from "./spl-products.js";
import { words } from "../label-text/label-text.js";

/** LOINC's code for the label of a drug sold without a prescription. */
const OTC_LABEL = "34390-5";

/** What kind of document it is, in its own words ("HUMAN PRESCRIPTION DRUG LABEL"). */
export function documentType(document: XmlElement): string {
  const code = find(document, "code");
  return (attribute(code, "displayName") ?? attribute(code, "code") ?? "").trim();
}

/** Whether it is laid out as Drug Facts. */
export function isOtc(document: XmlElement): boolean {
  return attribute(find(document, "code"), "code") === OTC_LABEL || /\bOTC\b/i.test(documentType(document));
}

/** The set id in canonical form; nothing where it is missing or no DailyMed id. */
export function setIdOf(document: XmlElement): string | undefined {
  const set = find(document, "setId");
  return identifier("spl", attribute(set, "root") ?? attribute(set, "extension") ?? "")?.value;
}

/** The label's facts, with the title as printed or, where that names no product, in our words; nothing without a title. */
export function splFacts(document: XmlElement, setId: string): PublicationFacts | undefined {
  const label = labelFacts(document, setId, productsOf(document));
  const printed = withoutPreamble(words(find(document, "title")));
  const isNaming =
    printed !== "" && (label.brands.length + label.generics.length === 0 || namesProduct(printed, label));
  const title = isNaming ? printed : (labelTitle(label) ?? printed);
  if (title === "") return undefined;
  const labeler = words(find(document, "author", "assignedEntity", "representedOrganization", "name"));
  const type = documentType(document);
  return {
    identifiers: [{ scheme: "spl", value: setId }],
    title,
    titleBasis: title === printed ? "printed" : "ours",
    authors: [],
    ...(labeler === "" ? {} : { container: labeler }),
    ...(label.effective === undefined ? {} : { year: Number(label.effective.slice(0, 4)), date: label.effective }),
    tier: "label",
    design: "label",
    ...(type === "" ? {} : { designBasis: type, publicationTypes: [type] }),
    language: languageOf(document),
    label,
  };
}

function labelFacts(document: XmlElement, setId: string, products: readonly Product[]): LabelFacts {
  const all = <T>(list: (product: Product) => readonly T[]) => products.flatMap(list);
  const version = Number(attribute(find(document, "versionNumber"), "value"));
  const effective = effectiveDate(document);
  const ingredients = new Map(
    all(({ ingredients: list }) => list).map((one) => [
      [one.name.toLowerCase(), one.unii, one.strength].join("\n"),
      one,
    ]),
  );
  return {
    setId,
    ...(Number.isInteger(version) && version > 0 ? { version } : {}),
    ...(effective === undefined ? {} : { effective }),
    brands: eachOnce(products.map(({ brand }) => brand)),
    generics: eachOnce(all(({ generics }) => generics)),
    ingredients: [...ingredients.values()],
    routes: eachOnce(all(({ routes }) => routes)),
    forms: eachOnce(all(({ forms }) => forms)),
    marketing: eachOnce(all(({ marketing }) => marketing)),
    classes: eachOnce(all(({ classes }) => classes)),
    otc: isOtc(document),
  };
}

/** HL7 writes 20140113 or 20140113120000, or only a month or year. */
function effectiveDate(document: XmlElement): string | undefined {
  const element = find(document, "effectiveTime");
  return isoDate(attribute(element, "value") ?? attribute(find(element, "low"), "value") ?? "");
}

/** "20140113…" as 2014-01-13, as exact as it is; nothing for anything that is no date. */
export function isoDate(compact: string): string | undefined {
  const parts = /^(\d{4})(?:(\d\d)(\d\d)?)?/.exec(compact);
  if (parts === null) return undefined;
  const [, year = "", month, day] = parts;
  if (month === undefined || Number(month) < 1 || Number(month) > 12) return year;
  if (day === undefined || Number(day) < 1 || Number(day) > 31) return `${year}-${month}`;
  return `${year}-${month}-${day}`;
}

/** United States labels are in English unless they say otherwise (21 CFR 201.15(c)). */
function languageOf(document: XmlElement): string {
  const given = attribute(find(document, "languageCode"), "code") ?? attribute(document, "xml:lang") ?? "en";
  try {
    return Intl.getCanonicalLocales(given)[0] ?? "und";
  } catch {
    return "und";
  }
}
