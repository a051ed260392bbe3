import { peopleIn, sizeInAbstract } from "./read-size.js";

const NUMBER =
  "(?:\\d{1,3}(?:[,\\u2009\\u00a0]\\d{3})+|\\d{2,6}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:one|two|three|four|five|six|seven|eight|nine) hundred(?: and [a-z]+(?:-[a-z]+)?)?)";
const PEOPLE =
  "(?:(?:in|out)?patients|participants|subjects|volunteers|individuals|people|persons|women|men|males|females|adults|children|infants|newborns|neonates|babies|adolescents|teenagers|students|residents|couples|nurses|workers|athletes|players|musicians|girls|boys|mothers|pregnancies|smokers|veterans|survivors|parturients|recipients|families|wearers|offenders|pupils|drivers|soldiers|dyads|caregivers|carers|physicians|teachers|clients|employees|relatives|housewives|farmers|firefighters|runners|cyclists|swimmers|dancers|walkers|trainees|interns)";
/** Words between a number and whom it counts: adjectives and names of diseases, no numbers and no verbs. */
const BETWEEN =
  "(?:[ ]+(?:(?:type|class|stage|grade) (?:\\d|I{1,3}|IV)\\b|American Society of Ana?esthesiologists?)|[ ]+(?!(?:weeks?|months?|days?|years?|hours?|min|minutes?|mg|g|kg|ml|of|to|from|per|than|after|before|with|by|at|on|were|was|centres?|centers?|hospitals?|clinics?|sites?|schools|doses?|groups?|arms?|trials?|studies|control|controls|other|more|additional|remaining)\\b)[\\p{L}][\\p{L}\\p{N}'’/‐‑-]*,?){0,6}?";
const COUNTED = `(?<![\\d.,/=<>≥≤–-])(?<!\\b(?:n|N) ?= ?)\\b(${NUMBER}${BETWEEN} +${PEOPLE})(?![\\p{L}-])`;
const COUNT = new RegExp(COUNTED, "giu");

/** What says that the counted are those who took part. */
const TOOK =
  /\b(?:randomi[sz]ed|randomly|enrolled|recruited|included|allocated|assigned|participated|took part|studied|analy[sz]ed|evaluated|examined|divided|selected|entered|admitted|treated|followed|underwent|consumed|completed|genotyped|investigated|were given|received|restricted to|data (?:from|on|were)|obtained (?:from|for)|provided for|collected from|samples? of|there were|measured|performed|(?:population|sample) (?:consisted|comprised|included)|matched|conducted (?:on|in|among|with)|agreed to|randomi[sz]ation|total (?:number )?of|group of|(?:this|a|our|present|current) (?:[\p{L}-]+[ ,]+){0,6}(?:trial|study|cohort))\b/iu;
/** What says that they are not, or that only some of them did. */
const NOT_THESE =
  /\b(?:will|planned|aims? to|proposed|previous(?:ly)? (?:stud|trial|report|publish|descri|show|found|random|observ|work|analy|cohort|enrol|research)\p{L}*|earlier|reported that|screened|approached|invited|asked to|eligible (?!\p{L}+ (?:[\p{L}-]+ ){0,5}(?:were )?random)|assessed for|worldwide|annually|each year|per year|every year|estimated|population of|prevalence|simulat\w+|forecast\w*|model(?:l)?ed|hypothetical|of (?:whom|these|those|which)|remaining|dropped|withdrew|died|lost to|was \d+(?:\.\d+)?%|required|needed|to detect|database (?:of|from|consisting)|respondents)\b|^(?:of|among)\b/iu;
/** What follows or comes before a count that is only one group's. */
const EACH = /^[^,;]{0,40}?\b(?:(?:each|per|every) (?:group|arm|condition|cluster|school|community)\b|in each\b)/iu;
const EACH_OF =
  /\bgroups of $|\b(?:sub-?group|subset|sub-?sample) of $|\b(?:each|per|every) (?:group|arm|condition|cluster|school|community)\b[^,;]{0,20}$/iu;
