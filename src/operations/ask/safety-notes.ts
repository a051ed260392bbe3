import { bareDrug, drugsOfLabel } from "../../answer/dose-evidence.js";
import { concernsOf } from "../../appraise/safety-applies.js";
import { labelNotes } from "../../appraise/safety-label.js";
import { pairNotes } from "../../appraise/safety-pairs.js";
import { rankedNotes } from "../../appraise/safety.js";
import { sameDrugName } from "../../domain/drug-names.js";
import { listPriority } from "../../domain/interaction-list.js";
import type { PatientFacts } from "../../domain/patient.js";
import type { Question } from "../../domain/question.js";
import type { SafetyNote } from "../../domain/safety.js";
import type { Library } from "../../ports/library.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import { drugLabels, drugsAsked, type DrugLabel } from "./drug-labels.js";
import { USABLE } from "./left-out.js";

export interface SafetyRequest {
  readonly question: Question;
  readonly patient: PatientFacts;
  /** Drugs whose doses the answer prints. */
  readonly printed: readonly string[];
  /** Also what interaction lists mark as not worth interrupting for. */
  readonly all: boolean;
}

export interface Safety {
  readonly notes: readonly SafetyNote[];
  /** What the notes quote. */
  readonly quoted: readonly DrugLabel[];
}

const NONE: Safety = { notes: [], quoted: [] };

/**
 * What the library's labels and interaction lists say that matters to a person, for the drugs asked about and those whose doses the
 * answer prints, beside what the person takes; the most dangerous first.
 */
export async function safetyNotes(library: Library, request: SafetyRequest): Promise<Safety> {
  const { question, patient, printed, all } = request;
  const asked = [...new Set([...drugsAsked(question), ...printed.filter(looksLikeADrug)])];
  const taken = patient.drugs.map((name) => sameDrugName(bareDrug(name)));
  if (asked.length === 0 && taken.length === 0) return NONE;
  const labels = await drugLabels(library, [...new Set([...asked, ...taken])]);
  const generics = genericsOf(labels);
  const generic = (name: string) => generics.get(name) ?? name;
  const [wanted, own] = [asked.map(generic), taken.map(generic)];
  // Both names of a drug are looked for in labels: the brand that was told and its generic name.
  const others = (drug: string) =>
    [...new Set(wanted.includes(drug) ? [...own, ...taken, ...wanted] : wanted)].filter(
      (other) => generic(other) !== drug,
    );
  const notes: SafetyNote[] = [];
  for (const { publication, source } of labels) {
    const [drug] = publication.label === undefined ? [] : drugsOfLabel(publication.label).map(sameDrugName);
    if (drug === undefined) continue;
    const person = wanted.includes(drug) ? patient : { drugs: [], allergies: [], conditions: [] };
    notes.push(...labelNotes(drug, publication, source, concernsOf(person, drug, others(drug))));
  }
  const drugs = new Set([...wanted, ...own]);
  const lists = drugs.size < 2 ? [] : await interactionLists(library, all);
  for (const { publication, source } of lists) notes.push(...pairNotes(publication, source, drugs, all));
  return { notes: rankedNotes(notes), quoted: [...labels, ...lists] };
}

/** The generic name of every brand of these labels. */
function genericsOf(labels: readonly DrugLabel[]): Map<string, string> {
  return new Map(
    labels.flatMap(({ publication: { label } }) => {
      const [drug] = label === undefined ? [] : drugsOfLabel(label);
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
