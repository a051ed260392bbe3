import { analyse, termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";

/** Words that deny what comes right after them. */
const DENIES =
  /\b(?:no(?!,|[-‐‑]\p{L}| longer than| more than| less than| later than| fewer than)|not(?! shown| only| just| merely| necessarily)|never|neither|nor|cannot|(?<!\bwith (?:or|and) )without|\p{L}+n['’]t|lack(?:s|ed|ing)?(?: of)?|absence of|fail(?:s|ed|ure)? to|unable to|unlikely to)\b/giu;
/** What a denial does not reach beyond. */
const ENDS = /[,;:()]|\b(?:but|although|though|whereas|while|which|who|and then|because)\b/u;
/** Content words after a denial that it denies. */
const REACH = 2;
/** Content words of its phrase that it may deny besides: "absence of adequate alternative anticoagulation". */
const FARTHEST = 3;
/** A clause on something named in passing. */
const RELATIVE = /\b(?:which|who|whom|whose|that|where|whereas|although|though|while|but|if|when|because|despite)\b/iu;
/** "Must be dissolved only in water and not be mixed with others": said beside the main clause. */
const BESIDE = /\p{L}[^.;]{12,}\s(?:and|but|or)\s(?:(?:is|are|was|were|be|should|must|can|may|does|do|did|will)\s)?$/iu;

function isMain(before: string): boolean {
  return !RELATIVE.test(before) && !BESIDE.test(before);
}

/** Words that say no more than the denial itself. */
const EMPTY = new Set([
  ...["been", "be", "also", "yet", "signific", "ani", "either", "have", "has", "do", "to"],
  // "Did not suggest additional benefit", "no evidence that it helps": what is denied comes behind.
  ...termsOf("suggest show shown indicate demonstrate find found evidence proof appear seem expect"),
]);

/** One denial of a sentence: the index terms that it denies, and whether it stands in the main clause. */
export interface Denied {
  readonly terms: readonly string[];
  /** The terms that it may reach: all of its phrase. */
  readonly reach: readonly string[];
  readonly main: boolean;
}

/** What a sentence denies: the two content words right after each denial. "Was not approved by the FDA": approv, fda. */
export function deniedIn(sentence: string): Denied[] {
  const denied: Denied[] = [];
  for (const match of sentence.matchAll(DENIES)) {
    const from = match.index + match[0].length;
    const after = sentence.slice(from, from + 90);
    const end = ENDS.exec(after)?.index ?? after.length;
    const terms: string[] = [];
    for (const { term } of analyse(after.slice(0, end))) {
      if (isStopWord(term) || EMPTY.has(term) || /^[\d.]+$/u.test(term)) continue;
      terms.push(term);
      if (terms.length === FARTHEST) break;
    }
    if (terms.length > 0)
      denied.push({ terms: terms.slice(0, REACH), reach: terms, main: isMain(sentence.slice(0, match.index)) });
  }
  return denied;
}
