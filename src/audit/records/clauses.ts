/** What of a statement on trial records one clause says. */
export interface RecordClause {
  readonly text: string;
  /** Trials it speaks of: 0 the first, 1 the second. */
  readonly trials: readonly number[];
  /** Arms it names ("cohort 1"), from 0; none where it means all. */
  readonly groups: readonly number[];
  readonly denied: boolean;
}

const SPLIT =
  /[.;] (?=[A-Z]|the |no )|,? \b(?:whereas|while|but|however|although|though)\b,? ?|; |,? and (?=(?:no|none|only|there|\d+(?:%| cases?| patients?| in| participants?)|one|two) (?:[^,.]{0,50})(?:trial|cohort|patient|case|in ))(?<!\b(?:cohorts?|arms?|groups?) 1 and )|, and (?=(?:the|in|at|for|cohort|a) )|, (?=(?:with|for|in|the|none|no|only|\d|there|of|cohort)\b[^,]{6,}(?:trial|cohort))/giu;
const DENIED =
  /\b(?:no|not|none|neither|nor|never|without|nobody|zero|cannot|lack(?:s|ed)?|(?:do|does|did|is|are|was|were|has|have|had|would|could)n\S{0,8}t|fail(?:s|ed)? to)\b/iu;

/** Cuts a statement into clauses; a clause that names no trial speaks of those named before. */
export function recordClauses(statement: string, two: boolean): RecordClause[] {
  const parts = plainCounts(statement)
    .replace(/^(?:unlike|in contrast to|as opposed to|compared to|in comparison to) [^,]{3,40}, /iu, "")
    .split(SPLIT)
    .map((part) => part.trim())
    .filter((part) => part.split(/\s+/u).length >= 3);
  let before: readonly number[] = two ? [0, 1] : [0];
  let groupsBefore: readonly number[] = [];
  return (parts.length === 0 ? [statement] : parts).map((text): RecordClause => {
    const named = trialsOf(text);
    const trials = named.length === 0 ? before : named;
    const own = groupsOf(text);
    // "no deaths and no cases of nausea": the second part goes on about the arm of the first.
    const groups = own.length === 0 && named.length === 0 && GOES_ON.test(text) ? groupsBefore : own;
    [before, groupsBefore] = [trials, groups];
    return { text, trials: two ? trials : [0], groups, denied: DENIED.test(text) };
  });
}

const GOES_ON = /^(?:and )?(?:no|none|only|\d+|one|two|three|at least|more than|less than|over)\b/iu;
const ORDER: Readonly<Record<string, string>> = {
  one: "1",
  two: "2",
  three: "3",
  first: "1",
  second: "2",
  third: "3",
};

/** Arms named in words as numbers ("cohort one" is "cohort 1", "the second cohort" too); "10x" is "10 times". */
function plainCounts(statement: string): string {
  return statement
    .replace(
      /\b(cohorts?|arms?|groups?) (one|two|three)\b/giu,
      (_, arm: string, word: string) => `${arm} ${ORDER[word.toLowerCase()] ?? word}`,
    )
    .replace(
      /\b(first|second|third) (cohort|arm|group)\b/giu,
      (_, word: string, arm: string) => `${arm} ${ORDER[word.toLowerCase()] ?? word}`,
    )
    .replace(/\bcohorts? 1 and (?:cohort )?one\b/giu, "cohort 1 and cohort 1")
    .replace(/\b(cohort|arm|group)s? (\d) and two\b/giu, "$1 $2 and $1 2")
    .replace(/\b(\d+)x\b/giu, "$1 times")
    .replace(/\bonce\b/giu, "1 time")
    .replace(
      /\b(?:in|of) the primary and (?:the )?secondary trials?\b/giu,
      "in the primary trial and the secondary trial",
    );
}

/** The trials that words name, in order of naming. */
export function trialsOf(text: string): number[] {
  const first = text.search(/\bprimary (?:clinical )?trial\b/iu);
  const second = text.search(/\bsecondary (?:clinical )?trial\b/iu);
  if (/\bboth (?:clinical )?(?:trials|studies)\b|\bthese (?:trials|studies)\b|\beither trial\b/iu.test(text))
    return [0, 1];
  const found = [
    { at: first, which: 0 },
    { at: second, which: 1 },
  ].filter(({ at }) => at !== -1);
  return found.sort((a, b) => a.at - b.at).map(({ which }) => which);
}

function groupsOf(text: string): number[] {
  if (
    /\b(?:both|either|neither|all|each) (?:of the )?(?:cohort|arm|group)s?\b|\b(?:cohorts?|arms?|groups?) 1 (?:and|or|&) (?:cohort |arm |group )?2\b/iu.test(
      text,
    )
  )
    return [0, 1];
  const found = [...text.matchAll(/\b(?:cohort|arm|group|intervention) (\d)\b/giu)].map(
    (match) => Number(match[1]) - 1,
  );
  return [...new Set(found)];
}

