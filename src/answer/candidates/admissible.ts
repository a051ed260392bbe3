import { facetsByWords } from "../../appraise/facet-words.js";
import type { Question, Topic } from "../../domain/question.js";
import type { Tier } from "../../domain/tier.js";
import type { Candidate } from "./candidate.js";
import type { Evidence } from "./evidence.js";
import { missingKeys } from "./both-sides.js";
import type { Told } from "../lead/effect-told.js";
import {
  effectOf,
  namesASide,
  namesWhatIsTried,
  namesWhatItIsFor,
  setsSidesAgainst,
  tellsOfAnother,
  tellsWhatCameOfIt,
} from "../lead/effect-told.js";
import { tellsTheQuantity } from "./quantity-asked.js";
import { isIntervention, share } from "./relevance.js";

/**
 * Statements on the harm of a drug count whatever it was given for, and a label's whatever they are about; all else must come from
 * a publication that names the key topics, or all but one where none names them all.
 */
export function admissible(
  question: Question,
  near: boolean,
  { facet, publicationNamed, publication }: Candidate,
): boolean {
  if (publication.tier === "label") return true;
  const missing = missingKeys(question, publicationNamed);
  if (missing.length === 0) return true;
  // What a guideline says of a drug in another disease is near neither; what it recommends for the disease is told apart.
  if (
    publication.tier === "guideline" &&
    question.facets[0] !== "harm" &&
    missing.some(({ kind }) => kind === "condition")
  )
    return false;
  if (near && (missing.length === 1 || onlyCompared(question, missing)) && !namesOnlyAClass(question, missing))
    return true;
  return facet === "harm" && question.topics.some(({ kind }) => kind === "drug") && !missing.some(isIntervention);
}

/** "Antibiotics for cellulitis": of any antibiotic for any disease there is too much to come near. */
function namesOnlyAClass({ topics }: Question, missing: Question["topics"]): boolean {
  const named = topics.filter((topic) => topic.key && !missing.includes(topic));
  const isClass = (topic: Topic) =>
    topic.kind === "drug" && topic.names.some(({ relation }) => relation === "narrower");
  return named.length > 0 && named.every(isClass);
}

function onlyCompared({ compared = [] }: Question, missing: Question["topics"]): boolean {
  return compared.length > missing.length && missing.every(({ label }) => compared.includes(label));
}

/** Where some speak of most of the question, those that speak of less than this share of what they do are beside the point. */
export const TO_THE_POINT = { whole: 0.5, near: 0.9 } as const;

export function keepingToThePoint(
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

/**
 * Where some speak of what was asked to be tried, of what it is for, or of how much, others are beside the point: they are about another treatment,
 * another outcome, or no amount. Harms stay where what was asked is told.
 */
export function keepingToTheEffect(question: Question, candidates: readonly Candidate[]): readonly Candidate[] {
  const ofStudies = ({ source, underlying }: Candidate) => source.kind !== "note" && !underlying;
  // Of what is not known and what is under way, only what sets the two against each other is of a comparison.
  const compared = candidates.filter(
    (one) =>
      !ofStudies(one) ||
      (isOpen(one)
        ? setsSidesAgainst(question, toldBy(one)) && isOfWhatIsAsked(question, one.text)
        : one.harm || !tellsOfAnother(question, one.inFull)),
  );
  const ofSides = keptWhereAny(compared, (one) => !ofStudies(one) || isOpen(one) || namesASide(question, toldBy(one)));
  // Where some set the two against each other, a study of one of them against a third is beside the point.
  const setting = new Set(
    ofSides.flatMap((one) => (ofStudies(one) && setsSidesAgainst(question, toldBy(one)) ? [one.publication.id] : [])),
  );
  const ofEither = ofSides.filter((one) => setting.size === 0 || !ofStudies(one) || setting.has(one.publication.id));
  const effect = effectOf(question);
  const places = question.topics.flatMap((topic, at) => (effect?.tried.includes(topic) === true ? [at] : []));
  // What names nothing of what is tried, nor stands in a text that does, is about something else.
  const ofIt = ofEither.filter(
    (one) => !ofStudies(one) || places.length === 0 || places.some((at) => one.publicationNamed[at] !== undefined),
  );
  const tried = ofIt.filter(
    (one) => !ofStudies(one) || one.harm || isOpen(one) || namesWhatIsTried(question, toldBy(one)),
  );
  const effects = keptWhereAny(tried, (one) => !ofStudies(one) || tellsWhatCameOfIt(question, one.text));
  const amounts = effects.filter((one) => !ofStudies(one) || tellsTheQuantity(question.text, one.text));
  const told = amounts.some(({ harm }) => !harm) ? effects.filter((one) => one.harm || amounts.includes(one)) : amounts;
  return keptWhereAny(
    told,
    (one) => !ofStudies(one) || one.harm || isOpen(one) || namesWhatItIsFor(question, one.inFull),
  );
}

function keptWhereAny(candidates: readonly Candidate[], keeps: (one: Candidate) => boolean): readonly Candidate[] {
  const kept = candidates.filter(keeps);
  return kept.some((one) => !one.harm && !isOpen(one)) ? kept : candidates;
}

/** Asked of screening, what is not known of a treatment is beside the point. */
function isOfWhatIsAsked({ form, facets }: Question, text: string): boolean {
  return form !== "facet" || facetsByWords(text).some(({ facet }) => facets.includes(facet));
}

function isOpen({ facet }: Candidate): boolean {
  return facet === "future direction" || facet === "gap";
}

function toldBy({ text, inFull, publication: { title } }: Candidate): Told {
  return { text, inFull, title };
}

/** With so many direct statements of articles, findings in other people than those asked about are left out, harms not. */
const ENOUGH_DIRECT = 2;

export function withoutOthers(candidates: readonly Candidate[]): readonly Candidate[] {
  const direct = candidates.filter(
    ({ directness, underlying, harm }) => !underlying && !harm && directness.kind === "direct",
  );
  if (direct.length < ENOUGH_DIRECT) return candidates;
  return candidates.filter(
    ({ source, directness, harm, underlying }) =>
      source.kind === "note" ||
      harm ||
      underlying ||
      directness.kind !== "indirect" ||
      directness.differs.every(({ element }) => element !== "population"),
  );
}

/**
 * Asked what something is, research that is about it: thousands of articles name a common complaint, or a disease, among others. A
 * note says what it is about; where no article is about it, all are read.
 */
export function aboutIt({ form, topics }: Question, tier: Tier, evidence: readonly Evidence[]): readonly Evidence[] {
  if (form !== "broad" || tier !== "research") return evidence;
  const about = evidence.filter(
    ({ subject, sources }) =>
      sources.some(({ source }) => source.kind === "note") ||
      topics.every(({ key }, at) => !key || subject[at] !== undefined),
  );
  return topics.some(({ key }) => key) ? about : evidence;
}
