import type { AuditText } from "./audit-text.js";
import { headingSubject, subjectOf } from "./claim-subject.js";
import { plainClaim } from "./plain-claim.js";
import { sentences } from "../text/sentences.js";

/** A subject must be named by so many sentences or headings to be the matter of the whole text. */
const OFTEN = 2;

/**
 * What a text as a whole is about: the subject that most of its sentences and headings name, the longer one of equals; nothing where
 * no subject comes twice.
 */
export function mainSubject({ text, blocks }: AuditText): string | undefined {
  const counts = new Map<string, { readonly as: string; count: number }>();
  const take = (subject: string | undefined) => {
    if (subject === undefined || !/\p{L}{3}/u.test(subject)) return;
    const key = subject.toLowerCase();
    const held = counts.get(key);
    if (held === undefined) counts.set(key, { as: subject, count: 1 });
    else held.count++;
  };
  for (const block of blocks) {
    if (block.kind === "heading") take(headingSubject([text.slice(block.start, block.end)]));
    else if (block.kind !== "asked" && block.kind !== "reference")
      for (const { start, end } of sentences(text, block.start, block.end))
        take(subjectOf(plainClaim(text.slice(start, end))));
  }
  const low = text.toLowerCase();
  const [best] = [...counts.entries()]
    .map(([key, { as, count }]) => ({ as, count: Math.max(count, low.split(key).length - 1), key }))
    .filter(({ count }) => count >= OFTEN)
    .sort((a, b) => b.count - a.count || b.key.length - a.key.length || (a.key < b.key ? -1 : 1));
  return best?.as;
}
