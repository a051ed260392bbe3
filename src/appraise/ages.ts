import { toldAge } from "./told-age.js";

/** Ages from one to another, in months; `words` as they are told. */
export interface Ages {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

const UNIT = String.raw`(years?|yrs?|months?|mos?)`;
const NUMBER = String.raw`(\d{1,3})`;
/** "Aged 6–12 years", "6 to 12 years old", "between 6 and 12 years of age". */
const RANGE = new RegExp(
  String.raw`\b(?:(?:aged?|ages)\s+(?:between\s+|from\s+)?${NUMBER}\s*(?:[-–]|to|and)\s*${NUMBER}(?:[\s-]*${UNIT})?|${NUMBER}\s*(?:[-–]|to|and)\s*${NUMBER}[\s-]*${UNIT}[\s-]*(?:olds?|of age))(?![\p{L}\p{N}])`,
  "iu",
);
/** "Starting at age 50 years and continuing until age 75 years", "from age 50 through 75". */
const STARTING = new RegExp(
  String.raw`\b(?:at|from)\s+(?:the )?age\s+(?:of\s+)?${NUMBER}(?:\s*years)?,?\s+(?:and\s+)?(?:continuing\s+|up\s+)?(?:until|through|to|till)\s+(?:the )?(?:age\s+)?(?:of\s+)?${NUMBER}(?:\s*years)?(?![\p{L}\p{N}])`,
  "iu",
);
/** "Under 2", "younger than 18 months", "below the age of 5 years". */
const UNDER = new RegExp(
  String.raw`\b(?:under|below|younger than)\s+(?:the age of\s+)?${NUMBER}(?:[\s-]*${UNIT})?(?!\s*(?:%|[\p{L}\p{N}.,]*\d|[\p{L}]*g\b|m[lL]\b|mm|kg))(?![\p{L}\p{N}])`,
  "iu",
);
/** "Over 65 years", "older than 12 years", "aged 18 years or older". */
const OVER = new RegExp(
  String.raw`\b(?:older than\s+${NUMBER}[\s-]*${UNIT}|over\s+(?:the age of\s+)?${NUMBER}[\s-]*${UNIT}(?:[\s-]*(?:olds?|of age))|(?:aged\s+)?${NUMBER}[\s-]*${UNIT}(?: of age)?,? (?:or|and) (?:older|over|above))`,
  "iu",
);
/** "People over 75": without a unit only after people. */
const OVER_BARE = new RegExp(
  String.raw`\b(?:over|above|older than)\s+(?:the age of\s+)?${NUMBER}(?!\s*(?:%|[\p{L}\p{N}.,]*\d|[\p{L}]*g\b|m[lL]\b|mm|kg))(?![\p{L}\p{N}])(?![\s-]*(?:years?|yrs?|months?|mos?)\b(?![\s-]*(?:olds?|of age)))`,
  "iu",
);
/** "A 3-year-old", "18 months old". */
const ONE = new RegExp(String.raw`\b${NUMBER}[\s-]*${UNIT}[\s-]*(?:olds?|of age)\b`, "iu");

/** "Women at 30", "a man aged 72": without a unit only after people, where nothing follows that could be measured. */
const ONE_BARE = new RegExp(
  String.raw`\b(?:at|aged?|of)\s+(?:age\s+)?${NUMBER}(?=\s*(?:$|[,.;?!)]|(?:be|should|get|have|has|had|with|who|without)\b))`,
  "iu",
);

const YEAR = 12;
const OLDEST = 130 * YEAR;
/** After whom a number that follows "under" is an age without a unit. */
const PEOPLE =
  /\b(?:child|children|infants?|toddlers?|babies|baby|kids?|adults?|people|boys?|girls?|m[ae]n|wom[ae]n|males?|females?|persons?|individuals?|adolescents?|teenagers?|smokers?|patients?|aged?)(?:\s+aged?)?\s+$/iu;

function months(value: string | undefined, unit: string | undefined): number {
  return Number(value) * (/^mo/iu.test(unit ?? "") ? 1 : YEAR);
}

/** The ages that a text tells, the first that it tells; nothing where it tells none, or its bounds are the wrong way round. */
export function agesIn(text: string): Ages | undefined {
  const range = RANGE.exec(text);
  if (range !== null) {
    const [words, a, b, unit, c, d, other] = range;
    const ages = { from: months(a ?? c, unit ?? other), to: months(b ?? d, unit ?? other) + YEAR - 1, words };
    return ages.from <= ages.to ? ages : undefined;
  }
  const starting = STARTING.exec(text);
  if (starting !== null) {
    const ages = { from: months(starting[1], ""), to: months(starting[2], "") + YEAR - 1, words: starting[0] };
    return ages.from <= ages.to ? ages : undefined;
  }
  const under = UNDER.exec(text);
  if (under !== null && (under[2] !== undefined || PEOPLE.test(text.slice(0, under.index))))
    return { from: 0, to: months(under[1], under[2]) - 1, words: under[0] };
  const over = OVER.exec(text);
  if (over !== null) {
    const [words, a, unit, b, other, c, third] = over;
    return { from: months(a ?? b ?? c, unit ?? other ?? third), to: OLDEST, words };
  }
  const bare = OVER_BARE.exec(text);
  if (bare !== null && PEOPLE.test(text.slice(0, bare.index)))
    return { from: months(bare[1], undefined), to: OLDEST, words: bare[0] };
  const alone = ONE_BARE.exec(text);
  const one = ONE.exec(text) ?? (alone !== null && PEOPLE.test(text.slice(0, alone.index)) ? alone : null);
  if (one === null) return undefined;
  const age = months(one[1], one[2]);
  return { from: age, to: age + YEAR - 1, words: one[0] };
}

/** "Pap smear at 45?": what ends a question on what is offered by age; not where something is measured. */
const AT_AGE = /\bat (?:age )?(\d{2})(?=\s*[?.!]*$)/iu;
const OFFERED_BY_AGE =
  /\b(?:screen\w*|stop\w*|smears?|mammogra\w+|colonoscop\w+|PSA|DE?XA|vaccin\w+|immuni[sz]\w+|check-?ups?|scans?|statins?|aspirin|HRT)\b/iu;

/** "The over 65s", "in under-5s": people are called by their age; "statins over 75?": what is offered by age, and an age at the end. */
const CALLED_BY_AGE = /\b(over|above|under|below)[\s-]?(\d{1,3})['’]?s\b/iu;
const BEYOND_AT_END =
  /\b(over|above|after|older than|under|below|younger than)\s+(?:the\s+)?(?:age\s+(?:of\s+)?)?(\d{2})(?=\s*[?.!]*$)/iu;

/** The ages that a question asks of: those that it tells, else the age of the person told of ("my patient is 45", "62F"). */
export function agesAsked(question: string): Ages | undefined {
  const ages = agesIn(question) ?? agesBeyond(question);
  if (ages !== undefined) return ages;
  const told = toldAge(question) ?? ageEnding(question);
  if (told === undefined) return undefined;
  const from = Math.round(told.years * YEAR);
  return { from, to: told.years >= 2 ? from + YEAR - 1 : from, words: told.words };
}

function agesBeyond(question: string): Ages | undefined {
  const found = CALLED_BY_AGE.exec(question) ?? (OFFERED_BY_AGE.test(question) ? BEYOND_AT_END.exec(question) : null);
  if (found === null) return undefined;
  const [words, where = "", age] = found;
  return /^(?:under|below|younger)/iu.test(where)
    ? { from: 0, to: months(age, undefined) - 1, words }
    : { from: months(age, undefined), to: OLDEST, words };
}

function ageEnding(question: string): { readonly years: number; readonly words: string } | undefined {
  const ending = OFFERED_BY_AGE.test(question) ? AT_AGE.exec(question) : null;
  return ending === null ? undefined : { years: Number(ending[1]), words: ending[0] };
}

/** Whether no age belongs to both. */
export function areApart(a: Ages, b: Ages): boolean {
  return a.to < b.from || b.to < a.from;
}
