import type { z } from "zod";
import type { Lexicon } from "../../domain/lexicon.js";
import type { PatientFacts } from "../../domain/patient.js";
import { bareDrug } from "../../answer/label/dose-evidence.js";
import { sameDrugName } from "../../domain/drug-names.js";
import { drugCalled } from "../../domain/lexicon-names.js";
import { agesAsked } from "../../appraise/ages.js";
import { NOTHING_TOLD, patientWords, whoItIs } from "../../domain/patient.js";
import { workedOutFiltration } from "../../appraise/safety/worked-out-filtration.js";
import type { Question, Topic } from "../../domain/question.js";
import type { Library } from "../../ports/library.js";
import { parseQuestion } from "../../question/parse.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import { termsOf } from "../../text/analyse.js";
import { kidneyStage } from "../../question/kidney-stage.js";
import { tellsOfOne, toldPatient, type ToldFact, type ToldPatient } from "../../question/told-patient.js";
import { drugLabels } from "./drug-labels.js";
import { patientFacts, type patientSchema } from "./patient-schema.js";

type Told = z.infer<typeof patientSchema>;

/** The person asked about: what was told beside the question and what the question tells. */
export interface Person {
  readonly facts: PatientFacts;
  readonly told: Told;
  /** In one line, with the words of the question that facts were read from. */
  readonly text: string;
  readonly read: readonly ToldFact[];
}

/**
 * The facts of the person asked about: those told beside the question stand, the question's own are added to them. A name after "on" or "takes"
 * that nothing knows as a drug counts where a label in the library has it for a brand. Nothing where nobody is told of.
 */
export async function personOf(
  library: Library,
  question: string,
  lexicon: Lexicon,
  told?: Told,
  typed: string = question,
): Promise<Person | undefined> {
  const given = told === undefined ? undefined : patientFacts(told);
  const asked = withStage(tellsOfOne(question) ? toldPatient(question, lexicon) : undefined, given, typed);
  if (asked === undefined || asked.read.length + asked.unknown.length === 0)
    return told === undefined || given === undefined ? undefined : { told, read: [], ...withFiltration(given) };
  const brands: string[] = [];
  for (const name of asked.unknown)
    if (drugCalled(lexicon, name) !== undefined || (await drugLabels(library, [name.toLowerCase()])).length > 0)
      brands.push(name.toLowerCase());
  const own: PatientFacts = { ...asked.facts, drugs: [...asked.facts.drugs, ...brands] };
  const read = [
    ...asked.read.filter(({ fact }) => Array.isArray(own[fact]) || given?.[fact] === undefined),
    ...brands.map((words): ToldFact => ({ fact: "drugs", words })),
  ];
  if (read.length === 0 && given === undefined) return undefined;
  const facts: PatientFacts = {
    ...own,
    ...given,
    drugs: union(given?.drugs, own.drugs).map((name) => drugCalled(lexicon, name)?.preferred ?? name),
    allergies: union(given?.allergies, own.allergies),
    conditions: union(given?.conditions, own.conditions),
  };
  const from = [...new Set(read.map(({ words }) => `“${words}”`))].join(", ");
  const known = withFiltration(facts);
  return {
    facts: known.facts,
    told: toldOf(facts),
    text: `${known.text}${from === "" ? "" : ` (read from the question: ${from})`}`,
    read,
  };
}

/** The facts with the filtration that a creatinine among them leaves, and their line, which says how it was worked out or why it wasn't. */
function withFiltration(facts: PatientFacts): Pick<Person, "facts" | "text"> {
  const worked = workedOutFiltration(facts);
  if (worked === undefined) return { facts, text: patientWords(facts) };
  if ("lacks" in worked) return { facts, text: patientWords(facts, worked.lacks) };
  const known = { ...facts, [worked.fact]: worked.value };
  return { facts: known, text: patientWords(known, `worked out by ${worked.by}`) };
}

/** What is told with the filtration that a stage of kidney disease in the words that were typed leaves at most, where none is measured or can be worked out. */
function withStage(
  asked: ToldPatient | undefined,
  given: PatientFacts | undefined,
  typed: string,
): ToldPatient | undefined {
  const stage = kidneyStage(typed);
  if (stage === undefined || asked?.facts.eGFR !== undefined || asked?.facts.creatinineClearance !== undefined)
    return asked;
  const { facts, read, unknown } = asked ?? { facts: NOTHING_TOLD, read: [], unknown: [] };
  const worked = workedOutFiltration({ ...facts, ...given });
  if (worked !== undefined && "fact" in worked) return asked;
  return { facts: { ...facts, eGFR: stage.eGFR }, read: [...read, { fact: "eGFR", words: stage.words }], unknown };
}

/** Who was told beside a question that does not tell of people itself; it decides what leads, no more. */
export function toldBeside(question: string, told: Told | undefined): { readonly person?: string } {
  if (told === undefined || agesAsked(question) !== undefined) return {};
  const who = whoItIs(patientFacts(told));
  return who === undefined ? {} : { person: who };
}

function union(first: readonly string[] = [], second: readonly string[] = []): string[] {
  return [...new Map([...first, ...second].map((name) => [name.toLowerCase(), name])).values()];
}

/** Facts as they are told: empty lists are left out. */
function toldOf({ drugs, allergies, conditions, ...rest }: PatientFacts): Told {
  return {
    ...rest,
    ...(drugs.length === 0 ? {} : { drugs: [...drugs] }),
    ...(allergies.length === 0 ? {} : { allergies: [...allergies] }),
    ...(conditions.length === 0 ? {} : { conditions: [...conditions] }),
  };
}

