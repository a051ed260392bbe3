export const SEXES = ["female", "male"] as const;
export const TRIMESTERS = [1, 2, 3] as const;

/** What is known of the person asked about; nothing of it says who that is. Absent means not known. */
export interface PatientFacts {
  /** Years; 0.5 is six months. */
  readonly age?: number;
  readonly sex?: (typeof SEXES)[number];
  readonly pregnant?: boolean;
  /** Of a pregnancy; absent where it is not told. */
  readonly trimester?: (typeof TRIMESTERS)[number];
  readonly breastfeeding?: boolean;
  /** mL/min/1.73 m². */
  readonly eGFR?: number;
  /** As it is told, mL/min: drugs are dosed by it, and it is no eGFR. */
  readonly creatinineClearance?: number;
  /** In serum or plasma, mg/dL. */
  readonly creatinine?: number;
  /** Disease of the liver in words ("cirrhosis, Child-Pugh B"). */
  readonly hepatic?: string;
  /** Kilograms. */
  readonly weight?: number;
  /** What is taken already, by generic name or brand. */
  readonly drugs: readonly string[];
  readonly allergies: readonly string[];
  readonly conditions: readonly string[];
}

/** Somebody of whom nothing is known. */
export const NOTHING_TOLD: PatientFacts = { drugs: [], allergies: [], conditions: [] };

/** The facts in one line for people ("74 years; eGFR 28; takes apixaban"); `ofKidneys` is told in brackets after what is known of the kidneys. */
export function patientWords(patient: PatientFacts, ofKidneys?: string): string {
  const {
    age,
    sex,
    pregnant,
    trimester,
    breastfeeding,
    eGFR,
    creatinineClearance,
    creatinine,
    hepatic,
    weight,
    drugs,
    allergies,
    conditions,
  } = patient;
  const kidneys = [
    ...(creatinine === undefined ? [] : [`creatinine ${creatinine} mg/dL`]),
    ...(eGFR === undefined ? [] : [`eGFR ${eGFR}`]),
    ...(creatinineClearance === undefined ? [] : [`creatinine clearance ${creatinineClearance} mL/min`]),
  ].join("; ");
  return [
    ...(age === undefined ? [] : [ageWords(age)]),
    ...(sex === undefined ? [] : [sex]),
    ...(pregnant === true ? [trimester === undefined ? "pregnant" : `pregnant, trimester ${trimester}`] : []),
    ...(breastfeeding === true ? ["breastfeeding"] : []),
    ...(weight === undefined ? [] : [`${weight} kg`]),
    ...(kidneys === "" ? [] : [ofKidneys === undefined ? kidneys : `${kidneys} (${ofKidneys})`]),
    ...(hepatic === undefined ? [] : [`liver: ${hepatic}`]),
    ...(conditions.length === 0 ? [] : [`has ${conditions.join(", ")}`]),
    ...(drugs.length === 0 ? [] : [`takes ${drugs.join(", ")}`]),
    ...(allergies.length === 0 ? [] : [`allergic to ${allergies.join(", ")}`]),
  ].join("; ");
}

/** Who that is, in words such as a text uses of people ("72-year-old woman, pregnant"); nothing where neither age, sex nor pregnancy is known. */
export function whoItIs({ age, sex, pregnant }: PatientFacts): string | undefined {
  const grown = age === undefined ? undefined : age >= 18;
  const who = grown === false ? (sex === "female" ? "girl" : "boy") : sex === "female" ? "woman" : "man";
  const people = sex === undefined ? (grown === undefined ? undefined : grown ? "adult" : "child") : who;
  const years =
    age === undefined ? undefined : age >= 2 ? `${Math.floor(age)}-year-old` : `${Math.round(age * 12)}-month-old`;
  const words = [years, people].filter((word) => word !== undefined).join(" ");
  const told = [words, pregnant === true ? "pregnant" : ""].filter((word) => word !== "");
  return told.length === 0 ? undefined : told.join(", ");
}

const DAYS = 365.25;

/** An age in years for people: below two years in months, below two months in weeks, below four weeks in days. */
export function ageWords(age: number): string {
  if (age >= 2) return `${Math.floor(age)} years`;
  const days = age * DAYS;
  const [count, unit] =
    days < 27.5 ? [days, "day"] : age * 12 < 2 ? [days / 7, "week"] : age === 1 ? [1, "year"] : [age * 12, "month"];
  const whole = Math.round(count);
  return `${whole} ${unit}${whole === 1 ? "" : "s"}`;
}
