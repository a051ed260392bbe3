const PEOPLE =
  "patients|participants|subjects|volunteers|individuals|people|persons|women|men|males|females|adults|children|infants|newborns|neonates|adolescents|teenagers|students|residents|inpatients|outpatients|couples|nurses|workers|athletes|players|girls|boys|mothers|smokers|veterans|survivors|parturients|beneficiaries|physicians|practitioners|employees|recipients|households|dyads";

const DIGITS =
  "(?<![\\d.,/–-])(?<![=<>≥≤~]\\s?)(?:\\d{1,3}(?:[,\\u2009\\u00a0 ]\\d{3})+|\\d{2,6})(?![\\d.%/:]|\\s?[%–-]\\s?\\d|\\s?%)";
const UNITS = "one|two|three|four|five|six|seven|eight|nine";
const TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
const TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
const SPELT = `(?<![\\p{L}-])(?:(?:${UNITS}) (?:hundred|thousand)(?:(?:,? and)? ?(?:(?:${TENS})(?:[ -](?:${UNITS}))?|${TEENS}|${UNITS}))?|(?:${TENS})(?:[ -](?:${UNITS}))?|${TEENS})(?![\\p{L}-])`;

/** What a number counts when it does not count people, or is part of another phrase. */
const NOT_BETWEEN =
  "weeks?|months?|days?|years?|hours?|hrs?|h|min|mins|minutes?|seconds?|times?|mg|g|kg|ml|iu|mm|cm|mmhg|µg|mcg|million|billion|in|of|for|to|from|per|and|or|than|after|before|with|by|at|on|among|the|were|was|centres?|centers?|hospitals?|clinics?|countries|sites?|practices|schools|villages|doses?|groups?|arms?|trials?|studies|sessions?|points?|items?|controls?|more|other|additional|remaining|percent|out|as|consecutive days";
const BETWEEN = `(?:[\\s]+(?!(?:${NOT_BETWEEN})\\b)\\p{L}[\\p{L}\\p{N}’'-]*,?){0,5}?`;
const COUNT = `(?:${DIGITS}|${SPELT})`;
const ONE = `${COUNT}${BETWEEN}\\s+(?:${PEOPLE})(?![\\p{L}-])`;
/** "120 patients", "Sixty-four healthy women", "24 males and 20 females". */
const COUNTED = `${ONE}(?: and (?:${ONE}|(?:${PEOPLE})(?![\\p{L}-])))?`;

const TAKEN =
  "randomi[sz]ed|randomly|enrolled|recruited|included|allocated|assigned|participated|studied|analy[sz]ed|divided|selected|entered|registered";
/** The plainest forms: a total, or who was taken in. */
const TOTAL = new RegExp(`\\b(?:total of|total sample of|sample of|in all,?|overall,?)\\s+(${COUNTED})`, "iu");
const PLAIN: readonly RegExp[] = [
  new RegExp(
    `(${COUNTED})[^.;%]{0,120}?\\b(?:(?:were|was)\\s+(?:\\w+\\s+)?(?:${TAKEN})|participated|took part|entered)`,
    "iu",
  ),
  new RegExp(
    `\\b(?:randomi[sz]ed|randomly (?:assigned|allocated|divided)|enrolled|recruited|included|studied)\\s+(${COUNTED})`,
    "iu",
  ),
  new RegExp(
    `\\b(?:trial|study|cohort|survey|registry|analysis|sample|design)\\s+(?:was (?:\\w+ )?(?:conducted|performed|carried out|done|undertaken) )?(?:of|in|with|on|among|included|includes|involving|comprised|comprising|enrolled|recruited),?\\s+(${COUNTED})`,
    "iu",
  ),
  new RegExp(`(?:^|[.:\\]] ?|, )(${COUNTED})\\b`, "iu"),
];

const FORMS: readonly RegExp[] = [TOTAL, ...PLAIN];
/** Without one of these words the first of the plain forms, which must try every number, cannot fit. */
const HAS_TAKEN = new RegExp(`${TAKEN}|participated|took part|entered`, "iu");
/** Without a number and people no form fits: most sentences go by quickly. */
const HAS_NUMBER = /\d\d|hundred|thousand|ty|ten|teen|eleven|twelve/i;
const HAS_PEOPLE = new RegExp(`[ \\u00a0](?:${PEOPLE})(?![\\p{L}-])`, "iu");

