import { drugsOfLabel } from "../../answer/label/dose-evidence.js";
import type { Publication } from "../../domain/publication.js";
import type { Phrase, Topic } from "../../domain/question.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import { analyse, termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";
import { safely } from "./harmless.js";
import type { Advice } from "./advice.js";
import { isOtherAct } from "./same-act.js";

const STOPS = String.raw`(?:withdraw\p{L}*|withdrawn|discontinu\p{L}*|stopp\p{L}*|interrupt\p{L}*|ceas\p{L}+|cessation)`;
const KEEPS_ON = new RegExp(
  String.raw`\b(?:not|never|avoid|against|without)\s(?:\p{L}+\s){0,3}?(?:be\s)?(?:\p{L}+ly\s)?${STOPS}`,
  "iu",
);
const STARTS = /\b(?:initiat\w*|start\w*|begin\w*|begun|commenc\w*|put on)\b/iu;
const GOES_ON = /\b(?:continu\w*|carry on|carries on|go(?:es)? on|stays?|remains?|keeps?|already)\b/iu;
const TOGETHER =
  /\b(?:concomitant\w*|concurrent\w*|simultaneous\w*|co-?administ\w+|co-?prescri\w+|combin\w+|together with|in conjunction with)\b/iu;
const WATCHES =
  /\b(?:monitor\w*|watch\w*|check\w*|careful\w*|close(?:ly)?|controlled|measur\w+|caution\w*|(?:reduc\w+|lower\w*|decreas\w+|halv\w+|adjust\w*) (?:the |its |their )?(?:\p{L}+ )?dos\w+|dos(?:es?|age|ing)\b[^.;]{0,40}\b(?:reduced|lowered|decreased|halved|adjusted|limited)|gradual\w*|taper\w*)\b/iu;
const EXCEPT = /\b(?:unless|except|other than|apart from|but not|although|though)\b\s*([^.;]{3,120})/iu;
const WITH =
  /\b(?:with|together|alongside|add(?:ed|ing)?|plus|combin\w+|concurrent\w*|concomitant\w*|beside|interact\w*)\b/iu;
const AFTER = /\b(?:and|or|while|on|tak(?:en?|es|ing)|receiv\w+|after|before)\b/iu;

/** Whether advice against something is none against what a claim puts forward: it is against stopping, starting or combining, has another drug for its subject, or excepts the claim. */
export function isOtherAdvice(
  words: string,
  { text, before, told, behind }: Advice,
  publication: Publication,
): boolean {
  if (told === "" && KEEPS_ON.test(text)) return true;
  if (isOtherAct(words, { text, before, told, behind }, publication)) return true;
  if (STARTS.test(told) && GOES_ON.test(words) && !STARTS.test(words)) return true;
  if (ofOtherLabel(words, text, publication) || ofOtherSubject(words, { text, before, behind }, publication))
    return true;
  return excepts(words, text) || (told === "" && onCondition(words, text));
}

const CONDITION = /^(?:if|when|should|in case)\s([^;:]{5,160}?)[,;:]/iu;

/** "If it is given in the absence of fluid, collapse may occur": whether a claim names less than half of what that is under. */
function onCondition(words: string, text: string): boolean {
  const [, condition] = CONDITION.exec(text) ?? [];
  return condition !== undefined && !namesHalf(words, condition);
}

/** Whether advice is on giving several things together. */
export function isOnCombining({ text, before, told, behind }: Advice): boolean {
  return TOGETHER.test(told === "" ? text : `${before.slice(-NEAR)}${told}${behind.slice(0, 2 * NEAR)}`);
}

/** Whether a claim has something given with something else: in so many words, or, where it names another drug (`other`), in any that may mean it. */
export function givesWith(words: string, other: boolean): boolean {
  return WITH.test(words) || (other && AFTER.test(words));
}

/** Whether a claim has the drug given with the watching that a possible harm asks for. */
export function isWatched(words: string): boolean {
  return WATCHES.test(words) && !/\b(?:no|not|without|unnecessary|needless)\b/iu.test(words);
}

/** Characters around advice in which what it is against stands. */
const NEAR = 60;

/** A sentence of another drug's label that names that drug is on that drug. */
function ofOtherLabel(words: string, text: string, { label }: Publication): boolean {
  if (label === undefined) return false;
  const names = [...drugsOfLabel(label), ...label.brands.map((brand) => brand.toLowerCase())].filter(
    (name) => name.length > 2,
  );
  const [said, found] = [words.toLowerCase(), text.toLowerCase()];
  return !names.some((name) => said.includes(name)) && names.some((name) => found.includes(name));
}

