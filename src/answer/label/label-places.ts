/** LOINC: the section on doses. */
export const DOSING = "34068-7";
/** Sections on warnings and precautions, in which older labels say all sorts of things. */
export const WARNED: readonly string[] = ["34066-1", "43685-7", "34071-1", "42232-9", "34072-9", "43684-0"];
/** What patients are told. */
export const TOLD: readonly string[] = ["34076-0", "42230-3", "42231-1"];
