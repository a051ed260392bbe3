import type { Concept, Lexicon } from "../domain/lexicon.js";
import type { Phrase } from "../domain/question.js";
import { termsOf } from "../text/analyse.js";

/** Finds the lexicon's concepts in a run of index terms. */
export interface ConceptIndex {
  readonly lexicon: Lexicon;
  /** Concepts by the terms of one of their names, joined by spaces. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
  /** For each term that begins a name, how many terms the longest such name has. */
  readonly longest: ReadonlyMap<string, number>;
  /** Every single term that stands in a name, with that name as people write it; for typing mistakes. */
  readonly words: ReadonlyMap<string, string>;
}

/** A concept named by the terms `[start, end)`. */
export interface ConceptMention {
  readonly start: number;
  readonly end: number;
  readonly concepts: readonly string[];
}

const indexes = new WeakMap<Lexicon, ConceptIndex>();

/** The index of a lexicon, made once for each. */
export function conceptIndex(lexicon: Lexicon): ConceptIndex {
  const held = indexes.get(lexicon);
  if (held !== undefined) return held;
  const index = indexed(lexicon, lexicon.concepts.values());
  indexes.set(lexicon, index);
  return index;
}

/** The lexicon with more concepts, for one question: its index is not made anew. A concept with an id that is there already is left out. */
export function extendLexicon(lexicon: Lexicon, more: readonly Concept[]): Lexicon {
  const added = more.filter(({ id }) => !lexicon.concepts.has(id));
  if (added.length === 0) return lexicon;
  const extended = {
    ...lexicon,
    concepts: new Map([...lexicon.concepts, ...added.map((one) => [one.id, one] as const)]),
  };
  indexes.set(extended, indexed(extended, added, conceptIndex(lexicon)));
  return extended;
}

function indexed(lexicon: Lexicon, concepts: Iterable<Concept>, before?: ConceptIndex): ConceptIndex {
  const byName = new Map(before?.byName);
  const words = new Map(before?.words);
  const longest = new Map(before?.longest);
  for (const concept of concepts)
    for (const name of namesOf(concept)) {
      const terms = termsOf(name);
      if (terms.length === 0) continue;
      const key = terms.join(" ");
      byName.set(key, [...new Set([...(byName.get(key) ?? []), concept.id])]);
      const [first = ""] = terms;
      longest.set(first, Math.max(longest.get(first) ?? 0, terms.length));
      for (const word of name.split(/[\s-]+/u))
        for (const term of termsOf(word)) if (!words.has(term)) words.set(term, word);
    }
  return { lexicon, byName, longest, words };
}

/** The names of a concept, the preferred one first. */
export function namesOf(concept: Concept): readonly string[] {
  return [concept.preferred, ...concept.synonyms];
}

/** The names of a concept as phrases of index terms, without doubles. */
export function phrasesOf(concept: Concept): Phrase[] {
  const seen = new Map(namesOf(concept).map((name) => [termsOf(name).join(" "), termsOf(name)]));
  return [...seen.values()].filter((phrase) => phrase.length > 0);
}

/** Concepts named in a run of terms, left to right, the longest name first, none overlapping. */
export function findConcepts(index: ConceptIndex, terms: readonly string[]): ConceptMention[] {
  const mentions: ConceptMention[] = [];
  for (let start = 0; start < terms.length;) {
    let end = Math.min(terms.length, start + (index.longest.get(terms[start] ?? "") ?? 0));
    let concepts: readonly string[] | undefined;
    for (; end > start; end--) {
      concepts = index.byName.get(terms.slice(start, end).join(" "));
      if (concepts !== undefined) break;
    }
    if (concepts === undefined) start++;
    else {
      mentions.push({ start, end, concepts });
      start = end;
    }
  }
  return mentions;
}
