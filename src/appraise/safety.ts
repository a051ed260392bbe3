import { byCodeUnit } from "../domain/order.js";
import type { SafetyNote } from "../domain/safety.js";
import { SEVERITIES } from "../domain/safety.js";

/** More than this nobody reads; what is left out is the least grave. */
const MOST_NOTES = 12;

/** The notes in the order of their danger, each text once: a label says it before a list does, and dangers before all else. */
export function rankedNotes(notes: readonly SafetyNote[]): SafetyNote[] {
  const once = new Map<string, SafetyNote>();
  const ordered = [...notes].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || byCodeUnit(a.text, b.text),
  );
  for (const note of ordered) if (!once.has(note.text)) once.set(note.text, note);
  return [...once.values()].slice(0, MOST_NOTES);
}
