import { identifier } from "../../domain/identifier.js";
import { eachOnce, labelTitle, type LabelFacts } from "../../domain/label-facts.js";
import type { PublicationFacts } from "../../domain/publication.js";
import { textAt, textsAt, type JsonObject } from "../json/json-value.js";

/** The set id in canonical form; nothing where it is missing or no DailyMed id. */
export function setIdIn(label: JsonObject): string | undefined {
  const given = textAt(label, "set_id") || (textsAt(label, "openfda", "spl_set_id")[0] ?? "");
  return identifier("spl", given)?.value;
}

/** Words of a made title taken from the product data, where a record gives no names. Characters. */
const LONGEST_TITLE = 100;

/**
 * A label's facts. openFDA leaves the label's title out, so that the title is ours. Nothing where the record names no product.
 */
export function openfdaFacts(label: JsonObject, setId: string): PublicationFacts | undefined {
  const facts = labelFacts(label, setId);
  const title = labelTitle(facts) ?? firstWords(textsAt(label, "spl_product_data_elements")[0] ?? "");
  if (title === "") return undefined;
  const maker = eachOnce(textsAt(label, "openfda", "manufacturer_name")).join(", ");
  const types = eachOnce(textsAt(label, "openfda", "product_type"));
  return {
    identifiers: [{ scheme: "spl", value: setId }],
    title,
    titleBasis: "ours",
    authors: [],
    ...(maker === "" ? {} : { container: maker }),
    ...(facts.effective === undefined ? {} : { year: Number(facts.effective.slice(0, 4)), date: facts.effective }),
    tier: "label",
    design: "label",
    designBasis: types[0] ?? "openFDA drug label",
    language: "en",
    ...(types.length === 0 ? {} : { publicationTypes: types }),
    label: facts,
  };
}

function labelFacts(label: JsonObject, setId: string): LabelFacts {
  const of = (...names: readonly string[]) => eachOnce(names.flatMap((name) => textsAt(label, "openfda", name)));
  const version = Number(textAt(label, "version") || "0");
  const effective = isoDay(textAt(label, "effective_time"));
  const substances = of("substance_name");
  const uniis = of("unii");
  // Both lists are sorted apart from each other, so that only a single pair is sure.
  const [unii] = substances.length === 1 && uniis.length === 1 ? uniis : [];
  return {
    setId,
    ...(Number.isInteger(version) && version > 0 ? { version } : {}),
    ...(effective === undefined ? {} : { effective }),
    brands: of("brand_name"),
    generics: of("generic_name"),
    ingredients: substances.map((name) => ({ name, ...(unii === undefined ? {} : { unii }) })),
    routes: of("route"),
    forms: of("dosage_form"),
    marketing: [],
    classes: of("pharm_class_epc", "pharm_class_moa", "pharm_class_pe", "pharm_class_cs"),
    otc: of("product_type").some((type) => /\bOTC\b/i.test(type)),
  };
}

function isoDay(compact: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)/.exec(compact) ?? [];
  return year === undefined || month === undefined || day === undefined ? undefined : `${year}-${month}-${day}`;
}

function firstWords(text: string): string {
  if (text.length <= LONGEST_TITLE) return text.trim();
  return text.slice(0, text.lastIndexOf(" ", LONGEST_TITLE) + 1 || LONGEST_TITLE).trim();
}
