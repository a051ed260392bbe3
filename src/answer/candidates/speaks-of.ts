import type { Publication } from "../../domain/publication.js";
import type { Naming, Question } from "../../domain/question.js";
import { recommendationIn } from "../../text/recommendations/recommendation.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { analyse, termsOf } from "../../text/analyse.js";
import { standsAlone } from "../../text/standalone.js";
import { namesBothSides, onlyAsks } from "./both-sides.js";
import type { Candidate } from "./candidate.js";
import { isIntervention } from "./relevance.js";
import { asksWhatCameOut } from "../lead/effect-told.js";
import { tellsACommonplace, tellsOfOthers } from "../lead/lead-bars.js";
import {
  isALegend,
  listsNobody,
  tellsNoFinding,
  tellsOfTheConduct,
  tellsThatArmsWereAlike,
} from "../finding/no-finding.js";
import { reportsAResult, statesAnAim, tellsOnlyTheMethod } from "./sentence-roles.js";

/** Asked about drugs, a sentence on others only is no answer, nor is one on none at all out of a text that is about something else. */
export function keepsToTheIntervention(
  question: Question,
  named: Candidate["named"],
  subject: Candidate["named"],
  interventions: readonly string[],
): boolean {
  const asked = question.topics.flatMap((topic, at) => (topic.key && isIntervention(topic) ? [at] : []));
  if (asked.length === 0 || asked.some((at) => named[at] !== undefined)) return true;
  return interventions.length === 0 && asked.every((at) => subject[at] !== undefined);
}

/**
 * A statement must itself name something that was asked: one key topic where there are key topics. A note's sentences are about
 * what the note says it is about.
 */
export function speaksOf(question: Question, named: readonly (Naming | undefined)[]): boolean {
  const keys = question.topics.map((topic, at) => ({ topic, naming: named[at] })).filter(({ topic }) => topic.key);
  return (keys.length === 0 ? named : keys.map(({ naming }) => naming)).some((naming) => naming !== undefined);
}

const MEASURED_IN =
  /\b(?:urinary|urine|serum|plasma|blood|salivary|circulating|endogenous|baseline) (?:[\p{L}\d()-]+ ){1,3}?(?:levels?|concentrations?|excretion|status)\b/giu;

/** Asked what something does, whether a sentence names it only as what was measured in people ("urinary melatonin levels fell"). */
export function namesOnlyItsLevel(question: Question, text: string): boolean {
  if (MEASURED_IN.test(question.text) || /\b(?:levels?|concentrations?)\b/iu.test(question.text)) return false;
  const tried = question.topics.filter((topic) => topic.key && isIntervention(topic));
  const namedIn = (words: string) => {
    const held = termText(termsOf(words));
    return tried.some((topic) => nearestNaming(held, topic) !== undefined);
  };
  const without = text.replace(MEASURED_IN, " ; ");
  return without !== text && namedIn(text) && !namedIn(without);
}

/** Asked what a condition is treated with, a label answers by its uses: that its drug may bring the condition about is no treatment. */
export function asksForAnyDrug({ facets, topics }: Question): boolean {
  return (
    (facets[0] === "treatment" || facets[0] === "prevention") &&
    topics.some(({ key, kind }) => key && (kind === "condition" || kind === "finding")) &&
    !topics.some((topic) => topic.key && topic.kind !== "condition" && topic.kind !== "finding")
  );
}

/** Before or behind a condition, that it came about under some treatment. */
const CAME_BEFORE =
  /\b(?:incidences?|percentages?|proportions?|frequenc(?:y|ies)|occurrences?|developments?|risks?) (?:of|for|presenting|with|developing|having)(?: [\p{L}-]+){0,4} $|\b(?:develop(?:ed|ing)|induced|experienc(?:ed|ing)|presenting|discontinued for|withdrawn for) (?:[\p{L}-]+ ){0,2}$/iu;
const CAME_AFTER =
  /^\s?(?:\([^)]*\) )?(?:events? |cases? |episodes? )?(?:occurred|developed|(?:was|were) (?:also |only |more often |less often )?(?:reported|observed|seen|recorded)|rates? (?:was|were))\b/iu;

/**
 * Asked how a condition is treated, whether a sentence names it only as what came about under some treatment ("37 % presenting hyperkalaemia with
 * olmesartan"); its first naming counts.
 */
export function namesItAsAHarm(question: Question, text: string): boolean {
  if (question.facets[0] !== "treatment" || !asksForAnyDrug(question)) return false;
  const phrases = question.topics.flatMap(({ key, names }) =>
    key ? names.flatMap(({ allOf }) => (allOf.length === 1 ? (allOf[0] ?? []) : [])) : [],
  );
  const terms = analyse(text);
  for (const [at, { start }] of terms.entries()) {
    const phrase = phrases.find((one) => one.every((term, offset) => terms[at + offset]?.term === term));
    const last = phrase === undefined ? undefined : terms[at + phrase.length - 1];
    if (last !== undefined) return CAME_BEFORE.test(text.slice(0, start)) || CAME_AFTER.test(text.slice(last.end));
  }
  return false;
}

/**
 * Whether a sentence of a study belongs to what was asked, by itself or by what its study is about: a study that names the matter only in passing tells of
 * something else. Asked what a condition is treated with, the study must be about it, for as a harm a condition is named by trials of any drug; else it is enough that
 * the sentence itself names two of the things asked about.
 */
