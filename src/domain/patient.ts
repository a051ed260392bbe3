export const SEXES = ["female", "male"] as const;

/** What is known of the person asked about; nothing of it says who that is. Absent means not known. */
export interface PatientFacts {
  /** Years. */
  readonly age?: number;
  readonly sex?: (typeof SEXES)[number];
  readonly pregnant?: boolean;
  readonly breastfeeding?: boolean;
  /** mL/min/1.73 m². */
  readonly eGFR?: number;
  /** Disease of the liver in words ("cirrhosis, Child-Pugh B"). */
  readonly hepatic?: string;
  /** Kilograms. */
  readonly weight?: number;
  /** What is taken already, by generic name or brand. */
  readonly drugs: readonly string[];
  readonly allergies: readonly string[];
  readonly conditions: readonly string[];
}

/** The facts in one line for people ("74 years, eGFR 28, on apixaban"). */
export function patientWords(patient: PatientFacts): string {
  const { age, sex, pregnant, breastfeeding, eGFR, hepatic, weight, drugs, allergies, conditions } = patient;
  return [
    ...(age === undefined ? [] : [`${age} years`]),
    ...(sex === undefined ? [] : [sex]),
    ...(pregnant === true ? ["pregnant"] : []),
    ...(breastfeeding === true ? ["breastfeeding"] : []),
    ...(weight === undefined ? [] : [`${weight} kg`]),
    ...(eGFR === undefined ? [] : [`eGFR ${eGFR}`]),
    ...(hepatic === undefined ? [] : [`liver: ${hepatic}`]),
    ...(conditions.length === 0 ? [] : [`has ${conditions.join(", ")}`]),
    ...(drugs.length === 0 ? [] : [`takes ${drugs.join(", ")}`]),
    ...(allergies.length === 0 ? [] : [`allergic to ${allergies.join(", ")}`]),
  ].join("; ");
}
