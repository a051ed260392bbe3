import type { Candidate } from "../../audit/candidate.js";
import type { Claim, ClaimPart, Verdict } from "../../audit/claim.js";
import { subjectOf } from "../../audit/claim-subject.js";
import { combineParts } from "../../audit/combine-parts.js";
import type { CheckedDose } from "../../audit/dose-check.js";
import { checkDoses } from "../../audit/dose-check.js";
import { plainClaim } from "../../audit/plain-claim.js";
import type { ScheduleClash } from "../../audit/schedule-check.js";
import { scheduleClash } from "../../audit/schedule-check.js";
import { causeUnknown } from "../../audit/unknown-cause.js";
import type { Judge } from "../../audit/stance.js";
import type { Weighed } from "../../audit/weigh.js";
import { weigh } from "../../audit/weigh.js";
import type { Question, Topic } from "../../domain/question.js";
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
  before = "",
): Promise<JudgedClaim> {
  const found = await withUnknownCauses(claim, await finder.find(claim.whole, signal), finder, signal);
  const own = plainClaim(claim.text);
  const about = subjectOfClaim(claim);
  const subject = about === undefined ? {} : { subject: about };
  const whole = weigh({ words: claim.whole, own, ...subject, kind: claim.kind, ...found }, judge);
  const parts = [];
  for (const part of claim.parts.slice(0, MOST_PARTS)) {
    const words = wordsOfPart(claim, part);
    const its = await finder.find(words, signal);
    const proposition = { words, ...subject, kind: claim.kind, part: plainClaim(part.text) };
    const weighed = weigh({ ...proposition, ...its }, judge);
    parts.push({ part, weighed: forUnderlying(weighed, its.question, underlyingIn(before)) });
  }
  const verbatim = whole.verdict === "supported" && whole.support.some(({ copy }) => copy);
  const doses = claim.kind === "dose" && !verbatim ? await dosesOf(claim, main, finder, signal) : [];
  const schedule = verbatim ? [] : await scheduleOf(claim, found, finder, signal);
  const judged = parts.map(({ part, weighed }) => ({ part, weighed, verdict: weighed.verdict }));
  const copied = [...whole.support, ...whole.against].some(({ copy }) => copy);
  const combined =
    judged.length >= 2 && !copied
      ? combineParts(judged.map(({ part, verdict }) => ({ text: plainClaim(part.text), verdict })))
      : { verdict: whole.verdict, why: whole.why };
  const dosed = withDoses(combined, doses);
  const verdict = schedule.length === 0 ? dosed : { verdict: "contradicted" as const, why: scheduleWhy(schedule) };
  return { claim, ...verdict, weighed: whole, parts: copied ? [] : judged, doses, schedule, found };
}

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

/** Sentences found for other words, with how they name what this question is about. */
function asAskedBy(question: Question, candidates: readonly Candidate[], finder: EvidenceFinder): Candidate[] {
  return candidates.map((candidate) => ({
    ...candidate,
    named: finder.namesIn(candidate.text, question),
    about: finder.namesIn(aboutOf(candidate), question),
  }));
}

const TIMED =
  /\b(?:every|for)\s(?:up to\s|at least\s|about\s)?(?:\d|(?:\p{L}+\s)?(?:minute|hour|day|week|month|year))/iu;

/** Where a claim that puts a drug forward has it given oftener, or for longer, than what labels and guidelines read of it allow. */
async function scheduleOf(
  claim: Claim,
  found: FoundEvidence,
  finder: EvidenceFinder,
  signal?: AbortSignal,
): Promise<ScheduleClash[]> {
  const words = plainClaim(claim.text);
  if (!TIMED.test(words) || claim.negated) return [];
  const dosed = checkDoses(claim.whole, []).flatMap(({ regimen }) => regimen.drug?.value ?? []);
  const named = found.question.topics.flatMap(({ kind, label }) => (kind === "drug" ? [label.toLowerCase()] : []));
  const drugs = [...new Set(dosed.length > 0 ? dosed : named)];
  const [drug] = drugs;
  // Of several drugs in one sentence it cannot be told whose schedule it is.
  if (drug === undefined || drugs.length > 1) return [];
  const [often, long] = [
    await finder.find(`${drug} dose every hours`, signal),
    await finder.find(`${drug} maximum duration of treatment should not exceed days`, signal),
  ];
  return scheduleClash(words, drug, [...found.candidates, ...often.candidates, ...long.candidates]);
}

