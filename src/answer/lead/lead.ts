import { agesIn } from "../../appraise/ages.js";
import type { Facet } from "../../domain/facet.js";
import type { Question } from "../../domain/question.js";
import type { Tier } from "../../domain/tier.js";
import { BROAD_CUES } from "../../question/cues.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import { onlyDescribes } from "../../question/main-words.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { termsOf } from "../../text/analyse.js";
import type { Account, Bar } from "../why/account.js";
import { namesTheAim, onlyAsks } from "../candidates/both-sides.js";
import type { Candidate } from "../candidates/candidate.js";
import { comparedSides, namesSide } from "../finding/compared-sides.js";
import { barOfWords } from "./lead-bars.js";
import { asksOfAges, fitsThePerson, isOfFew, tellsTheAges } from "../candidates/people-asked.js";
import type { PlannedSection } from "../plan.js";
import { tellsTheQuantity } from "../candidates/quantity-asked.js";
import { isIntervention } from "../candidates/relevance.js";
import { OF_SCREENING, namesWhatIsScreenedFor, screens } from "../candidates/screened-for.js";
import { byScore } from "../select.js";

/** What a lead is chosen for. */
export interface LeadRequest {
  readonly question: Question;
  readonly tier: Tier;
  /** How much of the question each topic carries. */
  readonly weights: readonly number[];
  readonly account?: Account;
}

/**
 * The best direct statement of the first asked section that has one; a recommendation or a finding, not an afterthought. Where
 * research is asked what something is, only a sentence that says so may lead.
 */
export function leadOf(
  request: LeadRequest,
  plan: readonly PlannedSection[],
  candidates: readonly Candidate[],
): Candidate | undefined {
  const { question, tier, account } = request;
  const defining =
    (question.form === "broad" && tier === "research") || (tier === "guideline" && question.facets[0] === "definition");
  // What a guideline says of the ages asked about is its answer, be it that nobody knows.
  const { person } = question;
  const ofAges = candidates.filter(({ effects, text }) =>
    person === undefined ? effects.ages > 0 : fitsThePerson(person, text) > 1,
  );
  // "My 72-year-old man": what tells his age comes before what tells only of men.
  const ofThese = asksOfAges(question.text) ? ofAges.filter(({ text }) => tellsTheAges(question.text, text)) : [];
  const led = recommendedLead(request, ofThese) ?? recommendedLead(request, ofAges);
  if (led !== undefined) return led;
  // "Fluoride varnish in children": a guideline is asked for what to do, unless it is asked what something is.
  if (question.form === "broad" && !BROAD_CUES.test(question.text) && question.topics.some(isIntervention)) {
    const told = recommendedLead(request, candidates);
    if (told !== undefined) return told;
  }
  if (OF_SCREENING.test(question.text)) {
    const offered = recommendedLead(
      request,
      candidates.filter(({ text }) => OF_SCREENING.test(text)),
    );
    if (offered !== undefined) return offered;
  }
  for (const section of plan) {
    if (!section.asked) continue;
    const able = candidates.filter((one) => {
      const bar = barOf(request, section, defining, one);
      if (bar !== undefined) account?.bar(one, bar);
      return bar === undefined;
    });
    const { heading, facets } = section;
    const asked = toldFirst(question);
    const amount = amountFirst(request);
    able.sort(
      (a, b) =>
        fitting(question, a, b) ||
        screens(question, a, b) ||
        amount(a, b) ||
        ofItself(request, a, b) ||
        firstLine(question, a, b) ||
        recommendedFirst(question, a, b) ||
        asked(a, b) ||
        order(facets, a, b) ||
        byScore(a, b),
    );
    const [best] = able;
    if (best !== undefined) account?.leads({ heading, able });
    if (best !== undefined || defining) return best;
  }
  return question.form === "effect" ||
    ASKS_WHETHER.test(question.text) ||
    question.facets.some((facet) => OFFERED.has(facet))
    ? recommendedLead(request, candidates)
    : undefined;
}

/** "Should NSAIDs be avoided in heart failure?": whatever else it tells, a recommendation answers. */
const ASKS_WHETHER = /^(?:should|must|is|are|can|may|do|does)\b/iu;

