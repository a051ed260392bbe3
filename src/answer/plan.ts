import type { Facet } from "../domain/facet.js";
import type { Question } from "../domain/question.js";
import type { Tier } from "../domain/tier.js";

/** One section that an answer may have: its heading, its facets, and how many statements it holds at most. */
export interface PlannedSection {
  readonly heading: string;
  readonly facets: readonly Facet[];
  readonly most: number;
  /** True for what was asked; false for what a careful reader must see beside it. */
  readonly asked: boolean;
  /** True for statements on the disease beneath what was asked, which stand apart. */
  readonly underlying: boolean;
}

const BROAD: readonly PlannedSection[] = [
  { heading: "Definition and causes", facets: ["definition", "cause"], most: 7, asked: true, underlying: false },
  {
    heading: "Clinical features and diagnosis",
    facets: ["clinical feature", "diagnosis", "monitoring", "prognosis"],
    most: 5,
    asked: true,
    underlying: false,
  },
  {
    heading: "Treatment options",
    facets: ["treatment", "dose", "prevention", "harm"],
    most: 8,
    asked: true,
    underlying: false,
  },
  {
    heading: "Challenges and future directions",
    facets: ["gap", "future direction"],
    most: 3,
    asked: true,
    underlying: false,
  },
];

/** The heading of the findings on whether something does something. */
export const FINDINGS = "Findings";

export const HEADINGS: Readonly<Record<Facet, string>> = {
  definition: "Definition",
  cause: "Causes",
  "clinical feature": "Clinical features",
  diagnosis: "Diagnosis",
  treatment: "Treatment options",
  dose: "Dose",
  harm: "Harms",
  prognosis: "Prognosis",
  prevention: "Prevention",
  monitoring: "Monitoring",
  gap: "What is not known",
  "future direction": "Future directions",
};

const HARMS: PlannedSection = { heading: HEADINGS.harm, facets: ["harm"], most: 3, asked: false, underlying: false };
const UNKNOWN: PlannedSection = {
  heading: HEADINGS.gap,
  facets: ["gap", "future direction"],
  most: 2,
  asked: false,
  underlying: false,
};
/** The heading of what guidelines say of the disease beneath what was asked. */
export const UNDERLYING_DISEASE = "The underlying disease";
const UNDERLYING: PlannedSection = {
  heading: UNDERLYING_DISEASE,
  facets: ["treatment", "dose", "monitoring", "prevention"],
  most: 6,
  asked: false,
  underlying: true,
};
/** Facets beside which harms must be shown. */
const NEEDS_HARMS: readonly Facet[] = ["treatment", "dose", "prevention"];

/** The sections of an answer to this question; a broad one has them all, a narrow one what was asked and what must stand beside it. */
export function planSections(question: Question, tier: Tier): readonly PlannedSection[] {
  const scale = tier === "research" ? 1 : tier === "guideline" ? 0.7 : 0.5;
  const sized = (sections: readonly PlannedSection[]) =>
    sections.map((section) => ({ ...section, most: Math.max(2, Math.round(section.most * scale)) }));
  // Guidelines rarely speak of a complication; what they say of the disease beneath it is what is left to go by.
  const beneath = tier === "guideline" ? [UNDERLYING] : [];
  if (question.form === "broad") return sized([...BROAD, ...beneath]);
  if (question.form === "effect")
    return sized([
      {
        heading: FINDINGS,
        facets: ["treatment", "prevention", "prognosis", "diagnosis", "clinical feature", "cause"],
        most: 7,
        asked: true,
        underlying: false,
      },
      { heading: HEADINGS.dose, facets: ["dose"], most: 2, asked: false, underlying: false },
      HARMS,
      UNKNOWN,
    ]);
  const asked = question.facets.map((facet) => ({
    heading: HEADINGS[facet],
    facets: [facet],
    most: 6,
    asked: true,
    underlying: false,
  }));
  const beside = [
    ...(question.facets.includes("dose") && !question.facets.includes("treatment")
      ? [{ heading: HEADINGS.treatment, facets: ["treatment"] as const, most: 4, asked: false, underlying: false }]
      : []),
    ...(question.facets.includes("treatment") && !question.facets.includes("dose")
      ? [{ heading: HEADINGS.dose, facets: ["dose"] as const, most: 2, asked: false, underlying: false }]
      : []),
    ...(question.facets.some((facet) => NEEDS_HARMS.includes(facet)) && !question.facets.includes("harm")
      ? [HARMS]
      : []),
    ...(question.facets.includes("gap") ? [] : [UNKNOWN]),
    ...(question.facets.includes("treatment") ? beneath : []),
  ];
  return sized([...asked, ...beside]);
}
