import type { Topic } from "../domain/question.js";
import { nearestNaming } from "../rank/naming.js";
import { termText } from "../rank/term-text.js";
import { termsOf } from "../text/analyse.js";
import { idsIn, unitsIn } from "./sense-phrases.js";

const THAN =
  /\b(?:than|versus|vs\.?|(?:as )?compared (?:with|to)|in comparison (?:with|to)|relative to|(?:superior|inferior|preferable) to|beats?|outperform(?:s|ed)?)\b/iu;
const OPENING = /^((?:as )?(?:compared|relative|in comparison) (?:with|to) [^,]{3,60}),\s(.*)$/iu;
/** Where what something is set beside ends. */
const ENDS = /[,;:()]|\b(?:in|among|for|during|after|before|at|on|over|when|while|but|and (?:was|were|had|did)|with (?:respect|regard))\b/iu;
const MORE = /\b(?:better|worse|more|less|fewer|higher|lower|greater|shorter|longer|superior|inferior|weaker|stronger|sooner|faster|safer)\b/iu;
/** A thing given or done by itself. */
const ALONE = /\b(?:alone|by itself|on (?:its|their) own|monotherap(?:y|ies)|only|single-?agent)\b/iu;
/** Things given or done together. */
const TOGETHER =
  /\b(?:combin\w+|plus|added to|add(?:ing|ition|-?on)|adjunct\w*|adjuvant|together with|along with|in addition to|on top of|co-?administ\w+)\b/iu;

/** What a comparison sets first and what it sets that beside, where a text compares. */
interface Compared {
  readonly first: string;
  readonly beside: string;
}

function comparedIn(text: string): Compared | undefined {
  const turned = text.replace(OPENING, "$2 $1");
  const pivot = THAN.exec(turned);
  if (pivot === null) return undefined;
  const rest = turned.slice(pivot.index + pivot[0].length);
  const from = /^\s*(?:in|with|for|on|by|under|after|those (?:given|receiving|on|who (?:received|had)))\s/iu.exec(rest)?.[0].length ?? 0;
  const cut = ENDS.exec(rest.slice(from));
  return {
    first: turned.slice(0, pivot.index),
    beside: rest.slice(0, cut === null ? rest.length : from + cut.index),
  };
}

/**
 * Whether a sentence can bear out what a claim compares: what the claim sets first stands first there too, beside the same thing; a thing given alone is not
 * one given with another. What neither compares nor combines can. "X beats Y" is not borne out by "Y was better than X", nor by "X was better than Z".
 */
export function comparesAlike(words: string, text: string, topics: readonly Topic[]): boolean {
  const done = topics.filter(({ kind }) => kind === "drug" || kind === "procedure");
  if (!aloneAlike(words, text, done)) return false;
  const [mine, theirs] = [comparedIn(words), comparedIn(text)];
  if (theirs === undefined) return true;
  const before = idsIn(theirs.first);
  const after = idsIn(theirs.beside);
  if (mine === undefined) {
    if (done.length === 0 || !MORE.test(words)) return true;
    return done.some((topic) => isNamed(theirs.first, topic)) || !done.some((topic) => isNamed(theirs.beside, topic));
  }
  const beside = unitsIn(mine.beside);
  if (beside.length > 0 && !beside.slice(0, 2).some(({ ids }) => ids.some((id) => after.has(id)))) return false;
  const given = done.filter((topic) => isNamed(mine.first, topic) && !isNamed(mine.beside, topic));
  if (given.length > 0) return given.some((topic) => isNamed(theirs.first, topic));
  // "The X group than in the Y group": what the claim sets first must not stand behind alone.
  return !unitsIn(mine.first).slice(0, 1).some(({ ids }) => ids.some((id) => after.has(id)) && !ids.some((id) => before.has(id)));
}

function isNamed(text: string, topic: Topic): boolean {
  const relation = nearestNaming(termText(termsOf(text)), topic)?.relation;
  return relation === "same" || relation === "narrower";
}

function aloneAlike(words: string, text: string, done: readonly Topic[]): boolean {
  const first = (one: string) => comparedIn(one)?.first ?? one;
  const [mine, theirs] = [first(words), first(text)];
  if (ALONE.test(mine) && !ALONE.test(text) && done.length > 0) return false;
  const twoNamed = done.filter((topic) => isNamed(mine, topic)).length >= 2;
  return !TOGETHER.test(theirs) || TOGETHER.test(mine) || twoNamed || done.length === 0;
}
