import type { Amount, DoseRole, Said } from "../../domain/regimen.js";

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly amount: Amount;
  readonly role?: Said<DoseRole>;
}

/** How far a word on the dose ("initial", "maximum") may stand before its amount; "increased to" stands right before. Characters. */
const REACH: Readonly<Record<DoseRole, number>> = {
  maximum: 110,
  loading: 110,
  initial: 110,
  maintenance: 150,
  titration: 30,
};
/** "180-mg loading dose of X" */
const OWN =
  /^[\s-](?:oral\s|intravenous\s|IV\s)?(loading|initial|starting|maintenance)\sdoses?(?=\sof\b|[,;.)]|\s(?:and|then|followed|on|at|before)\b)/iu;
const LATER =
  /^[^;.]{0,50}?\(?\b(?:as\s(?:a|an|the)\s)?(loading|initial|starting|maintenance|maximum)\s(?:[a-z]+\s)?dose\b(?!\s(?:of|was|is|were|in)\b|\s?[,:=]?\s?\d)|^[^;.,]{0,12}\b(initially)\b(?=\s?(?:[,;.)]|and\b|then\b|followed\b|for\b|on\b|at\b|$))|^(?:\s(?:once\s|twice\s)?daily)?\s(?:for\s|as\s(?:a\s)?)?(maintenance)(?=\s?[,;.)]|\s(?:dose\s?[,;.)]|treatment|therapy|and\b)|$)|^\s?\(?(max(?:imum)?\.?)(?:\)|$|[.;,])/iu;

/** What a dose is in its course, by the nearest word before it since `from`, or right after it. */
export function roleOf(
  text: string,
  from: number,
  { start, end }: Placed,
  roles: readonly Said<DoseRole>[],
  limit: number,
): Said<DoseRole> | undefined {
  const near = roles.filter((role) => {
    // "including but not limited to" limits nothing.
    if (/^limit/iu.test(text.slice(role.start, role.end)) && start - role.end > 15) return false;
    if (role.start < from || role.end > start) return false;
    // "decreased to 55 beats/min, 5 mg was given": to something else.
    if (role.value === "titration" && /(?<![\p{L}-])\d/u.test(text.slice(role.end, start))) return false;
    // "Following the initial dose, titrate to": another dose's.
    if (
      /\b(?:[Ff]ollow(?:ing|ed)?|[Aa]fter)\s(?:(?:the|an?|any|this|each)\s)?$/u.test(
        text.slice(Math.max(0, role.start - 16), role.start),
      )
    )
      return false;
    // "500 mg loading dose followed by 250 mg": the word right after an amount is that amount's.
    if (
      from > 0 &&
      !/\d/.test(text.charAt(from - 1)) &&
      /^[\s-](?:as\s(?:an?|the)\s)?$/u.test(text.slice(from, role.start))
    )
      if (/^\sdos(?:e|age)s?\b/u.test(text.slice(role.end, role.end + 8))) return false;
    return (
      start - role.end <= REACH[role.value] &&
      !/;|\.\s|^.{8,}:\s\S+\s\S+\s|^[^(]*\)|\d\s?(?:hours?|h|min(?:ute)?s?|m?s|msec|mm\s?Hg|bpm|points?)\b|^\s\d+\s(?:weeks?|days?|months?)\b|\b(?:and|then|followed\sby)\b[^.;]{25}|\band\s[^.;]{0,12}\b(?:randomi[sz]ed|assigned)\b/.test(
        text.slice(role.end, start),
      )
    );
  });
  // "increase to a maximum of": a maximum stands above the others.
  const found = near.find(({ value }) => value === "maximum") ?? near.at(-1);
  if (found !== undefined && /\b(?:then|followed\sby)\b/u.test(text.slice(found.end, start)))
    return laterRoleOf(text, { start, end }, limit) ?? found;
  // "the starting dose should be reduced to 25 mg": what to start with.
  const first = near.find(({ value }) => value === "initial");
  if (found?.value === "titration" && first !== undefined && first.end <= found.start)
    if (/^[^.;,\d]{0,60}\bshould\sbe\s$/u.test(text.slice(first.end, found.start))) return first;
  if (found !== undefined) return found;
  return laterRoleOf(text, { start, end }, limit);
}

