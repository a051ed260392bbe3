import { designWeight } from "../appraise/design-weight.js";
import type { Lead, Section, TierAnswer } from "../domain/answer.js";
import { makeTierAnswer } from "../domain/answer.js";
import type { Facet } from "../domain/facet.js";
import { FACETS } from "../domain/facet.js";
import type { Gap } from "../domain/gap.js";
import type { Lexicon } from "../domain/lexicon.js";
import type { Question, Topic } from "../domain/question.js";
import type { Tier } from "../domain/tier.js";
import { nearestNaming } from "../rank/naming.js";
import { termText } from "../rank/term-text.js";
import { termsOf } from "../text/analyse.js";
import { absence, leadingGap, unsettledTopic } from "./gaps/absence.js";
import {
  TO_THE_POINT,
  aboutIt,
  admissible,
  keepingToTheEffect,
  keepingToThePoint,
  withoutOthers,
} from "./candidates/admissible.js";
import { isOfAChild, isOfAdults, withoutAdultAmounts } from "./label/adult-amounts.js";
import type { Account } from "./why/account.js";
import type { Candidate } from "./candidates/candidate.js";
import type { Evidence } from "./candidates/evidence.js";
import { asksWhatCameOut } from "./lead/effect-told.js";
import { findCandidates } from "./candidates/find-candidates.js";
import type { Held, TierCount } from "./gaps/gaps.js";
import { emptySectionsGap, emptyTierGap, namesSomething, unnamedWordsGap } from "./gaps/gaps.js";
import { worthTelling } from "./label/worth-telling.js";
import { keepingToTheirLabels, mayLeadOfLabels } from "./label/label-beside.js";
import { leadOf } from "./lead/lead.js";
import { nearestRecommendations } from "./gaps/nearest-recommendations.js";
import { newerVersions } from "./recommends.js";
import { keepingToPregnancy } from "./candidates/people-asked.js";
import type { PlannedSection } from "./plan.js";
import { planSections } from "./plan.js";
import { keepingToTheScreening } from "./candidates/screened-for.js";
import { byScore, select } from "./select.js";
import { statementOf } from "./statement-of.js";
import type { Standings } from "./lead/vouched.js";
import { saysWhatCameOfIt } from "./candidates/verdicts.js";
import { isBeside, vouchedFor } from "./lead/vouched.js";

export interface TierRequest {
  readonly question: Question;
  readonly lexicon: Lexicon;
  readonly tier: Tier;
  /** What the tier holds. */
  readonly held: Held;
  /** Counts who names what; asked only where something is to be called absent, because it takes time. */
  readonly count: () => Promise<TierCount>;
  /** How much of the question each topic carries. */
  readonly weights: readonly number[];
  /** Publications that bear on the question, read. */
  readonly evidence: readonly Evidence[];
  /** Publications that were read and do not bear on it, though they name something of it; the first ones. */
  readonly besides?: readonly Evidence[];
  /** How publications of research stand among all that the search found; those that were not looked at are not vouched for. */
  readonly standings?: Standings;
  /** Where it is noted down what is passed over, and what leads and why; absent where nobody asked. */
  readonly account?: Account;
}

/** Where nothing leads, what comes nearest is soon told. */
const MOST_NEAREST = 3;
const MOST_INDIRECT = 2;
const MOST_BESIDE = 1;

const OF_LABELS: ReadonlySet<Facet> = new Set<Facet>(["treatment", "dose", "harm", "cause"]);

/**
 * Labels answer what is asked of drugs. Asked of none, one stands by chance where it does not lead, where a test or the effect of something else is
 * asked about, and, asked for treatments, where it leads without saying what its drug is used for.
 */
function isOfNoDrug({ topics, facets, form }: Question, lead: Candidate | undefined): boolean {
  if (form === "broad" && lead !== undefined && lead.source.kind === "label")
    return !isOfItsOwn(topics, lead) && !INDICATED.test(lead.text);
  if (form === "broad" || topics.some(({ kind }) => kind === "drug")) return false;
  if (form === "effect" || facets.every((facet) => facet === "diagnosis")) return true;
  if ((facets[0] === "treatment" || facets[0] === "prevention") && lead !== undefined)
    return !INDICATED.test(lead.text);
  return lead === undefined && !facets.some((facet) => OF_LABELS.has(facet));
}

/** Asked of a thing at large, what a label of another drug says of it by the way does not lead. */
function isOfItsOwn(
  topics: readonly Topic[],
  { publication: { title, about = "", keywords = [] } }: Candidate,
): boolean {
  const own = termText([title, about, ...keywords].flatMap((words) => [...termsOf(words), ""]));
  return topics.some((topic) => topic.key && nearestNaming(own, topic) !== undefined);
}

