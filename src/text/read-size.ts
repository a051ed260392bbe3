const PEOPLE =
  "patients?|participants?|subjects?|volunteers?|individuals?|people|persons|women|men|adults?|children|infants?|newborns?|neonates?|adolescents?|students?|residents?|inpatients?|outpatients?|couples|pregnant women|nurses|workers";
const NUMBER = "(?<![\\d.,/–-])(?:\\d{1,3}(?:[,\\u2009\\u00a0 ]\\d{3})+|\\d{2,6})(?![\\d.%/]|\\s?%)";
/** Up to four words between the number and the people: "610 community-dwelling older women". */
const COUNTED = `${NUMBER}(?:\\s+[\\p{L}][\\p{L}-]*){0,4}?\\s+(?:${PEOPLE})\\b`;
const TAKEN =
  "randomi[sz]ed|randomly (?:assigned|allocated|divided)|enrolled|recruited|included|allocated|assigned|participated|studied|analy[sz]ed";

/** The forms in which abstracts say how many took part, the most telling first. */
const FORMS: readonly RegExp[] = [
  new RegExp(`(?:total of|in all,?|overall,?)\\s+(${COUNTED})`, "iu"),
  new RegExp(`(${COUNTED})[^.;]{0,80}?\\b(?:were|was)\\s+(?:\\w+ly\\s+)?(?:${TAKEN})`, "iu"),
  new RegExp(`\\b(?:${TAKEN})\\s+(${COUNTED})`, "iu"),
  new RegExp(
    `\\b(?:trial|study|cohort|survey|registry|analysis|sample)\\s+(?:of|in|with|on|among|included|involving)\\s+(${COUNTED})`,
    "iu",
  ),
];

/** How many took part, in the abstract's own words ("610 older women"); nothing where no form of words gives it plainly. */
export function sizeInAbstract(abstract: string): string | undefined {
  for (const form of FORMS) {
    const found = form.exec(abstract)?.[1];
    if (found !== undefined) return found.replace(/\s+/gu, " ");
  }
  return undefined;
}