/** A database or register of people, of whom some were taken. */
const FROM_LISTS = /\b(?:database|register|registry)\b[^.;]{0,60}\b(?:of|from|consisting of|with|including) $/iu;
/** "(n = 174)", "(N=52)". */
const N = /(?:\(|[;,] )\s?n\s?=\s?(\d{1,3}(?:,\d{3})+|\d{1,6})\b/giu;

/**
 * How many took part in a study, in words of its abstract: as `sizeInAbstract` reads it; else one count in a sentence that says they took part, the largest of
 * the abstract; else the arms of a sentence that puts people into them, added up ("346 people (n = 174 and n = 172)"). Nothing where it is only planned,
 * where a larger number of people is named, or where nothing says it.
 */
export function studySize(abstract: string): string | undefined {
  const text = abstract.replace(/\s+/gu, " ");
  const plain = sizeInAbstract(abstract);
  if (plain !== undefined && !FROM_LISTS.test(text.slice(0, text.indexOf(plain))) && !isNeeded(text, plain))
    return plain;
  const sentences = text.split(/(?<=[.!?;]) (?=[\p{Lu}\d(])/u);
  const counts = sentences.flatMap((sentence) => countsOf(sentence));
  const most = Math.max(0, ...counts.map(({ people }) => people));
  const took = counts.filter(({ people, took: isSo }) => isSo && people === most);
  const [first] = took;
  const arms = sentences.map(armsOf).find((sum) => sum !== undefined);
  if (first !== undefined && (arms === undefined || first.people >= arms.people)) return first.words;
  if (arms !== undefined && arms.people >= most) return arms.words;
  return first?.words;
}

/** "Female participants (N = 45) consumed": people with their number, in a sentence that says they took part. */
const TOLD_N = new RegExp(
  `\\b${PEOPLE}(?: with (?:(?!group|arm|condition)[^().;]){1,60})? ?\\(\\s?n\\s?=\\s?\\d`,
  "iu",
);

/** What is put into arms and is no person. */
const OF_OTHERS =
  /\b(?:services|pharmacies|schools|practices|clusters|hospitals|communities|villages|wards|clinics|centres|centers|GPs|sheep|hamsters|rabbits|pigs|piglets|lambs|eyes|teeth|specimens|samples|rats|mice|dogs)\b/iu;
const ASSIGNED = new RegExp(`assigned (\\d{1,5}) ${PEOPLE} to [^,;.]{1,60} and (\\d{1,5}) to\\b`, "iu");
/** "493 subjects were randomized to varenicline and 166 to placebo". */
const WERE_ASSIGNED = new RegExp(
  `(\\d{1,5}) (?:[\\p{L}-]+ )?${PEOPLE} were (?:randomi[sz]ed|(?:randomly )?(?:assigned|allocated)) to [^,;.]{1,60} and (\\d{1,5}) to\\b`,
  "iu",
);
/** "150 boys and 147 girls": all of them, where a sentence says that they took part. */
const BOTH_SEXES =
  /\b(\d{1,5}) (?:women|females|girls|boys|men|males) and (\d{1,5}) (?:women|females|girls|boys|men|males)\b/iu;
/** "12 subjects in the active group and 14 in the placebo group", "19 and 18 women, respectively". */
const TWO_GROUPS = new RegExp(
  `\\b(\\d{1,5}) (?:[\\p{L}-]+ ){0,2}?${PEOPLE} in the (?:[\\p{L}-]+ ){1,3}(?:group|arm),? and (\\d{1,5}) (?:[\\p{L}-]+ ){0,2}?in the [\\p{L}-]+`,
  "iu",
);
const PAIR = new RegExp(`(?:included|comprised|of|with) (\\d{1,5}) and (\\d{1,5}) ${PEOPLE},? respectively`, "iu");

/** "A sample of 1120 patients is required". */
function isNeeded(text: string, words: string): boolean {
  const from = text.indexOf(words) + words.length;
  return /^[^.;]{0,40}\b(?:is|are|would be) (?:required|needed|necessary)\b/iu.test(text.slice(from, from + 80));
}

/** What brackets between a number and whom it counts may hold: "504 (328 women, 126 men) adults". */
const OF_THEM = /\b(?:women|men|males?|females?|girls|boys|n ?= ?\d+|of \d+)\b/iu;
const OTHER_SEX = /^ and (?:\d+|[\p{L}-]+) (?:[\p{L}-]+ )?(?:women|men|males|females|girls|boys)\b/iu;
/** "Of 51 women recruited": those who took part, unless fewer of them were put into groups. */
const OF_ALL =
  /^ (?:who (?:were|had been) )?(?:randomi[sz]ed|enrolled|recruited|included)\b(?![^.;]{0,60}\b(?:random|assigned|allocated|enrolled|included))/iu;

interface Count {
  readonly words: string;
  readonly people: number;
  readonly took: boolean;
}

function countsOf(sentence: string): Count[] {
  // What stands in brackets is a part of those counted outside.
  const outside = sentence.replace(/\([^()]*\)/gu, (inner) => " ".repeat(inner.length));
  return [...outside.matchAll(COUNT)].flatMap((match): Count[] => {
    const words = match[1] ?? "";
    const around = outside.slice(Math.max(0, match.index - 70), match.index + match[0].length + 160);
    const before = outside.slice(Math.max(0, match.index - 70), match.index);
    const sentenceOf = outside.slice(Math.max(0, match.index - 200), match.index + match[0].length + 160);
    const people = peopleIn(words);
    if (FROM_LISTS.test(before)) return [];
    // "42 (35%) of the patients": a share of them.
    const aside = /\(([^()]*)\)/u.exec(sentence.slice(match.index, match.index + words.length))?.[1];
    if (aside !== undefined && (aside.includes("%") || !OF_THEM.test(aside))) return [];
    // "393/715 patients", "55% of 120 patients": a share of them.
    if (
      /[\d%/] ?(?:of )?(?:the )?$/u.test(before) ||
      /^ ?\(\d+(?:\.\d+)?%\)/u.test(sentence.slice(match.index + match[0].length))
    )
      return [];
    const after = outside.slice(match.index + match[0].length);
    if (
      /^ each\b|^[^.;]{0,60},? (?:and )?\d+ (?:received|were(?! (?:assessable|evalua\w+|analy\w+|available|included in))|got|had|to)\b|^[^.;]{0,40}\b(?:are|is) (?:required|needed)\b/iu.test(
        after,
      )
    )
      return [];
    if (OTHER_SEX.test(after)) return [];
    const isOther = NOT_THESE.test(OF_ALL.test(after) ? around.replace(/^(?:of|among)\b/iu, "") : around);
    const isOne = /^[^.;]{0,120}\band (?:\d+|[a-z]+-[a-z]+) (?:[\p{L}-]+ ){0,3}(?:controls?|healthy)\b/iu.test(after);
    return [
      {
        words: sentence.slice(match.index, match.index + words.length),
        people,
        took: TOOK.test(sentenceOf) && !isOther && !EACH.test(after) && !EACH_OF.test(before) && !isOne,
      },
    ];
  });
}

/** The arms that one sentence puts people into, added up; nothing for one that says less than two or who only completed. */
function armsOf(sentence: string): { readonly words: string; readonly people: number } | undefined {
  const two =
    TWO_GROUPS.exec(sentence) ??
    PAIR.exec(sentence) ??
    ASSIGNED.exec(sentence) ??
    WERE_ASSIGNED.exec(sentence) ??
    (/\b(?:participants|subjects|patients|randomly|recruited|enrolled|included|participated|took part)\b/iu.test(
      sentence,
    )
      ? BOTH_SEXES.exec(sentence)
      : null);
  if (two !== null && !/\bwill\b|\bplanned\b|%/iu.test(sentence)) {
    const [one = 0, other = 0] = two.slice(1).map(Number);
    if (one >= 5 && other >= 5 && Math.max(one, other) <= 3 * Math.min(one, other))
      return { words: `${one + other} people (${one} and ${other})`, people: one + other };
  }
  if (
    !/\b(?:randomi[sz]ed|randomly|assigned|allocated|divided|compared|included|treated|received|to receive|participated|took part|consumed)\b/iu.test(
      sentence,
    )
  )
    return undefined;
  if (/\bwill\b|\bplanned\b/iu.test(sentence)) return undefined;
  const all = [...sentence.matchAll(N)].map(([, digits = ""]) => Number(digits.replaceAll(",", "")));
  if (
    all.length === 1 &&
    (/\b(?:randomi[sz]ed|randomly|assigned|allocated|included)\b/iu.test(sentence) || TOLD_N.test(sentence))
  ) {
    const [one = 0] = all;
    return one < 10 ? undefined : { words: `n = ${one} people`.replace(/^n = /u, ""), people: one };
  }
  if (all.length < 2 || all.length > 6 || Math.min(...all) < 5 || OF_OTHERS.test(sentence)) return undefined;
  // Two nearly equal arms and no number among them that is the sum of others.
  const largest = Math.max(...all);
  const sum = all.reduce((total, one) => total + one, 0);
  if (all.length > 2 && sum - largest === largest) return { words: `${largest} people`, people: largest };
  if (largest > 3.5 * Math.min(...all)) return undefined;
  return { words: `${sum} people (${all.map((one) => `n = ${one}`).join(" and ")})`, people: sum };
}
