import type { Candidate } from "../candidate.js";
import { explainsShortForms } from "../reading/short-forms-legend.js";

/** "Doses higher than 10 mg have not been studied": a limit of what is known, and no dose. */
const UNSTUDIED =
  /\b(?:doses?|dosages?)\b.{0,30}\b(?:higher|greater|above|over|exceed\w*|in excess|more) .{0,60}\bnot\b/iu;
/** "Total daily doses greater than 50 mg are not recommended" is a maximum. */
const UNADVISED = /\b(?:not (?:be )?(?:recommended|advised|exceeded)|should not be (?:used|given))\b/iu;

/** Sections of a label that tell what was given to somebody, by accident or to study the drug, and not what is to be given. */
const ACCOUNTS: ReadonlySet<string> = new Set(["34088-5", "34090-1", "43682-4", "34092-7", "43680-8", "34084-4"]);
const ACCOUNT_HEADINGS =
  /\b(?:over-?dos\w+|clinical (?:pharmacology|studies|trials?)|pharmacodynamics?|pharmacokinetics?|pharmacological|toxicology|pre-?clinical|non-?clinical|adverse reactions|undesirable effects)\b/iu;

/**
 * Whether what a sentence says of amounts is no instruction: a legend of short forms, a limit of what was studied, or in a label an account of an overdose, of studies
 * or of what the body does with the drug.
 */
export function givesNoDose(candidate: Candidate): boolean {
  if (explainsShortForms(candidate.text)) return true;
  return (UNSTUDIED.test(candidate.text) && !UNADVISED.test(candidate.text)) || isAccount(candidate);
}

/** Words of a sentence that tells what was given to study something. */
const STUDIED =
  /\b(?:AUC|C\s?max|exposures?|half-life|clearance was|plasma (?:levels?|concentrations?))\b|\bhealthy (?:\p{L}+ ){0,2}(?:subjects|volunteers|adults|men|women|males|participants)\b|\bpharmacokinetic\w*\b|\b(?:rats?|mice|mouse|rabbits?|monkeys|dogs|animals?|MRHD)\b|\bhuman dose\b|\bin (?:the|this|that|another) (?:[\p{L}-]+ ){0,4}(?:study|trial)\b|\b(?:study|trial) (?:of|in|with)\b|\b(?:in|of) (?:a|an|one|two|three|four|five|six|\d+) (?:\p{L}+ ){0,3}(?:stud(?:y|ies)|trials?|patients|subjects)\b/iu;

/** What trials gave, told outside of the sections on dosing. */
const IN_TRIALS = /\b(?:trials?|stud(?:y|ies))\b/iu;

/** Whether a sentence of a label stands where it tells of an overdose, of studies or of what the body does with the drug. */
function isAccount({ publication, text, block: { code, section }, dosing }: Candidate): boolean {
  if (publication.tier !== "label") return false;
  if (STUDIED.test(text) || (dosing !== true && IN_TRIALS.test(text))) return true;
  return (code !== undefined && ACCOUNTS.has(code)) || section.some((heading) => ACCOUNT_HEADINGS.test(heading));
}
