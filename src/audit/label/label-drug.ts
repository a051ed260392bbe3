import { drugsOfLabel } from "../../answer/label/dose-evidence.js";
import type { LabelFacts } from "../../domain/label-facts.js";
import type { Publication } from "../../domain/publication.js";
import { readLately } from "../../text/read-once.js";

/** The one drug that a label is of, with the names it is sold under, in small letters. */
export interface LabelDrug {
  readonly name: string;
  readonly brands: readonly string[];
}

/** The drug of a label; nothing for a product of several, or for what is no label. */
export function drugOfLabel({ label }: Publication): LabelDrug | undefined {
  return label === undefined ? undefined : namedBy(label).drug;
}

/** Whether a label is of a product of several drugs, what it says of which is not what is said of one of them. */
export function isOfSeveral({ label }: Publication): boolean {
  return label !== undefined && namedBy(label).drugs > 1;
}

interface Named {
  readonly drugs: number;
  readonly drug: LabelDrug | undefined;
  /** What a claim calls it by. */
  readonly names: readonly string[];
}

const NAMED = new WeakMap<LabelFacts, Named>();

/** The names of a label, read once: every sentence of it is asked whose it is. */
function namedBy(label: LabelFacts): Named {
  const held = NAMED.get(label);
  if (held !== undefined) return held;
  const drugs = drugsOfLabel(label);
  const [name] = drugs;
  const brands = label.brands.map((brand) => brand.toLowerCase());
  const drug =
    name === undefined || name === "" || drugs.length > 1
      ? undefined
      : { name, brands: brands.filter((brand) => brand !== name) };
  const names = drug !== undefined ? [drug.name, ...drug.brands] : drugs.length > 1 ? brands : [];
  const made = { drugs: drugs.length, drug, names };
  NAMED.set(label, made);
  return made;
}

/** Whether a claim names the drug that a label is of, or its brand; a product of several drugs is named by its brand alone. */
export function isOfOwnDrug(publication: Publication, claim: string): boolean {
  const names = publication.label === undefined ? [] : namedBy(publication.label).names;
  if (names.length === 0) return false;
  return inSmallLetters(claim).some((words) => names.some((name) => words.includes(name)));
}

const HYPHENED = /\p{L}{4}-\p{L}{1,3}(?!\p{L})/u;
/** Claims whose words are kept. */
const KEPT = 64;

/** A claim in small letters, and with "Toprol-XL" as "toprolxl", which is how some labels write it. */
const inSmallLetters = readLately((claim: string) => {
  const low = claim.toLowerCase();
  return HYPHENED.test(low) ? [low, low.replace(/(?<=\p{L}{4})-(?=\p{L}{1,3}(?!\p{L}))/gu, "")] : [low];
}, KEPT);

/** A label's sentence with its brand read as the drug, where the claim calls the drug by its own name: "XARELTO is taken with food". */
export function readAsGeneric(sentence: string, { name, brands }: LabelDrug, claim: string): string {
  const low = claim.toLowerCase();
  if (!low.includes(name)) return sentence;
  return brands
    .filter((brand) => brand.length > 2 && !low.includes(brand))
    .reduce((text, brand) => text.replace(shapeOf(brand), name), sentence);
}

const shapes = new Map<string, RegExp>();

/** A brand as it stands in texts, with a hyphen or without: "TOPROLXL" is "Toprol-XL". */
function shapeOf(brand: string): RegExp {
  const held = shapes.get(brand);
  if (held !== undefined) return held;
  const letters = (brand.match(/./gu) ?? []).map(escaped).join("-?");
  const made = new RegExp(`(?<![\\p{L}\\d])${letters}[®™]?(?![\\p{L}\\d])`, "giu");
  shapes.set(brand, made);
  return made;
}

/** Words as they stand in a regular expression. */
export function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