/** Of a guideline asked how much, how long or how often, what tells that comes first. */
function amountFirst({ question, tier }: LeadRequest): (a: Candidate, b: Candidate) => number {
  if (tier !== "guideline") return () => 0;
  const amount = ({ text }: Candidate) => Number(tellsTheQuantity(question.text, text));
  return (a, b) => amount(b) - amount(a);
}

/** Asked for these, that nobody knows whether to offer them is an answer of a guideline, too. */
const OFFERED: ReadonlySet<Facet> = new Set<Facet>(["diagnosis", "prevention", "monitoring"]);

/**
 * Asked whether something is to be done, a guideline answers by what it recommends, whatever else that tells ("take 0.4 mg of folic acid"); asked how often or how
 * long, by what tells that first.
 */
function recommendedLead(request: LeadRequest, candidates: readonly Candidate[]): Candidate | undefined {
  if (request.tier !== "guideline") return undefined;
  const able = candidates.filter(
    (one) =>
      (recommending(one) > 0 || tellsWhatIsToBeDone(request.question, one)) &&
      barOf(request, { facets: [one.facet] }, false, one) === undefined,
  );
  const amount = amountFirst(request);
  able.sort(
    (a, b) =>
      fitting(request.question, a, b) ||
      screens(request.question, a, b) ||
      amount(a, b) ||
      ofItself(request, a, b) ||
      recommendedFirst(request.question, a, b) ||
      byScore(a, b),
  );
  const [best] = able;
  if (best !== undefined) request.account?.leads({ heading: "What is recommended", able });
  return best;
}

/** What is on other people than the person told of leads only where nothing else may. */
function fitting({ person, text: asked }: Question, a: Candidate, b: Candidate): number {
  const others = ({ text, publication }: Candidate) =>
    Number(fitsThePerson(person, text) === 0 || (publication.tier === "guideline" && isOfFew(asked, text)));
  return others(a) - others(b);
}

/** Asked how often or how much, what is to be done so often or so much ("should be rescreened every 3 to 5 years"). */
function tellsWhatIsToBeDone({ text: asked }: Question, { text, facet }: Candidate): boolean {
  const asksAnAmount = !tellsTheQuantity(asked, "");
  return asksAnAmount && facet !== "definition" && /\bshould\b/iu.test(text) && tellsTheQuantity(asked, text);
}

/** Why a candidate may not lead, by what it lacks first; nothing where it may. */
function barOf(
  { question, weights }: LeadRequest,
  { facets }: Pick<PlannedSection, "facets">,
  defining: boolean,
  one: Candidate,
): Bar | undefined {
  if (one.underlying) return "underlying";
  if (one.directness.kind !== "direct") return "indirect";
  if (one.source.kind !== "note" && !namesTheAim(question, one.named)) return "aim";
  if (one.publication.tier === "research" && !namesWhatIsScreenedFor(question, one.named)) return "aim";
  if (!namesWhatWeighs(question, weights, one)) return "word";
  if (one.publication.tier === "research" && !tellsWhichIsBetter(question, one.text)) return "preference";
  if (defining && !(one.facet === "definition" && defines(question, one))) return "definition";
  // "Duloxetine 60 mg/day was superior to placebo" tells a treatment with its dose.
  const withItsDose =
    one.facet === "dose" &&
    facets.includes("treatment") &&
    (one.recommendation?.direction === "for" || PREFERS.test(one.text) || TWO_SHARES.test(one.text));
  if (!defining && !facets.includes(one.facet) && !withItsDose) return "facet";
  if (
    one.recommendation?.direction !== undefined &&
    one.publication.tier === "guideline" &&
    RECOMMENDS.test(one.text) &&
    OF_KNOWLEDGE.has(question.facets[0] ?? "treatment")
  )
    return "facet";
  const { design, tier, title } = one.publication;
  return barOfWords(question, {
    text: one.text,
    inFull: one.inFull,
    title,
    design,
    tier,
    note: one.source.kind === "note",
    before: one.source.text.slice(0, Math.min(one.start, ABSTRACT)),
  });
}

