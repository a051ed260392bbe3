import { welcomeOf } from "../../appraise/findings/outcome-worth.js";
import type { StudyRead } from "../../appraise/findings/finding-study.js";
import type { FindingWords } from "../../domain/finding.js";
import type { Publication } from "../../domain/publication.js";
import type { Question, Topic } from "../../domain/question.js";
import type { EffectAsked } from "../../question/effect-asked.js";
import { nearestNaming } from "../../rank/naming.js";
import type { TermText } from "../../rank/term-text.js";
import { termText } from "../../rank/term-text.js";
import { comparatorOf } from "./finding-comparator.js";
import { mentionsOf } from "../role/mentions.js";
import { isOfAnotherKind } from "./outcome-kind.js";
import { isOnlyAPurpose } from "./outcome-purpose.js";
import { analyse, termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";

/** A sentence that speaks of how a study was made, not of what came out. */
export const METHOD =
  /\b(?:aim(?:s|ed)?|objectives?|purpose|hypothes\w+|to (?:evaluate|assess|determine|compare|investigate|examine|explore)|were (?:\w+ly )?(?:measured|assessed|randomi[sz]ed|recorded|collected|assigned|allocated|enrolled|divided)|was (?:measured|assessed|defined|calculated)|(?:patient|participant|subject|group|animal)s? received|will be|outcomes? (?:was|were|measures?)|identified (?:studies|trials)|data (?:abstraction|extraction|sources?|synthesis)\b|(?:we|study|trial|authors) (?:have |has |had )?(?:\w+ )?(?:evaluated|assessed|investigated|examined|compared|studied|tested|measured|explored|sought))\b/iu;
/** An arm called by its part in the study, or both of them. */
const ARM =
  /\b(?:intervention|treatment|treated|experimental|active|verum) (?:groups?|arms?)\b|\bbetween (?:the )?(?:two |treatment |study )?(?:groups|arms)\b/iu;
/** An arm called by a name of its own: where what was tried is not named, it may be what both were given. */
const OTHER_ARM =
  /\b(?:in|with|for|of) (?:the )?(?!(?:two|both|intervention|treatment|treated|experimental|active|verum|control|placebo|comparison|sham|study|all|these|either|each)\b)[\w-]+ (?:groups?|arms?)\b/iu;
/** What stands right before something that was given beside what was tried: in a sentence, and in a title, where "with" says as much. */
const GIVEN_WITH =
  /(?:\b(?:plus|and|combined with|(?:in )?combination (?:with|of)|added to|addition to|adjunct to|or)|[+/&])\s*(?:the |an? |oral |intravenous |topical )?$/iu;
const GIVEN_WITH_IN_TITLE =
  /\b(?:with|receiving|treated with|treatment with|taking|using|users|on|in|during|after|before|under|following)\s*(?:the |an? |oral |intravenous |topical )?$/iu;
/** The same with a word or two between: "after mantle …", "plus whole-brain …". */
const GIVEN_AFTER_IN_TITLE =
  /\b(?:addition of|adding)\b[^:;.]{2,80}\bto\s+(?:[\p{L}-]+ ){0,3}$|\b(?:after|before|during|following|receiving|plus|and|participating in|enrolled in|attending|undergoing)\s+(?:(?!(?:of|for|by|with|on|in|to|from|the|its|vs|versus)\b)[\p{L}-]+ ){1,2}$/iu;
/** Drugs joined by a hyphen: "pregabalin-acetaminophen-naproxen". */
const JOINED_BEFORE = /\b(?!(?:self|high|low|long|short|post|non|anti|intra|inter|multi)[-–])\p{L}{5,}[-–]$/iu;
const JOINED_AFTER =
  /^[-–](?!(?:based|induced|related|treated|associated|controlled|resistant|guided|delivered|specific|free|naive|releasing|response|dependent|sensitive|enhanced|mediated|assisted|supported|group|dose)\b)\p{L}{6,}/iu;
/** "Treatment of depression with …", "Premedication with …": not given beside something, but what is done. */
const DONE_WITH =
  /^(?!.*\b(?:patients?|people|women|men|adults|children|infants|subjects|participants|combin\w+|add(?:ed|ing|ition)|versus|vs|compar\w+|randomi[sz]ed to)\b)(?:.*\b)?(?:treatment|prevention|prophylaxis|management|protection|reduction|relief|control|supplementation|premedication|pretreatment|cessation|eradication|induction|augmentation|sedation|analgesia) (?:(?:of|for|from|in|against) [^,;:]{3,60} )?with\s*(?:the |an? |oral |intravenous |topical |intranasal )?$/iu;
/** What stands right after what was tried together with something else. */
const WITH_MORE =
  /^\s*(?:\+|\/|&|plus\b|combined with\b|in combination\b|with or without\b|and (?!placebo|controls?\b|sham|usual|standard|the (?:control|placebo)))/iu;
const SEVERAL = /,|\band\b|\bwith\b/iu;
const TOGETHER =
  /\b(?:combin\w+|mixtures?|co-?administ\w+|multi-?(?:component|vitamin|nutrient|strain)\w*|bundles?|packages?)\b/iu;
const BETWEEN = /\s(?:versus|vs\.?|compared (?:with|to)|than|or)\s/giu;
/** Words of what is tried that a title may leave to the text. */
const HOW_GIVEN = new Set(
  termsOf(
    "oral intravenous topical intranasal inhaled intrathecal subcutaneous intramuscular systemic local daily weekly low high dose early short long single",
  ),
);
/** Pain, or bleeding, of a part: another outcome where neither the question nor the title speaks of it. */
const PAIN_OF =
  /\b(vertebral|non-?vertebral|femoral|wrist|forearm|shoulder|back|neck|chest|throat|abdominal|leg|knee|hip|incisional|visceral|injection|tourniquet|breast|muscle|joint|gastrointestinal|nasal|gum|gingival|menstrual|uterine|vaginal|variceal|intracranial|rectal|postpartum) (?:tip )?(?:pain|bleeding|fractures?)\b/giu;
/** A word that only says which people or treatment are meant. */
const OF_PEOPLE =
  /\b[\p{L}-]+ (?=(?:patients?|participants?|survivors?|subjects?|sufferers?|therap\w+|treatment|requirements?|group|program(?:me)?s?|interventions?|promotion|campaigns?|education|counsell?ing|classes|apps?|humans|individuals|adults|men|women|children|people|persons|volunteers)\b)|\bpainful\b|\b\p{L}+-(?:resistant|deficient|dependent|infected|naive|treated|positive|negative)\b/giu;
/** Other words for what is counted in trials, and for organs, as index terms. */
const ALSO: ReadonlyMap<string, readonly string[]> = new Map(
  [
    "mortality death deaths died dead fatality",
    "survival survive survived surviving",
    "lung lungs pulmonary",
    "kidney kidneys renal",
    "liver hepatic",
    "heart cardiac",
  ].flatMap((line) => {
    const terms = termsOf(line);
    return terms.map((term) => [term, terms] as const);
  }),
);

/** How one study names what was asked. */
export interface StudyNaming {
  /** Whether a sentence, with the study's title, names what was tried and what for, and nothing was given on both sides. */
  readonly names: (sentence: string) => boolean;
  /** Whether the sentence by itself names all that was sought: "no difference" in one part of it is none in the whole. */
  readonly namesWhole: (sentence: string) => boolean;
  /** Whether the sentence by itself names what was tried and what was sought, in whatever part. */
  readonly mentions: (sentence: string) => boolean;
  /** The words by which the sentence is read. */
  readonly wordsFor: (sentence: string) => FindingWords;
}

/** What is no thing by itself: a replacement is one of something. */
const NEEDS_WHAT =
  /^(?:replacements?|injections?|infusions?|transfusions?|transplantation|stimulation|blockade|blocks?|suppression|restriction|withdrawal|substitution|removal|monitoring|augmentation|injury)$/iu;

/** What was tried without words that only say how ("routine replacement"). */
function bareOf(tried: string): string {
  return tried
    .replace(
      /\b(?:the|an?|routine|regular|early|late|oral|standard|additional|therapy|treatment)\s+|\s+(?:therapy|treatment)$/giu,
      "",
    )
    .trim();
}

/** Nothing where the study's title and aims do not name what was tried, it is of other people, or both sides were given it. */
export function namingIn(
  { topics, text }: Question,
  asked: EffectAsked,
  publication: Publication,
  study: StudyRead,
): StudyNaming | undefined {
  const { title, about = "", population = "", keywords = [] } = publication;
  const inFull = withLongForms(study);
  const terms = (...texts: readonly string[]) => termText(termsOf(texts.map(inFull).join(" ; ")));
  const said = study.sentences.map(({ text }) => text);
  const whole = terms(title, about, population, ...keywords, ...said);
  const inTitle = terms(title);
  const people = topics.filter(({ kind }) => kind === "population");
  const above = terms(title, about, population, ...keywords);
  const among = said.map((sentence) => terms(sentence));
  // A condition named once in passing ("asymptomatic brain metastases were allowed") is not whom the study was of.
  const isOf = (topic: Topic) => isNamed(above, topic) || among.filter((one) => isNamed(one, topic)).length > 1;
  if (!asked.where.every(isOf) || !people.every((topic) => isNamed(whole, topic))) return undefined;
  if (!asked.triedMore.every((term) => inTitle.has(term) || (HOW_GIVEN.has(term) && whole.has(term)))) return undefined;
  if (!asked.tried.every((topic) => isNamed(inTitle, topic)) || isBesideOther(asked, title, true)) return undefined;
  if (NEEDS_WHAT.test(bareOf(asked.words.tried))) return undefined;
  if (!standTogether(asked.tried, inFull(title)) || isSoughtIn(title, asked.tried)) return undefined;
  const intervention = wordsOf(asked.words.tried, asked.tried, whole, study);
  const also = asked.more.flatMap((term) => ALSO.get(term) ?? []);
  const outcome = [wordsOf(asked.words.aim, asked.aim, whole, study), ...also].join(" ");
  const welcome = welcomeBy(asked);
  const own = terms(title, text);
  const triedTerms = new Set(termsOf(asked.words.tried));
  const aimTerms = new Set(termsOf(asked.words.aim));
  const triedAlone = new Set([...triedTerms].filter((term) => !aimTerms.has(term)));
  const shared = [...aimTerms].filter((term) => triedTerms.has(term) && !isStopWord(term));
  // "Does physical activity improve physical activity?" asks nothing.
  if (!asked.whole && [...aimTerms].every((term) => triedTerms.has(term) || isStopWord(term))) return undefined;
  const names = (sentence: string) => {
    const here = terms(sentence);
    const either = (topic: Topic) => isNamed(here, topic) || isNamed(inTitle, topic);
    const holds = (term: string) => (ALSO.get(term) ?? [term]).some((one) => here.has(one));
    const arm =
      asked.tried.every((topic) => isNamed(inTitle, topic)) && ARM.test(sentence) && !OTHER_ARM.test(sentence);
    // "Stroke patients" are no outcome, and "ADHD" is not "hyperactivity": what is sought must be named by itself.
    const sought = termText(
      termsOf(
        withoutMeasures(withoutAimInName(sentence, asked).replace(OF_PEOPLE, " ; "), asked.words.aim) +
          ownLongForms(sentence, asked.words.aim, study),
      ),
    );
    const last = asked.aim.at(-1);
    const aimed = asked.whole || (last !== undefined && isNamed(sought, last)) || asked.more.some(holds);
    // Of several things tried, or sought, a sentence must name each: one may do what the other does not.
    const inTheirPlace = (parts: readonly Topic[], all: string) =>
      parts.every((topic) => (SEVERAL.test(all) ? isNamed(here, topic) : either(topic)));
    // "Breastfeeding promotion had no effect on vision": a word of both must stand elsewhere than in the name of what is tried.
    const words = analyse(sentence).map(({ term }) => term);
    const ofTried = (at: number) =>
      [words[at - 1], words[at + 1]].some((one) => one !== undefined && triedAlone.has(one));
    const apart = shared.every((term) => words.some((one, at) => one === term && !ofTried(at)));
    const sites = [...sentence.matchAll(PAIN_OF)].map(([, site = ""]) => termsOf(site));
    return (
      aimed &&
      apart &&
      (asked.whole ||
        !(isOfAnotherKind(sentence, asked.words.aim, text) || isOnlyAPurpose(sentence, asked.words.aim))) &&
      !isActedOn(sentence, asked.tried) &&
      sites.every((site) => site.every((term) => own.has(term))) &&
      inTheirPlace(asked.tried, asked.words.tried) &&
      inTheirPlace(asked.aim, asked.words.aim) &&
      asked.against.every(either) &&
      asked.more.every(holds) &&
      (arm || asked.tried.some((topic) => isNamed(here, topic))) &&
      !isBesideOther(asked, sentence, false)
    );
  };
  const namesTried = (words: string) => asked.tried.every((topic) => isNamed(terms(words), topic));
  const explained = (words: string) => {
    const long = study.abbreviations.find(({ short }) => short === words)?.long;
    return long === undefined ? words : `${words} (${long})`;
  };
  const wordsFor = (sentence: string): FindingWords => ({
    intervention,
    comparator: explained(comparatorOf(asked.words.against, { sentence, title, all: said }, namesTried) ?? ""),
    outcome,
    welcome,
    whole: asked.whole,
  });
  const namesWhole = (sentence: string) => {
    const here = terms(sentence);
    // Any outcome of a condition answers, but only one called by it denies that anything came of it.
    return asked.whole
      ? [...aimTerms].some((term) => !isStopWord(term) && here.has(term)) ||
          asked.aim.some((topic) => isNamed(here, topic))
      : asked.aim.every((topic) => isNamed(here, topic));
  };
  const mentions = (sentence: string) =>
    asked.tried.some((topic) => isNamed(terms(sentence), topic)) && namesWhole(sentence);
  return { names, namesWhole, mentions, wordsFor };
}

/** What follows a word that is measured, be it named right after what was tried: "yoga pain scores". */
const MEASURED = /^\s+(?:scores?|rates?|levels?|intensity|severity|index|time)\b/iu;

/** A sentence without what is sought where it is the last word of what was tried: "dexmedetomidine sedation improved satisfaction" tells nothing of sedation. */
function withoutAimInName(sentence: string, { tried, aim }: EffectAsked): string {
  const ends = tried.flatMap((topic) => mentionsOf(topic, sentence)).map(({ end }) => end);
  const within = aim
    .flatMap((topic) => mentionsOf(topic, sentence))
    .filter(
      ({ start, end }) =>
        ends.some((at) => at < start && /^[\s-]$/u.test(sentence.slice(at, start))) &&
        !MEASURED.test(sentence.slice(end)),
    );
  return within.reduceRight((text, { start, end }) => `${text.slice(0, start)};${text.slice(end)}`, sentence);
}

/** The same without the names of measures that only bear on what is sought: "cough-specific health status" is no cough. */
function withoutMeasures(sentence: string, aim: string): string {
  return sentence.replace(/\b\p{L}+-(?:specific|related)\b/giu, (word) =>
    aim.toLowerCase().includes(word.toLowerCase()) ? word : " ; ",
  );
}

/** The long forms of a sentence's short forms that are all of what is sought, and nothing more. */
function ownLongForms(sentence: string, aim: string, { abbreviations }: StudyRead): string {
  const wanted = termsOf(aim).join(" ");
  return abbreviations
    .filter(({ short, long }) => sentence.includes(short) && wanted.includes(termsOf(long).join(" ")))
    .map(({ long }) => ` ; ${long}`)
    .join("");
}

function isNamed(text: TermText, topic: Topic): boolean {
  const relation = nearestNaming(text, topic)?.relation;
  return relation === "same" || relation === "narrower" || isOtherwiseNamed(text, topic);
}

/** By another word for a topic of one word: "pulmonary" for "lung". */
function isOtherwiseNamed(text: TermText, { names }: Topic): boolean {
  return names.some(
    ({ relation, allOf: [phrases, ...more] }) =>
      relation === "same" &&
      more.length === 0 &&
      (phrases ?? []).some(
        ([term = "", ...rest]) => rest.length === 0 && (ALSO.get(term) ?? []).some((one) => text.has(one)),
      ),
  );
}

/** A text with the long form behind each short form that the study explains. */
function withLongForms({ abbreviations }: StudyRead): (text: string) => string {
  const known = abbreviations.map(({ short, long }) => ({
    long,
    pattern: new RegExp(`(?<![\\w-])${short.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&")}(?![\\w-])`, "u"),
  }));
  return (text) => known.reduce((all, { pattern, long }) => (pattern.test(text) ? `${all} ; ${long}` : all), text);
}

/** The words asked, the names by which the study calls the same, and its short forms of them. */
function wordsOf(asked: string, topics: readonly Topic[], whole: TermText, { abbreviations }: StudyRead): string {
  const names = topics.flatMap((topic) => {
    const naming = nearestNaming(whole, topic);
    const phrases = naming === undefined || naming.relation === "underlying" ? [] : naming.allOf.flat();
    return phrases.filter((phrase) => whole.names(phrase)).flat();
  });
  const own = termsOf(asked).join(" ");
  const short = abbreviations.filter(({ long }) => own.includes(termsOf(long).join(" "))).map((one) => one.short);
  return [...new Set([...asked.split(/\s+/u), ...names, ...short])].join(" ");
}

function welcomeBy({ wanted, words, whole }: EffectAsked): FindingWords["welcome"] {
  if (wanted === "more") return 1;
  if (wanted === "less" && !whole) return -1;
  return welcomeOf(words.aim);
}

/** Whether words say that what was tried was given together with something else, or on both sides of a comparison. */
function isBesideOther({ tried, words: asked }: EffectAsked, words: string, isTitle: boolean): boolean {
  const spans = tried.flatMap((topic) => mentionsOf(topic, words));
  if (spans.length === 0) return false;
  const sides = [...words.matchAll(BETWEEN)].map(({ index }) => index);
  const side = (at: number) => sides.filter((cut) => cut < at).length;
  if (new Set(spans.map(({ start }) => side(start))).size > 1) return true;
  if (isTitle && TOGETHER.test(words) && !TOGETHER.test(asked.tried)) return true;
  return spans.some(({ start, end }) => {
    const [before, after] = [words.slice(0, start), words.slice(end)];
    // What is asked may be of several words, each of them a topic: they stand beside each other.
    const within = spans.some((one) => one.end <= start && one.end >= start - 5) ? "" : before;
    const on = spans.some((one) => one.start >= end && one.start <= end + 5) ? "" : after;
    // "Between A and B" sets one against the other.
    if (!isTitle && (asked.against !== null || /\bbetween\b/iu.test(before))) return false;
    return (
      GIVEN_WITH.test(within) ||
      WITH_MORE.test(on) ||
      (isTitle && GIVEN_WITH_IN_TITLE.test(within) && !DONE_WITH.test(within)) ||
      (isTitle && (GIVEN_AFTER_IN_TITLE.test(within) || JOINED_BEFORE.test(within) || JOINED_AFTER.test(on))) ||
      (isTitle && (/,\s*$/u.test(within) || /^\s*,(?! (?:an?|the) )/u.test(on)))
    );
  });
}

/** What stands right before an outcome: "Empowerment improved quality of care", "Training to increase physical activity". */
const SOUGHT =
  /(?:\bto (?:improve|increase|reduce|decrease|enhance|promote|prevent|treat|lower)|(?<!\b(?:of|the|an?|with|and|for) )\b(?:improve[sd]|increase[sd]|reduce[sd]|decrease[sd]|enhance[sd]|lower(?:s|ed)|prevent(?:s|ed)|affect(?:s|ed)))\s+(?:the )?(?:[\p{L}-]+ )?$/iu;

/** Whether a title names it as what was sought, wherever it names it. */
function isSoughtIn(title: string, tried: readonly Topic[]): boolean {
  return tried.some((topic) => {
    const spans = mentionsOf(topic, title);
    return spans.length > 0 && spans.every(({ start }) => SOUGHT.test(title.slice(0, start)));
  });
}

/** What stands right before what something else was to change: "no effect on prescribing". */
const ACTED_ON = /\b(?:effects?|impact|influence) on (?:the )?$/iu;

/** Whether a sentence names it only as what something else was to change. */
function isActedOn(sentence: string, tried: readonly Topic[]): boolean {
  return tried.some((topic) => {
    const spans = mentionsOf(topic, sentence);
    return spans.length > 0 && spans.every(({ start }) => ACTED_ON.test(sentence.slice(0, start)));
  });
}

/** Several words for one thing ("oral health program") stand near each other. Characters. */
const NEAR = 60;

function standTogether(topics: readonly Topic[], words: string): boolean {
  if (topics.length < 2) return true;
  const [first = [], ...rest] = topics.map((topic) => mentionsOf(topic, words));
  return first.some(({ start }) => rest.every((each) => each.some((one) => Math.abs(one.start - start) <= NEAR)));
}
