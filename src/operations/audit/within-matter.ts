import type { Candidate } from "../../audit/candidate.js";
import type { Claim } from "../../audit/claims/claim.js";
import { isPart, subjectOf } from "../../audit/claims/claim-subject.js";
import { isOfOwnDrug } from "../../audit/label/label-drug.js";
import type { PageMatter } from "../../audit/reading/main-subject.js";
import { plainClaim } from "../../audit/claims/plain-claim.js";
import { pointsBack } from "../../audit/claims/said-before.js";
import { namesSubject } from "../../audit/saying/subject-named.js";
import type { Judge } from "../../audit/stance.js";
import { weigh } from "../../audit/weigh.js";
import type { Lexicon } from "../../domain/lexicon.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import { parseQuestion } from "../../question/parse.js";
import { termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";
import type { EvidenceFinder } from "./find-evidence.js";
import type { JudgedClaim } from "./judge-claim.js";
import { propositionOf } from "./judge-claim.js";

/** What a claim can be decided by. */
export type Within = (candidate: Candidate) => boolean;

/** Kinds of concept that a claim is of by itself. */
const MATTERS: ReadonlySet<string> = new Set(["condition", "drug", "procedure", "test", "organism"]);

/**
 * What may decide a claim that names no matter of its own, in a text whose title or words tell what it is about: sentences that name that, or whose
 * publication does. "African Americans have a higher risk", on a page on glaucoma, is borne out by nothing on lupus.
 */
export function withinMatter(
  claim: Claim,
  { main, drug }: PageMatter,
  lexicon: Lexicon,
  finder: EvidenceFinder,
): Within {
  const matters = [main, drug].flatMap((one) => (one !== undefined && /[\p{L}\p{N}]/u.test(one) ? [one] : []));
  if (matters.length === 0 || !leans(claim) || namesMatter(claim, lexicon)) return () => true;
  const asked = matters.map((matter) => ({ matter, question: parseQuestion(matter, lexicon) }));
  // What a text only names often ("falls") decides nothing.
  if (drug === undefined && !asked.some(({ question }) => question.topics.some(({ kind }) => MATTERS.has(kind))))
    return () => true;
  return (candidate) => {
    const { publication, text } = candidate;
    return asked.some(({ matter, question }) => {
      if (isOfOwnDrug(publication, matter)) return true;
      const where = `${text} . ${publication.title} . ${publication.about ?? ""}`;
      const named = finder.namesIn(where, question);
      return namesSubject(matter, { ...candidate, named, about: named }, question.topics);
    });
  };
}

/** Content words by which a claim tells by itself what it is on. */
const TELLING = 5;

/** Whether a claim points at what stands before it, or says too little to tell what it is on. */
function leans({ text }: Claim): boolean {
  const words = plainClaim(text);
  return pointsBack(words) || isPart(subjectOf(words) ?? "") || new Set(contentTerms(words)).size < TELLING;
}

function contentTerms(words: string): string[] {
  return termsOf(words).filter((term) => !isStopWord(term));
}

/** Whether a claim's own words, or what it takes from its sentence or heading, name something that it can be true of. */
function namesMatter(claim: Claim, lexicon: Lexicon): boolean {
  const words = [plainClaim(claim.text), ...claim.inherits.map(({ text }) => text)].join(" ").slice(0, 600);
  return (
    !/[\p{L}\p{N}]/u.test(words) ||
    parseQuestion(words, lexicon).topics.some(({ kind, label }) => MATTERS.has(kind) || looksLikeADrug(label))
  );
}

/** A claim judged by what may decide it: where something else did, what is left is weighed again. */
export function judgedWithin(judged: JudgedClaim, within: Within, judge: Judge): JudgedClaim {
  const { claim, verdict, weighed, found, parts, doses, schedule = [] } = judged;
  if (weighed === undefined || found === undefined || !DECIDED.has(verdict)) return judged;
  if (parts.length > 0 || doses.length > 0 || schedule.length > 0) return judged;
  if ([...weighed.support, ...weighed.against].every(({ candidate }) => within(candidate))) return judged;
  const candidates = found.candidates.filter(within);
  const again = weigh({ ...propositionOf(claim), question: found.question, candidates }, judge);
  return { ...judged, verdict: again.verdict, why: again.why, weighed: again };
}

const DECIDED: ReadonlySet<string> = new Set(["supported", "indirect", "partly", "contradicted"]);