function scheduleWhy(clashes: readonly ScheduleClash[]): string {
  return clashes
    .map(({ kind, said, found }) =>
      kind === "interval"
        ? `“${said}” is oftener than any source read gives it (“${found}”).`
        : `“${said}” is longer than the most that a source allows (“${found}”).`,
    )
    .join(" ");
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
  const before = claim.text.slice(0, first.start - claim.start);
  const after = claim.text.slice(last.end - claim.start);
  const inherited = claim.inherits.map(({ text }) => text).join(", ");
  return plainClaim(`${inherited} ${before}${part.text}${after}`);
}

/** The doses of a claim against those of sources; what the text as a whole is about is what they are for, where the claim names nothing else. */
async function dosesOf(
  claim: Claim,
  main: string | undefined,
  finder: EvidenceFinder,
  signal?: AbortSignal,
): Promise<CheckedDose[]> {
  const read = checkDoses(claim.whole, []);
  const plain = await finder.find(claim.whole, signal);
  const named = conditionsOf(plain.question).length > 0;
  const { question, candidates } =
    named || main === undefined ? plain : await finder.find(`${claim.whole} (${main})`, signal);
  const more: Candidate[] = [...candidates];
  const conditions = conditionsOf(question);
  for (const drug of new Set(read.flatMap(({ regimen }) => regimen.drug?.value ?? []))) {
    const found = await finder.find(
      `${drug} dose mg daily ${conditions.map((at) => question.topics[at]?.label ?? "").join(" ")}`,
      signal,
    );
    more.push(...asAskedBy(question, found.candidates, finder));
  }
  const seen = new Set<string>();
  const unique = more.filter(
    ({ source, start }) => !seen.has(`${source.id} ${start}`) && seen.add(`${source.id} ${start}`),
  );
  return checkDoses(
    claim.whole,
    unique,
    {},
    ({ named, about }) =>
      conditions.length > 0 && conditions.every((at) => named[at] !== undefined || about[at] !== undefined),
  );
}

/** What a publication says it is about; a label is of many uses, which its title does not tell. */
function aboutOf({ publication: { title, about = "", population = "" } }: Candidate): string {
  return [title, about, population].join(" . ");
}

/** The places of the topics that say what a dose is for: conditions, else the plain words after "for" or "in". */
function conditionsOf({ topics }: Question): number[] {
  const of = (kind: Topic["kind"]) => topics.flatMap((topic, at) => (topic.key && topic.kind === kind ? [at] : []));
  const conditions = of("condition");
  return conditions.length > 0 ? conditions : of("word");
}

/** A dose outside of what sources give for the same matter contradicts the claim; one that nothing is found for leaves it "partly" at best. */
function withDoses(
  judged: { readonly verdict: Verdict; readonly why: string },
  doses: readonly CheckedDose[],
): { readonly verdict: Verdict; readonly why: string } {
  const outside = doses.filter(({ relation }) => relation === "above" || relation === "below");
  if (outside.length > 0)
    return { verdict: "contradicted", why: outside.map(({ text, because }) => `“${text}”: ${because}`).join(" ") };
  const partly = doses.filter(({ relation }) => relation === "partly above" || relation === "partly below");
  if (partly.length > 0)
    return { verdict: "partly", why: partly.map(({ text, because }) => `“${text}”: ${because}`).join(" ") };
  if (doses.length > 0 && judged.verdict === "not-found" && doses.every(({ sameElsewhere }) => sameElsewhere === true))
    return { verdict: "indirect", why: "Sources give the same for something else; for this, none gives a dose." };
  const within = doses.filter(({ relation }) => relation === "within");
  const loose = doses.filter(({ relation }) => relation !== "within");
  if (doses.length > 0 && loose.length === 0 && judged.verdict === "not-found")
    return {
      verdict: "partly",
      why: `The dose lies within what sources give (${within.map(({ because }) => because).join(" ")}); nothing else of it was found.`,
    };
  if (loose.length > 0 && (judged.verdict === "supported" || judged.verdict === "indirect"))
    return {
      verdict: "partly",
      why: `${judged.why} No dose to compare with was found for ${loose.map(({ text }) => `“${text}”`).join(", ")}.`,
    };
  return judged;
}
