import { bareDrug, drugsOfLabel, productOf } from "../../answer/dose-evidence.js";
import { allDrugNames, sameDrugName } from "../../domain/drug-names.js";
import { measuredElements } from "../../appraise/measured-elements.js";
import type { Publication } from "../../domain/publication.js";
import type { Question } from "../../domain/question.js";
import type { Source } from "../../domain/source.js";
import type { Library } from "../../ports/library.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import { termsOf } from "../../text/analyse.js";
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

/** The labels of each drug, given by generic name or brand in small letters: those of that drug alone, as the library's index finds them; by the brand of a combination its own. */
export async function drugLabels(library: Library, drugs: readonly string[]): Promise<DrugLabel[]> {
  const found = new Map<string, DrugLabel>();
  for (const drug of drugs.slice(0, MOST_DRUGS)) {
    let taken = 0;
    for (const id of await labelsNaming(library, drug)) {
      if (taken >= MOST_LABELS) break;
      const held = await library.held(id);
      const facts = held?.publication.label;
      if (held === undefined || facts === undefined) continue;
      const own = drugsOfLabel(facts);
      const same = (name: string) => sameDrugName(name) === sameDrugName(drug);
      // What holds several drugs is no label of one of them; it is found by its brand, or by all of them.
      const named = own.slice(0, 1).some(same) && own.length === 1;
      if (!named && productOf(facts) !== drug && !facts.brands.some((brand) => bareDrug(brand) === drug)) continue;
      const source = await library.source(held.sources[0]?.id ?? "");
      if (source === undefined) continue;
      found.set(id, { publication: held.publication, source });
      taken += 1;
    }
  }
  return [...found.values()];
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