const RECOMMENDS = /\b(?:recommends?|recommended|should|suggests? (?:that|screening|offering))\b/iu;
/** What is so: no recommendation tells it. */
const OF_KNOWLEDGE: ReadonlySet<Facet> = new Set<Facet>(["definition", "cause", "clinical feature", "prognosis"]);

/** So much of a text tells who was studied. Characters. */
const ABSTRACT = 3000;

/** Asked which is best, only a sentence that prefers one thing to another, or none, may lead. */
const PREFERS =
  /\b(?:superior\w*|inferior\w*|non-?inferior\w*|(?:more|less|most|least|as|equally|similarly) (?:effective|efficacious|safe|tolerated)|better|worse|best|first[- ](?:line|choice)|of choice|recommend\w*|prefer\w*|(?:no|not|without)\b.{0,40}\bdifferen\w+|comparable|alternative to|similar (?:\w+ ){0,2}(?:efficacy|effects?|effectiveness|outcomes?|rates?))\b/iu;
/** A share for each of two. */
const TWO_SHARES = /\b(?!9[05]\s?%)\d+(?:\.\d+)?\s?%.*\b(?!9[05]\s?%)\d+(?:\.\d+)?\s?%/iu;

const COMPARES = /\b(?:relative to|compared (?:with|to)|versus|vs\.?|than)\s/iu;

/** "Significantly more improvement in the A treated patients": more in one is less in the other. */
const MORE_IN_ONE =
  /\b(?:more|less|greater|higher|lower|fewer|better|worse|larger|smaller|faster|slower|longer|shorter|earlier|later)\b[^.;]{0,60}\b(?:in|with|for|among|after) (?:the )?[^.;]{0,40}\b(?:groups?|arms?|patients|treated|participants|women|men|children|infants)\b/iu;

/** "From 77 to 92 in early, and from 68 to 82 in late surgery": each side has its figures. */
const FIGURES_OF_EACH = /\d.*(?:\band|\bwhile|\bwhereas|\bbut|;)\b.*\d/iu;

/** Whether a sentence prefers one thing to another, where that is asked; true where it is not. Of two things any comparison tells. */
function tellsWhichIsBetter(question: Question, text: string): boolean {
  const sides = comparedSides(question);
  if (sides !== undefined)
    return (
      PREFERS.test(text) ||
      TWO_SHARES.test(text) ||
      COMPARES.test(text) ||
      MORE_IN_ONE.test(text) ||
      (FIGURES_OF_EACH.test(text) && [sides.one, sides.other].every((side) => namesSide(side, text, question.topics)))
    );
  // Asked which is best, shares of arms that are called by no treatment tell nothing.
  const oneAgainstOther = TWO_SHARES.test(text) && text.split(/[^\p{L}-]+/u).some(looksLikeADrug);
  return !seeksTheBest(question) || PREFERS.test(text) || oneAgainstOther;
}

function seeksTheBest({ text }: Question): boolean {
  return /\b(?:best|most effective|safest|preferred|of choice|first[- ](?:line|choice))\b|^which (?:\S+ )?(?:drugs?|treatments?|therap\w+|antibiotics?|agents?|medicines?|regimens?)\b/iu.test(
    text,
  );
}

const DEFINING = /\b(?:is|are|was|were|refers? to|means|defined|characteri[sz]ed)\b/iu;

/** Whether a sentence defines what was asked about, not something else in words that name it; a note's own word is taken for it. */
function defines({ topics }: Question, { text, facetSure }: Candidate): boolean {
  if (facetSure === 1) return true;
  const subject = termText(termsOf(text.slice(0, DEFINING.exec(text)?.index ?? 0)));
  return topics.every((topic) => !topic.key || nearestNaming(subject, topic) !== undefined);
}

/** A word of the question that carries this share of it must be named by what leads. */
const WEIGHTY = 0.25;

