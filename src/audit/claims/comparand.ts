import { termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";

/** What a claim sets its subject beside, up to the end of the phrase: "three days of artesunate" of "better than three days of artesunate". */
const THAN =
  /\b(?:better|worse|superior|inferior|(?:more|less) \p{L}+|more|less|fewer|greater|higher|lower|faster|slower|longer|shorter|sooner|safer|stronger|weaker|earlier)\b[^.;]{0,60}?\b(?:than|compared (?:with|to)|(?<=(?:superior|inferior)\s)to)\s(?<beside>[^.;,:()]{3,60}?)(?=[.;,:()]|\s(?:in|for|at|when|among|after|during|with regard|if|on|and|but|is|are|was|were|does|did|do)\b|$)/iu;
/** What a sentence sets something beside. */
const BESIDE =
  /\b(?:than|versus|vs\.?|compared (?:with|to)|comparison (?:with|to)|relative to|over|superior to|inferior to|to that of|against)\s([^.;]{3,100})/giu;
/** Other names of having been given nothing, and words that name no thing of their own. */
const NOTHING =
  /\b(?:placebo|controls?|sham|untreated|usual|standard|conventional|nothing|no|none|baseline|before|expected|those|that|others?|it|people|population|either|both|men|women|normal|average|once|twice|\d+)\b/iu;
const EMPTY = new Set(
  termsOf(
    "alone only monotherapy treatment therapy group patients dose doses days weeks months use drug arm one two three four five six",
  ),
);
const ALONE = /\b(?:alone|only|monotherapy|by (?:it|them)sel(?:f|ves))\b/iu;
const ALIKE =
  /\b(?:both|similar\p{L}*|equal\p{L}*|comparable|equivalent|did not differ|no (?:\p{L}+ )?differences?|as (?:well|effective|good) as)\b/iu;

const contentOf = (text: string): string[] => termsOf(text).filter((term) => !isStopWord(term) && !EMPTY.has(term));

/**
 * Whether a sentence compares something else than a claim does: the claim has A better than B, and the sentence sets nothing beside B ("both
 * A and B were better than C alone"), or says that the two are alike. A claim beside nobody in particular (placebo, usual care) is not told.
 */
export function comparesOthers(claim: string, sentence: string): boolean {
  const found = THAN.exec(claim);
  const beside = found?.groups?.["beside"];
  if (found === null || beside === undefined || NOTHING.test(beside)) return false;
  const before = new Set(contentOf(claim.slice(0, found.index)));
  const all = contentOf(beside);
  const own = all.filter((term) => !before.has(term));
  const told = own.length > 0 ? own : all;
  if (told.length === 0) return false;
  const theirs = [...sentence.matchAll(BESIDE)].map(([, words = ""]) => words);
  if (theirs.length === 0) return !holds(told, sentence) || ALIKE.test(sentence) || namesTogether(told, sentence);
  // A claim beside a part of what it is on ("X with Y better than X alone") is borne out only beside that part alone.
  return !theirs.some((words) => holds(told, words) && (own.length > 0 || !ALONE.test(beside) || ALONE.test(words)));
}

/** Whether a sentence says something of both of two things, one named right behind the other: "A and B reduced it"; "between A and B" sets them apart. */
function namesTogether(terms: readonly string[], sentence: string): boolean {
  return sentence
    .split(/\band\b/iu)
    .some(
      (piece, at, all) =>
        at > 0 &&
        !/\bbetween\b/iu.test(all[at - 1] ?? "") &&
        termsOf(piece.trim().split(/\s+/u).slice(0, 2).join(" ")).some((term) => terms.includes(term)),
    );
}

function holds(terms: readonly string[], text: string): boolean {
  const held = new Set(termsOf(text));
  return terms.some((term) => held.has(term));
}
