import { sameDrugName } from "../../domain/drug-names.js";
import type { SafetyNote } from "../../domain/safety.js";
import { SEVERITIES } from "../../domain/safety.js";
import type { KeyedNote } from "./safety-label.js";

const WITH = "with ";
/** What says what to do ranks before what tells of a risk alone. */
const DOES =
  /\b(?:avoid\w*|contra-?indicated|do not|should not|not (?:be )?(?:used|recommended)|limit\w*|exceed|reduc\w+|monitor\w*|adjust\w*|caution)\b/iu;

/**
 * Notes of labels with one for each pair of drugs: what both labels say of taking both is told once, by the graver note, then by the one that says
 * what to do, then by that of the drug asked about. `generic` gives a drug's generic name, `wanted` the drugs asked about.
 */
export function onePerPair(
  raised: readonly KeyedNote[],
  generic: (name: string) => string,
  wanted: readonly string[],
): SafetyNote[] {
  const pairs = new Map<string, KeyedNote>();
  const others: SafetyNote[] = [];
  for (const one of raised) {
    if (!one.key.startsWith(WITH)) {
      others.push(one.note);
      continue;
    }
    const pair = [one.drug, sameDrugName(generic(one.key.slice(WITH.length)))].sort().join(" + ");
    const held = pairs.get(pair);
    if (held === undefined || isBetter(one, held, wanted)) pairs.set(pair, one);
  }
  return [...others, ...[...pairs.values()].map(({ note }) => note)];
}

function isBetter(one: KeyedNote, held: KeyedNote, wanted: readonly string[]): boolean {
  const rank = ({ drug, note }: KeyedNote) => [
    SEVERITIES.indexOf(note.severity),
    DOES.test(note.quote.text) ? 0 : 1,
    wanted.includes(drug) ? 0 : 1,
  ];
  const [a, b] = [rank(one), rank(held)];
  for (const [at, value] of a.entries()) if (value !== b[at]) return value < (b[at] ?? 0);
  return false;
}
