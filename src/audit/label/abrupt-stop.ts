import type { Question } from "../../domain/question.js";
import type { Candidate } from "../candidate.js";
import { isOfOwnDrug } from "./label-drug.js";

const STOPPED =
  /\b(?:stopp?(?:ed|ing)?|com(?:e|es|ing) off|tak(?:en|ing) off|discontinu\w+|withdr[ae]w\w*|ceas\w+)\b.{0,20}\b(?:abrupt(?:ly)?|sudden(?:ly)?|at once|overnight|from one day to the next|in (?:a single|one) day|cold turkey|straight away|right away|without (?:any )?taper\w*|immediately|in one go)\b|\b(?:cut|reduced|lowered) to (?:zero|nothing)\b.{0,20}\b(?:from one day to the next|at once|overnight)\b|\b(?:short|brief|temporary)\s(?:interruptions?|breaks?|pauses?)\b|\binterrupt\w+ (?:briefly|for (?:a short|some) time)|\b(?:abrupt|sudden)(?:ly)? (?:stopp\w*|discontinu\w+|withdrawal|cessation|interruption)\b/iu;
const ALLOWED =
  /\b(?:can|may|could) (?:safely |also |just |simply )?(?:come off|stop)\b|\b(?:can|may|could) (?:safely |also )?be (?:safely )?(?:stopped|discontinued|withdrawn|ceased|interrupted|cut to)\b|\b(?:is|are) (?:safe|fine|harmless)\b|\bwithout (?:any )?(?:risk|harm|problems?|concerns?|worry|danger|taper\w*)\b|\bno (?:risk|harm|need to taper)\b|\bdo(?:es)? not need to be tapered\b/iu;
/** "When discontinuing, reduce the dose gradually". */
const LESSENS =
  /\b(?:stopp\w+|discontinu\w+|withdraw\w*|cessation)\b.{0,120}\b(?:gradual(?:ly)?|taper\w*|stepwise|slowly)\b|\b(?:gradual(?:ly)?|taper\w*)\b.{0,60}\b(?:discontinu\w+|withdraw\w*|cessation|stopp\w+)\b/iu;
const FORBIDDEN = /\b(?:should not|must not|never|avoid|not be|cannot)\b/iu;
const HARM =
  /\b(?:exacerbat\w+|rebound|infarction|thyroid storm|thrombo\w+|stroke|seizures?|withdrawal (?:symptoms|reactions?|syndrome)|death|arrhythmias?|hypertension|caution\w*|advised|taper\w*|gradual\w*|should not|avoid\w*)\b/iu;

/** Whether a claim lets a drug be stopped at once: "can be stopped abruptly without risk". */
export function letsStop(words: string): boolean {
  return STOPPED.test(words) && ALLOWED.test(words) && !FORBIDDEN.test(words);
}

/** Whether the drug's own label warns of stopping it at once. */
export function warnsOfStopping(
  words: string,
  { publication, text, named, about }: Candidate,
  { topics }: Question,
): boolean {
  if (publication.tier !== "label" || !((STOPPED.test(text) && HARM.test(text)) || LESSENS.test(text))) return false;
  return (
    isOfOwnDrug(publication, words) ||
    topics.some(({ kind }, at) => kind === "drug" && (named[at] ?? about[at]) !== undefined)
  );
}
