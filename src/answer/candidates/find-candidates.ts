import { facetsByWords } from "../../appraise/facet-words.js";
import { directnessOf } from "../../appraise/directness.js";
import { wantsLaboratory, isOnLaboratory } from "../../appraise/safety/laboratory.js";
import type { Design } from "../../domain/design.js";
import type { Facet } from "../../domain/facet.js";
import type { Concept, Lexicon } from "../../domain/lexicon.js";
import type { Naming, Question, Topic } from "../../domain/question.js";
import type { Block, Source } from "../../domain/source.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { termsOf } from "../../text/analyse.js";
import { isHarm, polarity } from "../../text/polarity.js";
import { isStopWord } from "../../text/stop-words.js";
import type { Account, PassedReason } from "../why/account.js";
import { missingKeys } from "./both-sides.js";
import { effectsOf, sumOf } from "./candidate-score.js";
import type { Candidate } from "./candidate.js";
import type { InFull } from "./in-full.js";
import { inFullBy } from "./in-full.js";
import { asksWhatCameOut, plainness, tellsOnlyWhatGoesWithWhat } from "../lead/effect-told.js";
import type { Evidence } from "./evidence.js";
import { facetOf } from "../lead/facet-told.js";
import { asksForResearch, quotableSpans } from "./quotable.js";
import { isNotToFindOut, isToFindOut, recommendationOf, underItsSubject } from "../recommends.js";
import { share } from "./relevance.js";
import { DOSE, INDICATION } from "../label/label-aspects.js";
import { tellsOnlyOfAMarker } from "./marker-only.js";
import { namesAnAim } from "./named-aim.js";
import { tellsOfSingleOnes } from "../finding/no-finding.js";
import { withoutOtherCase } from "./other-case.js";
import { namesOnlyAside } from "./only-aside.js";
import { PREGNANCY, isOfPregnancy, ofOtherPeople } from "./people-asked.js";
import { byRole } from "../role/by-role.js";
import { conceptsIn, drifts, meaningsOf, onlyUnderlying } from "./sentence-concepts.js";
import { labelOpening, worthOfSection } from "./sentence-roles.js";
import {
  couldBeQuoted,
  asksForAnyDrug,
  isOnTheMatter,
  keepsToTheIntervention,
  leavesOutTheOutcome,
  namesItAsAHarm,
  namesOnlyItsLevel,
  namesTheWords,
  speaksOf,
} from "./speaks-of.js";

const INTERVENTIONS: ReadonlySet<Concept["kind"]> = new Set(["drug", "procedure", "test"]);

/** What befell single people is all that these tell. */
const CASES: ReadonlySet<Design> = new Set<Design>(["case report", "case series"]);

const LONGEST_WORDS = 75;
/** A recommendation with all its conditions is quoted whole: cut off, it would be for other people. */
const LONGEST_RECOMMENDATION = 140;
const FEWEST_WORDS = 5;
export interface CandidateRequest {
  readonly question: Question;
  readonly lexicon: Lexicon;
  readonly weights: readonly number[];
  /** Facets that the plan has room for. */
  readonly facets: readonly Facet[];
  /** Best rank score of the tier. */
  readonly bestScore: number;
  /** Where it is noted down what is passed over; absent where nobody asked why. */
  readonly account?: Account;
}

/** Every sentence of a publication that could answer, with its score. */
export function findCandidates(request: CandidateRequest, found: Evidence): Candidate[] {
  const { publication } = found;
  const { design, title } = publication;
  return found.sources.flatMap(({ source, blocks }) => {
    const ofStudy = publication.tier === "research" && source.kind !== "note" && asksWhatCameOut(request.question);
    const inFull = ofStudy
      ? inFullBy(request.question, [title, ...blocks.map(({ start, end }) => source.text.slice(start, end))])
      : asPrinted;
    const evidence = titledInFull(request.question, found, inFull(title));
    return blocks.flatMap((block) => {
      if (asksForResearch(publication, source, block) && !GAPS.some((facet) => request.question.facets.includes(facet)))
        return [];
      // An abstract in one paragraph names its parts in the text itself: "Results: …".
      let part: string | undefined;
      return quotableSpans(publication, source, block).flatMap(({ start, end }) => {
        part = labelOpening(source.text.slice(start, end)) ?? part;
        const worth = worthOfPlace(source, [...block.section, ...(part === undefined ? [] : [part])], design);
        if (worth === undefined) return [];
        const one = candidate(request, evidence, source, block, worth, start, end, inFull);
        if (typeof one !== "string") return one;
        request.account?.pass({ publication: evidence.publication, source, start, end }, one);
        return [];
      });
    });
  });
}

const asPrinted: InFull = (sentence) => sentence;

