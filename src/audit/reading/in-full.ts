import type { Source } from "../../domain/source.js";
import { abbreviationsIn } from "../../text/abbreviations.js";

/** A short form as it stands in a text, and what it stands for. */
interface ShortForm {
  readonly short: string;
  readonly long: string;
  /** Made when it is first met: most sentences hold none of a source's short forms. */
  shape?: RegExp;
}

/** The short forms of a source, and what was written out of it. */
interface Known {
  readonly forms: readonly ShortForm[];
  readonly full: Map<string, string>;
}

const known = new WeakMap<Source, Known>();
/** Short forms are explained where they first stand; longer texts are not read for them to the end. Characters. */
const READ_FOR_SHORT = 30_000;

/** A text with what its short forms stand for by its own source before each: "AVF" is an arteriovenous fistula. */
export function inFull(text: string, source: Source): string {
  const { forms, full } = knownOf(source);
  const held = full.get(text);
  if (held !== undefined) return held;
  const written = forms
    .filter(({ short }) => text.includes(short))
    .reduce(
      (made, form) => made.replace((form.shape ??= shapeOf(form.short)), (found) => `${form.long} ${found}`),
      text,
    );
  full.set(text, written);
  return written;
}

function knownOf(source: Source): Known {
  const held = known.get(source);
  if (held !== undefined) return held;
  const forms: ShortForm[] = abbreviationsIn(source.text.slice(0, READ_FOR_SHORT)).map((form) => ({ ...form }));
  const made = { forms, full: new Map<string, string>() };
  known.set(source, made);
  return made;
}

/** A short form by itself, or with the "s" of several. */
function shapeOf(short: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])${short.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}s?(?![\\p{L}\\d])`, "gu");
}
