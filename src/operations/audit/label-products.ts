import { ownNames } from "../../audit/label/product-names.js";
import type { Publication } from "../../domain/publication.js";
import type { Library } from "../../ports/library.js";
import { termsOf } from "../../text/analyse.js";
import type { DrugLabel } from "../ask/drug-labels.js";
import { USABLE } from "../ask/left-out.js";

/** Passages looked at for a name. */
const LOOKED_AT = 60;
/** Names of a claim that are looked for, and labels that are read for it. */
const MOST_NAMES = 6;
const MOST_LABELS = 4;

/** A label with the id of its newest text. */
interface NamedLabel {
  readonly publication: Publication;
  readonly source: string;
}

/** Labels by the names that stand in their passages; what was looked for once is kept. */
export class NamedLabels {
  readonly #named = new Map<string, readonly NamedLabel[]>();

  constructor(readonly library: Library) {}

  /** The labels in whose passages a name stands. */
  async of(name: string): Promise<readonly NamedLabel[]> {
    const held = this.#named.get(name);
    if (held !== undefined) return held;
    const terms = termsOf(name);
    const passages =
      terms.length === 0
        ? []
        : await this.library.search({ tier: "label", terms, limit: LOOKED_AT, perSource: 1, filter: USABLE });
    const labels: NamedLabel[] = [];
    for (const id of new Set(passages.map(({ publication }) => publication))) {
      const one = await this.library.held(id);
      if (one !== undefined) labels.push({ publication: one.publication, source: one.sources[0]?.id ?? "" });
    }
    this.#named.set(name, labels);
    return labels;
  }
}

/**
 * The labels of the products that a claim names, by their drug or their brand, also of those of several drugs; where it names one by more words ("Calmo XR"), not those that
 * it names by fewer of them. `names` are the words of the claim that can be a product's.
 */
export async function productLabels(
  labels: NamedLabels,
  claim: string,
  names: readonly string[],
): Promise<DrugLabel[]> {
  const found = new Map<string, DrugLabel & { readonly said: readonly string[] }>();
  const looked = new Set<string>();
  for (const name of names.slice(0, MOST_NAMES)) {
    for (const { publication, source: id } of await labels.of(name)) {
      if (looked.has(publication.id)) continue;
      looked.add(publication.id);
      const said = ownNames(publication, claim)?.said;
      const source = said === undefined ? undefined : await labels.library.source(id);
      if (said !== undefined && source !== undefined) found.set(publication.id, { publication, source, said });
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
