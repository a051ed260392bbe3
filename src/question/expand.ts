import type { Concept, Lexicon } from "../domain/lexicon.js";
import type { Naming, Phrase } from "../domain/question.js";
import { termsOf } from "../text/analyse.js";
import { phrasesOf } from "./concept-index.js";

/** How far down the lexicon's narrower terms are followed. */
const DEPTH = 3;

/** Every way to name a concept: itself, what is narrower, what an unsettled term may mean, and the diseases underlying it. Never what is broader. */
export function expand(lexicon: Lexicon, concept: Concept): Naming[] {
  const names: Naming[] = [];
  const seen = new Set<string>();
  const visit = (one: Concept, relation: Naming["relation"], depth: number, as: Concept) => {
    if (seen.has(one.id)) return;
    seen.add(one.id);
    names.push(...namings(lexicon, one, relation, as));
    if (depth === 0) return;
    for (const id of one.narrower) {
      const narrower = lexicon.concepts.get(id);
      // A narrower meaning of an unsettled term is told under the meaning that it belongs to.
      if (narrower !== undefined)
        visit(
          narrower,
          relation === "same" ? "narrower" : relation,
          depth - 1,
          relation === "may-mean" ? as : narrower,
        );
    }
  };
  visit(concept, "same", concept.mayMean.length > 0 ? 0 : DEPTH, concept);
  for (const id of concept.mayMean) {
    const meaning = lexicon.concepts.get(id);
    if (meaning !== undefined) visit(meaning, "may-mean", DEPTH, meaning);
  }
  for (const id of underlying(lexicon, seen)) {
    const disease = lexicon.concepts.get(id);
    if (disease !== undefined) names.push(...namings(lexicon, disease, "underlying", disease));
  }
  return names;
}

/** The diseases of which any of these concepts is a manifestation, with what is narrower, in the lexicon's order. */
function underlying(lexicon: Lexicon, manifestations: ReadonlySet<string>): string[] {
  const ids = new Set<string>();
  const visit = (id: string, depth: number) => {
    if (ids.has(id) || manifestations.has(id)) return;
    ids.add(id);
    if (depth > 0) for (const narrower of lexicon.concepts.get(id)?.narrower ?? []) visit(narrower, depth - 1);
  };
  for (const manifestation of manifestations)
    for (const disease of lexicon.concepts.get(manifestation)?.manifestationOf ?? []) visit(disease, DEPTH);
  return [...ids];
}

function namings(lexicon: Lexicon, concept: Concept, relation: Naming["relation"], as: Concept): Naming[] {
  const notIn = (concept.notIn ?? []).map((name) => termsOf(name));
  const base = { concept: as.id, label: as.preferred, relation, ...(notIn.length === 0 ? {} : { notIn }) };
  const own: Naming = { ...base, allOf: [phrasesOf(concept)] };
  const parts = concept.allOf.map((id) => alternatives(lexicon, id));
  return parts.length === 0 || parts.some((part) => part.length === 0) ? [own] : [own, { ...base, allOf: parts }];
}

/** Every phrase that names a concept or one narrower than it; for the parts of a concept made of others. */
function alternatives(lexicon: Lexicon, id: string, depth = DEPTH): Phrase[] {
  const concept = lexicon.concepts.get(id);
  if (concept === undefined) return [];
  const below = depth === 0 ? [] : concept.narrower.flatMap((narrower) => alternatives(lexicon, narrower, depth - 1));
  return [...phrasesOf(concept), ...below];
}