/** Below this filtration (mL/min/1.73 m²) kidney function is at least mildly to moderately decreased (KDIGO 2024, category G3a and on). */
const REDUCED_FILTRATION = 60;

/**
 * "Can metformin be used when eGFR is 28?" asks of impaired kidneys: where a question on a drug tells a filtration below 60, and neither drugs
 * taken, allergies nor conditions, it is about that. In others the filtration stays a fact of the person, and raises safety notes only.
 */
export function withKidneysAsked(question: Question, person: Person | undefined, lexicon: Lexicon): Question {
  const { eGFR = Infinity, creatinineClearance = Infinity } = person?.facts ?? {};
  const read = person?.read.map(({ fact }) => fact) ?? [];
  if (!(["eGFR", "creatinineClearance", "creatinine"] as const).some((fact) => read.includes(fact))) return question;
  if (Math.min(eGFR, creatinineClearance) >= REDUCED_FILTRATION) return question;
  if ((["drugs", "allergies", "conditions"] as const).some((fact) => read.includes(fact))) return question;
  const { topics } = question;
  const onlyDrugs = topics.every(({ kind }) => kind === "drug" || kind === "word" || kind === "population");
  if (!onlyDrugs || !topics.some(({ kind }) => kind === "drug")) return question;
  const { topics: impaired } = parseQuestion("renal impairment", lexicon);
  return { ...question, topics: [...topics, ...impaired.filter(({ kind }) => kind === "condition")] };
}

/** Facts that are measured: their words are numbers and units, and no text is found by them. */
const MEASURED: ReadonlySet<keyof PatientFacts> = new Set([
  "age",
  "weight",
  "eGFR",
  "creatinineClearance",
  "creatinine",
  "trimester",
]);

/** What a person does in a story, and the words that stand for the person: no text is found by them. */
const STORY =
  /^(?:ask(?:s|ed|ing)?|want(?:s|ed|ing)?|wish(?:es)?|request(?:s|ed|ing)?|comes?|came|tell(?:s|ing)?|told|says?|said|complain(?:s|ed|ing)?|reports?|reported|present(?:s|ed|ing)?|buys?|bought|see(?:s|n|ing)?|wonder(?:s|ed|ing)?|s?he|her|him|his|hers)$/iu;

/** Where a story is told and when, and how notes head its parts: "PMH gout", "clinic", "Mon". */
const NOTED =
  /^(?:pm?hx?|psh|dhx?|shx?|fhx?|hx|gp|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|today|tomorrow|clinic|ward)$/iu;
/** "ED wants": the department, and no disease. */
const DEPARTMENT = /\bED (?:wants?|doctors?|team|consultant|asks?|gave|started?|nurse)\b|\b(?:from|the) ED\b/u;

const KIN =
  /^(?:wife|husband|partner|daughter|son|mum|mom|mother|dad|father|brother|sister|aunt|uncle|granddad|grandad|grandma|gran|friend|neighbou?r|colleague|ate|eaten|drank|drunk|swallowed|took|taken|ago|hour)$/iu;
const MY_KIN =
  /\b(?:my|our) (?:\p{L}+ )?(?:wife|husband|partner|daughter|son|mum|mom|mother|dad|father|brother|sister|aunt|uncle|grand\p{L}+|gran|friend|neighbou?r|colleague)\b|^i\b/iu;

/** A question without who is close to the asker, and what they did, where something else is named: no source is on anybody's wife. */
function withoutKin(question: Question): Question {
  if (!MY_KIN.test(question.text)) return question;
  const left = question.topics.filter(({ kind, label }) => !(kind === "word" && KIN.test(label)));
  return left.length === 0 ? question : { ...question, topics: left };
}

/**
 * A question without what it only tells of the person: measured values and what the person does are no topics, nor are drugs that are taken already where another drug is
 * asked about. It says so of the drugs.
 */
export function withoutFacts(asked: Question, person: Person | undefined): Question {
  const question = withoutKin(asked);
  if (person === undefined || person.read.length === 0) return question;
  const measured = new Set(person.read.flatMap(({ fact, words }) => (MEASURED.has(fact) ? termsOf(words) : [])));
  const isMeasured = ({ kind, label }: Topic) =>
    (kind === "word" || kind === "test") && termsOf(label).every((term) => measured.has(term));
  const taken = new Set(person.facts.drugs.map((name) => sameDrugName(bareDrug(name))));
  const isTaken = ({ kind, label, names }: Topic) =>
    (kind === "drug" || looksLikeADrug(label)) &&
    [label, ...names.map((name) => name.label)].some((name) => taken.has(sameDrugName(bareDrug(name))));
  const isAsked = (topic: Topic) => (topic.kind === "drug" || looksLikeADrug(topic.label)) && !isTaken(topic);
  const another = question.topics.some(isAsked);
  const isStory = ({ kind, label }: Topic) =>
    (kind === "word" && (STORY.test(label) || NOTED.test(label))) || (label === "ED" && DEPARTMENT.test(question.text));
  const left = question.topics.filter((topic) => !isMeasured(topic) && !isStory(topic) && !(another && isTaken(topic)));
  if (left.every(({ kind }) => kind === "population")) return question;
  const dropped = question.topics.filter((topic) => another && isTaken(topic)).map(({ label }) => label);
  return {
    ...question,
    topics: left,
    remarks: [
      ...question.remarks,
      ...(dropped.length === 0 ? [] : [`Taken already, so only looked at for safety: ${dropped.join(", ")}`]),
    ],
  };
}
