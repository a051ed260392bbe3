import { termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";

/** Which way something goes. */
export type Way = "up" | "down";

const UP = /^(?:increas\w*|rais(?:es?|ed|ing)|elevat\w+|higher|ris(?:es?|ing|en)|rose)$/iu;
const DOWN = /^(?:decreas\w*|reduc\w*|lower\w*|declin\w*|fell|fall(?:s|en)?|dropp?(?:s|ed)?|diminish\w*)$/iu;
/** "The percentage of patients who reached their goal was higher" says nothing of the amount itself. */
const COUNTS = /\b(?:goals?|targets?|attain\w*|percentages?|proportions?|numbers?|shares?|likel\w+)\b/iu;
const DENIES = /\b(?:no|not|never|nor|neither|without|cannot|n['’]t|fail\w*|lack\w*|non-?significant\w*)\b/iu;
/** Words between a direction and what it is said of, at most. */
const NEAR = 6;
const VERB =
  /\s(increas(?:es?|ed)|rais(?:es?|ed)|elevat(?:es?|ed)|decreas(?:es?|ed)|reduc(?:es?|ed)|lower(?:s|ed)?)\s(?=\p{L})/iu;
const EMPTY = /^(?:risk|level|rate|amount|degree|serum|plasma|blood)$/u;

/** What goes up or down: its terms, and the one that must be named ("frequency" of "the frequency of migraine"). */
export interface Effect {
  readonly terms: readonly string[];
  readonly head?: string;
}

/** What a plain claim says goes up or down: the terms of the thing, and which way. "Statins lower LDL cholesterol": ldl, cholesterol; down. */
export function effectSaid(claim: string): (Effect & { readonly way: Way }) | undefined {
  const found = VERB.exec(claim);
  if (found === null || DENIES.test(claim)) return undefined;
  const object = claim
    .slice(found.index + found[0].length)
    .split(/[,;:(]|\b(?:in|with|when|by|than|compared|after|during|for|among|and|or|but|from|to|at)\b/iu)[0];
  const terms = contentOf(object ?? "").filter((term) => !EMPTY.test(term));
  if (terms.length === 0) return undefined;
  const [head] = contentOf(/^(.{3,40}?)\sof\s/iu.exec(object ?? "")?.[1] ?? "").filter((term) => !EMPTY.test(term));
  return { way: UP.test(found[1] ?? "") ? "up" : "down", terms, ...(head === undefined ? {} : { head }) };
}

/**
 * Which way a sentence says something goes whose terms are given: by the words for it close to those terms, in the same clause; nothing
 * where it says neither or both, denies, or counts people who reached an aim.
 */
export function wayOf(sentence: string, { terms, head }: Effect): Way | undefined {
  if (COUNTS.test(sentence) || DENIES.test(sentence)) return undefined;
  const ways = new Set<Way>();
  for (const clause of sentence.split(/[,;:]\s|[()]/u)) {
    const words = clause.match(/[\p{L}\d'’-]+/gu) ?? [];
    for (const [at, word] of words.entries()) {
      const way = UP.test(word) ? "up" : DOWN.test(word) ? "down" : undefined;
      if (way === undefined) continue;
      const beside = [words.slice(at + 1, at + 1 + NEAR), words.slice(Math.max(0, at - NEAR), at)];
      if (beside.some((some) => holdsHalf(some.join(" "), terms, head))) ways.add(way);
    }
  }
  const [only] = ways;
  return ways.size === 1 ? only : undefined;
}

/** "LDL-C" is LDL cholesterol. */
function holdsHalf(words: string, terms: readonly string[], head: string | undefined): boolean {
  const held = new Set(termsOf(words));
  return (head === undefined || held.has(head)) && terms.filter((term) => held.has(term)).length * 2 >= terms.length;
}

function contentOf(words: string): string[] {
  return [...new Set(termsOf(words).filter((term) => !isStopWord(term)))];
}
