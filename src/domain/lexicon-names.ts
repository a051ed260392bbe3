import type { Concept, Lexicon } from "./lexicon.js";

const BY_NAME = new WeakMap<Lexicon, ReadonlyMap<string, Concept>>();

/** The drug that a word list has under this name, be it a brand. */
export function drugCalled(lexicon: Lexicon, name: string): Concept | undefined {
  const held = BY_NAME.get(lexicon) ?? new Map(drugNames(lexicon));
  BY_NAME.set(lexicon, held);
  return held.get(name.trim().toLowerCase());
}

/** The names of drugs that begin with these letters, brands left out. */
export function drugNamesBeginning({ concepts }: Lexicon, letters: string): string[] {
  const low = letters.toLowerCase();
  return [...concepts.values()]
    .filter(({ kind }) => kind === "drug")
    .flatMap(({ preferred, synonyms }) => [preferred, ...synonyms])
    .map((name) => name.toLowerCase())
    .filter((name) => name.startsWith(low) && !/\s/u.test(name));
}

function drugNames({ concepts }: Lexicon): (readonly [string, Concept])[] {
  return [...concepts.values()]
    .filter(({ kind }) => kind === "drug")
    .flatMap((concept) =>
      [concept.preferred, ...concept.synonyms, ...(concept.brands ?? [])].map(
        (name) => [name.toLowerCase(), concept] as const,
      ),
    );
}

/** Everything that a concept is a kind of, at any distance. */
export function kindsOf(lexicon: Lexicon, id: string): Concept[] {
  const found = new Map<string, Concept>();
  const add = (one: string) => {
    for (const above of lexicon.concepts.get(one)?.broader ?? []) {
      const concept = lexicon.concepts.get(above);
      if (concept === undefined || found.has(above)) continue;
      found.set(above, concept);
      add(above);
    }
  };
  add(id);
  return [...found.values()];
}
