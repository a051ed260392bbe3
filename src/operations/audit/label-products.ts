import { ownNames } from "../../audit/label/product-names.js";
import type { Library } from "../../ports/library.js";
import { termsOf } from "../../text/analyse.js";
import type { DrugLabel } from "../ask/drug-labels.js";
import { USABLE } from "../ask/left-out.js";

/** Passages looked at for a name. */
const LOOKED_AT = 60;
/** Names of a claim that are looked for, and labels that are read for it. */
const MOST_NAMES = 6;
const MOST_LABELS = 4;

/**
 * The labels of the products that a claim names, by their drug or their brand, also of those of several drugs; where it names one by more words ("Calmo XR"), not those that
 * it names by fewer of them. `names` are the words of the claim that can be a product's.
 */
export async function productLabels(library: Library, claim: string, names: readonly string[]): Promise<DrugLabel[]> {
  const found = new Map<string, DrugLabel & { readonly said: readonly string[] }>();
  const looked = new Set<string>();
  for (const name of names.slice(0, MOST_NAMES)) {
    const terms = termsOf(name);
    if (terms.length === 0) continue;
    const passages = await library.search({ tier: "label", terms, limit: LOOKED_AT, perSource: 1, filter: USABLE });
    for (const { publication: id } of passages) {
      if (looked.has(id)) continue;
      looked.add(id);
      const held = await library.held(id);
      const said = held === undefined ? undefined : ownNames(held.publication, claim)?.said;
      const source = said === undefined ? undefined : await library.source(held?.sources[0]?.id ?? "");
      if (held !== undefined && said !== undefined && source !== undefined)
        found.set(id, { publication: held.publication, source, said });
    }
  }
  const all = [...found.values()];
  const longest = ({ said }: { readonly said: readonly string[] }) => Math.max(...said.map((one) => one.length));
  const isPartOf = (name: string, other: string) => other.length > name.length && other.includes(name);
  return all
    .filter(
      ({ said }) => !all.some((other) => said.every((name) => other.said.some((longer) => isPartOf(name, longer)))),
    )
    .sort((a, b) => longest(b) - longest(a))
    .slice(0, MOST_LABELS)
    .map(({ publication, source }) => ({ publication, source }));
}
