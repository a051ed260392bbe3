/** For whom a dose is, where it matters to its size: one only, so that words on several say nothing. */
const POPULATIONS: readonly (readonly [string, RegExp])[] = [
  ["children", /\b(?:children|child|p(?:a)?ediatrics?|adolescents?|infants?|neonat\w+|newborns?|toddlers?)\b/iu],
  [
    "renal impairment",
    /\b(?:renal (?:(?:and|or|and\/or) hepatic )?(?:impairment|insufficiency|failure|function)|kidney disease|h(?:a)?emodialysis|dialysis|creatinine clearance|CrCl|eGFR)\b/iu,
  ],
  [
    "hepatic impairment",
    /\b(?:hepatic (?:(?:and|or|and\/or) renal )?(?:impairment|insufficiency|failure)|liver disease|cirrho\w+|Child-Pugh)\b/iu,
  ],
  ["adults", /\b(?:adults?|elderly|geriatric)\b/iu],
];

/** The one population that words name ("children", "adults", "renal impairment", "hepatic impairment"); nothing where they name none or several. */
export function populationOf(words: string): string | undefined {
  const [first, ...more] = POPULATIONS.filter(([, pattern]) => pattern.test(words));
  return more.length === 0 ? first?.[0] : undefined;
}