/** What is said of an amount's place in the course right after it. */
export function laterRoleOf(
  text: string,
  { end }: Pick<Placed, "start" | "end">,
  limit: number,
): Said<DoseRole> | undefined {
  const after = text.slice(end, Math.min(limit, end + 70));
  const match = OWN.exec(after) ?? LATER.exec(after);
  const word = (match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4] ?? "").toLowerCase();
  if (match === null || /\b(?:after|following|without|with)\s/iu.test(match[0])) return undefined;
  if (/\b(?:or|and)\s(?:an?|the)\s\w+\s(?:[a-z]+\s)?dose$/u.test(match[0])) return undefined;
  if (word === "" || /\d\s?(?:mg|g|mcg|mL|µg|μg|IU|units?)\b/.test(match[0])) return undefined;
  const value: DoseRole = word.startsWith("max")
    ? "maximum"
    : word === "loading"
      ? "loading"
      : word === "maintenance"
        ? "maintenance"
        : "initial";
  const at = end + match[0].toLowerCase().lastIndexOf(word);
  return { value, start: at, end: at + word.length };
}

const UP_TO =
  /(?:\b(?:up\sto|(?<!no(?:t)?\s)(?:less|lower)\sthan|below|under|less\sthan\sor\sequal\sto|at\smost|no(?:t)?\s(?:more|greater|higher)\sthan|as\s(?:high|much)\sas)|≤|<=|<)\s?(?:(?:a|an|and\sincluding|total|dose|doses|of|the|daily|dosage)\s){0,4}$/iu;
const AT_LEAST =
  /(?:\b(?:at\sleast|no(?:t)?\s(?:less|lower)\sthan|more\sthan|greater\sthan|larger\sthan|higher\sthan|above|beyond|exceed(?:ing|s|ed)|in\sexcess\sof|a\sminimum\sof|minimum\sof)|≥|>=|>)\s?(?:(?:a|an|or\sequal\sto|total|dose|doses|of|the|daily)\s){0,4}$/iu;

/** An amount with what bounds it: "up to 480 mg" has no low end. A maximum is one number. The words that bound it belong to its place. */
export function boundsOf(
  text: string,
  from: number,
  { start, end, amount, role }: Placed,
  limit: number,
): { readonly start: number; readonly end: number; readonly amount: Amount } {
  if (role?.value === "maximum" || amount.low !== amount.high) return { start, end, amount };
  const before = text.slice(Math.max(from, start - 60), start);
  const { low: _, ...upper } = amount;
  const { high: __, ...lower } = amount;
  const upTo = UP_TO.exec(before);
  if (upTo !== null) return { start: start - upTo[0].length, end, amount: upper };
  const atLeast = AT_LEAST.exec(before);
  if (atLeast !== null) return { start: start - atLeast[0].length, end, amount: lower };
  const after = text.slice(end, Math.min(limit, end + 24));
  const less = /^\s?(?:or|and)\s(?:less|lower|below|under|smaller)\b/iu.exec(after);
  if (less !== null) return { start, end: end + less[0].length, amount: upper };
  const more = /^\s?(?:or|and)\s(?:more|higher|greater|above|over|larger)\b(?!\sdoses?\b)/iu.exec(after);
  if (more !== null) return { start, end: end + more[0].length, amount: lower };
  return { start, end, amount };
}

const STRENGTH = /^\s(?:[\p{L}]+\s)?(?:of\s(?:an?\s)?)?(\d[\d.]*\s?(?:%|(?:mg|mcg|µg|μg|g)\/m[lL]))(?!\p{L})/u;

/** The strength of what a volume or a count of forms is measured in: "20 mL of 0.5%", as written. */
export function strengthOf(text: string, { end }: Placed, limit: number): Said<string> | undefined {
  const match = STRENGTH.exec(text.slice(end, Math.min(limit, end + 50)));
  const value = match?.[1];
  if (match === null || value === undefined) return undefined;
  const to = end + match[0].length;
  return { value, start: to - value.length, end: to };
}

const DAILY_BEFORE =
  /\b(?:(?<!(?:once|twice)[\s-]|(?:consecutive|two|three|four|\d)\s)(daily|weekly)\s(?:(?!(?:at|in|with|by|for|to|on)\s)[\p{L}-]+\s){0,3}?(?:dos(?:e|es|age|ages)|max(?:imum)?|total|consumption|ingestion)|(?<!(?:\d|one|two|three|four)\s)dos(?:e|es|age|ages)\sper\s(day|week))\b[^.;]{0,60}$/iu;
const DAILY_AFTER =
  /^\s(?:of\s[\p{L}-]+\s|total\s|as\s(?:a|the)\s)?(?:total\s)?(?:(daily|weekly)\sdos(?:e|age)|dose\sper\s(day|week)|total\sdose\sper\s(day|week))/iu;
const TOTAL_BEFORE =
  /\b(?:total|cumulative)\s(?!body\b)(?:[\p{L}-]+\s){0,2}?(?:dos(?:e|es|age|ages)|amount|consumption)\b[^.;]{0,130}$/iu;

