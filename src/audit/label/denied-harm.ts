import type { Question } from "../../domain/question.js";
import type { Candidate } from "../candidate.js";
import { isOfOwnDrug } from "./label-drug.js";

const DENIES =
  /\b(?:(?:does|do|did|will|can|could|may|should|has|have)(?: not|n['’]t)|cannot|never)\s(?:\p{L}+\s)?(?:cause[ds]?|lead to|led to|result(?:ed)? in|increase[ds]?|produce[ds]?|provoke[ds]?|raise[ds]?|carry|carries|affects?|harms?)\b|\b(?:has|have|had) no (?:effects?|impact|influence) on\b|\b(?:no|without|free (?:of|from))\s(?:any\s)?(?:(?:increased|special|known|extra|added|additional|higher|particular|further)\s)?(?:risk|danger)s?\sof\b|\b(?:is|are) not (?:associated|linked) with\b|\b(?:is|are) not a risk\b/iu;
const DENIED = /\b(?:no|not|never|without|cannot|nor|neither|unlikely)\b/iu;
const HARM_SECTIONS =
  /\b(?:warnings?|precautions?|adverse|undesirable|boxed|contra-?indications?|side effects|interactions?)\b/iu;
const HARM_WORDS =
  /\b(?:cause[ds]?|risks?|reported|occur(?:s|red)?|serious|severe|fatal|death|adverse|toxic\w*|harm\w*|increases?|associated|contra-?indicated)\b/iu;

const STOPS = /\b(?:stop(?:s|ped|ping)|discontinu\w+|com(?:e|es|ing) off|withdr[ae]w\w*|cessation|interrupt\w+)\b/iu;
const OF_STOPPING =
  /^(?:stop\w*|discontinu\w+|com(?:e|es|ing)|off|early|premature\w*|too|soon|withdr[ae]w\w*|extra|interrupt\w*)$/iu;

/** Words of the denial itself. */
const EMPTY =
  /^(?:never|carr(?:y|ies)|poses?|bears?|associated|linked|first|second|third|trimesters?|affects?|effects?|impact|influence|causes?|any|risks?|increases?|harms?|leads?|produces?)$/iu;

/** Whether a claim denies a harm: "does not cause bleeding", "without any risk of liver failure". */
export function deniesHarm(words: string): boolean {
  return DENIES.test(words);
}

/** Whether a label warns of what a claim denies of its drug: its sentence names all that the claim is about, and denies nothing. */
export function warnsOfIt(words: string, candidate: Candidate, { topics }: Question): boolean {
  const { publication, block, text, named, about } = candidate;
  const main = text.split(/,?\s(?:but|although|though|even)\s/u)[0] ?? "";
  if (publication.tier !== "label" || DENIED.test(main)) return false;
  if (block.facet !== "harm" && !HARM_SECTIONS.test(block.section.join(" ")) && !HARM_WORDS.test(text)) return false;
  const own = isOfOwnDrug(publication, words);
  // Harm of stopping a drug is another than harm of taking it.
  const stops = STOPS.test(words);
  if (stops && !STOPS.test(text)) return false;
  const ofDrug = topics.some(({ kind }, at) => kind === "drug" && (named[at] ?? about[at]) !== undefined);
  if (!own && !ofDrug) return false;
  let matters = 0;
  for (const [at, { kind, label }] of topics.entries()) {
    if (kind === "drug" && (own || named[at] !== undefined || about[at] !== undefined)) continue;
    if (EMPTY.test(label) || (stops && OF_STOPPING.test(label))) continue;
    if (own && publication.title.toLowerCase().includes(label.toLowerCase())) continue;
    // "The fetus" is meant where fetal injury is warned of.
    if (/^f(?:o)?etus/iu.test(label) && /\bf(?:o)?etal\b/iu.test(text)) continue;
    const naming = named[at];
    if (naming?.relation === "same" || naming?.relation === "narrower") matters += 1;
    else return false;
  }
  return matters > 0;
}
