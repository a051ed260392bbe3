import type { Passage } from "../domain/passage.js";
import { passagesOf } from "../domain/passage.js";
import type { Source } from "../domain/source.js";
import { termsOf } from "../text/analyse.js";

/** A passage with the index terms of its section path and of its own text. */
export interface IndexedPassage {
  readonly passage: Passage;
  readonly heading: readonly string[];
  readonly body: readonly string[];
}

const remembered = new WeakMap<Source, readonly IndexedPassage[]>();

/** Keeps what `indexedPassages` made of a Source elsewhere, so that it need not be made again. */
export function rememberPassages(source: Source, passages: readonly IndexedPassage[]): void {
  remembered.set(source, passages);
}

/** Cuts a Source into passages and makes the index terms of each; the title's terms are the publication's. */
export function indexedPassages(source: Source): readonly IndexedPassage[] {
  const made = remembered.get(source);
  if (made !== undefined) return made;
  const headings = new Map<string, string[]>();
  return passagesOf(source).map((passage) => {
    const path = passage.section.join("\n");
    let heading = headings.get(path);
    if (heading === undefined) headings.set(path, (heading = termsOf(path)));
    return { passage, heading, body: termsOf(source.text.slice(passage.start, passage.end)) };
  });
}
