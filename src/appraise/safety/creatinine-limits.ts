import { MICROMOLES } from "./worked-out-filtration.js";

const LIMIT =
  /\b(?:serum |plasma )?creatinine(?! ?(?:clearance|kinase))(?: levels?| concentrations?| values?)?(?: \(?SCr\)?)?\s*(?:is |are |of |was )?(≥|>|greater than|above|at least|more than|exceed(?:s|ing)?|higher than|over)\s*(or equal to\s*)?(\d{1,3}(?:\.\d{1,2})?)\s*(mg\s?\/\s?dL|(?:µ|μ|u|micro)mol\s?\/\s?L)/giu;
/** What is done, or not, where the limit is passed: a sentence on whom a trial left out or on what was seen says none of it. */
const ACTS =
  /\b(?:contra-?indicated|not recommended|should|must|avoid\w*|discontinu\w+|interrupt\w*|stop(?:ped)?|reduc\w+|no more than|do not|unlikely|caution|monitor\w*|adjust\w*)\b/iu;
const OTHERS =
  /\b(?:excluded|enrol+ed|subjects?|stud(?:y|ies)|trial|randomi[sz]ed|increases? (?:of|in)|ris(?:e|es|ing)|doubling|elevations?)\b/iu;

/** Whether a sentence says what is to be done from a creatinine on that a person with this one (mg/dL) has passed. */
export function creatinineSentence(sentence: string, creatinine: number): boolean {
  if (!ACTS.test(sentence) || OTHERS.test(sentence)) return false;
  return [...sentence.matchAll(LIMIT)].some(([, sign = "", orEqual, number, unit = ""]) => {
    const limit = Number(number) / (/mol/iu.test(unit) ? MICROMOLES : 1);
    return creatinine > limit || (creatinine === limit && (orEqual !== undefined || /^(?:≥|at least)$/iu.test(sign)));
  });
}
