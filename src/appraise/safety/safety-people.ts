const DAYS = 365.25;
const PER_YEAR: Readonly<Record<string, number>> = { y: 1, m: 12, w: DAYS / 7, d: DAYS };

/** "Below 2 years", "less than 6 months of age", "up to 12 years": below what age, in years, one a match. */
const BELOW =
  /(?:under|below|less than|younger than|up to|<)\s*(?:the age of\s*)?(\d+(?:\.\d+)?)\s*(years?|months?|weeks?|days?)/giu;
/** "2 to 12 years". */
const BETWEEN = /(\d+)\s*(?:years?|months?)?\s*(?:to|through|–|-)\s*(?:less than\s*|<\s*)?(\d+)\s*(years?|months?)/giu;
/** Up to this age somebody is an infant (FDA: 1 month to 2 years). Years. */
const INFANT_UNTIL = 2;

/** Older than this nobody is a newborn, one born too early among them (28 days after the day on which birth was due, for one born two months before it). Years. */
export const NEWBORN_UNTIL = 0.25;

/** Groups that a label speaks of, and up to what age in years somebody is one of them. */
const GROUPS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:neonat\w+|newborns?)\b/iu, 28 / DAYS],
  [/\b(?:premature|pre-?term)\b/iu, NEWBORN_UNTIL],
  [/\binfants?\b/iu, INFANT_UNTIL],
  [/\b(?:child(?:ren)?|p(?:a)?ediatric)\b/iu, 18],
  [/\badolescents?\b/iu, 18],
];
const RESTRICTS =
  /\b(?:not been (?:established|studied|evaluated)|not recommended|not indicated|should not|contraindicated|do not|avoid|not for use|fatal\w*|gasping|kernicterus|respiratory depression|death|discolou?ration)\b/iu;

/** Those children alone of whom more is told: "a child who is taking …", "children with fever"; nor the one to be treated ("your child"). */
const OF_SOME =
  /\b(?:child(?:ren)?|infants?|newborns?|neonates?|adolescents?|p(?:a)?ediatric patients)\s(?:(?:who|whose|with|taking|receiving)\b|in whom\b)|\b(?:your|the) child\b/giu;

/** Whether a sentence of a label holds somebody of this age below 18 back: by the limits it gives, else by the youngest or oldest group it names. */
export function childSentence(whole: string, age: number): boolean {
  const sentence = whole.replace(OF_SOME, " ");
  const years = (count: string | undefined, unit: string | undefined) =>
    Number(count) / (PER_YEAR[(unit ?? "y").charAt(0).toLowerCase()] ?? 1);
  const limits = [...sentence.matchAll(BELOW)].map(([, count, unit]) => years(count, unit));
  const ranges = [...sentence.matchAll(BETWEEN)].map(
    ([, from, to, unit]) => [years(from, unit), years(to, unit)] as const,
  );
  const groups = GROUPS.filter(([named]) => named.test(sentence)).map(([, most]) => most);
  if (limits.length + groups.length === 0 && !/\b(?:years of age|younger)\b/iu.test(sentence)) return false;
  if (limits.length > 0) return limits.some((limit) => age < limit);
  if (!RESTRICTS.test(sentence)) return false;
  if (ranges.length > 0) return ranges.some(([from, to]) => age >= from && age <= to);
  // "Preterm infants" are no other infants.
  const few =
    NEWBORNS.test(sentence) && !/\bother infants\b|\b(?:and|or|,) infants\b|\binfants (?:and|or)\b/iu.test(sentence);
  return (
    groups.length === 0 || (few ? groups.filter((most) => most !== INFANT_UNTIL) : groups).some((most) => age <= most)
  );
}

const NEWBORNS = /\b(?:pre-?term|premature|neonat\w+|newborns?)\b/iu;
const OLDER = /\b(?:adults?|children|elderly|women|men|all patients)\b/iu;

