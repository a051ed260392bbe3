import { creatinineInMg } from "../../appraise/safety/worked-out-filtration.js";
import { InvalidArgumentError } from "commander";

/** Reads a year of four digits. */
export function yearOption(value: string): number {
  if (!/^\d{4}$/.test(value)) throw new InvalidArgumentError("A year has four digits.");
  return Number(value);
}

/** Reads a number, with a point or without. */
export function numberOption(value: string): number {
  if (!/^\d{1,6}(?:\.\d{1,4})?$/.test(value)) throw new InvalidArgumentError("It must be a number.");
  return Number(value);
}

const PER_YEAR: Readonly<Record<string, number>> = { y: 1, m: 12, w: 52.18, d: 365.25 };

/** Reads an age in years: "74", "8 months", "10 days". */
export function ageOption(value: string): number {
  const match = /^(\d{1,3}(?:\.\d{1,2})?)\s?(?:(y|m|w|d)[a-z]*)?$/i.exec(value.trim());
  const per = PER_YEAR[(match?.[2] ?? "y").toLowerCase()];
  if (match === null || per === undefined)
    throw new InvalidArgumentError("It must be a number of years, or of months, weeks or days: 74, “8 months”.");
  return Number(match[1]) / per;
}

const POUND = 0.45359237;

/** Reads a weight in kilograms; pounds are refused with what they are in kilograms. */
export function weightOption(value: string): number {
  const match = /^(\d{1,4}(?:\.\d{1,3})?)\s?(kg|kilos?|kilograms?|lbs?|pounds?)?$/i.exec(value.trim());
  if (match === null) throw new InvalidArgumentError("It must be a number of kilograms.");
  const number = Number(match[1]);
  if (/^(?:lb|pound)/i.test(match[2] ?? ""))
    throw new InvalidArgumentError(`It must be in kilograms: ${match[1]} lb are ${(number * POUND).toFixed(1)} kg.`);
  return number;
}

/** Reads a creatinine in mg/dL; one in µmol/L is turned into it. */
export function creatinineOption(value: string): number {
  const match = /^(\d{1,4}(?:\.\d{1,2})?)\s?(mg\/dl|[uµμ]mol\/l)?$/i.exec(value.trim());
  const creatinine = match === null ? undefined : creatinineInMg(Number(match[1]), match[2]);
  if (creatinine === undefined)
    throw new InvalidArgumentError("It must be a creatinine in mg/dL or µmol/L: 1.6, “140 µmol/L”.");
  return creatinine;
}

/** Reads a whole number above 0. */
export function countOption(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError("It must be a whole number above 0.");
  return Number(value);
}

const SHORT_NAMES: Readonly<Record<string, string>> = { md: "markdown", txt: "text" };

/** Reads the name of one of the formats; “md” is Markdown, “txt” text. */
export function formatNamed(formats: readonly string[]): (value: string) => string {
  return (value) => {
    const named = formats.find((one) => one === value || one === SHORT_NAMES[value]);
    if (named === undefined) throw new InvalidArgumentError(`Allowed choices are ${formats.join(", ")}.`);
    return named;
  };
}
