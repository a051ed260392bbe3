import type { BlockMarks } from "../../domain/source.js";
import { gradesIn, type Grades } from "./recommendation-grades.js";
import { directionOf, type Direction } from "./recommendation-direction.js";
import { KEY_TO_GRADES, MEANING_OF_A_GRADE, REASONS, RESEARCH, tellsByLabels } from "./recommendation-places.js";
import { sentences } from "../sentences.js";

/** What a text says of a recommendation that it makes. */
export interface Recommendation extends Pick<BlockMarks, "strength" | "evidence" | "certainty"> {
  readonly recommends: Direction;
}

/** One recommending sentence of a text: where it stands (UTF-16 units, end exclusive) and which way it points. */
export interface RecommendingSentence {
  readonly start: number;
  readonly end: number;
  readonly recommends: Direction;
}

export interface RecommendationContext {
  /**
   * True where the document itself speaks to those who give or get care (a guideline, protocol, label, leaflet): what it says
   * without a speaker is its own. False (the default) for studies, whose sentences tell more often what others advise.
   */
  readonly own?: boolean;
  /** True for a guideline or protocol, whose sentences that begin with what to do ("Give calcium gluconate …") tell it wherever they stand. */
  readonly guides?: boolean;
}

/** Headings under which sentences are recommendations even when they only say what to do. */
const RECOMMENDING =
  /\b(?:recommendations?|practice points?|good practice|key (?:points|messages|actions?|recommendations)|quality statements?|what to do|do(?:'|’)?s and don(?:'|’)?ts|clinical practice points)\b/i;
/** Headings under which a study's sentences recommend nothing, or what others do. */
const NOT_HERE =
  /^\W*(?:\d[\d.]*\s*)?(?:introduction|background|methods?|materials? and methods?|patients and methods|statistical|study design|references?|bibliography|acknowledge?ments?|abbreviations|ethic|data|search strategy|eligibility|(?:inclusion|exclusion) criteria|interventions?$|procedures?$|future (?:research|directions?)|research (?:recommendations?|questions?|gaps?)|recommendations? for (?:further |future )?research|participants|sample)\b/i;
const CONCLUDING = /\b(?:discussion|conclu|implications?|summary|interpretation)/i;
/** A recommendation's own number: "1.2.3", "Recommendation 4:", "R7.". */
const NUMBERED =
  /^\s*(?:\d{1,2}\.\d{1,2}(?:\.\d{1,3}){0,2}\.?\s+|(?:recommendation|statement)\s*\d{1,3}(?:\.\d{1,2}){0,2}\s*[.:)–-]?\s*|R\s?\d{1,3}(?:\.\d{1,2})?[.:)]\s*)(?=\p{L})/iu;

/**
 * The recommendation that a block of text makes, or nothing. The first sentence that recommends gives the direction; strength,
 * evidence and GRADE's certainty are taken as printed anywhere in the block. `section` names the headings above it.
 */
export function recommendationIn(
  text: string,
  section: readonly string[] = [],
  context: RecommendationContext = {},
): Recommendation | undefined {
  if (section.some((heading) => KEY_TO_GRADES.test(heading)) || MEANING_OF_A_GRADE.test(text)) return undefined;
  const found = recommendingSentences(text, section, context);
  const isPlace = !section.some((heading) => NOT_HERE.test(heading) || REASONS.test(heading) || RESEARCH.test(heading));
  const grades = gradesIn(text);
  const [first] = found;
  const recommends = first?.recommends ?? (isPlace ? byGrade(text, section, grades, context) : undefined);
  if (recommends === undefined) return undefined;
  const { strength, evidence, certainty } = grades;
  return {
    recommends,
    ...(strength === undefined ? {} : { strength }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(certainty === undefined ? {} : { certainty }),
  };
}

/** Every sentence of a block that recommends, in order: what a quote of one sentence needs, where a block has several. */
export function recommendingSentences(
  text: string,
  section: readonly string[] = [],
  { own = false, guides = false }: RecommendationContext = {},
): RecommendingSentence[] {
  if (guides && section.some((heading) => REASONS.test(heading) || RESEARCH.test(heading))) return [];
  if (guides && tellsByLabels(text)) return [{ start: 0, end: text.length, recommends: "for" }];
  if (section.some((heading) => NOT_HERE.test(heading)) && !NUMBERED.test(text)) {
    if (!own || section.some((heading) => /research|references|bibliography/i.test(heading))) return [];
  }
  const asked = section.some((heading) => RECOMMENDING.test(heading));
  const numbered = NUMBERED.test(text);
  const concludes = section.some((heading) => CONCLUDING.test(heading));
  return sentences(text).flatMap(({ start, end }, at) => {
    const sentence = text.slice(start, end);
    const recommends = directionOf(sentence, {
      own: own || asked,
      asked,
      guides,
      numbered: numbered && at <= 1,
      concludes,
    });
    return recommends === undefined ? [] : [{ start, end, recommends }];
  });
}

/** A statement that carries a printed grade recommends though its words do not ("Yearly eye examination. (Grade B)"). */
function byGrade(
  text: string,
  section: readonly string[],
  grades: Grades,
  { own = false }: RecommendationContext,
): Direction | undefined {
  const asked = section.some((heading) => RECOMMENDING.test(heading));
  if (grades.strength === undefined || !(own || asked) || text.length > 600) return undefined;
  if (/\b(?:was|were|graded as|defined as|means|indicates|refers to|definition)\b/i.test(text)) return undefined;
  if (grades.points !== undefined) return grades.points;
  return /\b(?:not|against|avoid(?:ed)?|never|contraindicated)\b/i.test(text) ? "against" : "for";
}
