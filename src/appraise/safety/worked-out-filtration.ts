import type { PatientFacts } from "../../domain/patient.js";

/** A filtration that nobody told but that follows from a creatinine, or why none does. */
export type WorkedOut =
  | { readonly fact: "creatinineClearance" | "eGFR"; readonly value: number; readonly by: string }
  | { readonly lacks: string };

const ADULT = 18;

/**
 * The filtration that a creatinine (mg/dL) leaves in an adult: the clearance by Cockcroft and Gault (Nephron 1976) where age, sex and weight are told, which is
 * what labels dose by, else the eGFR by CKD-EPI 2021 (Inker and others, New England Journal of Medicine 2021) where age and sex are. Both hold for kidneys that are
 * steady and for the weight as it is told. What is lacking, in words, where neither can be worked out; nothing where no creatinine is told, or a filtration is.
 */
export function workedOutFiltration(facts: PatientFacts): WorkedOut | undefined {
  const { creatinine, age, sex, weight, pregnant, conditions, eGFR, creatinineClearance } = facts;
  if (creatinine === undefined || eGFR !== undefined || creatinineClearance !== undefined) return undefined;
  if (pregnant === true) return { lacks: "in pregnancy no clearance can be worked out from a creatinine" };
  if (conditions.includes("dialysis")) return { lacks: "on dialysis no clearance can be worked out from a creatinine" };
  if (age !== undefined && age < ADULT)
    return { lacks: `under ${ADULT} years no clearance is worked out from a creatinine` };
  if (age === undefined || sex === undefined) {
    const [what, verb] =
      age === undefined && sex === undefined
        ? ["age and sex", "are"]
        : [age === undefined ? "the age" : "the sex", "is"];
    return { lacks: `no clearance can be worked out: ${what} ${verb} not told` };
  }
  if (weight === undefined)
    return {
      fact: "eGFR",
      value: Math.round(ckdEpi(creatinine, age, sex)),
      by: "CKD-EPI 2021 from creatinine, age and sex",
    };
  return {
    fact: "creatinineClearance",
    value: Math.round(cockcroftGault(creatinine, age, sex, weight)),
    by: "Cockcroft and Gault from creatinine, age, sex and weight as told",
  };
}

function cockcroftGault(creatinine: number, age: number, sex: "female" | "male", weight: number): number {
  return (((140 - Math.min(age, 139)) * weight) / (72 * creatinine)) * (sex === "female" ? 0.85 : 1);
}

function ckdEpi(creatinine: number, age: number, sex: "female" | "male"): number {
  const [kappa, alpha, factor] = sex === "female" ? [0.7, -0.241, 1.012] : [0.9, -0.302, 1];
  const ratio = creatinine / kappa;
  return 142 * Math.min(ratio, 1) ** alpha * Math.max(ratio, 1) ** -1.2 * 0.9938 ** age * factor;
}

/** µmol/L in 1 mg/dL of creatinine (molar mass 113.12 g/mol). */
export const MICROMOLES = 88.4;
/** No creatinine in mg/dL is so high, and none in µmol/L that is told of an adult so low. */
const MOST_MG = 20;

/** A creatinine in mg/dL: the unit as it is told, else by its size; nothing where nobody has such a one. */
export function creatinineInMg(value: number, unit = ""): number | undefined {
  const inMicromoles = unit === "" ? value >= MOST_MG : /mol/iu.test(unit);
  const mg = inMicromoles ? value / MICROMOLES : value;
  return mg >= 0.1 && mg <= 25 ? Math.round(mg * 100) / 100 : undefined;
}