/** The same, about what its title names in full, too. */
function titledInFull({ topics }: Question, evidence: Evidence, title: string): Evidence {
  if (title === evidence.publication.title) return evidence;
  const held = termText(termsOf(title));
  const subject = evidence.subject.map((naming, at) => {
    const topic = topics[at];
    return naming ?? (topic === undefined ? undefined : nearestNaming(held, topic));
  });
  return { ...evidence, subject };
}

/** What sentences tell that say what is not known. */
const GAPS: readonly Facet[] = ["gap", "future direction"];

function worthOfPlace(source: Source, section: readonly string[], design: Design): number | undefined {
  if (source.kind === "note" || source.kind === "label") return 0.7;
  // Of a protocol, what it sets out to do is what it has to say.
  if (design === "registration") return section[0] === "Abstract" ? 0.5 : undefined;
  return worthOfSection(section, design);
}

/** What is so, not what is to be done: a recommendation tells it only in words of its own. */
const OF_KNOWLEDGE: ReadonlySet<Facet> = new Set<Facet>(["definition", "cause", "clinical feature", "prognosis"]);

/** Sections of a label that say what its drug is for, and how it is given for that (LOINC): indications, uses, dosage. */
const USES: ReadonlySet<string> = new Set([...INDICATION.codes, ...DOSE.codes]);

