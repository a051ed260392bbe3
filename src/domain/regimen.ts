/** Something that a text says, and where: `text.slice(start, end)` are its words (UTF-16 units, end exclusive). */
export interface Said<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** Forms that are counted. */
export const DOSE_FORMS = [
  "tablet",
  "capsule",
  "drop",
  "puff",
  "spray",
  "patch",
  "sachet",
  "ampoule",
  "suppository",
  "lozenge",
  "inhalation",
] as const;
export const DOSE_UNITS = [
  "ng",
  "mcg",
  "mg",
  "g",
  "kg",
  "mL",
  "L",
  "IU",
  "unit",
  "mEq",
  "mmol",
  "%",
  ...DOSE_FORMS,
] as const;
export type DoseUnit = (typeof DOSE_UNITS)[number];

export const TIME_UNITS = ["minute", "hour", "day", "week", "month", "year"] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

export const ROUTES = [
  "oral",
  "intravenous",
  "intramuscular",
  "subcutaneous",
  "topical",
  "inhaled",
  "intranasal",
  "rectal",
  "vaginal",
  "ophthalmic",
  "intralesional",
  "intrathecal",
  "epidural",
  "sublingual",
  "buccal",
  "transdermal",
  "intradermal",
  "intra-articular",
  "intravitreal",
  "subconjunctival",
  "intraperitoneal",
  "intraosseous",
  "enteral",
] as const;
export type Route = (typeof ROUTES)[number];

/** What a dose is in a course of treatment; absent where nothing is said. */
export const DOSE_ROLES = ["loading", "initial", "maintenance", "titration", "maximum"] as const;
export type DoseRole = (typeof DOSE_ROLES)[number];

/** A number or range as decimal digits ("0.5"). One number has both ends; "up to" has no low end, "at least" no high one. */
export interface Bounds {
  readonly low?: string;
  readonly high?: string;
}

/** How much, as written but for the names of units. */
export interface Amount extends Bounds {
  readonly unit: DoseUnit;
  /** For each kilogram of body weight, or square metre of body surface. */
  readonly per?: "kg" | "m2";
  /** The amount is the whole of that time ("60 mg/day"), or of the course ("total"); without it, it is one dose. */
  readonly rate?: TimeUnit | "total";
}

/** `times` doses in every `every` units of time: "twice daily" is 2 in every 1 day, "every 4–6 hours" 1 in every 4–6 hours. */
export interface Recurrence {
  readonly times: Required<Bounds>;
  readonly every: Required<Bounds>;
  readonly unit: TimeUnit;
}
export type Frequency = "once" | Recurrence;

/** For how long. */
export interface Span extends Bounds {
  readonly unit: TimeUnit;
}

/** A dose as a text gives it. What the text does not say is absent; every part carries its place. */
export interface Regimen {
  /** From the first of its words to the last. */
  readonly start: number;
  readonly end: number;
  readonly amount: Said<Amount>;
  /** The drug's name in small letters, without salt and form; the generic name where the caller knows the brand. */
  readonly drug?: Said<string>;
  /** Strength of what is given, as written ("0.5%", "4 mg/mL"). */
  readonly strength?: Said<string>;
  readonly route?: Said<Route>;
  readonly frequency?: Said<Frequency>;
  readonly duration?: Said<Span>;
  readonly role?: Said<DoseRole>;
  /** The most that is allowed, where the same sentence says it of the same drug. */
  readonly maximum?: Said<Amount>;
}
