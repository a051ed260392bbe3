import { certaintyOf } from "../appraise/certainty.js";
import { designWeight } from "../appraise/design-weight.js";
import { participants } from "../appraise/participants.js";
import type { Lead, Section, TierAnswer } from "../domain/answer.js";
import { makeTierAnswer } from "../domain/answer.js";
import type { Facet } from "../domain/facet.js";
import type { Gap } from "../domain/gap.js";
import type { Lexicon } from "../domain/lexicon.js";
import type { Publication } from "../domain/publication.js";
import type { Naming, Question } from "../domain/question.js";
import { makeQuote } from "../domain/quote.js";
import type { Statement } from "../domain/statement.js";
import { makeStatement } from "../domain/statement.js";
import type { Tier } from "../domain/tier.js";
import type { Candidate } from "./candidate.js";
import type { Evidence } from "./evidence.js";
import { findCandidates } from "./find-candidates.js";
import type { Closest, Held, TierCount, TopicCount } from "./gaps.js";
import {
  emptySectionsGap,
  emptyTierGap,
  notAnsweredGap,
  notNamedGap,
  onlyIndirectGap,
  unnamedWordsGap,
  unsettledTermGap,
} from "./gaps.js";
import type { PlannedSection } from "./plan.js";
import { planSections } from "./plan.js";
import { isIntervention, share } from "./relevance.js";
import { byScore, select } from "./select.js";
import { tellsOnlyTheMethod } from "./sentence-roles.js";
import { recommendationIn } from "../text/recommendation.js";

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
}

/** Facets to which GRADE's words apply: claims on what is so, not on what is unknown or planned. */
const GRADED: readonly Facet[] = [
  "cause",
  "clinical feature",
  "diagnosis",
  "treatment",
  "dose",
  "harm",
  "prognosis",
  "prevention",
  "monitoring",
];

/**
 * Statements on the harm of a drug count whatever it was given for, and a label's whatever they are about; all else must come from
 * a publication that names the key topics, or all but one where none names them all.
 */
function admissible(question: Question, near: boolean, { facet, publicationNamed, publication }: Candidate): boolean {
  if (publication.tier === "label") return true;
  const missing = question.topics.filter((topic, at) => topic.key && publicationNamed[at] === undefined);
  if (missing.length === 0 || (near && missing.length === 1)) return true;
  return facet === "harm" && question.topics.some(({ kind }) => kind === "drug") && !missing.some(isIntervention);
}

/** Where some speak of most of the question, those that speak of less than this share of what they do are beside the point. */
const TO_THE_POINT = { whole: 0.5, near: 0.9 } as const;

function keepingToThePoint(
  question: Question,
  weights: readonly number[],
  candidates: readonly Candidate[],
  point: number,
): Candidate[] {
  const ofDrug = question.topics.some(({ kind }) => kind === "drug");
  const spoken = candidates.map(({ publicationNamed }) => share(weights, publicationNamed));
  const most = Math.max(0, ...spoken);
  return candidates.filter((one, at) => (spoken[at] ?? 0) >= point * most || (ofDrug && one.harm) || one.underlying);
}

/** Composes what one tier says: its lead, its sections, and the gaps between. */
export async function composeTier(request: TierRequest): Promise<TierAnswer> {
  const { question, lexicon, tier, held, weights, evidence } = request;
  if (held.publications === 0) return silent(tier, emptyTierGap(question, tier, held));
  const plan = planSections(question, tier);
  const facets = plan.flatMap((section) => section.facets);
  const bestScore = Math.max(0, ...evidence.map(({ score }) => score));
  const all = evidence.flatMap((one) => findCandidates({ question, lexicon, weights, facets, bestScore }, one));
  const whole = all.filter((candidate) => admissible(question, false, candidate));
  // What only comes near the question is shown where nothing speaks of the whole of it.
  const near = !whole.some(({ harm, underlying }) => !harm && !underlying);
  const candidates = keepingToThePoint(
    question,
    weights,
    near ? all.filter((candidate) => admissible(question, true, candidate)) : whole,
    near ? TO_THE_POINT.near : TO_THE_POINT.whole,
  );

  const mayBeUnsettled = question.topics.some((topic) => topic.unsettled);
  const unsettled = mayBeUnsettled ? unsettledTopic(await request.count()) : undefined;
  const first = unsettled === undefined ? leadOf(request, plan, candidates) : undefined;
  const taken: Candidate[] = first === undefined ? [] : [first];
  const sections: Section[] = [];
  const missing: string[] = [];
  for (const section of plan) {
    const fitting = candidates.filter(
      ({ facet, underlying }) => section.facets.includes(facet) && underlying === section.underlying,
    );
    const chosen = select(fitting, section.most, taken);
    taken.push(...chosen);
    if (chosen.length > 0) sections.push(sectionOf(question, section, chosen));
    else if (section.asked && !(first !== undefined && section.facets.includes(first.facet)))
      missing.push(section.heading);
  }
  if (taken.length === 0) return silent(tier, absence(await request.count(), request));
  const lead: Lead =
    first !== undefined
      ? { statement: statementOf(first) }
      : { gap: leadingGap(await request.count(), question, candidates) };
  return makeTierAnswer({ tier, lead, sections, gaps: [...gapsOf(request, missing)] });
}

