import type { LabelAspect } from "./label-aspect.js";
import { ONLY_ASKED } from "./label-aspects-asked.js";
import { DOSING, WARNED } from "./label-places.js";

/** The words of a question, a heading or a sentence about those who are no adults. */
export const CHILDREN =
  /\b(?:child(?:ren)?|p(?:a)?ediatric|infants?|newborns?|neonat\w+|toddlers?|adolescents?|teenagers?|juvenile|boys|girls|\d+[- ](?:month|year)s?[- ]olds?(?= (?:child|boy|girl)))\b/iu;

/** Words by which a question alone tells of children: "under 2 years", "a baby". */
const YOUNG =
  /\b(?:under|below|less than|younger than|up to)\s(?:the age of\s)?(?:1[0-7]|\d)\s?(?:years?|yrs?|y|months?|mths?|weeks?)\b|\b(?:under[- ](?:twos|fives|\d{1,2}s)|bab(?:y|ies)|kids?|toddlers?|schoolchild\w*)\b/iu;

/** Whether a question is about those who are no adults. */
export function asksOfChildren(text: string): boolean {
  return CHILDREN.test(text) || YOUNG.test(text);
}

/** Whether all that an aspect holds is asked for: of contraindications none may be missing. */
export function asksForAll({ heading }: LabelAspect, question: string): boolean {
  return heading === CONTRAINDICATIONS && asksForContraindications(question);
}

/** Whether a question asks what a drug is contraindicated in. */
export function asksForContraindications(question: string): boolean {
  return ASKS_FOR_CONTRAINDICATIONS.test(question);
}
const ASKS_FOR_CONTRAINDICATIONS = /\bcontra-?\s?indicat\w+|\b(?:who|when) (?:must|should) not\b/iu;

export const CONTRAINDICATIONS = "Contraindications";

export const INDICATION: LabelAspect = {
  heading: "Indications",
  facet: "treatment",
  codes: ["34067-9", "55105-1"],
  best: /\bindicated\b|\b(?:treatment|relief|prevention|management) of\b|\btemporarily relieves\b/iu,
  most: 2,
};
export const DOSE: LabelAspect = {
  heading: "Dose",
  facet: "dose",
  codes: [DOSING],
  best: /\b(?:recommended|usual|starting|initial|start)\b/iu,
  most: 3,
};

/** What is to be done where two drugs are given. */
export const TO_DO_TOGETHER =
  /\b(?:consider (?:discontinu|reduc|withdraw|an alternative)\w*|discontinue|halve|reduce (?:the )?dos\w+|dos\w+ (?:\w+ ){0,3}(?:reduced|decreased|halved|adjusted|exceed)|separate|administer .{0,40}(?:before|after|apart)|monitor(?:ed|ing)?|limit the dose)\b/iu;

