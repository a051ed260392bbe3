import type { Claim, ClaimPart, Verdict } from "../../audit/claims/claim.js";
import { needsSubject, subjectOf } from "../../audit/claims/claim-subject.js";
import type { Candidate, Proposition } from "../../audit/candidate.js";
import { combineParts } from "../../audit/combine-parts.js";
import { compareWords } from "../../audit/words/compare-words.js";
import type { CheckedDose } from "../../audit/doses/dose-check.js";
import { plainAdvice } from "../../audit/words/everyday-advice.js";
import { plainClaim } from "../../audit/claims/plain-claim.js";
import type { ScheduleClash } from "../../audit/doses/schedule-check.js";
import { causeUnknown } from "../../audit/words/unknown-cause.js";
import type { Judge, Stance } from "../../audit/stance.js";
import type { Weighed } from "../../audit/weigh.js";
import { weigh } from "../../audit/weigh.js";
import type { Question } from "../../domain/question.js";
import { asAskedBy } from "./asked-by.js";
import { dosesOf, withDoses } from "./claim-doses.js";
import { labelAgrees, scheduleOf, scheduleWhy } from "./claim-schedule.js";
import type { EvidenceFinder, FoundEvidence } from "./find-evidence.js";

/** A claim with all that was found for it. */
export interface JudgedClaim {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly why: string;
  readonly weighed: Weighed | undefined;
  readonly parts: readonly { readonly part: ClaimPart; readonly verdict: Verdict; readonly weighed: Weighed }[];
  readonly doses: readonly CheckedDose[];
  /** Where it has a drug given oftener or for longer than sources allow. */
  readonly schedule?: readonly ScheduleClash[];
  readonly found: FoundEvidence | undefined;
  /** Of what was not found: the sentences that come nearest to it. */
  readonly near?: readonly Candidate[];
  /** Of what was not found: the sentences that come nearest to it in the labels of its drugs. */
  readonly nearInLabels?: readonly Candidate[];
}

/** More members than this are judged with the claim as a whole. */
const MOST_PARTS = 8;

/** Judges one claim that is not about the evidence itself. */
export async function judgeClaim(
  claim: Claim,
  finder: EvidenceFinder,
  judge: Judge,
  main: string | undefined,
  signal?: AbortSignal,
  sentence = claim.text,
): Promise<JudgedClaim> {
  const before = sentence === claim.text ? "" : sentence.slice(0, claim.start - claim.sentence.start);
  const found = await withUnknownCauses(claim, await finder.find(claim.whole, signal), finder, signal);
  const { own: _, words: __, ...of } = propositionOf(claim);
  const { question, candidates } = found;
  const weighed = weigh({ ...propositionOf(claim), question, candidates }, judge);
  // What a label asks for is not what it advises against, whatever else it does.
  const advice = weighed.against.filter(({ advisesAgainst }) => advisesAgainst);
  const whole =
    weighed.verdict === "contradicted" && advice.length > 0 && (await labelAgrees(claim, found, finder, main, sentence))
      ? weigh(
          { ...propositionOf(claim), question, candidates: candidates.filter((one) => !isLabelAdvice(one, weighed)) },
          judge,
        )
      : weighed;
  const parts = [];
  for (const part of claim.parts.slice(0, MOST_PARTS)) {
    const words = wordsOfPart(claim, part);
    const its = await finder.find(words, signal);
    const proposition = { ...of, words, part: plainClaim(part.text), question: its.question };
    const weighed = weigh({ ...proposition, candidates: its.candidates }, judge);
    parts.push({ part, weighed: forUnderlying(weighed, its.question, underlyingIn(before)) });
  }
  const inFull = ({ copy, beside, unmatched }: Stance) => copy || (beside !== undefined && unmatched?.length === 0);
  const verbatim = whole.verdict === "supported" && whole.support.some(inFull);
  const doses = claim.kind === "dose" && !verbatim ? await dosesOf(claim, main, finder, signal) : [];
  const schedule = verbatim ? [] : await scheduleOf(claim, found, finder, signal, main, sentence);
  const judged = parts.map(({ part, weighed }) => ({ part, weighed, verdict: weighed.verdict }));
  // What says the claim in its own words, and all members of its enumeration, is judged as it stands.
  // What says all of it in other words does, too.
  const wholly = whole.verdict === "supported" && whole.support.some(({ beside }) => beside !== undefined);
  const copied =
    wholly || [...whole.support, ...whole.against].some(({ copy, candidate }) => copy && namesEach(claim, candidate));
  const combined =
    judged.length >= 2 && !copied
      ? combineParts(judged.map(({ part, verdict }) => ({ text: plainClaim(part.text), verdict })))
      : { verdict: whole.verdict, why: whole.why };
  const onlyNumbers =
    combined.verdict === "contradicted" &&
    whole.verdict === "contradicted" &&
    whole.against.every(({ because }) => because.length > 0 && because.every(({ element }) => element === "number"));
  const dosed = withDoses({ ...combined, onlyNumbers }, doses);
  const verdict = schedule.length === 0 ? dosed : { verdict: "contradicted" as const, why: scheduleWhy(schedule) };
  return { claim, ...verdict, weighed: whole, parts: copied ? [] : judged, doses, schedule, found };
}