/** Why no statement leads: the term is unsettled, everything is indirect, or nothing says what was asked to be told. */
function leadingGap(count: TierCount, question: Question, candidates: readonly Candidate[]): Gap {
  const unsettled = unsettledTopic(count);
  if (unsettled !== undefined) return unsettledTermGap(count, unsettled);
  const direct = candidates.some(({ directness, underlying }) => !underlying && directness.kind === "direct");
  return direct ? notAnsweredGap(count, question) : onlyIndirectGap(count);
}

/** A term asked about that nobody in the tier uses for anything. */
function unsettledTopic(count: TierCount): TopicCount | undefined {
  return count.topics.find(({ topic, asked, denying }) => topic.unsettled && asked.length === denying.length);
}

/** What to say where no sentence answers: that nothing names what was asked, or that what names it does not answer. */
function absence(count: TierCount, { question, evidence }: TierRequest): Gap {
  const unsettled = unsettledTopic(count);
  if (unsettled !== undefined) return unsettledTermGap(count, unsettled);
  const closest = closestOf(question, evidence);
  return count.namingAllAnyhow === 0 ? notNamedGap(count, closest) : notAnsweredGap(count, question, closest);
}

/** Publications that are shown to somebody whose question nothing answers. */
const MOST_CLOSEST = 3;

/** Of what was read, the first publications that name at least two of the key topics, or the one there is, most of them first. */
function closestOf({ topics }: Question, evidence: readonly Evidence[]): Closest[] {
  const keys = topics.flatMap(({ key }, at) => (key ? [at] : []));
  return evidence
    .map(({ publication, named }) => ({
      id: publication.id,
      title: publication.title,
      names: keys.flatMap((at) => (isAsked(named[at]) ? [topics[at]?.label ?? ""] : [])),
    }))
    .filter(({ names }) => names.length >= Math.min(2, Math.max(1, keys.length)))
    .sort((a, b) => b.names.length - a.names.length)
    .slice(0, MOST_CLOSEST);
}

function isAsked(naming: Naming | undefined): boolean {
  return naming?.relation === "same" || naming?.relation === "narrower";
}

function silent(tier: TierAnswer["tier"], gap: Gap): TierAnswer {
  return makeTierAnswer({ tier, lead: { gap }, sections: [], gaps: [] });
}

/**
 * The best direct statement of the first asked section that has one; a recommendation or a finding, not an afterthought. Where
 * research is asked what something is, only a sentence that says so may lead.
 */
function leadOf(
  { question, tier }: TierRequest,
  plan: readonly PlannedSection[],
  candidates: readonly Candidate[],
): Candidate | undefined {
  const direct = candidates.filter((one) => !one.underlying && one.directness.kind === "direct");
  const defining = question.form === "broad" && tier === "research";
  for (const { facets, asked } of plan) {
    if (!asked) continue;
    const [best] = direct
      .filter(
        ({ facet, text }) => (defining ? facet === "definition" : facets.includes(facet)) && !tellsOnlyTheMethod(text),
      )
      .sort((a, b) => recommendedFirst(a, b) || order(facets, a, b) || byScore(a, b));
    if (best !== undefined || defining) return best;
  }
  return undefined;
}

/** A guideline is asked for what it recommends: the user's own protocol first, then what is said as a recommendation, then all else. */
function recommendedFirst(a: Candidate, b: Candidate): number {
  return recommending(b) - recommending(a);
}

function recommending({ publication, text, source, facet }: Candidate): number {
  if (publication.tier !== "guideline" || facet === "definition") return 0;
  const recommends = recommendationIn(text, [], { own: source.kind !== "note" }) !== undefined;
  return (recommends ? 1 : 0) + (recommends && isLocal(publication) ? 1 : 0);
}

/** Whether a publication is known by nothing but a name that its owner gave: a protocol of the house. */
function isLocal({ identifiers }: Publication): boolean {
  return identifiers.length > 0 && identifiers.every(({ scheme }) => scheme === "local");
}

/** In a section of several facets its first one leads, when what is found on it is nearly as good. */
function order(facets: readonly Facet[], a: Candidate, b: Candidate): number {
  const late = ({ facet }: Candidate) => 0.25 * facets.indexOf(facet);
  return b.score - late(b) - (a.score - late(a));
}

function statementOf(candidate: Candidate): Statement {
  const { publication, source, start, end, facet, stated, directness } = candidate;
  const people = participants(publication.size);
  const certainty = certaintyOf({
    design: publication.design,
    words: `${publication.title} ${publication.size ?? ""}`,
    directness,
    ...(people === undefined ? {} : { participants: people }),
    ...(stated === undefined ? {} : { stated }),
  });
  return makeStatement([{ quote: makeQuote(source, start, end), publication }], {
    facet,
    directness,
    ...(certainty === undefined || !GRADED.includes(facet) ? {} : { certainty }),
  });
}

/** Facets in the plan's order, meanings together, better designs first. */
function sectionOf(question: Question, { heading, facets }: PlannedSection, chosen: readonly Candidate[]): Section {
  const meanings = question.topics.flatMap(({ names }) => names.map(({ label }) => label));
  const place = ({ meanings: [first] }: Candidate) => (first === undefined ? -1 : meanings.indexOf(first));
  const ordered = [...chosen].sort(
    (a, b) =>
      place(a) - place(b) ||
      facets.indexOf(a.facet) - facets.indexOf(b.facet) ||
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
    (topic, at) => topic.kind === "word" && evidence.every(({ named }) => named[at] === undefined),
  );
  if (words.length > 0 && evidence.length > 0)
    yield unnamedWordsGap(
      tier,
      words.map(({ label }) => label),
      evidence.length,
      passages,
    );
}