/** Whether a sentence is on newborns or infants alone ("preterm infants with impairment of renal function"), and a person of this age is none. */
export function isOfInfants(sentence: string, age: number | undefined): boolean {
  if (age === undefined || OLDER.test(sentence)) return false;
  if (
    age >= NEWBORN_UNTIL &&
    NEWBORNS.test(sentence) &&
    !/\b(?:and|or|other|,) infants\b|\binfants (?:and|or)\b/iu.test(sentence)
  )
    return true;
  return age >= INFANT_UNTIL && /\binfants?\b/iu.test(sentence);
}

const DISEASE =
  /\b(?:(?:hepatic|liver|hepatocellular) (?:\w+ )?(?:impairment|disease|insufficiency|dysfunction|failure|damage|function)|impaired (?:hepatic|liver)|cirrho\w+|Child-?\s?Pugh|hepatically impaired|hepatitis)\b/iu;
const CLASS = String.raw`\b(?:Child-?\s?(?:Turcotte-?\s?)?Pugh(?: (?:class|score))?|class) (?:[A-C](?: ?[,/] ?| or | and | to ))*`;
const DEGREES: readonly (readonly [string, RegExp])[] = [
  ["mild", new RegExp(String.raw`\bmild(?:ly)?\b|${CLASS}A\b`, "iu")],
  ["moderate", new RegExp(String.raw`\bmoderate(?:ly)?\b|${CLASS}B\b`, "iu")],
  ["severe", new RegExp(String.raw`\bsevere(?:ly)?\b|\bdecompensated\b|\bend-stage\b|${CLASS}C\b`, "iu")],
];

/** Whether what is said of the liver holds for this disease of it: where both tell degrees (mild, moderate, severe; Child-Pugh A, B, C), only where one is the same. */
export function liverSentence(sentence: string, hepatic: string): boolean {
  if (!DISEASE.test(sentence)) return false;
  const degrees = (text: string) => DEGREES.filter(([, named]) => named.test(text)).map(([degree]) => degree);
  const [own, said] = [degrees(hepatic), degrees(sentence)];
  return own.length === 0 || said.length === 0 || said.some((degree) => own.includes(degree));
}

const TRIMESTERS: readonly RegExp[] = [
  /\b(?:first|1st)(?:,? (?:and|or|to) (?:second|third))? trimester|\bearly pregnancy\b|\borganogenesis\b/iu,
  /\b(?:second|2nd)(?:,? (?:and|or|to) third)? trimester/iu,
  /\b(?:third|3rd|last) trimester|\blate(?:r)? (?:in )?pregnancy\b|\b(?:second|2nd) (?:and|or) third trimester|\bnear term\b|\bat (?:or after )?(?:3\d|28|29) weeks/iu,
];

/** Whether what is said of a pregnancy is not over: a sentence on earlier trimesters alone is; one on later ones still holds. */
export function trimesterSentence(sentence: string, trimester: 1 | 2 | 3 | undefined): boolean {
  if (trimester === undefined) return true;
  const named = TRIMESTERS.map((pattern) => pattern.test(sentence));
  return !named.includes(true) || named.slice(trimester - 1).includes(true);
}

/** "Weighing less than 50 kg", "body weight ≤ 60 kg", "patients under 40 kg". */
const LIGHTER =
  /(?:weigh\w*|weight)[^.;]{0,30}?(?:less than(?: or equal to)?|below|under|up to|<|≤)\s*(\d+(?:\.\d+)?)\s*kg\b|(?:patients|children|adults|those) (?:below|under|less than) (\d+(?:\.\d+)?)\s*kg\b/giu;
const HEAVIER =
  /(?:weigh\w*|weight)[^.;]{0,30}?(?:more than|greater than|above|over|exceed\w*|at least|>|≥)\s*(\d+(?:\.\d+)?)\s*kg\b(?!\s*\/)/giu;

/** Whether a sentence sets a limit of body weight that this weight, in kilograms, is beyond. */
export function weightSentence(sentence: string, weight: number): boolean {
  return (
    [...sentence.matchAll(LIGHTER)].some(([, a, b]) => weight <= Number(a ?? b)) ||
    [...sentence.matchAll(HEAVIER)].some(([, limit]) => weight >= Number(limit))
  );
}
