import type { Lexicon } from "../domain/lexicon.js";
import type { PatientFacts } from "../domain/patient.js";
import { termsOf } from "../text/analyse.js";
import { SUBSTANCES } from "../text/regimens/regimen-substances.js";
import { isOfAClass } from "../appraise/safety/drug-classes.js";
import { toldAge } from "../appraise/told-age.js";
import { conceptIndex } from "./concept-index.js";
import { looksLikeADrug } from "./inn-stems.js";
import { measuredFindings } from "./measured-findings.js";
import { toldCreatinine } from "./told-creatinine.js";
import { NEGATED, listAfter } from "./told-lists.js";

/** A fact of a person with the words of the question it was read from. */
export interface ToldFact {
  readonly fact: keyof PatientFacts;
  readonly words: string;
}

/** What a question tells of one person. */
export interface ToldPatient {
  readonly facts: PatientFacts;
  readonly read: readonly ToldFact[];
  /** Names in the place of a drug's that nothing here knows; a library's labels may know them as brands. */
  readonly unknown: readonly string[];
}

const NUMBER = String.raw`(\d{1,3}(?:\.\d{1,2})?)`;
const FEMALE =
  /\b(?:woman|female|girl|lady|mother|mum|mom|wife|daughter|grandmother|sister|aunt|[Ss]he|[Hh]er|Mrs|Miss)\b|\b\d{1,3}\s?F\b/u;
const MALE =
  /\b(?:man|male|boy|gentleman|father|dad|husband|son|grandfather|brother|uncle|[Hh]e|him|[Hh]is|Mr)\b|\b\d{1,3}\s?M\b/u;
