import { eachOnce, type LabelIngredient } from "../../domain/label-facts.js";
import { PRODUCT_DATA } from "../../domain/label-sections.js";
import type { BlockDraft } from "../../domain/source.js";
import { rowText } from "../../text/table-row.js";
import { attribute, elementsIn, find, findAll, within, type XmlElement } from "../xml/element.js";
import { words } from "../label-text/label-text.js";

/** One product of a label, with the parts of a kit. */
export interface Product {
  readonly brand: string;
  readonly generics: readonly string[];
  readonly ingredients: readonly LabelIngredient[];
  readonly inactive: readonly string[];
  readonly forms: readonly string[];
  readonly routes: readonly string[];
  readonly marketing: readonly string[];
  readonly classes: readonly string[];
}

/** The products of a label, as its product data element lists them. */
export function productsOf(document: XmlElement): Product[] {
  return sectionsIn(document)
    .flatMap((section) => elementsIn(section, "subject"))
    .flatMap((subject) => elementsIn(subject, "manufacturedProduct"))
    .map(productOf);
}

/** Every section, however deep. */
function sectionsIn(element: XmlElement): XmlElement[] {
  return elementsIn(element).flatMap((child) => {
    if (child.name === "section") return [child, ...sectionsIn(child)];
    return child.name === "component" || child.name === "structuredBody" ? sectionsIn(child) : [];
  });
}

const ACTIVE = /^ACTI[BMR]$/;

function productOf(outer: XmlElement): Product {
  const product = find(outer, "manufacturedProduct") ?? find(outer, "manufacturedMedicine") ?? outer;
  const parts = partsOf(product);
  const all = [product, ...parts];
  const substances = all.flatMap(substancesOf);
  const own = genericsOf(product);
  return {
    brand: nameOf(product),
    generics: eachOnce(own.length > 0 ? own : parts.flatMap(genericsOf)),
    ingredients: substances.flatMap(({ active, ingredient }) => (active ? [ingredient] : [])),
    inactive: eachOnce(substances.flatMap(({ active, ingredient }) => (active ? [] : [ingredient.name]))),
    forms: eachOnce(all.map((one) => attribute(find(one, "formCode"), "displayName") ?? "")),
    routes: displayNames(within(outer, "routeCode")),
    marketing: displayNames(within(outer, "approval").flatMap((approval) => find(approval, "code") ?? [])),
    classes: displayNames(all.flatMap((one) => findAll(one, "asSpecializedKind", "generalizedMaterialKind", "code"))),
  };
}

/** The products that a kit is made of. */
function partsOf(product: XmlElement): XmlElement[] {
  return elementsIn(product, "part").flatMap((part) => {
    const inner = find(part, "partProduct") ?? find(part, "partMedicine");
    return inner === undefined ? [] : [inner, ...partsOf(inner)];
  });
}

/** "Bonine" with the suffix "Kids" is "Bonine Kids". */
function nameOf(product: XmlElement): string {
  const name = find(product, "name");
  if (name === undefined) return "";
  const suffix = words(find(name, "suffix"));
  const stem = words({ ...name, children: name.children.filter((child) => typeof child === "string") });
  return [stem, suffix].filter((part) => part !== "").join(" ");
}

function genericsOf(product: XmlElement): string[] {
  return findAll(product, "asEntityWithGeneric", "genericMedicine", "name").map(words);
}

function substancesOf(product: XmlElement): { active: boolean; ingredient: LabelIngredient }[] {
  return elementsIn(product).flatMap((element) => {
    const older = element.name === "activeIngredient" || element.name === "inactiveIngredient";
    if (element.name !== "ingredient" && !older) return [];
    const substance = elementsIn(element).find(({ name }) => /ingredientSubstance$/i.test(name));
    const name = words(find(substance, "name"));
    if (name === "") return [];
    const unii = attribute(find(substance, "code"), "code");
    const strength = strengthOf(find(element, "quantity"));
    const active = older ? element.name === "activeIngredient" : ACTIVE.test(attribute(element, "classCode") ?? "");
    const ingredient = {
      name,
      ...(unii === undefined ? {} : { unii }),
      ...(strength === undefined ? {} : { strength }),
    };
    return [{ active, ingredient }];
  });
}

/** "10 mg" where it is for one unit of the product, else "40 mg in 0.8 mL"; UCUM's "1" is no unit. */
function strengthOf(quantity: XmlElement | undefined): string | undefined {
  const top = amount(find(quantity, "numerator"));
  const bottom = amount(find(quantity, "denominator"));
  if (top === undefined) return undefined;
  return bottom === undefined || bottom === "1" ? top : `${top} in ${bottom}`;
}

function amount(element: XmlElement | undefined): string | undefined {
  const value = attribute(element, "value");
  const unit = attribute(element, "unit") ?? "1";
  return value === undefined ? undefined : unit === "1" ? value : `${value} ${unit}`;
}

function displayNames(elements: readonly XmlElement[]): string[] {
  return eachOnce(elements.map((element) => attribute(element, "displayName") ?? ""));
}

const HEADERS = [
  "Product",
  "Generic name",
  "Dosage form",
  "Active ingredients",
  "Route",
  "Marketing category",
  "Inactive ingredients",
];

/** One row a product, with what its data element declares: strengths and ingredients stand nowhere else in some labels. */
export function productRows(products: readonly Product[]): BlockDraft[] {
  const rows = products.map(({ brand, generics, forms, ingredients, routes, marketing, inactive }) => {
    const active = ingredients.map(({ name, strength }) => (strength === undefined ? name : `${name} ${strength}`));
    const lists = [generics, forms, eachOnce(active), routes, marketing, inactive].map((list) => list.join(", "));
    return rowText(HEADERS, [brand, ...lists]) ?? "";
  });
  return eachOnce(rows).map((text) => ({ kind: "row", section: ["Product data"], text, code: PRODUCT_DATA }));
}
