import type { Design } from "../../domain/design.js";

/** A design and the words it was read from. */
export interface DesignFound {
  readonly design: Design;
  readonly words: string;
  /** Whether the words name a kind of study loosely, so that an abstract may say it more exactly. */
  readonly open: boolean;
}

/** One row of a table of words. `unless` takes it back ("adherence to guidelines"). */
export interface DesignWords {
  /** `unknown`: these words speak against every row below. */
  readonly design: Design;
  readonly pattern: RegExp;
  readonly unless?: RegExp;
  /** Words that must be there as well. */
  readonly needs?: RegExp;
  /** Words that name a kind of study loosely ("pilot study"). */
  readonly open?: true;
}

/** The first row of a table whose words are in the text; nothing when none is. Words are given in one line. */
export function firstFound(table: readonly DesignWords[], text: string): DesignFound | undefined {
  for (const { design, pattern, unless, needs, open } of table) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined && unless?.test(text) !== true && needs?.test(text) !== false)
      return { design, words: shortened(found), open: open === true };
  }
  return undefined;
}

/** Longer words than these are cut in the middle. Characters. */
const LONGEST = 120;

function shortened(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length <= LONGEST
    ? line
    : `${line.slice(0, LONGEST / 2).trimEnd()} … ${line.slice(-LONGEST / 2).trimStart()}`;
}
