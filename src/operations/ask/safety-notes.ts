import { bareDrug, drugsOfLabel, productOf } from "../../answer/label/dose-evidence.js";
import { namesOne } from "../../answer/label/label-naming.js";
import {
  classCalled,
  classNamed,
  classesOfDrug,
  membersNamed,
  type DrugClass,
} from "../../appraise/safety/drug-classes.js";
import { conditionNamed } from "../../appraise/safety/safety-conditions.js";
import { concernsOf } from "../../appraise/safety/safety-applies.js";
import { keyedNotes, type KeyedNote } from "../../appraise/safety/safety-label.js";
import { measuredElements } from "../../appraise/measured-elements.js";
import { onePerPair } from "../../appraise/safety/safety-one-pair.js";
import { pairNotes } from "../../appraise/safety/safety-pairs.js";
import { rankedNotes } from "../../appraise/safety/safety.js";
import { sameDrugName } from "../../domain/drug-names.js";
import { listPriority } from "../../domain/interaction-list.js";
import type { Lexicon } from "../../domain/lexicon.js";
import type { PatientFacts } from "../../domain/patient.js";
import type { Question } from "../../domain/question.js";
import type { SafetyNote } from "../../domain/safety.js";
import type { Library } from "../../ports/library.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import { withoutClasses } from "./asked-together.js";
import { drugLabels, drugsAsked, type DrugLabel } from "./drug-labels.js";
import { USABLE } from "./left-out.js";

export interface SafetyRequest {
  readonly question: Question;
  readonly patient: PatientFacts;
  /** Drugs whose doses the answer prints. */
  readonly printed: readonly string[];
  /** Whether the question itself tells what the person takes; where it does not, a drug that it names is asked about, though it is taken. */
  readonly tellsTaken?: boolean;
  /** Its classes of drugs count as a label's. */
  readonly lexicon?: Lexicon;
  /** Also what interaction lists mark as not worth interrupting for. */
  readonly all: boolean;
}

export interface Safety {
  readonly notes: readonly SafetyNote[];
  /** What the notes quote. */
  readonly quoted: readonly DrugLabel[];
}

/** Of whom nothing is known. */
export const NOBODY: PatientFacts = { drugs: [], allergies: [], conditions: [] };
const NONE: Safety = { notes: [], quoted: [] };

/**
 * What the library's labels and interaction lists say that matters to a person, for the drugs asked about and those whose doses the
 * answer prints, beside what the person takes; the most dangerous first.
 */
export async function safetyNotes(library: Library, request: SafetyRequest): Promise<Safety> {
  const { question, patient, printed, all, lexicon, tellsTaken = true } = request;
  const taken = patient.drugs.map((name) => sameDrugName(bareDrug(name)));
  const measured = measuredElements(question.text);
  const named = withoutClasses([...drugsAsked(question), ...membersNamed(question.text).map(bareDrug)]).filter(
    (name) =>
      !measured.has(name) &&
      (!tellsTaken || !taken.includes(name)) &&
      // What somebody is allergic to is not what is to be given.
      !patient.allergies.some((allergen) => allergen.toLowerCase().replace(/s$/u, "") === name.replace(/s$/u, "")),
  );
  // Of an answer to a question that names a drug, doses of others are no more than examples.
  const asked = [...new Set(named.length > 0 ? named : taken.length > 0 ? [] : printed.filter(looksLikeADrug))];
  if (asked.length === 0 && taken.length === 0) return NONE;
  const labels = await drugLabels(library, [...new Set([...asked, ...taken])]);
  const generics = genericsOf(labels);
  const generic = (name: string) => generics.get(name) ?? name;
  const [wanted, own] = [asked.map(generic), taken.map(generic)];
  // Both names of a drug are looked for in labels: the brand that was told and its generic name. Drugs of which only doses are printed are not
  // set against one another.
  const others = (drug: string) => {
    const beside = !wanted.includes(drug)
      ? wanted
      : named.length > 0
        ? [...own, ...taken, ...wanted]
        : [...own, ...taken];
    return [...new Set(beside)].filter((other) => generic(other) !== drug);
  };
  const classes = new Map<string, DrugClass[]>();
  const classesOf = (name: string) => {
    const known = classes.get(name) ?? classesHeld(generic(name), labels, lexicon);
    classes.set(name, known);
    return known;
  };
  const onlyDrugs = question.topics.every(({ kind }) => kind === "drug" || kind === "word" || kind === "population");
  const conditions = question.topics.filter(({ kind }) => kind === "condition");
  const isUseAsked = (heading: string) => namesOne(conditions, [heading]);
  const raised: KeyedNote[] = [];
  for (const [drug, texts] of byDrug(labels)) {
    const person = wanted.includes(drug) ? patient : NOBODY;
    const beside = others(drug).map((name) => ({ name, classes: classesOf(name) }));
    raised.push(...keyedNotes(drug, texts, concernsOf(person, drug, beside, classesOf(drug)), isUseAsked));
    // What is taken already and is forbidden to this person is told, too, whatever else is asked.
    if (!wanted.includes(drug) && own.includes(drug))
      raised.push(
        ...keyedNotes(drug, texts, concernsOf(alone(patient, named.length > 0), drug, [], classesOf(drug))).filter(
          ({ note }) => note.severity === "danger",
        ),
      );
    // What is taken already is set against itself where no other drug is asked about: all of it if nothing else is asked, else dangers alone.
    if (named.length > 0 || wanted.includes(drug) || !own.includes(drug)) continue;
    const taking = own.filter((name) => name !== drug).map((name) => ({ name, classes: classesOf(name) }));
    const among = keyedNotes(drug, texts, concernsOf(NOBODY, drug, taking, classesOf(drug)));
    raised.push(...among.filter(({ note }) => onlyDrugs || named.length === 0 || note.severity === "danger"));
  }
  // That somebody has what the drug is given for is a danger only where the label says so of it.
  const isOfUse = ({ drug, key, note }: KeyedNote) =>
    note.severity !== "danger" &&
    patient.conditions.some((name) => key === `in ${name}` && usesName(byDrug(labels).get(drug) ?? [], name));
  const notes: SafetyNote[] = onePerPair(
    raised.filter((one) => !isOfUse(one)),
    generic,
    wanted,
  );
  const drugs = new Set([...wanted, ...own]);
  const lists = drugs.size < 2 ? [] : await interactionLists(library, all);
  for (const { publication, source } of lists) notes.push(...pairNotes(publication, source, drugs, all));
  return { notes: rankedNotes(notes), quoted: [...labels, ...lists] };
}