export function isOnTheMatter(question: Question, named: Candidate["named"], subject: Candidate["named"]): boolean {
  const keys = question.topics.flatMap(({ key }, at) => (key ? [at] : []));
  if (keys.some((at) => subject[at] !== undefined)) return true;
  if (asksForAnyDrug(question)) return false;
  return keys.length < 2 || keys.filter((at) => named[at] !== undefined).length >= 2;
}

/** Of so many plain words that a question is about, a sentence may leave out one. */
const WORDS_TO_SPARE = 3;

/** Plain words are no concepts, and only together are they what was asked: a sentence or what its text is about must name them. */
export function namesTheWords(question: Question, named: Candidate["named"], subject: Candidate["named"]): boolean {
  const either = named.map((naming, at) => naming ?? subject[at]);
  const sides = namesBothSides(question, either);
  if (sides !== undefined) return sides;
  const words = question.topics.flatMap((topic, at) =>
    topic.key && topic.kind === "word" ? [{ topic, naming: either[at] }] : [],
  );
  return (
    words.filter(({ topic, naming }) => naming === undefined && !onlyAsks(topic)).length <=
    (words.length >= WORDS_TO_SPARE ? 1 : 0)
  );
}

/** "The aim of this trial" reads alone under its reference; "They will" does not. */
const REFERS_BACK = /^(it|they|these|those|such|however|therefore|thus|moreover|in addition|additionally|hence)\b/iu;
/** Of a plan, what is to be counted and how answers nothing; what it sets out to learn is what is under way. */
const OF_THE_METHOD =
  /\b(?:collect\w*|recruit\w*|data (?:on|from)|sample size|questionnaires?|measured (?:at|with|by)|analys[ei]s (?:will|plan)|consent|blinded assessors?|we will (?:target|measure|record))\b/iu;

/** "See the section on … for suggestions": what it points to is what would answer. */
const POINTS_ELSEWHERE =
  /^(?:please )?(?:see|refer to|go to|turn to|consult) (?:also )?(?:the )?.{0,80}\b(?:sections?|tables?|figures?|box|appendix)\b|^(?:the |this )?(?:figures?|tables?|box|appendix)\b[^.]{0,12}\b(?:presents?|shows?|gives?|lists?|summari[sz]es?|describes?|illustrates?|contains?|displays?)\b|\b(?:in|see) (?:the )?(?:additional|supplement\w+|supporting) (?:files?|information|materials?|data|tables?)\b|\b(?:guidance|information|recommendations?|details?|advice|instructions?)\b.{0,80}\b(?:(?:can|may) be found|(?:is|are) (?:given|found|described|provided)) (?:in|under)\b/iu;

/** "This study shows that", "These results suggest that": the reference beneath tells which. */
const OF_ITSELF =
  /^(?:this (?=(?:[\w-]+ ){0,4}(?:study|trial|review|meta-analysis|analysis|research|cohort|survey) (?:[\w-]+ )?(?:shows?|showed|suggests?|suggested|demonstrates?|demonstrated|indicates?|indicated|finds|found|confirms?|confirmed|provides?|concludes?)\b)|these (?=(?:results|findings|data) (?:[\w-]+ )?(?:show|suggest|demonstrate|indicate|confirm)\b))/iu;

/** "Arms A and B": what they were given is told elsewhere. */
const LETTERED_ARMS = /\b[Aa]rms? (?:[A-F]|[1-6]|I{1,3})\b(?! \()/u;

function asTheStudy(text: string): string {
  return text.replace(/^(?:conclusions?|interpretation)\s?:\s/iu, "").replace(OF_ITSELF, "The present ");
}

/** A sentence of an article must read alone and tell a finding; asked whether something works, it must say what came out. */
export function couldBeQuoted(question: Question, { design, tier }: Publication, text: string): boolean {
  if (design === "registration") return statesAnAim(text) && !REFERS_BACK.test(text) && !OF_THE_METHOD.test(text);
  if (POINTS_ELSEWHERE.test(text)) return false;
  // A guideline answers by what it recommends; "we" are those whose guideline it is, and the reference names them.
  if (tier === "guideline" && recommendationIn(text, [], { own: true, guides: true }) !== undefined)
    return !REFERS_BACK.test(text);
  return (
    standsAlone(asTheStudy(text)) &&
    !LETTERED_ARMS.test(text) &&
    !isALegend(text) &&
    !tellsOfTheConduct(text) &&
    !statesAnAim(text) &&
    !tellsOnlyTheMethod(text) &&
    !tellsThatArmsWereAlike(text) &&
    !tellsACommonplace(question, design, text) &&
    (!asksWhatCameOut(question) || !(tellsNoFinding(text) || listsNobody(text) || tellsOfOthers(design, text))) &&
    (question.form !== "effect" || reportsAResult(text))
  );
}

/** Asked about an outcome, a sentence on other outcomes of the same study is no answer. */
export function leavesOutTheOutcome(
  question: Question,
  named: Candidate["named"],
  publications: Candidate["named"],
): boolean {
  const asked = question.topics.flatMap(({ key, kind }, at) =>
    key && kind === "finding" && publications[at] !== undefined ? [at] : [],
  );
  return asked.length > 0 && asked.every((at) => named[at] === undefined);
}