/** Indirect by more than the people: a label's doses for adults are shown to whoever asks for a child, and say so. */
function isOfAnotherMatter({ directness }: Candidate): boolean {
  return directness.kind === "indirect" && directness.differs.some(({ element }) => element !== "population");
}

function isOfANote({ source }: Candidate): boolean {
  return source.kind === "note";
}

const INDICATED =
  /\b(?:indicated|used (?:to|for|in)|for (?:the )?(?:short[- ]term |long[- ]term )?(?:treatment|prevention|prophylaxis|relief|management|control)|(?:treats?|prevents?|relieves?))\b/iu;

/** Where what was found in animals and cells stands, apart from what was found in people. */
const LABORATORY = "In the laboratory, which is no clinical evidence";
const MOST_LABORATORY = 2;

/** Composes what one tier says: its lead, its sections, and the gaps between. */
export async function composeTier(request: TierRequest): Promise<TierAnswer> {
  const { question, lexicon, tier, held, weights, evidence, account } = request;
  if (held.publications === 0) return silent(tier, emptyTierGap(question, tier, held));
  const plan = planSections(question, tier);
  const facets = plan.flatMap((section) => section.facets);
  const bestScore = Math.max(0, ...evidence.map(({ score }) => score));
  const noting = account === undefined ? {} : { account };
  const newer =
    tier === "guideline" ? newerVersions(evidence.map(({ publication }) => publication)) : new Map<string, string>();
  const ofMatter = aboutIt(question, tier, evidence);
  account?.aside(evidence, ofMatter);
  const about = vouchedFor(question, tier, ofMatter, request.standings ?? new Map());
  const candidatesIn = (some: readonly Evidence[]) =>
    some.flatMap((one) => findCandidates({ question, lexicon, weights, facets, bestScore, ...noting }, one));
  // What says plainly that a treatment worked or did not needs no voucher: left out, the others could be all for it or all against.
  const plainly = asksWhatCameOut(question)
    ? candidatesIn(ofMatter.filter((one) => !about.includes(one))).filter(({ text }) =>
        saysWhatCameOfIt(question, text),
      )
    : [];
  const found = [...candidatesIn(about), ...plainly].map((one) => withNewer(one, newer));
  const all = found.filter(({ publication }) => publication.design !== "laboratory");
  account?.dropped(found, all, "laboratory");
  const whole = all.filter((candidate) => admissible(question, false, candidate));
  // What only comes near the question is shown where nothing speaks of the whole of it.
  const near = !whole.some(({ harm, underlying }) => !harm && !underlying);
  const admitted = near ? all.filter((candidate) => admissible(question, true, candidate)) : whole;
  account?.dropped(all, admitted, "publication");
  const candidates = keepingToThePoint(question, weights, admitted, near ? TO_THE_POINT.near : TO_THE_POINT.whole);
  account?.dropped(admitted, candidates, "point");
  const ofPeople = withoutOthers(candidates);
  account?.dropped(candidates, ofPeople, "people");
  const fitted = tier === "guideline" ? ofPeople : keepingToPregnancy(ofPeople);
  account?.dropped(ofPeople, fitted, "people");
  const ofEffect = tier === "research" ? keepingToTheEffect(question, fitted) : fitted;
  account?.dropped(fitted, ofEffect, "treatment");
  const ofDrugs = tier === "label" ? keepingToTheirLabels(question, ofEffect) : ofEffect;
  account?.dropped(ofEffect, ofDrugs, "treatment");
  const ofScreening = tier === "label" ? ofDrugs : keepingToTheScreening(question, ofDrugs);
  account?.dropped(ofDrugs, ofScreening, "treatment");
  const fitting = withoutAdultAmounts(question, ofScreening);
  account?.dropped(ofScreening, fitting, "people");
  account?.dropped(fitting, [], "section");

  // What is told of adults answers nothing that is asked of a child.
  const ofChild = isOfAChild(question);
  const mayLead = fitting.filter(
    (one) => (tier !== "label" || mayLeadOfLabels(question, one)) && !(ofChild && isOfAdults(one.text)),
  );
  const mayBeUnsettled = question.topics.some((topic) => topic.unsettled);
  const unsettled = mayBeUnsettled ? unsettledTopic(await request.count()) : undefined;
  const first = unsettled === undefined ? leadOf(request, plan, mayLead) : undefined;
  const indirect = fitting.every(({ directness }) => directness.kind !== "direct");
  if (
    tier === "label" &&
    (isOfNoDrug(question, first) || (question.form === "effect" && fitting.every(isOfAnotherMatter)))
  )
    return silent(tier, absence(await request.count(), request));
  const taken: Candidate[] = first === undefined ? [] : [first];
  const sections: Section[] = [];
  const missing: string[] = [];
  let answers = first !== undefined || tier === "label";
  for (const section of plan) {
    const ofSection = fitting.filter(
      (one) =>
        section.facets.includes(one.facet) &&
        one.underlying === section.underlying &&
        !(first !== undefined && isBeside(question, one)),
    );
    const nearest = first === undefined && tier === "research" && asksWhatCameOut(question);
    const nearby = section.asked ? (indirect ? MOST_INDIRECT : MOST_NEAREST) : MOST_BESIDE;
    const most = nearest ? Math.min(section.most, nearby) : section.most;
    const chosen = select(ofSection, most, taken, account);
    taken.push(...chosen);
    if (chosen.length > 0) sections.push(sectionOf(question, section, chosen));
    if (chosen.length > 0) answers ||= section.asked || section.underlying || chosen.some(isOfANote);
    else if (section.asked && !(first !== undefined && section.facets.includes(first.facet)))
      missing.push(section.heading);
  }
  // What only stands beside an answer is no answer by itself.
  if (!answers) for (const list of [taken, sections, missing]) list.length = 0;
  const laboratory = select(
    found.filter((one) => one.publication.design === "laboratory" && admissible(question, false, one)),
    MOST_LABORATORY,
    taken,
  );
  if (laboratory.length > 0) {
    taken.push(...laboratory);
    sections.push(sectionOf(question, { heading: LABORATORY, facets: FACETS }, laboratory));
  }
  for (const one of taken) account?.say(one);
  if (taken.length === 0) {
    const nearest = nearestRecommendations(request, [...evidence, ...(request.besides ?? [])]);
    const lead = { gap: absence(await request.count(), request) };
    return makeTierAnswer({ tier, lead, sections: nearest === undefined ? [] : [nearest], gaps: [] });
  }
  const lead: Lead =
    first !== undefined
      ? { statement: statementOf(first) }
      : { gap: leadingGap(await request.count(), question, fitting, evidence) };
  return makeTierAnswer({
    tier,
    lead,
    sections,
    gaps: [
      ...gapsOf(
        request,
        worthTelling(
          question,
          missing,
          taken.map(({ text }) => text),
        ),
      ),
    ],
  });
}