/** Words of a sentence whose count is not of those who took part, or only of some of them. */
const ELSEWHERE =
  /^(?:of|among)\b|\b(?:simulat\w+|markov|modell?ed|hypothetical|forecast\w*)\b|\b(?:control|second|first|comparison|intervention|experimental|other|treatment) group (?:that |which )?(?:includ|compris|consist)\w*|\bare (?:\w+ )?(?:included|randomi[sz]ed|randomly|allocated|assigned|enrolled|recruited)\b|\b(?:screened|approached|invited|eligib\w+|assessed for|worldwide|annually|each year|per year|estimated|will|planned|aim(?:s|ed)? to|previous(?:ly)?|dropped|withdr\w+|died|discontinued|lost to|of (?:whom|these|those|which)|remaining|complet\w+|are to be|another|in (?:the|each) (?:\w+ ){0,3}(?:group|arm|condition|sequence)|(?:to|into|for|in) each|per (?:group|arm))\b|\band (?:\d+|[a-z]+(?:-[a-z]+)?) (?:were |was )?(?:\w+ )?(?:to|received)\b|, \d[\d,]* to\b/i;

/**
 * How many took part, in the abstract's own words ("610 older women"); nothing where no form of words gives it plainly, where a
 * larger number of people is named (who of them took part is then not plain), or where it is only planned.
 */
export function sizeInAbstract(abstract: string): string | undefined {
  const text = abstract.replace(/\s\s+|[^\S ]/g, " ");
  let most: number | undefined;
  let next = 0;
  for (const sentence of parted(text)) {
    const start = next;
    next += sentence.length + 1;
    if (!HAS_NUMBER.test(sentence) || !HAS_PEOPLE.test(sentence) || ELSEWHERE.test(sentence)) continue;
    for (const form of FORMS) {
      if (form === PLAIN[0] && !HAS_TAKEN.test(sentence)) continue;
      const match = form.exec(sentence);
      const found = match?.[1];
      if (match === null || found === undefined) continue;
      most ??= largest(text);
      if (peopleIn(found) < most) continue;
      const at = match.index + match[0].indexOf(found);
      // What stands in brackets is a part of those counted outside.
      if (isBracketed(text.slice(0, start + at)) || /\band $/i.test(sentence.slice(0, at))) continue;
      if (!isOneOfTwo(sentence.slice(at + found.length))) return found;
    }
  }
  return undefined;
}

/** The text parted where a stop and a blank stand before a capital, digit or bracket. */
function parted(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  // Small letters come after most stops that end nothing; what else comes is looked at more closely.
  for (const { index } of text.matchAll(/[.;!?] (?=[^a-z])/g)) {
    if (!/^[\p{Lu}\d[(]/u.test(text.slice(index + 2, index + 4))) continue;
    parts.push(text.slice(start, index + 1));
    start = index + 2;
  }
  parts.push(text.slice(start));
  return parts;
}

function isBracketed(before: string): boolean {
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}

const AND_OTHERS = new RegExp(
  `\\band (?:\\d+|${SPELT})(?![\\d.,]*\\s*(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|h|min|minutes?|%|mg|g|kg|cm|mm|ml|points?)(?![\\p{L}]))`,
  "iu",
);

/** Whether others are counted beside the people before this: "76 patients had the one and 80 the other". */
function isOneOfTwo(after: string): boolean {
  return AND_OTHERS.test(after.replace(/\([^()]*\)/g, ""));
}

const EACH = new RegExp(ONE, "giu");

/** The largest number of people that the text names. */
function largest(text: string): number {
  return Math.max(0, ...[...text.matchAll(EACH)].map(([words]) => peopleIn(words)));
}

const WORTH = new Map(
  [...UNITS.split("|").map((word, at) => [word, at + 1] as const)].concat(
    TEENS.split("|").map((word, at) => [word, at + 10] as const),
    TENS.split("|").map((word, at) => [word, (at + 2) * 10] as const),
  ),
);
const NUMBERS = new RegExp(COUNT, "giu");

/** How many people a size counts: "24 males and 20 females" are 44. */
export function peopleIn(words: string): number {
  return [...words.matchAll(NUMBERS)].reduce((sum, [number]) => sum + numberOf(number), 0);
}

function numberOf(number: string): number {
  if (/\d/.test(number)) return Number(number.replace(/\D/g, ""));
  let value = 0;
  for (const word of number.toLowerCase().split(/[^a-z]+/)) {
    if (word === "hundred" || word === "thousand") value *= word === "hundred" ? 100 : 1000;
    else value += WORTH.get(word) ?? 0;
  }
  return value;
}
