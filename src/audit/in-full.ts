import type { Source } from "../domain/source.js";
import { abbreviationsIn } from "../text/abbreviations.js";

const fullForms = new WeakMap<
  Source,
  readonly { readonly shape: RegExp; readonly every: RegExp; readonly long: string }[]
>();
/** Short forms are explained where they first stand; longer texts are not read for them to the end. Characters. */
const READ_FOR_SHORT = 30_000;

/** A text with what its short forms stand for by its own source before each: "AVF" is an arteriovenous fistula. */
export function inFull(text: string, source: Source): string {
  let known = fullForms.get(source);
  if (known === undefined) {
    known = abbreviationsIn(source.text.slice(0, READ_FOR_SHORT)).map(({ short, long }) => {
      const shape = `(?<![\\p{L}\\d])${short.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}s?(?![\\p{L}\\d])`;
      return { shape: new RegExp(shape, "u"), every: new RegExp(shape, "gu"), long };
    });
    fullForms.set(source, known);
  }
  const more = known.filter(({ shape }) => shape.test(text));
  return more.reduce((full, { every, long }) => full.replace(every, (short) => `${long} ${short}`), text);
}