/**
 * What of a person makes a drug that is taken one that must not be: kidneys, liver, pregnancy and allergies; ages and, where another drug is asked about, other diseases are known to who
 * prescribed it.
 */
function alone({ age, conditions, drugs, ...rest }: PatientFacts, another: boolean): PatientFacts {
  return {
    ...rest,
    drugs: [],
    conditions: another ? [] : conditions,
    ...(age === undefined || age < 18 ? {} : { age: Math.min(age, 64) }),
  };
}

/** The classes of a drug by what it is called, by the lexicon, and by what its labels in the library give as its class. */
function classesHeld(drug: string, labels: readonly DrugLabel[], lexicon: Lexicon | undefined): DrugClass[] {
  const itself = classCalled(drug);
  const declared = labels.flatMap(({ publication: { label } }) =>
    label !== undefined && drugsOfLabel(label).some((one) => sameDrugName(one) === drug) ? label.classes : [],
  );
  const all = [
    ...(itself === undefined ? [] : [itself]),
    ...classesOfDrug(drug, lexicon),
    ...declared.flatMap((name) => classNamed(name) ?? []),
  ];
  return [...new Map(all.map((one) => [one.words, one])).values()];
}

/** LOINC: indications. */
const USES = "34067-9";

/** Whether labels name a condition among their uses. */
function usesName(labels: readonly DrugLabel[], condition: string): boolean {
  const named = conditionNamed(condition);
  return labels.some(({ source }) =>
    source.blocks.some(({ code, start, end }) => code === USES && named.test(source.text.slice(start, end))),
  );
}

/** The labels of each drug, by its generic name. */
function byDrug(labels: readonly DrugLabel[]): Map<string, DrugLabel[]> {
  const drugs = new Map<string, DrugLabel[]>();
  for (const label of labels) {
    const facts = label.publication.label;
    const product = facts === undefined ? undefined : productOf(facts);
    const drug = product === undefined ? undefined : sameDrugName(product);
    if (drug !== undefined) drugs.set(drug, [...(drugs.get(drug) ?? []), label]);
  }
  return drugs;
}

/** The generic name of every brand of these labels. */
function genericsOf(labels: readonly DrugLabel[]): Map<string, string> {
  return new Map(
    labels.flatMap(({ publication: { label } }) => {
      const drug = label === undefined ? undefined : productOf(label);
      return drug === undefined || label === undefined
        ? []
        : [...label.brands.map(bareDrug), drug].map((name) => [name, sameDrugName(drug)] as const);
    }),
  );
}

const MOST_LISTS = 50;

async function interactionLists(library: Library, all: boolean): Promise<DrugLabel[]> {
  const held = await library.list(
    { ...USABLE, tiers: ["label"], designs: ["classification"] },
    { offset: 0, limit: MOST_LISTS },
  );
  const found: DrugLabel[] = [];
  for (const { publication, sources } of held) {
    const priority = listPriority(publication);
    if (priority === undefined || (priority === "non-interruptive" && !all)) continue;
    const source = await library.source(sources[0]?.id ?? "");
    if (source !== undefined) found.push({ publication, source });
  }
  return found;
}