/** Whether a sentence or its publication names every weighty word of the question, be it a key topic or not. */
function namesWhatWeighs({ topics }: Question, weights: readonly number[], { publicationNamed }: Candidate): boolean {
  return topics.every(
    (topic, at) =>
      topic.kind !== "word" ||
      onlyAsks(topic) ||
      (weights[at] ?? 0) < WEIGHTY ||
      publicationNamed[at] !== undefined ||
      (!topic.key && onlyDescribes(topic)),
  );
}

/** Of a guideline, what says by itself on what it is comes before what only its heading tells of, and more of it before less, if both say what is recommended. */
function ofItself({ tier, question: { topics } }: LeadRequest, a: Candidate, b: Candidate): number {
  if (tier !== "guideline" || recommending(a) === 0 || recommending(b) === 0) return 0;
  const names = ({ named }: Candidate) => topics.filter(({ key }, at) => key && named[at] !== undefined).length;
  return names(b) - names(a);
}

/** A guideline is asked for what it recommends: the user's own protocol first, then what is said as a recommendation, then all else. */
function recommendedFirst(question: Question, a: Candidate, b: Candidate): number {
  return Number(unknownOfSome(question, a)) - Number(unknownOfSome(question, b)) || recommending(b) - recommending(a);
}

function recommending({ recommendation, facet }: Candidate): number {
  if (recommendation === undefined || facet === "definition") return 0;
  if (recommendation.newer !== undefined) return 1;
  if (recommendation.local) return 3;
  // What its guideline grades is what it recommends; the rest of its text says how.
  return recommendation.strength === undefined ? 2 : 2.5;
}

/** Where no ages are asked about, that nobody knows for some ages comes after what is recommended. */
function unknownOfSome({ text: asked }: Question, { recommendation, text }: Candidate): boolean {
  return recommendation?.direction === "either" && !asksOfAges(asked) && agesIn(text) !== undefined;
}

const ASKS_FOR_THE_FIRST =
  /\b(?:first[- ]?line|first[- ]choice|initial (?:treatment|therapy)|of choice|start(?:ed)? with)\b/iu;
const IS_FIRST =
  /\bfirst[- ]?(?:line|choice)\b|\binitial(?:ly)?\b|\bnew(?:ly)?[- ](?:onset|diagnosed)\b|\bof choice\b|\binduction\b|\bstart\w* with\b/iu;

/** Asked what is given first, what says so comes first. */
function firstLine({ text }: Question, a: Candidate, b: Candidate): number {
  return ASKS_FOR_THE_FIRST.test(text) ? Number(IS_FIRST.test(b.text)) - Number(IS_FIRST.test(a.text)) : 0;
}

/** Asked how something is found, what misses it comes after what finds it. */
const FINDS_NOTHING =
  /\b(?:missed|not (?:seen|visible|detected|detectable|useful|helpful|reliable|sufficient)|unreliable|cannot|can not|normal in|false[- ]negative)\b/iu;
const USEFUL = /\b(?:useful|sensitive|accurate|confirms?|shows?|detects?|reliabl[ey]|gold standard|of choice|best)\b/iu;

/** Asked how something is treated, what is not to be used comes after what is. */
function toldFirst({ form, facets }: Question): (a: Candidate, b: Candidate) => number {
  if (form !== "effect" && facets[0] === "diagnosis") {
    const missing = ({ text }: Candidate) => Number(FINDS_NOTHING.test(text) && !USEFUL.test(text));
    return (a, b) => missing(a) - missing(b);
  }
  if (form === "effect" || facets[0] !== "treatment") return () => 0;
  const against = ({ text, recommendation }: Candidate) =>
    Number(recommendation?.direction === "against" || NOT_TO_BE_USED.test(text));
  return (a, b) => against(a) - against(b);
}

const NOT_TO_BE_USED =
  /\b(?:should (?:not|never) be (?:used|given|offered|prescribed)|(?:is|are) not recommended|(?:is|are) contra-?indicated|must not be)\b/iu;

/** In a section of several facets its first one leads, when what is found on it is nearly as good. */
function order(facets: readonly Facet[], a: Candidate, b: Candidate): number {
  const late = ({ facet }: Candidate) => 0.25 * facets.indexOf(facet);
  return b.score - late(b) - (a.score - late(a));
}
