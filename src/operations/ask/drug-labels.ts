import { bareDrug, drugsOfLabel, productOf } from "../../answer/label/dose-evidence.js";
import { isCalled, namesBrand } from "../../answer/label/label-brands.js";
import { listsOne } from "../../answer/label/label-gaps.js";
import { allDrugNames, sameDrugName } from "../../domain/drug-names.js";
import { measuredElements } from "../../appraise/measured-elements.js";
import type { Publication } from "../../domain/publication.js";
import type { Question, Topic } from "../../domain/question.js";
import type { Source } from "../../domain/source.js";
import type { Library } from "../../ports/library.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import { termsOf } from "../../text/analyse.js";
import { ELEMENTS, SALTS } from "../../text/regimens/regimen-drug-words.js";
import { USABLE } from "./left-out.js";

/** A label of one drug, in its newest text. */
export interface DrugLabel {
  readonly publication: Publication;
  readonly source: Source;
}

/** Passages looked at for a drug, and labels of it that are read. */
const LOOKED_AT = 60;
const MOST_LABELS = 3;
/** Drugs whose labels are looked for. */
export const MOST_DRUGS = 8;

/** The drugs that a question names, by the lexicon or by an ending that WHO keeps for drugs; potassium that is to be checked is none. */
export function drugsAsked({ topics, text }: Question): string[] {
  const measured = measuredElements(text);
  return [
    ...new Set(
      topics.flatMap(({ kind, label }) =>
        measured.has(label.toLowerCase())
          ? []
          : kind === "drug" || looksLikeADrug(label.toLowerCase()) || allDrugNames(label).length > 1
            ? [sameDrugName(bareDrug(label))]
            : [],
      ),
    ),
  ];
}

/**
 * The labels of each drug, given by generic name or brand in small letters: those of that drug alone, as the library's index finds them; by the brand of a combination its own. Of
 * more than are read those first whose brand or form the question (`asked`) names, then those that list one of the conditions asked about among their uses; none of another salt of an element than the one it names.
 */
export async function drugLabels(
  library: Library,
  drugs: readonly string[],
  asked = "",
  conditions: readonly Topic[] = [],
): Promise<DrugLabel[]> {
  const found = new Map<string, DrugLabel>();
  for (const drug of drugs.slice(0, MOST_DRUGS)) {
    const all: DrugLabel[] = [];
    const salt = saltAsked(drug, asked);
    for (const id of await labelsNaming(library, drug)) {
      if (asked === "" && all.length >= MOST_LABELS) break;
      const held = await library.held(id);
      const facts = held?.publication.label;
      if (held === undefined || facts === undefined) continue;
      const own = drugsOfLabel(facts);
      const same = (name: string) => sameDrugName(name) === sameDrugName(drug);
      // What holds several drugs is no label of one of them; it is found by its brand, or by all of them.
      const named = own.slice(0, 1).some(same) && own.length === 1;
      if (!named && productOf(facts) !== drug && !facts.brands.some((brand) => isCalled(brand, drug))) continue;
      const source = await library.source(held.sources[0]?.id ?? "");
      if (source === undefined) continue;
      if (salt !== undefined && !facts.generics.some((name) => name.toLowerCase().includes(`${drug} ${salt}`)))
        continue;
      all.push({ publication: held.publication, source });
    }
    const ranked = all
      .map((label, at) => ({ label, at, fits: fitOf(label, asked), lists: Number(listsOne(conditions, label)) }))
      .sort((a, b) => b.fits - a.fits || b.lists - a.lists || a.at - b.at);
    for (const { label } of ranked.slice(0, MOST_LABELS)) found.set(label.publication.id, label);
  }
  return [...found.values()];
}

/** Forms in which one drug is given, as questions and as labels name them. */
const FORMS: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:patch(?:es)?|transdermal)\b/iu, /\b(?:patch|transdermal)/iu],
  [/\bspray\b/iu, /\b(?:spray|aerosol)/iu],
  [
    /\b(?:i\.?v\.?|intravenous\w*|infusion|drip|injection)\b/iu,
    /\b(?:injection|infusion|intravenous|I\.V\.|in dextrose)/iu,
  ],
  [/\binhal(?:er|ed|ation)\b|\bnebuli[sz]\w+/iu, /\binhal/iu],
  [/\b(?:tablets?|capsules?|caps|oral|by mouth)\b/iu, /\b(?:tablet|capsule)/iu],
];
/** How much of a label's text tells what it is on. Characters. */
const BEGINNING = 600;

/** How well a label fits the brand and the form that a question names. */
function fitOf({ publication: { label, title }, source }: DrugLabel, asked: string): number {
  const ofBrand = namesBrand(asked, label?.brands ?? []) ? 2 : 0;
  const begins = [title, ...(label?.forms ?? []), source.text.slice(0, BEGINNING)].join(" ");
  const form = FORMS.find(([named]) => named.test(asked));
  return ofBrand + (form?.[1].test(begins) === true ? 1 : 0);
}

/** The salt of an element that a question asks of: gluconate of "calcium gluconate". */
function saltAsked(drug: string, asked: string): string | undefined {
  if (!ELEMENTS.has(drug)) return undefined;
  const next = new RegExp(String.raw`\b${drug}\s+(\p{L}+)`, "iu").exec(asked)?.[1]?.toLowerCase();
  return next !== undefined && (SALTS.has(next) || next === "carbonate") ? next : undefined;
}

/** The labels whose passages name the drug, by any of its names, the likeliest first. */
async function labelsNaming(library: Library, drug: string): Promise<Set<string>> {
  const found = new Set<string>();
  for (const name of allDrugNames(drug)) {
    const passages = await library.search({
      tier: "label",
      terms: termsOf(name),
      limit: LOOKED_AT,
      perSource: 1,
      filter: USABLE,
    });
    for (const { publication } of passages) found.add(publication);
  }
  return found;
}
