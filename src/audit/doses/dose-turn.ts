import type { Question, Topic } from "../../domain/question.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import { isPraise } from "../label/advised-against.js";
import type { Candidate } from "../candidate.js";
import { isOfOwnDrug } from "../label/label-drug.js";
import type { LimitClash } from "../label/limit.js";
import { shown, within } from "../label/limit.js";
import { valuesIn } from "../label/value-limits.js";

const DOSE = String.raw`(?:doses?|dosages?|dosing|rate|infusion)`;
const UP = new RegExp(
  String.raw`\b${DOSE}\b[^.;]{0,60}\b(?:doubled|tripled|increased|raised|higher|(?:two|three|five|ten|twenty) times)\b|\b(?:double|triple|increase|raise)\b[^.;]{0,20}\b${DOSE}\b|\b(?:twice|double|(?:two|three|five|ten|twenty) times)\s(?:the|as)\s(?:usual|normal|much)\b|\b(?:full|usual|normal|same|unchanged)\s${DOSE}\b|\b${DOSE}\b[^.;]{0,50}\b(?:(?:needs?|requires?) no|(?:need|do|does|is)(?: not|n['’]t)(?: need| have)?(?: to be)?)\s(?:reduc\w+|adjust\w*|chang\w+|lower\w*)`,
  "iu",
);
const DOWN = new RegExp(
  String.raw`\b${DOSE}\b[^.;]{0,60}\b(?:reduc\w+|decreas\w+|lower(?:ed)?|halv(?:e|ed|ing)|one[- ](?:half|third|quarter|tenth)|no (?:greater|more) than one)\b|\b(?:reduc(?:e|ed|tion)|lower|smaller|decrease[ds]?|halve)\b[^.,;]{0,30}\b${DOSE}\b`,
  "iu",
);
const DENIED =
  /\bno\s(?:\p{L}+\s){0,2}(?:reduction|adjustment)|\bnot (?:\p{L}+ )?(?:necessary|required|needed)\b|\bwithout (?:dose )?(?:reduction|adjustment)/iu;

/** Where a claim keeps or raises a dose that the drug's label lessens, for the same people or beside the same drug: all the claim's matters must be named there. */
export function doseTurned(words: string, question: Question, sentences: readonly Candidate[]): LimitClash[] {
  const up = UP.exec(words)?.[0];
  if (
    up === undefined ||
    /\b(?:not be (?:doubled|increased|raised)|never|avoid\w*|whenever|followed|lower than|less than|no (?:greater|more) than|dose-related)\b/iu.test(
      words,
    )
  )
    return [];
  // "The usual dose is halved" keeps none.
  if (LESSENED.test(words) && !/\b(?:no|not|never|without)\b|n['’]t\b/iu.test(words)) return [];
  const matters = mattersOf(question, sentences);
  const atValue = keptAtValue(words, up, sentences);
  if (valuesIn(words).length > 0 || matters.length === 0) return atValue;
  const limit = sentences.find(
    ({ text, named, about }) =>
      DOWN.test(text) &&
      !DENIED.test(text) &&
      !UP.test(text.replace(THAN_USUAL, "")) &&
      // "Some elderly patients treated for it need a lower dose" is for none but them.
      (!WEAKER.test(text) || WEAKER.test(words)) &&
      matters.every((at) => (named[at] ?? about[at]) !== undefined) &&
      matters.some((at) => named[at] !== undefined),
  );
  return limit === undefined ? [] : [{ kind: "turn", said: up, found: shown(limit.text), source: limit }];
}

/** Where the dose is kept at a value at which the label lessens it: "the usual dose at a clearance of 40" beside "reduced by half when it is below 50". */
function keptAtValue(words: string, said: string, sentences: readonly Candidate[]): LimitClash[] {
  const [own] = valuesIn(words);
  if (own === undefined || GIVES_DOSE.test(words)) return [];
  const limit = sentences.find(
    ({ text }) =>
      DOWN.test(text) &&
      !DENIED.test(text) &&
      valuesIn(text).some((one) => one.measure === own.measure && within(own, one)),
  );
  return limit === undefined ? [] : [{ kind: "turn", said, found: shown(limit.text), source: limit }];
}

const THAN_USUAL = /\bthan (?:the )?(?:usual|normal)\b/giu;
const LESSENED = /\b(?:halved|reduced|lowered|decreased|lessened|cut)\b/iu;
const GIVES_DOSE = /\d\s?(?:mg|mcg|g|units?)\b/iu;

/**
 * The places of what a claim is about beside the label's drug, its dose and what is called empty: conditions, drugs, people, tests; where it
 * names none, its key words, or with `isEmpty` all its words.
 */
export function mattersOf(
  { topics }: Question,
  [first]: readonly Candidate[],
  isEmpty?: (word: string) => boolean,
): number[] {
  const isOwn = (label: string) => first !== undefined && isOfOwnDrug(first.publication, label);
  const of = (isMatter: (topic: Topic) => boolean) =>
    topics.flatMap((topic, at) =>
      isMatter(topic) &&
      !isOwn(topic.label) &&
      !isPraise(topic.label) &&
      !OF_DOSES.test(topic.label) &&
      isEmpty?.(topic.label) !== true
        ? [at]
        : [],
    );
  const concepts = of(({ kind }) => kind !== "word");
  return concepts.length > 0 ? concepts : of(({ key }) => key || isEmpty !== undefined);
}

/** The places of what a claim has act on the label's drug: the drugs that it names besides, and only where it names none, all that it is about. */
export function actingOn(
  question: Question,
  sentences: readonly Candidate[],
  isEmpty: (word: string) => boolean,
): number[] {
  const matters = mattersOf(question, sentences, isEmpty);
  const drugs = matters.filter((at) => {
    const topic = question.topics[at];
    return topic !== undefined && (topic.kind === "drug" || looksLikeADrug(topic.label.toLowerCase()));
  });
  return drugs.length > 0 ? drugs : matters;
}

/** Those for whom a dose is lessened, whatever it is given for. */
const WEAKER =
  /\b(?:some|certain|particular|renal\w*|renally|kidneys?|hepatic\w*|liver|elderly|older|geriatric|frail|debilitated|children|p(?:a)?ediatric|dialysis|impair\w*|cirrho\w*|crcl|creatinine|e?gfr|child-pugh|aged?|years)\b/iu;

const OF_DOSES =
  /^(?:dos\w+|doubl\w*|usual|normal|times|rates?|half|twice|unchanged|full|adjust\w*|chang\w*|elimination|levels?)$/iu;
