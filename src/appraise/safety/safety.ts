import { byCodeUnit } from "../../domain/order.js";
import type { SafetyNote } from "../../domain/safety.js";
import { SEVERITIES } from "../../domain/safety.js";

/** More than this nobody reads; what is left out is the least grave. */
const MOST_NOTES = 12;

/** The notes in the order of their danger, each text once: a label says it before a list does, and dangers before all else. */
export function rankedNotes(notes: readonly SafetyNote[]): SafetyNote[] {
  const once = new Map<string, SafetyNote>();
  const ordered = [...notes].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || byCodeUnit(a.text, b.text),
  );
  for (const note of ordered) if (!once.has(note.text)) once.set(note.text, note);
  return oneASentence([...once.values()]).slice(0, MOST_NOTES);
}

/** One note for each sentence: what it says of a person's kidneys and of another drug at once is quoted once, for both. */
function oneASentence(notes: readonly SafetyNote[]): SafetyNote[] {
  const held: SafetyNote[] = [];
  for (const note of notes) {
    const at = held.findIndex(({ quote, severity }) => sameQuote(quote, note.quote) && severity === note.severity);
    const before = held[at];
    const text = before === undefined ? undefined : joined(before.text, note.text);
    if (before === undefined || text === undefined) held.push(note);
    else held[at] = { ...before, text };
  }
  return held;
}

function sameQuote(one: SafetyNote["quote"], other: SafetyNote["quote"]): boolean {
  return one.source === other.source && one.start === other.start && one.end === other.end;
}

/** "X at an eGFR of 28: its label’s warnings" and "X with Y: its label’s warnings" are "X at an eGFR of 28 and with Y: …"; nothing where they are of two drugs. */
function joined(one: string, other: string): string | undefined {
  const [whole, tail] = [/^(\S+) (.*)(: its label.*)$/u.exec(one), /^(\S+) (.*)(: its label.*)$/u.exec(other)];
  if (whole === null || tail === null || whole[1] !== tail[1] || whole[3] !== tail[3]) return undefined;
  return `${whole[1] ?? ""} ${whole[2] ?? ""} and ${tail[2] ?? ""}${whole[3] ?? ""}`;
}
