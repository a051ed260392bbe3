import { useSyncExternalStore } from "react";
import type { z } from "zod";
import { creatinineInMg } from "../../../src/appraise/safety/worked-out-filtration.js";
import { patientWords } from "../../../src/domain/patient.js";
import type { patientSchema } from "../../../src/operations/ask/patient-schema.js";

/** What may be told of a person, as the server takes it. */
export type Patient = z.input<typeof patientSchema>;

/** The form as it is filled in: numbers and lists as they were typed. */
export interface PatientDraft {
  readonly age: string;
  readonly sex: "" | "female" | "male";
  readonly pregnant: boolean;
  readonly breastfeeding: boolean;
  readonly weight: string;
  readonly eGFR: string;
  /** In mg/dL or µmol/L, told apart by its size. */
  readonly creatinine: string;
  readonly hepatic: string;
  readonly conditions: string;
  readonly drugs: string;
  readonly allergies: string;
}

export const NO_DRAFT: PatientDraft = {
  age: "",
  sex: "",
  pregnant: false,
  breastfeeding: false,
  weight: "",
  eGFR: "",
  creatinine: "",
  hepatic: "",
  conditions: "",
  drugs: "",
  allergies: "",
};

type NumberField = "age" | "weight" | "eGFR";
/** The bounds of the server's schema, and what a person calls the field. */
const NUMBERS: Readonly<Record<NumberField, readonly [least: number, most: number, name: string]>> = {
  age: [0, 130, "Age"],
  weight: [0.1, 600, "Weight"],
  eGFR: [0, 250, "eGFR"],
};

/** Reads the form. `wrong` says, field by field, what cannot be meant; a field that is empty is not known. */
export function readDraft(draft: PatientDraft): {
  readonly patient: Patient | undefined;
  readonly wrong: Partial<Record<keyof PatientDraft, string>>;
} {
  const wrong: Partial<Record<keyof PatientDraft, string>> = {};
  const told: Record<string, unknown> = {};
  for (const name of Object.keys(NUMBERS) as NumberField[]) {
    const [least, most, title] = NUMBERS[name];
    const text = draft[name].trim().replace(",", ".");
    if (text === "") continue;
    const value = Number(text);
    if (!/^\d+(\.\d+)?$/u.test(text) || value < least || value > most)
      wrong[name] = `${title} is a number from ${least} to ${most}.`;
    else told[name] = value;
  }
  const creatinine = draft.creatinine.trim().replace(",", ".");
  const mg = /^\d+(\.\d+)?$/u.test(creatinine) ? creatinineInMg(Number(creatinine)) : undefined;
  if (mg !== undefined) told["creatinine"] = mg;
  else if (creatinine !== "") wrong.creatinine = "Creatinine is a number, in mg/dL (1.6) or µmol/L (140).";
  if (draft.sex !== "") told["sex"] = draft.sex;
  for (const name of ["pregnant", "breastfeeding"] as const) if (draft[name]) told[name] = true;
  if (draft.pregnant && draft.sex === "male") wrong.pregnant = "Male and pregnant: one of the two is a slip.";
  if (draft.hepatic.trim() !== "") told["hepatic"] = draft.hepatic.trim();
  for (const name of ["conditions", "drugs", "allergies"] as const) {
    const list = draft[name]
      .split(/[,;\n]/u)
      .map((one) => one.trim())
      .filter((one) => one !== "");
    if (list.length > 0) told[name] = list;
  }
  // Every field above is of the schema.
  return { patient: Object.keys(told).length === 0 ? undefined : told, wrong };
}

/** The facts in one line. */
export function wordsOf({ drugs = [], allergies = [], conditions = [], ...rest }: Patient): string {
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return patientWords({ ...known, drugs, allergies, conditions });
}

const CHANGED = "citeside:patient";
let draft = NO_DRAFT;

/** Keeps what was told in this page's memory: in no address and in no store, and gone when the page is loaded anew. */
export function tellPatient(told: PatientDraft): void {
  draft = told;
  dispatchEvent(new Event(CHANGED));
}

function subscribe(changed: () => void): () => void {
  addEventListener(CHANGED, changed);
  return () => removeEventListener(CHANGED, changed);
}

/** What is told of the person now. */
export const usePatientDraft = () => useSyncExternalStore(subscribe, () => draft);