/** In the order in which an answer shows them. */
export const LABEL_ASPECTS: readonly LabelAspect[] = [
  {
    heading: "Boxed warning",
    facet: "harm",
    codes: ["34066-1"],
    most: 2,
    asked: /\b(?:boxed|black[- ]box)\b/iu,
  },
  INDICATION,
  DOSE,
  {
    heading: "Maximum",
    facet: "dose",
    codes: [DOSING],
    says: /\b(?:maximum(?! (?:\w+ )?(?:effect|response|benefit|antihypertensive|concentration|plasma|level))|not (?:to )?exceed|(?:never|not) be (?:above|over|more than|higher than)|no more than|not more than|do not (?:take|use) more than|dos(?:e|es|ages?)(?: \w+)? up to)\b.*\d|\d.*\bmaximum\b(?! (?:\w+ )?(?:effect|response|benefit|antihypertensive|concentration|plasma|level))|\b(?:dosage|dose|dosing) range\b.*\d/iu,
    best: /\b(?:maximum|exceed|more than|never be)\b/iu,
    most: 1,
    asked: /\b(?:maximum|maximal|max|highest|at most|upper limit)\b/iu,
  },
  {
    heading: "Renal impairment",
    facet: "dose",
    codes: ["88828-9", DOSING, "43684-0", "42232-9"],
    elsewhere: ["43685-7", "34071-1", "34070-3"],
    words: "failing kidneys",
    says: /\b(?:renal(?! (?:arter|(?:and \w+ )?transplant|cell))|kidneys?(?! transplant)|creatinine|e?GFR|CrCl|CLcr|(?:hemo)?dialysis)\b/iu,
    asked:
      /\b(?:renal(?! arter)|kidneys?(?! (?:stones?|function tests?))|creatinine|e?GFR|CrCl|CKD|(?:ha?emo)?dialysis|HD patients?)\b/iu,
    best: /\b(?:dos(?:e|es|age|ing)|adjust\w*|recommended|necessary)\b/iu,
    tells: /\d\s?(?:mg|g|mcg|IU|units)\b/u,
    most: 2,
  },
  {
    heading: "Hepatic impairment",
    facet: "dose",
    codes: ["88829-7", DOSING, "43684-0", "42232-9"],
    elsewhere: ["43685-7", "34071-1", "34070-3"],
    words: "a failing liver",
    says: /\b(?:hepatic|liver|cirrho\w+)\b/iu,
    asked:
      /\b(?:hepatic|liver(?! (?:function |blood )?(?:tests?|enzymes?|panels?|monitoring))|cirrho\w+|child[- ]pugh)\b/iu,
    best: /\b(?:dos(?:e|es|age|ing)|adjust\w*|recommended|caution|contraindicated)\b/iu,
    tells: /\d\s?(?:mg|g|mcg|IU|units)\b/u,
    most: 1,
  },
  {
    heading: "Children",
    facet: "dose",
    codes: [DOSING, "34081-0"],
    own: ["34081-0"],
    // Also below the heading on older people, where a label in plain text goes on to children.
    elsewhere: [...WARNED, "34082-8"],
    says: CHILDREN,
    asked: CHILDREN,
    best: /\b(?:dos(?:e|es|age|ing)|recommended|established|not been (?:studied|evaluated)|indicated|\d\s?kg)\b/iu,
    tells: /\d\s?(?:mg|g|mcg|IU|units)\b/u,
    most: 4,
    onlyAsked: true,
  },
  {
    heading: CONTRAINDICATIONS,
    facet: "harm",
    codes: ["34070-3", "50570-1"],
    best: /\b(?:contraindicated|do not|must not|hypersensitivity(?! reactions)|allergic to)\b/iu,
    most: 4,
    none: /^none(?: known)?\.?$/iu,
    asked: ASKS_FOR_CONTRAINDICATIONS,
  },
  {
    heading: "Interactions",
    facet: "harm",
    codes: ["34073-7", "34074-5"],
    best: /\b(?:avoid|contraindicated|not recommended|increase[sd]?|risk|do not)\b/iu,
    tells: TO_DO_TOGETHER,
    most: 2,
    asked: /\binteract\w*/iu,
  },
  {
    heading: "Warnings",
    facet: "harm",
    codes: ["43685-7", "34071-1", "42232-9", "34072-9"],
    best: /\b(?:avoid|not recommended|do not|should not|discontinue|monitor\w*)\b/iu,
    most: 2,
    onlyNamed: true,
  },
  {
    heading: "Pregnancy",
    facet: "harm",
    codes: ["42228-7", "34077-8", "53414-9"],
    own: ["42228-7", "34077-8", "53414-9"],
    elsewhere: [...WARNED, "34070-3", "34076-0"],
    says: /\b(?:pregnan\w+|trimester|fetus|fetal|foetus|foetal)\b/iu,
    best: /\b(?:contraindicated|category|risk|should|harm|avoid\w*|discontinu\w+)\b/iu,
    tells:
      /\b(?:contraindicated|discontinued?|must not|should not|should be used|avoid|can cause|may cause|do not)\b/iu,
    most: 2,
    asked: /\b(?:pregnan\w+|trimester|gestation\w*)\b/iu,
  },
  {
    heading: "Adverse reactions",
    facet: "harm",
    codes: ["34084-4", "50569-3"],
    own: ["34084-4", "50569-3"],
    elsewhere: WARNED,
    // Of a label without such a section, what it warns of as having come about.
    says: /\b(?:(?:has|have) (?:also )?(?:been (?:reported|observed|seen|associated)|occurred)|(?:may|can) (?:\w+ )?(?:cause|occur|result|produce|lead)|is associated with|was reported|occurred in|side effects?|adverse (?:reactions?|effects?|events?))\b/iu,
    best: /\b(?:most (?:common|frequent\w*)|common(?:ly)?|incidence|reported)\b/iu,
    most: 3,
    asked: /\b(?:side[- ]effects?|adverse|harms?|safe(?:ty)?|toxicit\w+|tolera\w+)\b/iu,
    onlyAsked: true,
  },
  ...ONLY_ASKED,
];

/** Of several aspects that a question asks for, the one that leads: the narrower and graver first. */
export const ASKED_FIRST: readonly string[] = [
  "Boxed warning",
  "Overdose",
  "Storage",
  "Missed dose",
  "How it is taken",
  "How often",
  "How fast it works",
  "Switching",
  "Before surgery",
  "Duration",
  "Contraception",
  "Breastfeeding",
  "Contraindications",
  "Interactions",
  "Monitoring",
  "Children",
  "Renal impairment",
  "Hepatic impairment",
  "Pregnancy",
  "Maximum",
  "Stopping",
  "Starting",
  "Older people",
  "Adverse reactions",
];

/** Whether an aspect is how much is given, which is for some people. */
export function isDose({ heading }: LabelAspect): boolean {
  return heading === DOSE.heading || heading === "Maximum" || heading === "Children";
}