/** The sentence as a candidate, or why it is none. */
function candidate(
  request: CandidateRequest,
  evidence: Evidence,
  source: Source,
  block: Block,
  worth: number,
  start: number,
  end: number,
  inFull: InFull,
): Candidate | PassedReason {
  const { question, lexicon, weights } = request;
  const text = source.text.slice(start, end);
  const words = text.split(" ").length;
  if (words < FEWEST_WORDS || words > LONGEST_RECOMMENDATION) return "length";
  if (source.kind === "label" && asksForAnyDrug(question) && !USES.has(block.code ?? "")) return "facet";
  if (
    question.facets[0] === "treatment" &&
    evidence.publication.tier === "guideline" &&
    isToFindOut(text, question.text)
  )
    return "facet";
  const recommendation = recommendationOf(evidence.publication, source, block, text);
  if (words > LONGEST_WORDS && recommendation === undefined) return "length";
  if (recommendation !== undefined && isNotToFindOut(text, question.text)) return "facet";
  const sentenceTerms = termsOf(withoutOtherCase(text, question, lexicon));
  const readInFull = inFull(text);
  const asText =
    readInFull === text ? termText(sentenceTerms) : termText(termsOf(withoutOtherCase(readInFull, question, lexicon)));
  const named = question.topics.map((topic) => nearestNaming(asText, topic));
  const byTitle = evidence.subject.map((naming) => (source.kind === "note" ? naming : undefined));
  const speaks = speaksOf(question, named) || speaksOf(question, byTitle);
  // Where nobody asks why, a sentence that names nothing of the question need not be read for other reasons.
  if (!speaks && recommendation === undefined && request.account === undefined) return "subject";
  // What was found in animals or cells is no clinical evidence, whoever tells of it.
  const { design } = evidence.publication;
  if (
    source.kind !== "label" &&
    !wantsLaboratory(question) &&
    isOnLaboratory(design, source.text, block.start, start, end)
  )
    return "laboratory";
  if (source.kind !== "note" && !couldBeQuoted(question, evidence.publication, text)) return "unquotable";
  if (recommendation !== undefined && namesOnlyAside(question, text)) return "subject";
  // A recommendation need not name again what the headings above it do.
  const headings = termText(block.section.flatMap((heading) => [...termsOf(heading), ""]));
  const headed = (topic: Topic, at: number) =>
    underItsSubject(block, evidence.publication.title) ? evidence.subject[at] : nearestNaming(headings, topic);
  const ofSubject =
    recommendation !== undefined &&
    question.topics.every((topic, at) => !topic.key || (named[at] ?? headed(topic, at)) !== undefined);
  if (!speaks && !ofSubject) return "subject";
  // A recommendation speaks of what the headings above it name, as a whole text does of what its title names.
  const subject =
    recommendation === undefined || source.kind === "note"
      ? evidence.subject
      : question.topics.map((topic, at) => evidence.subject[at] ?? nearestNaming(headings, topic));
  if (source.kind !== "note" && !namesTheWords(question, named, subject)) return "words";
  if (leavesOutTheOutcome(question, named, evidence.named)) return "outcome";
  const concepts = conceptsIn(lexicon, sentenceTerms);
  const interventions = concepts.filter(({ kind }) => INTERVENTIONS.has(kind)).map(({ id }) => id);
  const ofDrug = concepts.some(({ kind }) => kind === "drug");
  // Drugs that no list knows are told by their endings, so that a sentence on another drug is not taken for one on the drug asked about.
  const others = interventions.length > 0 ? interventions : text.split(/[^\p{L}]+/u).filter(looksLikeADrug);
  if (!keepsToTheIntervention(question, named, context(source, evidence), others)) return "treatment";
  const [asked] = question.facets;
  const told =
    facetOf(request, block, evidence.publication.design, text, readInFull) ??
    (ofSubject && asked !== undefined && !OF_KNOWLEDGE.has(asked) ? { facet: asked, sure: 0.5 } : undefined);
  if (told === undefined) return "facet";
  // "Recommends aspirin to prevent cancer in those not at risk for bleeding": what it is for is what it tells.
  const isForIt =
    recommendation !== undefined &&
    told.facet === "harm" &&
    asked !== undefined &&
    asked !== "harm" &&
    facetsByWords(text).some((one) => one.facet === asked);
  const facet = isForIt ? { facet: asked, sure: told.sure } : told;
  const { publication } = evidence;
  const ofStudy = publication.tier === "research" && source.kind !== "note";
  if (ofStudy && asksWhatCameOut(question) && namesOnlyItsLevel(question, readInFull)) return "treatment";
  if (
    ofStudy &&
    (facet.facet !== "harm" || question.facets[0] === "harm") &&
    !namesAnAim(question, readInFull, publication)
  )
    return "outcome";
  if (ofStudy && tellsOnlyWhatGoesWithWhat(question, text)) return "facet";
  if (ofStudy && tellsOnlyOfAMarker(question, readInFull)) return "outcome";
  if (ofStudy && !isOnTheMatter(question, named, evidence.subject)) return "subject";
  if (ofStudy && facet.facet !== "harm" && namesItAsAHarm(question, text)) return "facet";
  if (ofStudy && facet.facet !== "harm" && !CASES.has(design) && tellsOfSingleOnes(text)) return "unquotable";
  // Under a guideline's title its recommendations need not name its subject again.
  const spoken = recommendation === undefined ? named : named.map((naming, at) => naming ?? subject[at]);
  const meanings = meaningsOf(request, asText, evidence);
  const about = whatItIsAbout(question, source, { ...evidence, subject }).map((naming, at) => named[at] ?? naming);
  const needed = missingKeys(question, about);
  const byTopics = directnessOf(
    question.topics.map((topic, at) =>
      about[at] === undefined && !needed.includes(topic) ? { ...topic, key: false } : topic,
    ),
    about.map((naming) => withMeanings(naming, meanings)),
    publication,
    context(source, evidence).map((naming) => withMeanings(naming, meanings)),
  );
  const directness = byRole(question, ofOtherPeople(byTopics, question.text, text), { publication, source, text });
  const effects = effectsOf({
    question,
    evidence,
    bestScore: request.bestScore,
    text,
    words,
    worth,
    facet,
    spokenShare: share(weights, spoken),
    publicationShare: share(weights, evidence.named),
    direct: directness.kind === "direct",
    drifting: drifts(request, concepts),
    ...(recommendation === undefined ? {} : { recommendation }),
    plain: ofStudy ? plainness(question, { text, inFull: readInFull, ofDrug, title: publication.title }) : 0,
  });
  return {
    publication,
    source,
    start,
    end,
    text,
    inFull: readInFull,
    facet: facet.facet,
    facetSure: facet.sure,
    named,
    publicationNamed: evidence.named.map((naming, at) => named[at] ?? naming),
    directness,
    terms: new Set(sentenceTerms.filter((term) => !isStopWord(term))),
    numbers: [...new Set(sentenceTerms.filter((term) => /^\d/u.test(term)))].sort().join(" "),
    interventions,
    meanings,
    underlying: onlyUnderlying(question, named, evidence.named),
    negative: polarity(text).negative,
    harm: facet.facet === "harm" || isHarm(text),
    ...(block.certainty === undefined ? {} : { stated: block.certainty }),
    ...(recommendation === undefined ? {} : { recommendation }),
    effects,
    score: sumOf(effects),
  };
}

function withMeanings(naming: Naming | undefined, meanings: readonly string[]): Naming | undefined {
  return naming?.relation === "may-mean" && meanings.length > 0 ? { ...naming, label: meanings.join("; ") } : naming;
}

/**
 * What a sentence may take over from around it when it is judged how directly it speaks: of an article or abstract its gist; of a
 * note or a label, whose sentences are about many things, only what the whole is about.
 */
function context(source: Source, evidence: Evidence): Evidence["named"] {
  return source.kind === "note" || source.kind === "label" ? evidence.subject : evidence.named;
}

/**
 * What a sentence is about without saying so: what its whole text is about, and the people studied, who are those of every finding.
 * An outcome or a condition that an abstract names somewhere may have nothing to do with the sentence.
 */
function whatItIsAbout({ topics }: Question, source: Source, evidence: Evidence): Evidence["named"] {
  const around = context(source, evidence);
  const expecting = source.kind === "note" || source.kind === "label" || isOfPregnancy(evidence.publication);
  return topics.map(({ kind, label }, at) =>
    kind !== "population" || (label === PREGNANCY && !expecting) ? evidence.subject[at] : around[at],
  );
}
