import { sha256 } from "./hash.js";
import { byCodeUnit } from "./order.js";

/** One heading of a controlled vocabulary, with its other names and its places in the tree. */
export interface Heading {
  /** The vocabulary's own code ("D003924"). */
  readonly id: string;
  readonly name: string;
  /** Other names for the same thing, without the heading's own. */
  readonly terms: readonly string[];
  /** What the vocabulary files under the heading although it is narrower, by its names. What is broader than the heading is left out. */
  readonly narrower: readonly (readonly string[])[];
  /** Places in the tree ("C18.452.394"): a heading stands below another whose place its own begins with. */
  readonly trees: readonly string[];
}

/** A vocabulary that the owner added, as a whole. */
export interface Vocabulary {
  /** `mesh:` and 16 hexadecimal digits over its headings: the same headings are the same vocabulary. */
  readonly id: string;
  /** For people: its file's name. */
  readonly title: string;
  /** In order of id. */
  readonly headings: readonly Heading[];
}

/** Makes a vocabulary. The order of its headings, and of the names and places of each, does not matter. */
export function makeVocabulary(draft: Omit<Vocabulary, "id">): Vocabulary {
  const headings = draft.headings
    .map((heading): Heading => ({
      ...heading,
      terms: [...heading.terms].sort(byCodeUnit),
      narrower: heading.narrower
        .map((names) => [...names].sort(byCodeUnit))
        .sort((a, b) => byCodeUnit(a.join("\n"), b.join("\n"))),
      trees: [...heading.trees].sort(byCodeUnit),
    }))
    .sort((a, b) => byCodeUnit(a.id, b.id));
  const lines = headings.map(({ id, name, terms, narrower, trees }) =>
    JSON.stringify([id, name, terms, narrower, trees]),
  );
  return { id: `mesh:${sha256(lines.join("\n")).slice(0, 16)}`, title: draft.title, headings };
}

/** How many steps below the nearest of some places a heading with these places stands; 0 for one that stands below none. */
export function stepsBelow(trees: readonly string[], places: readonly string[]): number {
  const steps = trees.flatMap((tree) =>
    places.flatMap((place) => (tree.startsWith(`${place}.`) ? [tree.slice(place.length).split(".").length - 1] : [])),
  );
  return steps.length === 0 ? 0 : Math.min(...steps);
}
