import type { Facet } from "../domain/facet.js";

/** What a prescriber looks up in a label: its heading in an answer, where it stands (LOINC) and which sentences say it. */
export interface LabelAspect {
  readonly heading: string;
  readonly facet: Facet;
  readonly codes: readonly string[];
  /** Sentences in question; absent where all of the section are. */
  readonly says?: RegExp;
  /** Among those, the ones that say it best. */
  readonly best?: RegExp;
  readonly most: number;
}

const DOSING = "34068-7";

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

/** In the order in which an answer shows them. */
export const LABEL_ASPECTS: readonly LabelAspect[] = [
  {
    heading: "Boxed warning",
    facet: "harm",
    codes: ["34066-1"],
    most: 2,
  },
  INDICATION,
  DOSE,
  {
    heading: "Maximum",
    facet: "dose",
    codes: [DOSING],
    says: /\b(?:maximum|not (?:to )?exceed|no more than|not more than|do not (?:take|use) more than)\b.*\d|\d.*\bmaximum\b/iu,
    most: 1,
  },
  {
    heading: "Renal impairment",
    facet: "dose",
    codes: ["88828-9", DOSING, "43684-0", "42232-9"],
    says: /\b(?:renal|kidney|creatinine|eGFR|dialysis)\b/iu,
    best: /\b(?:dos\w+|adjust\w*|reduc\w+|recommended|necessary)\b/iu,
    most: 1,
  },
  {
    heading: "Hepatic impairment",
    facet: "dose",
    codes: ["88829-7", DOSING, "43684-0", "42232-9"],
    says: /\b(?:hepatic|liver|cirrho\w+)\b/iu,
    best: /\b(?:dos\w+|adjust\w*|reduc\w+|recommended|caution)\b/iu,
    most: 1,
  },
  { heading: "Contraindications", facet: "harm", codes: ["34070-3", "50570-1"], most: 4 },
  {
    heading: "Interactions",
    facet: "harm",
    codes: ["34073-7", "34074-5"],
    best: /\b(?:avoid|contraindicated|not recommended|increase[sd]?|risk|do not)\b/iu,
    most: 2,
  },
  {
    heading: "Pregnancy",
    facet: "harm",
    codes: ["42228-7", "34077-8", "53414-9"],
    best: /\b(?:contraindicated|category|risk|should|harm|avoid)\b/iu,
    most: 1,
  },
];
