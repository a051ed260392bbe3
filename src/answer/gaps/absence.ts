import type { Gap } from "../../domain/gap.js";
import { keptFor } from "../../domain/kept-for.js";
import type { Naming, Question, Topic } from "../../domain/question.js";
import type { Tier } from "../../domain/tier.js";
import type { Candidate } from "../candidates/candidate.js";
import { effectOf } from "../lead/effect-told.js";
import type { Publication } from "../../domain/publication.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { termsOf } from "../../text/analyse.js";
import type { Evidence } from "../candidates/evidence.js";
import { gist } from "../candidates/evidence.js";
import { untestedIn } from "../role/by-role.js";
import type { Closest, TierCount, TopicCount } from "./gaps.js";
import { notAnsweredGap, notNamedGap, onlyIndirectGap, unsettledTermGap } from "./gaps.js";

/** Why no statement leads: the term is unsettled, everything is indirect, or nothing says what was asked to be told. */
export function leadingGap(
  count: TierCount,
  question: Question,
  candidates: readonly Candidate[],
  evidence: readonly Evidence[] = [],
): Gap {
  const unsettled = unsettledTopic(count);
  if (unsettled !== undefined) return unsettledTermGap(count, unsettled);
  const direct = candidates.some(({ directness, underlying }) => !underlying && directness.kind === "direct");
  const spoken = candidates.some(({ facet }) => question.facets.includes(facet));
  return direct
    ? notAnsweredGap(count, question, [], [], spoken)
    : onlyIndirectGap(count, untestedIn(question, studiesIn(evidence)));
}

/** A term asked about that nobody in the tier uses for anything. */
export function unsettledTopic(count: TierCount): TopicCount | undefined {
  return count.topics.find(({ topic, asked, denying }) => topic.unsettled && asked.length === denying.length);
}

/** What to say where no sentence answers: that nothing names what was asked, or that what names it does not answer. */
export function absence(count: TierCount, { question, tier, evidence, besides = [] }: Read): Gap {
  const unsettled = unsettledTopic(count);
  if (unsettled !== undefined) return unsettledTermGap(count, unsettled);
  const closest = closestOf(question, tier, [...evidence, ...besides], count);
  const registered = registeredOn(evidence);
  return count.namingAllAnyhow === 0
    ? notNamedGap(count, closest, registered)
    : notAnsweredGap(count, question, closest, registered, false, untestedIn(question, studiesIn(evidence)));
}

function studiesIn(evidence: readonly Evidence[]) {
  return evidence.flatMap(({ publication, sources }) => sources.map(({ source }) => ({ publication, source })));
}

interface Read {
  readonly question: Question;
  readonly tier: Tier;
  readonly evidence: readonly Evidence[];
  readonly besides?: readonly Evidence[];
}

/** The trials without results that bear on the question, by their ids. */
function registeredOn(evidence: readonly Evidence[]): string[] {
  return evidence.flatMap(({ publication }) => (publication.design === "registration" ? [publication.id] : []));
}

/** Publications that are shown to somebody whose question nothing answers. */
const MOST_CLOSEST = 3;

/**
 * Of what was read, the first publications that name at least two of the key topics, most of them first; of a question with one or
 * two, those whose own subject one of them is. Who names what is what was counted, so that a list never says less than the count before it: where some
 * that were read name everything, only these. A label comes close only by its drug.
 */
/** What names less than this share of what was asked is near something else. */
const NEAR = 0.4;

function closestOf(
  question: Question,
  tier: Tier,
  evidence: readonly Evidence[],
  { topics: counted }: TierCount,
): Closest[] {
  const { topics } = question;
  const tried = effectOf(question)?.tried ?? [];
  const ofDrugs = topics.flatMap((topic, at) => (topic.kind === "drug" || tried.includes(topic) ? [at] : []));
  // A name that is counted whole has no place of its own among the topics: who names it is what was counted, and whose subject it is goes by its words.
  const keys = counted.map(({ topic, asked }) => ({
    label: topic.label,
    ids: new Set(asked),
    places: topics.flatMap((one, at) => (one.label === topic.label || isWordOf(one, topic) ? [at] : [])),
    whole: topics.some(({ label }) => label === topic.label),
  }));
  const found = evidence
    .filter(({ named }) => tier !== "label" || ofDrugs.some((at) => isAsked(named[at])))
    .map(({ publication, sources, named, subject }) => {
      const isNamed = ({ places, whole }: (typeof keys)[number]) => whole && places.some((at) => isAsked(named[at]));
      const isGist = ({ label, places }: (typeof keys)[number]) =>
        namesInGist(question, label, places, sources, publication);
      const all = keys.filter((key) => isNamed(key) || key.ids.has(publication.id));
      return {
        id: publication.id,
        title: publication.title,
        names: all.filter(isGist).map(({ label }) => label),
        mentions: all.filter((key) => !isGist(key)).map(({ label }) => label),
        about: keys.filter(({ places }) => places.length > 0 && places.every((at) => isAsked(subject[at]))).length,
      };
    })
    .filter(
      ({ names, about }) =>
        about > 0 &&
        (names.length >= 2 || (names.length === 1 && keys.length <= 2)) &&
        names.length >= NEAR * keys.length,
    )
    .sort((a, b) => b.names.length - a.names.length || b.about - a.about);
  const whole = found.filter(({ names }) => names.length === keys.length);
  return (whole.length > 0 ? whole : found).slice(0, MOST_CLOSEST);
}

/** Whether a publication's title, abstract or what it says it is about names a thing that was counted: its label as words, or every topic that it is made of. */
function namesInGist(
  { topics }: Question,
  label: string,
  places: readonly number[],
  sources: Evidence["sources"],
  publication: Publication,
): boolean {
  const held = gistText(publication, sources);
  if (held.names(termsOf(label))) return true;
  return (
    places.length > 0 &&
    places.every((at) => {
      const topic = topics[at];
      return topic !== undefined && isAsked(nearestNaming(held, topic));
    })
  );
}

/** What a publication's title, abstract and what it says it is about say, ready to be asked what it names. */
const gistText = keptFor(({ title, about = "", keywords = [] }: Publication, sources: Evidence["sources"]) => {
  const lines = sources.flatMap(({ source }) => gist(source).map(({ start, end }) => source.text.slice(start, end)));
  return termText([title, about, ...keywords, ...lines].flatMap((line) => [...termsOf(line), ""]));
});

/** Whether a plain word of the question is part of a name that is counted whole. */
function isWordOf({ kind, label }: Topic, { kind: of, label: whole }: Topic): boolean {
  return kind === "word" && of === "word" && whole !== label && whole.split(/[ -]/u).includes(label);
}

function isAsked(naming: Naming | undefined): boolean {
  return naming?.relation === "same" || naming?.relation === "narrower";
}
