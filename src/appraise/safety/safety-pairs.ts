import { sameDrugName } from "../../domain/drug-names.js";
import { listPriority, PAIR_END, PAIR_SIGN, type Priority } from "../../domain/interaction-list.js";
import type { Publication } from "../../domain/publication.js";
import { makeQuote } from "../../domain/quote.js";
import type { SafetyNote } from "../../domain/safety.js";
import type { Source } from "../../domain/source.js";

const SEVERITY: Readonly<Record<Priority, SafetyNote["severity"]>> = {
  "high priority": "danger",
  "priority not stated": "warning",
  "non-interruptive": "note",
};

/**
 * The pairs of a list of which both drugs are among the given ones (in small letters, `sameDrugName`), each once, in the list's order. What was
 * made to interrupt nobody is silent unless `all` is asked for.
 */
export function pairNotes(
  publication: Publication,
  source: Source,
  drugs: ReadonlySet<string>,
  all = false,
): SafetyNote[] {
  const priority = listPriority(publication);
  if (priority === undefined || (priority === "non-interruptive" && !all)) return [];
  const notes = new Map<string, SafetyNote>();
  for (const block of source.blocks) {
    if (block.kind !== "row") continue;
    let start = block.start;
    for (const pair of source.text.slice(block.start, block.end).split(PAIR_END)) {
      const names = drugsOfPair(pair);
      if (names.length === 2 && names.every((name) => drugs.has(name))) {
        const key = [...names].sort().join(" ");
        if (!notes.has(key))
          notes.set(key, {
            severity: SEVERITY[priority],
            text: `${names.join(" with ")}: on a ${priority === "priority not stated" ? "list" : `${priority} list`} of drug interactions`,
            quote: makeQuote(source, start, start + pair.length),
            publication: publication.id,
          });
      }
      start += pair.length + PAIR_END.length;
    }
  }
  return [...notes.values()];
}

/** "Sparfloxacin (DB01208) + Erythromycin (DB00199): QT" is sparfloxacin and erythromycin. */
export function drugsOfPair(pair: string): string[] {
  return pair
    .split(PAIR_SIGN)
    .slice(0, 2)
    .map((part) => sameDrugName(part.replace(/\s\([^)]*\).*$|:\s.*$/u, "")));
}
