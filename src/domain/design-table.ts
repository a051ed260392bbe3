import type { Design } from "./design.js";

/** What a publication type says: `firm` ones decide, the others only where no words of the title or abstract do. */
export interface TypeMeaning {
  readonly type: string;
  readonly design: Design;
  readonly firm: boolean;
}

const row = (design: Design, firm: boolean, ...types: readonly string[]): TypeMeaning[] =>
  types.map((type) => ({ type, design, firm }));

/**
 * Publication types and article types by the design they mean; of several on one publication the first in this order counts.
 * Source: scope notes of MeSH's Publication Characteristics (category V), JATS4R's list of article types, and the subjects
 * that journals of PubMed Central use. `docs/designs.md` shows this table.
 */
export const TYPE_MEANINGS: readonly TypeMeaning[] = [
  ...row("guideline", true, "Practice Guideline", "Guideline", "Clinical Practice Guideline", "Clinical Guideline"),
  ...row("guideline", true, "Guidelines", "Practice Guidelines"),
  ...row("consensus", true, "Consensus Development Conference, NIH", "Consensus Development Conference"),
  ...row("consensus", true, "Consensus Statement", "Consensus Recommendation", "Consensus Recommendations"),
  ...row("registration", true, "Clinical Trial Protocol", "Study Protocol", "Protocol", "Trial Protocol"),
  ...row("meta-analysis", true, "Network Meta-Analysis", "Meta-Analysis"),
  ...row("systematic review", true, "Systematic Review"),
  ...row("laboratory", true, "Randomized Controlled Trial, Veterinary", "Clinical Trial, Veterinary"),
  ...row("laboratory", true, "Observational Study, Veterinary"),
  ...row("randomised trial", true, "Randomized Controlled Trial", "Randomised Controlled Trial"),
  ...row("case series", true, "Case Series"),
  ...row("other trial", false, "Controlled Clinical Trial", "Clinical Trial, Phase IV", "Clinical Trial, Phase III"),
  ...row("other trial", false, "Clinical Trial, Phase II", "Clinical Trial, Phase I", "Adaptive Clinical Trial"),
  ...row("other trial", false, "Equivalence Trial", "Pragmatic Clinical Trial"),
  ...row("other trial", false, "Clinical Trial"),
  ...row("case report", false, "Case Reports", "Case Report", "Clinical Case Report"),
  ...row("narrative review", false, "Review", "Review Article", "Scoping Review", "Reviews", "Mini Review"),
  ...row("expert opinion", false, "Editorial", "Comment", "Commentary", "Article Commentary", "Letter", "News"),
  ...row("expert opinion", false, "Personal Narrative", "Lecture", "Address", "Interview", "Discussion", "Reply"),
  ...row("expert opinion", false, "Opinion", "Viewpoint", "Perspective", "Perspectives", "Book Review"),
];

/** MeSH headings that name a study's design; in this order. They say what a record's indexers found in the full text. */
export const MESH_MEANINGS: readonly (readonly [string, Design])[] = [
  ["Genome-Wide Association Study", "genetic association"],
  ["Mendelian Randomization Analysis", "genetic association"],
  ["Case-Control Studies", "case-control"],
  ["Cohort Studies", "cohort"],
  ["Prospective Studies", "cohort"],
  ["Longitudinal Studies", "cohort"],
  ["Follow-Up Studies", "cohort"],
  ["Retrospective Studies", "cohort"],
  ["Cross-Sectional Studies", "cross-sectional"],
];

/** Types of notices about another publication, whose words are that one's: they say nothing of a design. */
export const NOTICE_TYPES: readonly string[] = [
  ...["Published Erratum", "Retraction of Publication", "Retraction Notice", "Expression of Concern", "Addendum"],
  ...["Correction", "Corrigendum", "Erratum", "Retraction", "Partial Retraction", "Withdrawal"],
];

function canonical(type: string): string {
  return type
    .toLowerCase()
    .replace(/[-_\s]+/g, " ")
    .trim();
}

const BY_TYPE = new Map(TYPE_MEANINGS.map((meaning, rank) => [canonical(meaning.type), { meaning, rank }]));

const NOTICES = new Set(NOTICE_TYPES.map(canonical));

/** Whether one of a publication's types makes it a notice about another. */
export function isNotice(types: readonly string[]): boolean {
  return types.some((type) => NOTICES.has(canonical(type)));
}

/** The first meaning, in the table's order, of any of a publication's types; hyphens and case do not matter. */
export function meaningOfTypes(types: readonly string[], firm: boolean): TypeMeaning | undefined {
  const found = types
    .flatMap((type) => BY_TYPE.get(canonical(type)) ?? [])
    .filter(({ meaning }) => meaning.firm === firm)
    .sort((a, b) => a.rank - b.rank);
  return found[0]?.meaning;
}

/** What publication types alone say of the design, firm ones first; nothing when none of them is in the table. */
export function designOfPublicationTypes(
  types: readonly string[],
): { readonly design: Design; readonly basis: string } | undefined {
  const meaning = meaningOfTypes(types, true) ?? meaningOfTypes(types, false);
  return meaning === undefined ? undefined : { design: meaning.design, basis: meaning.type };
}
