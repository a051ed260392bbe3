/** A value measured in somebody that lies outside what is usual, by the name that labels have for it. */
export interface MeasuredFinding {
  readonly finding: string;
  readonly words: string;
}

interface Measure {
  readonly value: RegExp;
  readonly below?: readonly [number, string];
  readonly above?: readonly [number, string];
}

const VALUE = String.raw`\s?(?:of|is|was|=|:|level)?\s?`;
/**
 * Limits: potassium 3.5 and 5.5 mmol/L (European Resuscitation Council 2021), sodium 135 and 145 mmol/L (European Society of Endocrinology 2014; Society for Endocrinology), heart rate 50 a minute
 * (ACC/AHA/HRS 2018), platelets 100 × 10⁹/L (International Working Group 2009), systolic pressure 90 mmHg (shock, by most definitions), QTc 500 ms (ESC 2022).
 */
const MEASURES: readonly Measure[] = [
  {
    value: new RegExp(
      String.raw`(?<![\p{L}\p{N}-])(?:K\+?|[Pp]otassium)${VALUE}(\d\.\d|[2-9])(?![\d.]|\s?(?:mmol\/kg|mEq\/kg|g|mg|tablets?)\b)`,
      "u",
    ),
    below: [3.5, "hypokalaemia"],
    above: [5.5, "hyperkalaemia"],
  },
  {
    value: new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:Na\+?|[Ss]odium)${VALUE}(1\d\d)(?!\d)`, "u"),
    below: [135, "hyponatraemia"],
    above: [145, "hypernatraemia"],
  },
  {
    value: new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:HR|[Hh]eart rate|[Pp]ulse)${VALUE}(\d{2,3})(?!\d)`, "u"),
    below: [50, "bradycardia"],
  },
  {
    value: new RegExp(
      String.raw`(?<![\p{L}\p{N}-])(?:SBP|BP|bp|[Ss]ystolic(?: (?:BP|bp|blood pressure))?)${VALUE}(\d{2,3})(?!\d)`,
      "u",
    ),
    below: [90, "hypotension"],
  },
  {
    value: new RegExp(
      String.raw`(?<![\p{L}\p{N}-])(?:[Pp]latelets?(?: count)?|[Pp]lts?|PLTs?)${VALUE}(\d{1,3})(?!\d|[.,]\d|\s?(?:%|mg|g|units?|pools?)(?!\p{L}))`,
      "u",
    ),
    below: [100, "thrombocytopenia"],
  },
  { value: new RegExp(String.raw`(?<![\p{L}\p{N}-])QTc${VALUE}(\d{3})(?!\d)`, "u"), above: [500, "QT prolongation"] },
];

/** What is told of a value without its number. */
const TOLD: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:cr|creat|creatinine)\s(?:is\s|has\s)?(?:rising|risen|climbing|going up|raised|high|elevated|up)\b/iu,
    "renal impairment",
  ],
  [/\blow plate?lets?\b|\bplate?lets?\s(?:are\s)?low\b/iu, "thrombocytopenia"],
];

/** What the values that a question tells of somebody amount to ("K 5.9" is hyperkalaemia); none for what is asked of ("K below 3.5"). */
export function measuredFindings(question: string): MeasuredFinding[] {
  const told = TOLD.flatMap(([said, finding]) => {
    const words = said.exec(question)?.[0];
    return words === undefined ? [] : [{ finding, words }];
  });
  return MEASURES.flatMap(({ value, below, above }) => {
    const [words, number] = value.exec(question) ?? [];
    const measured = Number(number);
    if (words === undefined || !(measured > 0)) return [];
    const found =
      below !== undefined && measured < below[0]
        ? below[1]
        : above !== undefined && measured > above[0]
          ? above[1]
          : undefined;
    return found === undefined ? [] : [{ finding: found, words: words.trim() }];
  }).concat(told);
}