/** Whether a candidate is a label's advice against what is put forward. */
function isLabelAdvice(candidate: Candidate, { against }: Weighed): boolean {
  return (
    candidate.publication.tier === "label" &&
    against.some(
      (one) =>
        one.advisesAgainst && one.candidate.source === candidate.source && one.candidate.start === candidate.start,
    )
  );
}

/** What is looked for of a claim as a whole. */
export function propositionOf(claim: Claim): Pick<Proposition, "words" | "own" | "subject" | "kind" | "ofUnknown"> {
  const subject = subjectOfClaim(claim);
  return {
    words: plainAdvice(claim.whole),
    own: plainClaim(claim.text),
    kind: claim.kind,
    ...(subject === undefined ? {} : { subject }),
    ...(claim.inherits.length === 0 && tellsOnly(claim) ? { ofUnknown: true as const } : {}),
  };
}

/** Whether a claim only tells what something did or is, without what that is: "was associated with more of them than placebo". */
function tellsOnly({ text, kind }: Claim): boolean {
  const words = plainClaim(text);
  return kind !== "recommendation" && TELLS.test(words) && needsSubject(words, false);
}

const TELLS = /^(?:it|they|this|these|is|are|was|were|has|have|had|does|did|can|may|could|might|will)\b/iu;

/** Whether a sentence names every member of a claim's enumeration. */
function namesEach({ parts }: Claim, { reads, text }: Candidate): boolean {
  return parts.every((part) => compareWords(plainClaim(part.text), reads ?? text).held >= PART_NAMED);
}

/** Share of the words of an enumeration's member that name it. */
const PART_NAMED = 0.5;

/** A claim that a cause is not known is held also against sentences that say so in other words ("its pathogenesis is unclear"). */
async function withUnknownCauses(
  { text }: Claim,
  found: FoundEvidence,
  finder: EvidenceFinder,
  signal?: AbortSignal,
): Promise<FoundEvidence> {
  const matters = found.question.topics.flatMap(({ key, kind, label }) => (key && kind !== "word" ? [label] : []));
  if (matters.length === 0 || !causeUnknown(text)) return found;
  const { candidates } = await finder.find(`${matters.join(" ")} cause pathogenesis mechanism unknown unclear`, signal);
  return { ...found, candidates: [...found.candidates, ...asAskedBy(found.question, candidates, finder)] };
}

/** What a claim is about: what it takes from the text before it, else its own subject; a subject that is enumerated is judged part by part. */
function subjectOfClaim(claim: Claim): string | undefined {
  const inherited = claim.inherits.find(({ from }) => from === "sentence" || from === "heading");
  return inherited?.text ?? subjectOf(plainClaim(claim.text));
}

/** "The underlying connective tissue disease" that the clauses before a claim say is treated. */
function underlyingIn(before: string): string | undefined {
  return /\b(?:treat\w*|manag\w+|address\w*|control\w*)\b.{0,40}?\bunderlying ([\p{L}\s-]+?)(?=[,.;]|\s(?:and|or|may|which|with)\b|$)/iu
    .exec(before)?.[1]
    ?.trim();
}

/**
 * A drug listed for the underlying disease, of which the sources found speak only for what that disease causes: it is `indirect`, and
 * says so.
 */
function forUnderlying(weighed: Weighed, { topics }: Question, underlying: string | undefined): Weighed {
  const [best] = weighed.support;
  if (underlying === undefined || best === undefined || !HELD.has(weighed.verdict)) return weighed;
  const named = topics.flatMap(({ kind }, at) => (kind === "condition" ? (best.candidate.named[at] ?? []) : []));
  const [found] = named;
  if (found === undefined || named.some(({ relation }) => relation === "underlying")) return weighed;
  if (best.candidate.text.toLowerCase().includes(underlying.toLowerCase())) return weighed;
  return {
    ...weighed,
    verdict: "indirect",
    differs: [{ element: "condition", asked: `the underlying ${underlying}`, found: found.label }, ...weighed.differs],
    why: `A source puts it forward for ${found.label}, not for the underlying ${underlying}.`,
  };
}

const HELD: ReadonlySet<Verdict> = new Set<Verdict>(["supported", "indirect"]);

/** The claim with one member of its enumeration only. */
function wordsOfPart(claim: Claim, part: ClaimPart): string {
  const [first] = claim.parts;
  const last = claim.parts.at(-1);
  if (first === undefined || last === undefined) return claim.whole;
  // "Without crushing, chewing or sucking": what one member denies those behind it deny, too.
  const denial = claim.parts
    .slice(0, claim.parts.indexOf(part) + 1)
    .flatMap((one) => /^(?:without|not|no|never)\b/iu.exec(one.text)?.[0] ?? [])
    .at(-1);
  const own = denial === undefined || part.text.startsWith(denial) ? part.text : `${denial} ${part.text}`;
  const before = claim.text.slice(0, first.start - claim.start);
  const after = claim.text.slice(last.end - claim.start);
  const inherited = claim.inherits.map(({ text }) => text).join(", ");
  return plainClaim(`${inherited} ${before}${own}${after}`);
}