/** A number that a clause gives, how it is compared, and whether it is a share (percent). */
export interface SaidNumber {
  readonly value: number;
  readonly compare: "=" | ">" | ">=" | "<" | "<=" | "~";
  readonly percent: boolean;
  readonly difference: boolean;
  /** How many digits stand after the point. */
  readonly digits: number;
  /** Days in the unit of time that follows; 0 where none does. */
  readonly days: number;
}

const DAYS: readonly (readonly [RegExp, number])[] = [
  [/^[ -]?days?\b/iu, 1],
  [/^[ -]?weeks?\b/iu, 7],
  [/^[ -]?months?\b/iu, 30.4],
  [/^[ -]?years?\b/iu, 365],
];

const WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  single: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  "a dozen": 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
};
const NUMBER =
  /\b(\d+)\/(\d+)\b(?! ?\()|\b(half|a third|one third|two thirds|a quarter|one quarter|three quarters)\b|(\d+(?:[.,]\d+)*) ?(%|percent|per cent)?|\b(an?(?= (?:day|week|month|year)\b)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|fifteen|twenty|thirty|a single)\b/giu;
const SHARE: Readonly<Record<string, number>> = {
  half: 50,
  "a third": 33.33,
  "one third": 33.33,
  "two thirds": 66.67,
  "a quarter": 25,
  "one quarter": 25,
  "three quarters": 75,
};

/** The numbers of a clause, those that only name an arm, a grade or a day left out. */
export function numbersOf(text: string): SaidNumber[] {
  return [...text.matchAll(NUMBER)].flatMap((match): SaidNumber[] => {
    const before = text.slice(Math.max(0, match.index - 28), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 30);
    if (
      /\b(?:(?:cohort|arm|group)s?(?: \d,?)?(?: ?(?:and|or|&))?|intervention|grade|stage|type|phase|class|day|days|HER|ECOG|CA|IL) ?-?$/iu.test(
        before,
      )
    )
      return [];
    if (/^[-–]?(?:[a-z]{2,}\d|\d)/u.test(after)) return [];
    const [, top, bottom, share, digits, percent, word] = match;
    const value =
      top !== undefined
        ? (100 * Number(top)) / Number(bottom)
        : share !== undefined
          ? (SHARE[share.toLowerCase()] ?? 0)
          : digits !== undefined
            ? Number(digits.replace(/,/gu, ""))
            : (WORDS[(word ?? "").toLowerCase()] ?? 1);
    const compare =
      /\b(?:at least|a minimum of|minimum|no (?:less|fewer) than|or more|≥|>=)\s?$/iu.test(before) ||
      /^ ?(?:or (?:more|above|over|older)|and (?:over|above|older))/iu.test(after)
        ? ">="
        : /\b(?:at most|up to|a maximum of|maximum|no more than|not more than|≤|<=)\s?$/iu.test(before) ||
            /^ ?(?:or (?:less|fewer|under|below|younger))/iu.test(after)
          ? "<="
          : /\b(?:more than|over|above|greater than|exceed(?:s|ing|ed)?|higher than|older than|>)\s?(?:a |the )?$/iu.test(
                before,
              )
            ? ">"
            : /\b(?:less than|under|below|fewer than|lower than|within|younger than|<)\s?(?:a |the )?$/iu.test(before)
              ? "<"
              : /\b(?:about|around|approximately|roughly|nearly|almost|just (?:over|under))\s?$/iu.test(before)
                ? "~"
                : "=";
    return [
      {
        value,
        compare,
        percent: top !== undefined || share !== undefined || percent !== undefined,
        digits: top !== undefined ? 2 : share !== undefined ? 1 : (digits?.split(".")[1]?.length ?? 0),
        days: DAYS.find(([unit]) => unit.test(after))?.[1] ?? 0,
        difference:
          /^ ?(?:%|\w+)? ?(?:\w+ )?(?:more|fewer|less|higher|lower|difference|greater|longer|shorter)\b/iu.test(
            after,
          ) || /\bdifference of (?:\w+ )?$/iu.test(before),
      },
    ];
  });
}

/** "than" between two things that are compared, not before a number ("less than 5 %"). */
export const THAN =
  /\bthan\b(?! (?:about |approximately )?(?:\d|an? |one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|twelve\b|twenty\b|half\b|once\b|twice\b))/iu;

/** Whether a number stands as it is said. */
export function holds({ compare, value, digits }: SaidNumber, found: number): boolean {
  switch (compare) {
    case "=":
      return value === 0 ? Math.abs(found) < 1e-9 : Math.abs(found - value) <= 0.51 * 10 ** -digits;
    case "~":
      return Math.abs(found - value) <= 0.15 * Math.max(1, Math.abs(value));
    case ">":
      return found > value;
    case ">=":
      return found >= value - 1e-9;
    case "<":
      return found < value;
    case "<=":
      return found <= value + 1e-9;
  }
}
