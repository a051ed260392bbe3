import type { DrugNames } from "../../appraise/regimens/read-regimens.js";
import { statedRegimens } from "../../appraise/regimens/check-regimen.js";
import type { StatedRegimen } from "../../appraise/regimens/compare-regimens.js";
import type { LabelFacts } from "../../domain/label-facts.js";
import type { Publication } from "../../domain/publication.js";
import type { Block, Source } from "../../domain/source.js";
import type { Tier } from "../../domain/tier.js";
import { ELEMENTS, SALTS } from "../../text/regimens/regimen-drug-words.js";
import { sentences } from "../../text/sentences.js";

/** A dose that the library holds, with the sentence that says it: `[from, to)` of the Source's text. */
export interface HeldDose extends StatedRegimen {
  readonly tier: Tier;
  readonly publication: Publication;
  readonly source: Source;
  readonly from: number;
  readonly to: number;
}

/** A drug's name in small letters without salts, as doses name it. */
export function bareDrug(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, " ")
    .trim()
    .split(/\s+/u);
  // Lithium carbonate is known by its whole name, sevelamer carbonate by its first.
  const isSalt = (word: string) =>
    SALTS.has(word) || isMisspelt(word) || (word === "carbonate" && !ELEMENTS.has(words[0] ?? ""));
  const bare = words.filter((word, at) => at === 0 || !isSalt(word));
  return bare.join(" ");
}

/** Labels misspell salts, too: "hydrocloride". */
const LONG = 8;

/** Whether a word is a salt's name with one letter too few. */
function isMisspelt(word: string): boolean {
  if (word.length < LONG) return false;
  return [...SALTS].some(
    (salt) =>
      salt.length === word.length + 1 &&
      Array.from(word, (_, at) => at).some((at) => salt.slice(0, at) + salt.slice(at + 1) === word),
  );
}

/** The drugs of a label's product, as doses name them. */
export function drugsOfLabel({ generics, ingredients }: LabelFacts): string[] {
  const names = generics.length > 0 ? generics : ingredients.map(({ name }) => name);
  return [...new Set(names.flatMap(eachDrug).map(bareDrug))];
}

/** The drugs of a name that lists several with their salts ("Diphenhydramine HCl, Phenylephrine HCl"). */
function eachDrug(name: string): readonly string[] {
  const parts = name.split(/[,;]\s*/u);
  return parts.every((part) => SALTS.has(part.toLowerCase().split(" ").at(-1) ?? "")) ? parts : [name];
}

/** More substances than these are called by their brand. */
const MOST_NAMED = 3;

/** What a label's product is called: its drug; of several "amlodipine and valsartan", of many its brand; all in small letters. */
export function productOf(facts: LabelFacts): string | undefined {
  const drugs = drugsOfLabel(facts);
  const [first, ...more] = drugs;
  if (first === undefined || more.length === 0) return first;
  const [brand] = facts.brands;
  return drugs.length > MOST_NAMED && brand !== undefined ? bareDrug(brand) : drugs.join(" and ");
}

const BESIDE_OTHERS =
  /-treated patients\b|\b(?:patients|adults|those|people) (?:who are )?(?:taking|receiving|treated with)\b|\bco-?administ\w+|\bconcomitant\w*|\b(?:inhibitors?|inducers?) (?:of|are|is)\b|\bCYP\w* inhibitors?\b/iu;

/** Whether a dose is for those who take another drug as well: it is no measure of what anybody else is given. */
export function isBesideOthers({ source, from, to }: HeldDose): boolean {
  return BESIDE_OTHERS.test(source.text.slice(from, to));
}

/** Generic names of the brands of labels of one drug each, for reading doses. */
export function namesFromLabels(labels: readonly Publication[]): DrugNames {
  const generics = new Map<string, string>();
  const known = new Set<string>();
  for (const { label } of labels) {
    const [drug, ...more] = label === undefined ? [] : drugsOfLabel(label);
    if (label === undefined || drug === undefined) continue;
    known.add(drug);
    if (more.length > 0) continue;
    for (const brand of label.brands) if (brand.toLowerCase() !== drug) generics.set(brand.toLowerCase(), drug);
  }
  return { generics, isDrug: (word) => known.has(word) };
}

/** LOINC codes of a label's section of doses and of its use in people whose kidneys or liver fail. */
const DOSING = new Set(["34068-7", "88828-9", "88829-7"]);

/** Whether a block is where a source says how much is given: any of other texts, the sections on dosing of a label. */
export function maySayDoses(source: Source, { kind, code, section }: Block): boolean {
  if (kind === "title" || kind === "heading") return false;
  if (source.kind !== "label") return true;
  return code !== undefined
    ? DOSING.has(code)
    : section.some((head) => /\b(?:dosage|directions|dosing)\b/iu.test(head));
}

/** The doses of the given drugs that blocks of a Source say; blocks that name none of the drugs are read only in a label of one. */
export function dosesIn(
  publication: Publication,
  source: Source,
  blocks: readonly Block[],
  drugs: readonly string[],
  names: DrugNames,
): HeldDose[] {
  const own = publication.label === undefined ? [] : drugsOfLabel(publication.label);
  const [drug] = own.length === 1 ? own : [];
  const mayTell = drug === undefined ? namesAnyOf(drugs, names) : () => true;
  return blocks.flatMap((block) => {
    if (!maySayDoses(source, block)) return [];
    const text = source.text.slice(block.start, block.end);
    if (!/\d/u.test(text)) return [];
    const low = text.toLowerCase();
    if (drug === undefined && !drugs.some((one) => low.includes(one))) return [];
    const told = statedRegimens(text, {
      names,
      ...(drug === undefined ? {} : { drug }),
      section: block.section,
      mayTell,
    });
    if (told.length === 0) return [];
    const places = sentences(text);
    return told.flatMap((one): HeldDose[] => {
      if (!drugs.includes(one.regimen.drug?.value ?? "")) return [];
      const place = places.find(({ start, end }) => start <= one.regimen.start && one.regimen.start < end);
      if (place === undefined) return [];
      const [from, to] = [block.start + place.start, block.start + place.end];
      return [{ ...one, tier: publication.tier, publication, source, from, to }];
    });
  });
}

/** Words of a name that are looked for; shorter ones stand in too many others. */
const LONG_ENOUGH = /\p{L}{3,}/gu;

/** Whether a sentence has a word of the name of one of these drugs, or of a brand of one: without, no dose in it is called theirs. */
function namesAnyOf(drugs: readonly string[], { generics = new Map() }: DrugNames): (sentence: string) => boolean {
  const brands = [...generics].flatMap(([brand, drug]) => (drugs.includes(drug) ? [brand] : []));
  const words = [...drugs, ...brands].flatMap((name) => name.match(LONG_ENOUGH) ?? [name]);
  return (sentence) => {
    const low = sentence.toLowerCase();
    return words.some((word) => low.includes(word));
  };
}
