/** Headings of what a guideline says about its evidence and its reasons, and of what others recommend: no recommendation of its own stands there. */
export const REASONS =
  /\b(?:rationale|justification|why the (?:committee|panel|group)|summary of (?:the )?(?:evidence|findings)|evidence (?:summary|review|base|profile|to decision|statements?)|supportive text|supporting (?:text|evidence)|synopsis|how the recommendations might affect|values and preferences|other (?:guidelines|groups)|recommendations? (?:of|from|by) other\w*|the committee['’]s discussion)\b|^\W*(?:\d[\d.]*\s*)?evidence$/iu;

/** Headings of what is not known and should be found out. */
export const RESEARCH =
  /\b(?:research|knowledge gaps?|evidence gaps?|gaps? in (?:the )?(?:evidence|knowledge)|unanswered questions?|future (?:directions?|perspectives?|studies|needs)|what is not known)\b/iu;

/** Headings and labels of tables that say what grades mean. */
export const KEY_TO_GRADES =
  /\b(?:class(?:es)? of recommendations?|levels? of evidence|(?:key|legend) to|grad(?:es?|ing) of (?:the )?(?:recommendations?|evidence)|grading system|strength of (?:the )?recommendations?|what the grades? means?|definitions?|abbreviations)\b/iu;

/** A row that says what a grade means. */
export const MEANING_OF_A_GRADE =
  /(?:^|; )(?:definition|wording to use|suggested (?:phrases|wording)|what the grade means|meaning)\b[^:;]{0,30}: /iu;

/** Labels of columns in which what to give or do stands. */
const TELLING =
  /(?:^|; )(?:first[- ](?:line|choice)|recommended|preferred|drug of choice|empirical|treatment|regimen|action|management|what to do)\b[^:;]{0,40}: \S/iu;

/** Whether a row of a protocol's table tells by its labels what to give or do ("Infection: Cellulitis; First line: Flucloxacillin …"). */
export function tellsByLabels(row: string): boolean {
  return /^[^;:]{1,60}: [^;]+; [^;:]{1,60}: /u.test(row) && TELLING.test(row) && !MEANING_OF_A_GRADE.test(row);
}