const SUBJECT =
  /^(?!(?:concomitant|concurrent|simultaneous|combined|combination|chronic|prolonged|prior|previous|oral|intravenous|its|the|such|drug|continued|repeated|rapid)\b)[\p{L}-]+\s(?:use|therapy|treatment|administration)\s(?:is|should|must|was)\b/iu;

/** "Heparin use is discouraged", in another drug's label. */
function ofOtherSubject(
  words: string,
  { text, before, behind }: Omit<Advice, "told">,
  { label }: Publication,
): boolean {
  const own = (label === undefined ? [] : [...drugsOfLabel(label), ...label.brands]).map((name) => name.toLowerCase());
  const said = words.toLowerCase();
  const [first = ""] = /^[\p{L}-]+/u.exec(before.trim()) ?? [];
  const low = first.toLowerCase();
  const isSubject = looksLikeADrug(low) || SUBJECT.test(text);
  if (isSubject && !said.includes(low) && !own.some((name) => name.includes(low))) return true;
  // "Class I agents should be withheld prior to dosing with it."
  const later = /\b(?:prior to|before|until)\b/iu.exec(behind);
  return (
    later !== null &&
    own.some((name) => behind.slice(later.index).toLowerCase().includes(name)) &&
    !own.some((name) => before.toLowerCase().includes(name)) &&
    !contentOf(before).some((term) => contentOf(words).includes(term))
  );
}

/** Whether a claim is on what a sentence excepts: "unless a pacemaker is present". */
function excepts(words: string, text: string): boolean {
  const match = EXCEPT.exec(text);
  if (match === null) return false;
  const rest = new Set(contentOf(text.replace(match[0], " ")));
  const said = new Set(contentOf(words));
  return contentOf(match[1] ?? "").some((term) => said.has(term) && !rest.has(term));
}

const KIND =
  /\b(permanent|persistent|paroxysmal|acute|chronic|severe|decompensated|uncompensated|uncontrolled|unstable|overt|advanced|symptomatic|active|untreated|recent|end-stage|restrictive|obstructive|hypertrophic|congenital|isolated|primary|secondary)(?:\s[\p{L}-]+)?\s$/iu;
/** What follows a condition and says in which of those who have it. */
const OF_WHOM =
  /^\s*(?:\([^)]*\)\s*)?(?:that|which|who|whose|from|due to|because of|caused by|secondary to|resulting from|with|without|in (?:whom|which|the)|and (?:a|an|with))\s([^,.;]{3,80})/iu;

/** Whether a sentence is on a kind of a condition, or on some of those with it, that a claim does not name; what is called safe is called so for all kinds. */
export function isNarrower(words: string, text: string, topic: Topic): boolean {
  if ((topic.kind !== "condition" && (topic.kind !== "word" || !topic.key)) || /\bsafe(?:ly)?\b/iu.test(safely(words)))
    return false;
  const places = placesOf(text, topic);
  return places.length > 0 && places.every(({ start, end }) => isNarrowedAt(words, text, start, end));
}

function isNarrowedAt(words: string, text: string, start: number, end: number): boolean {
  const kind = KIND.exec(text.slice(Math.max(0, start - NEAR), start))?.[1]?.toLowerCase();
  if (kind !== undefined && !words.toLowerCase().includes(kind)) return true;
  const [, whom] = OF_WHOM.exec(text.slice(end)) ?? [];
  if (whom === undefined) return false;
  return !namesHalf(words, whom.replace(EXCEPT, " "));
}

const HALF = 0.5;

/** Whether a claim names at least half of the terms of a phrase. */
function namesHalf(words: string, phrase: string): boolean {
  const said = new Set(contentOf(words));
  const terms = contentOf(phrase);
  return terms.filter((term) => said.has(term)).length >= terms.length * HALF;
}

/** Where a text names a topic. UTF-16 spans. */
export function placesOf(text: string, { names }: Topic): { start: number; end: number }[] {
  const terms = analyse(text);
  const runs = (phrase: Phrase) =>
    terms.flatMap((one, at) => {
      const last = terms[at + phrase.length - 1];
      return last !== undefined && phrase.every((term, more) => terms[at + more]?.term === term)
        ? [{ start: one.start, end: last.end }]
        : [];
    });
  return names.flatMap(({ allOf }) => {
    const found = allOf.map((phrases) => phrases.flatMap(runs));
    const [first] = found;
    if (first === undefined || found.some((one) => one.length === 0)) return [];
    return first.map(({ start, end }) => ({
      start: Math.min(start, ...found.map(([one]) => one?.start ?? start)),
      end: Math.max(end, ...found.map(([one]) => one?.end ?? end)),
    }));
  });
}

/** Terms of a text that are no stop words. */
export function contentOf(text: string): string[] {
  return termsOf(text).filter((term) => !isStopWord(term) && term.length > 2);
}