function withNewer(candidate: Candidate, newer: ReadonlyMap<string, string>): Candidate {
  const { recommendation, publication } = candidate;
  const title = newer.get(publication.id);
  return recommendation === undefined || title === undefined
    ? candidate
    : { ...candidate, recommendation: { ...recommendation, newer: title } };
}

function silent(tier: TierAnswer["tier"], gap: Gap): TierAnswer {
  return makeTierAnswer({ tier, lead: { gap }, sections: [], gaps: [] });
}

/** The user's own protocol before others, an older version of a guideline after all. */
function standing({ recommendation }: Candidate): number {
  if (recommendation?.newer !== undefined) return -1;
  return recommendation?.local === true ? 1 : 0;
}

/** Facets in the plan's order, meanings together, better designs first. */
function sectionOf(
  question: Question,
  { heading, facets }: Pick<PlannedSection, "heading" | "facets">,
  chosen: readonly Candidate[],
): Section {
  const meanings = question.topics.flatMap(({ names }) => names.map(({ label }) => label));
  const place = ({ meanings: [first] }: Candidate) => (first === undefined ? -1 : meanings.indexOf(first));
  const ordered = [...chosen].sort(
    (a, b) =>
      place(a) - place(b) ||
      facets.indexOf(a.facet) - facets.indexOf(b.facet) ||
      standing(b) - standing(a) ||
      designWeight(b.publication.design, b.facet) - designWeight(a.publication.design, a.facet) ||
      byScore(a, b),
  );
  const present = facets.filter((facet: Facet) => ordered.some((candidate) => candidate.facet === facet));
  return { heading, facets: present, statements: ordered.map((candidate) => statementOf(candidate)) };
}

function* gapsOf({ question, tier, evidence }: TierRequest, missing: readonly string[]): Generator<Gap> {
  const passages = evidence.reduce(
    (sum, { sources }) => sum + sources.reduce((n, source) => n + source.passages.length, 0),
    0,
  );
  if (missing.length > 0) yield emptySectionsGap(tier, missing, evidence.length, passages);
  const words = question.topics.filter(
    (topic, at) =>
      topic.kind === "word" && namesSomething(topic) && evidence.every(({ named }) => named[at] === undefined),
  );
  if (words.length > 0 && evidence.length > 0)
    yield unnamedWordsGap(
      tier,
      words.map(({ label }) => label),
      evidence.length,
      passages,
    );
}