const PREGNANT =
  /\b(?:\d{1,2}\s?(?:weeks?|wks?|months?)['’]?\s)?pregnan(?:t|cy)\b|\b\d{1,2}\s?(?:weeks?|wks?)['’]?\s(?:of\s)?gestation\b|\bin her (?:first|second|third) trimester\b/iu;
const NURSING = /\bbreast-?\s?feed(?:s|ing)\b|\blactating\b|\bnursing (?:her|a)\b/iu;
const EGFR = new RegExp(
  String.raw`\b(?:e?GFR|(?:estimated )?glomerular filtration rate|CrCl|CLcr|CCr|creatinine clearance)\b[\s:=~]*(?:of|is|was|at|about|around|approximately)?\s?([<>≤≥]?)\s?${NUMBER}(?!\s?(?:%|mg))`,
  "iu",
);
const WEIGHING = String.raw`(?:\b(?:weigh(?:s|ing|ed)?|(?:body ?)?weight)\s(?:(?:of|is|about|around|approximately)\s){0,2})?`;
const WEIGHT = new RegExp(String.raw`${WEIGHING}(?<![\d./])\b${NUMBER}\s?kg\b(?!\s?\/)`, "iu");
const POUNDS = new RegExp(String.raw`${WEIGHING}(?<![\d./])\b${NUMBER}\s?(?:lbs?|pounds?)\b(?!\s?\/)`, "iu");
const TRIMESTER = /\b(first|second|third|1st|2nd|3rd)\strimester\b/iu;
const WEEKS =
  /\b(\d{1,2})\s?(?:\+\s?\d\s?)?(?:weeks?|wks?)['’]?\s(?:pregnan\w*|(?:of\s)?gestation)|\bpregnant[ ,(]+(?:at )?(\d{1,2})\s?(?:weeks?|wks?)\b/iu;
const LIVER =
  /\b(?:(?:decompensated |compensated |alcoholic )?cirrhosis|child[- ]pugh(?: class)? [ABC]|(?:severe |moderate |mild )?(?:hepatic|liver) (?:impairment|failure|disease|insufficiency))\b/iu;

const DIALYSIS = /\bon (?:(?:peritoneal |maintenance |chronic )?(?:ha?emo)?dialysis)\b/iu;

/** What makes a question one about a person: somebody spoken of, an age with a sex, or a measured filtration. */
const ONE =
  /\b(?:my|this|our|the|a) (?:\d{1,3}[\s-]year[\s-]old )?(?:patient|client|resident|mother|mum|mom|father|dad|son|daughter|wife|husband|child|baby|man|woman|boy|girl|lady|gentleman)\b|\b\d{1,3}[\s-]?(?:years?|yrs?|y|months?|weeks?)[\s-]old\b|\b\d{1,3}\s?(?:yo|y\/o)\b|\b\d{1,3}[MF]\b|\b(?:he|she) (?:is|takes|has|was)\b|\bMrs?\b/u;

/** Somebody's allergy, and not the allergies that a drug may raise. */
const ALLERGIC = /\b(?:[\p{L}-]+[\s-](?:allergy|allergic)|allergic to \p{L}+)\s*[?.!]*$|\ballergic to\b/iu;

/** Whether a question tells of one person, whose facts may be taken from it. */
export function tellsOfOne(question: string): boolean {
  return (
    ONE.test(question.replace(/^\p{Lu}/u, (first) => first.toLowerCase())) ||
    EGFR.test(question) ||
    toldCreatinine(question) !== undefined ||
    ALLERGIC.test(question) ||
    measuredFindings(question).length > 0
  );
}

/**
 * What a question tells of one person: age, sex, pregnancy, breast-feeding, eGFR, creatinine, weight, liver, what is taken, allergies and
 * conditions, each with its words. What is denied ("not pregnant", "no allergies", "without diabetes") is left out. Of drugs and conditions only
 * names that the lexicon, WHO's stems or a list of substances know are facts; other names after "on" or "takes" are `unknown`.
 */
export function toldPatient(question: string, lexicon: Lexicon): ToldPatient {
  const read: ToldFact[] = [];
  const facts: { -readonly [K in keyof PatientFacts]: PatientFacts[K] } = { drugs: [], allergies: [], conditions: [] };
  const take = <K extends keyof PatientFacts>(fact: K, value: NonNullable<PatientFacts[K]>, words: string) => {
    facts[fact] = value;
    read.push({ fact, words: words.trim() });
  };
  const age = toldAge(question);
  if (age !== undefined) take("age", age.years, age.words);
  const [female, male] = [FEMALE.exec(question), MALE.exec(question)];
  if (female !== null && male === null) take("sex", "female", female[0]);
  if (male !== null && female === null) take("sex", "male", male[0]);
  const pregnant = affirmed(question, PREGNANT);
  if (pregnant !== undefined && tellsOfHer(question, pregnant)) {
    take("pregnant", true, pregnant);
    const part = trimesterOf(question);
    if (part !== undefined) take("trimester", part.of, part.words);
  }
  const nursing = affirmed(question, NURSING);
  if (nursing !== undefined) take("breastfeeding", true, nursing);
  const kidneys = EGFR.exec(question);
  if (kidneys !== null) {
    const value = Number(kidneys[2]);
    const filtration = /[<]/u.test(kidneys[1] ?? "") ? Math.max(0, value - 1) : value;
    // A clearance is what drugs are dosed by, and no eGFR.
    const fact = /^(?:cr|cl|cc)/iu.test(kidneys[0]) ? "creatinineClearance" : "eGFR";
    if (filtration <= 250) take(fact, filtration, kidneys[0]);
  }
  const creatinine = toldCreatinine(question);
  if (creatinine !== undefined) take("creatinine", creatinine.mg, creatinine.words);
  const weight = WEIGHT.exec(question);
  if (weight !== null && Number(weight[1]) > 0) take("weight", Number(weight[1]), weight[0]);
  const pounds = weight === null ? POUNDS.exec(question) : null;
  if (pounds !== null && Number(pounds[1]) > 0)
    take("weight", Math.round(Number(pounds[1]) * 4.5359237) / 10, pounds[0]);
  const liver = affirmed(question, LIVER);
  if (liver !== undefined) take("hepatic", liver.toLowerCase(), liver);
  const isDrug = (name: string) => knows(name, lexicon, "drug");
  const allergies = unique(
    [...listAfter(question, "allergy")].filter((name) => isDrug(name) || isSubstanceClass(name)),
  );
  if (allergies.length > 0) take("allergies", allergies, allergies.join(", "));
  const taken = unique(listAfter(question, "drugs").map((name) => upToItsDrug(name, isDrug, lexicon))).filter(
    (name) => !allergies.includes(name),
  );
  const drugs = taken.filter(isDrug);
  if (drugs.length > 0) take("drugs", drugs, drugs.join(", "));
  const conditions = unique([
    ...listAfter(question, "conditions").filter((name) => isCondition(name, lexicon) && !LIVER.test(name)),
    ...(affirmed(question, DIALYSIS) === undefined ? [] : ["dialysis"]),
  ]);
  const measured = measuredFindings(question);
  if (conditions.length > 0) take("conditions", conditions, conditions.join(", "));
  if (measured.length > 0)
    take(
      "conditions",
      unique([...conditions, ...measured.map(({ finding }) => finding)]),
      measured.map(({ words }) => words).join(", "),
    );
  return { facts, read, unknown: taken.filter((name) => !isDrug(name) && /^[\p{L}-]{4,}$/u.test(name)) };
}

/** "Apixaban AF", "warfarin - switch": a condition after a drug, or what a dash parts from it, is no part of its name. */
function upToItsDrug(name: string, isDrug: (word: string) => boolean, lexicon: Lexicon): string {
  const words = (name.split(/\s[-–—]+(?:\s|$)/u)[0] ?? name).split(" ");
  const first = words.findIndex((word) => isDrug(word));
  const end = words.findIndex((word, at) => first !== -1 && at > first && isCondition(word, lexicon));
  return (end === -1 ? words : words.slice(0, end)).join(" ");
}

/** As it is told, or by the week: 1 to 13, 14 to 27, from 28 (American College of Obstetricians and Gynecologists). */
function trimesterOf(question: string): { readonly of: 1 | 2 | 3; readonly words: string } | undefined {
  const named = TRIMESTER.exec(question);
  if (named !== null)
    return { of: /^(?:f|1)/iu.test(named[1] ?? "") ? 1 : /^(?:s|2)/iu.test(named[1] ?? "") ? 2 : 3, words: named[0] };
  const weeks = WEEKS.exec(question);
  const week = Number(weeks?.[1] ?? weeks?.[2]);
  if (weeks === null || !(week > 0 && week <= 43)) return undefined;
  return { of: week < 14 ? 1 : week < 28 ? 2 : 3, words: weeks[0] };
}

function affirmed(question: string, pattern: RegExp): string | undefined {
  const match = pattern.exec(question);
  if (match === null || NEGATED.test(question.slice(Math.max(0, match.index - 24), match.index))) return undefined;
  return match[0];
}

/** "Is X safe in pregnancy?" asks of all; "she is pregnant", "20 weeks pregnant" tells of one. */
function tellsOfHer(question: string, words: string): boolean {
  return (
    /pregnant|gestation|trimester/iu.test(words) &&
    !/\b(?:get(?:ting)?|becom(?:e|ing)|(?:wants?|wishes|hopes?|plans?|planning|trying) to be) pregnant\b/iu.test(
      question,
    ) &&
    !/\bpregnant (?:women|patients|people|mothers)\b/iu.test(question)
  );
}

const CLASSES =
  /^(?:penicillins?|sulfa|sulfonamides?|sulphonamides?|cephalosporins?|nsaids?|latex|eggs?|peanuts?|soya?|contrast|iodine|macrolides?|quinolones?|statins?)$/iu;

function isSubstanceClass(name: string): boolean {
  return CLASSES.test(name);
}

function knows(name: string, lexicon: Lexicon, kind: "drug" | "condition"): boolean {
  const ids = conceptIndex(lexicon).byName.get(termsOf(name).join(" ")) ?? [];
  if (ids.some((id) => lexicon.concepts.get(id)?.kind === kind)) return true;
  if (kind !== "drug") return false;
  const low = name.toLowerCase();
  return low.split(/[\s-]+/u).some((word) => looksLikeADrug(word) || SUBSTANCES.has(word)) || isOfAClass(low);
}

/** Endings and heads of names of diseases. */
const DISEASE =
  /(?:itis|osis|[ae]mia|uria|oma|pathy|plegia|trophy|megaly|algia|penia|cytosis|lithiasis|stenosis|edema|syndrome|disease|disorder|failure|insufficiency|infarction|fibrillation|flutter|hypertension|hypotension|diabetes(?: mellitus)?|asthma|copd|stroke|cancer|epilepsy|seizures?|depression|migraine|gout|ulcers?|bleeding|thrombosis|embolism|arrest|block|porphyria|glaucoma|dialysis|transplant)$/iu;

function isCondition(name: string, lexicon: Lexicon): boolean {
  return knows(name, lexicon, "condition") || DISEASE.test(name);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