/** "4 g of X in 24 hours", "in any 24-hour period". */
const IN_A_DAY =
  /^\s(?:of\s[\p{L}-]+\s)?(?:in|within|over|during|per|every)\s(?:(?:a|any|each|one)\s)?(?:single\s)?24[\s-]?(?:h|hrs?|hours?)\b(?!\s(?:before|after|apart))/iu;

/** "5 mg solifenacin per day", "192 mg (n = 184) per day". */
const PER_AFTER_NAME =
  /^(?:\s\([^()]{0,24}\))?(?:\s(?!(?:once|twice|times?|doses?|injections|tablets|capsules|puffs|divided|per|and|or|every|each|for)\b)(?:\p{L}[\p{L}\d-]*|[\p{L}-]+)){0,3}(?:\sor(?:\s[\p{L}-]+){1,2})?(?:\s\([^()]{0,40}\))?(?:\sper\s|\s?\/\s?)(day|d|hour|minute|week|month)\b/iu;

/** "0.1 micrograms alprostadil per kilogram of body weight per minute". */
const PER_WEIGHT_AFTER_NAME =
  /^(?:\s(?:of\s)?(?:\d[\d.]*\s?%\s)?[\p{L}-]+){1,3}?(?:\/|\sper\s)(?:kg|kilogram)\b(?:\s(?:of\s)?body\sweight)?(?:(?:\/|\sper\s)(day|d|hour|h|minute|min|week)\b)?/iu;

function timeOf(word: string): "day" | "hour" | "minute" | "week" | "month" {
  const low = word.toLowerCase();
  if (low.startsWith("h")) return "hour";
  if (low === "month") return "month";
  if (low.startsWith("m")) return "minute";
  return low === "week" ? "week" : "day";
}

/** An amount with the time it is the whole of, where "daily dose" or "total dose" says so and the unit does not. */
export function dailyOf(
  text: string,
  sentence: { readonly start: number; readonly end: number },
  from: number,
  { start, end }: Placed,
  amount: Amount,
): Amount {
  if (amount.rate !== undefined) return amount;
  const before = text.slice(Math.max(sentence.start, from, start - 130), start);
  const after = text.slice(end, Math.min(sentence.end, end + 80));
  const ahead = DAILY_BEFORE.exec(before);
  // "180 mg daily dose of X with 5 mg": the words right after one amount are that one's.
  const others = ahead !== null && from > sentence.start && start - from <= 130 && ahead.index <= 1;
  const weighed = PER_WEIGHT_AFTER_NAME.exec(after);
  if (weighed !== null && amount.per === undefined)
    return { ...amount, per: "kg", ...(weighed[1] === undefined ? {} : { rate: timeOf(weighed[1]) }) };
  if (IN_A_DAY.test(after)) return { ...amount, rate: "day" };
  if (/^\stotal\s?\)/iu.test(after) && /\bmax/iu.test(before)) return { ...amount, rate: "total" };
  if (/^\s(?:of\s[\p{L}-]+\s)?total\sdose\b(?!\sper)/iu.test(after)) return { ...amount, rate: "total" };
  const named = PER_AFTER_NAME.exec(after);
  if (named?.[1] !== undefined) return { ...amount, rate: timeOf(named[1]) };
  const daily = (others ? null : ahead) ?? DAILY_AFTER.exec(after);
  const [, first, second, third] = daily ?? [];
  const word = first ?? second ?? third;
  if (word !== undefined) return { ...amount, rate: /week/i.test(word) ? "week" : "day" };
  // "the same total amount of iron per week, ie, 100 mg"
  const week =
    /\b(?:total|cumulative)\s(?:amount|dose|dosage)\b[^.;\d]{0,60}\s(?:per|each|a)\s(day|week)\b[^.;\d]{0,20}$/iu.exec(
      before,
    );
  if (week?.[1] !== undefined) return { ...amount, rate: timeOf(week[1]) };
  if (/\ba\stotal\sof\s$|[;,(]\s?total\sof\s$/u.test(before) && amount.per === "kg")
    return { ...amount, rate: "total" };
  const whole = TOTAL_BEFORE.exec(before);
  if (
    (whole !== null && !(from > sentence.start && whole.index <= 1 && start - from <= 130)) ||
    /\bdos(?:e|es|age)\b[^.;]{0,60}\bover\sthe\s(?:entire\s|whole\s)?course\sof\b[^.;]{0,30}$/iu.test(before)
  )
    return { ...amount, rate: "total" };
  return amount;
}
