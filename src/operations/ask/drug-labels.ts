import { bareDrug, drugsOfLabel } from "../../answer/dose-evidence.js";
import type { Publication } from "../../domain/publication.js";
import type { Source } from "../../domain/source.js";
import type { Library } from "../../ports/library.js";
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

/** The labels of each drug, given by generic name or brand in small letters: those of that drug alone, as the library's index finds them. */
export async function drugLabels(library: Library, drugs: readonly string[]): Promise<DrugLabel[]> {
  const found = new Map<string, DrugLabel>();
  for (const drug of drugs.slice(0, MOST_DRUGS)) {
    const passages = await library.search({
      tier: "label",
      terms: termsOf(drug),
      limit: LOOKED_AT,
      perSource: 4,
      filter: USABLE,
    });
    let taken = 0;
    for (const id of new Set(passages.map(({ publication }) => publication))) {
      if (taken >= MOST_LABELS) break;
      const held = await library.held(id);
      const facts = held?.publication.label;
      if (held === undefined || facts === undefined) continue;
      const own = drugsOfLabel(facts);
      const named = own[0] === drug || facts.brands.some((brand) => bareDrug(brand) === drug);
      if (own.length !== 1 || !named) continue;
      const source = await library.source(held.sources[0]?.id ?? "");
      if (source === undefined) continue;
      found.set(id, { publication: held.publication, source });
      taken += 1;
    }
  }
  return [...found.values()];
}
