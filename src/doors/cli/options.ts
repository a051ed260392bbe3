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

/** Reads a whole number above 0. */
export function countOption(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError("It must be a whole number above 0.");
  return Number(value);
}
