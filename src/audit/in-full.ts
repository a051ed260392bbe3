import type { Source } from "../domain/source.js";
import type { Abbreviation } from "../text/abbreviations.js";
import { abbreviationsIn } from "../text/abbreviations.js";

const fullForms = new WeakMap<Source, readonly Abbreviation[]>();
/** Short forms are explained where they first stand; longer texts are not read for them to the end. Characters. */
const READ_FOR_SHORT = 30_000;

/** A text with what its short forms stand for by its own source before each: "AVF" is an arteriovenous fistula. */
export function inFull(text: string, source: Source): string {
  let known = fullForms.get(source);
  if (known === undefined) {
    known = abbreviationsIn(source.text.slice(0, READ_FOR_SHORT));
    fullForms.set(source, known);
  }
  return known
    .filter(({ short }) => text.includes(short))
    .reduce((full, { short, long }) => full.replace(shapeOf(short), (found) => `${long} ${found}`), text);
}

/** A short form by itself, or with the "s" of several. */
function shapeOf(short: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])${short.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}s?(?![\\p{L}\\d])`, "gu");
}
