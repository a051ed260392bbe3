import type { Passage } from "../domain/passage.js";
import { passagesOf } from "../domain/passage.js";
import type { Source } from "../domain/source.js";
import { termRuns } from "../text/analyse.js";

/** A passage with the index terms of its section path and of its own text, each term after a space but the first. */
export interface IndexedPassage {
  readonly passage: Passage;
  readonly heading: string;
  readonly body: string;
}

/** What an index needs of a Source beside its title, whose terms are the publication's. */
export interface SourceTerms {
  /** One line a passage, in order: the terms of its section path, a tab, the terms of its text. */
  readonly lines: string;
  /** Each term once, with a space between, and in how many of the passages it stands, in the same order. */
  readonly distinct: string;
  readonly counts: Uint32Array;
  readonly headingTerms: number;
  readonly bodyTerms: number;
}

const remembered = new WeakMap<Source, SourceTerms>();

/** Keeps what `sourceTerms` made of a Source elsewhere, so that it need not be made again. */
export function rememberTerms(source: Source, terms: SourceTerms): void {
  remembered.set(source, terms);
}

/** The index terms of a Source, made once for each. */
export function sourceTerms(source: Source): SourceTerms {
  const held = remembered.get(source);
  if (held !== undefined) return held;
  const headings = new Map<string, readonly string[]>();
  const lines: string[] = [];
  const seen = new Map<string, Seen>();
  let headingTerms = 0;
  let bodyTerms = 0;
  for (const { section, start, end, index } of passagesOf(source)) {
    const path = section.join("\n");
    let heading = headings.get(path);
    if (heading === undefined) headings.set(path, (heading = termRuns(path)));
    const body = termRuns(source.text.slice(start, end));
    headingTerms += countEach(seen, heading, index);
    bodyTerms += countEach(seen, body, index);
    lines.push(`${heading.join(" ")}\t${body.join(" ")}`);
  }
  const made = {
    lines: lines.join("\n"),
    distinct: [...seen.keys()].join(" "),
    counts: Uint32Array.from(seen.values(), ({ passages }) => passages),
    headingTerms,
    bodyTerms,
  };
  remembered.set(source, made);
  return made;
}

interface Seen {
  passages: number;
  last: number;
}

/** Counts the terms of runs, each once a passage, and says how many there are; remembering the last passage is cheaper than sets. */
function countEach(seen: Map<string, Seen>, runs: readonly string[], passage: number): number {
  let terms = 0;
  for (const run of runs)
    if (run.includes(" ")) terms += countEach(seen, run.split(" "), passage);
    else {
      terms += 1;
      const count = seen.get(run);
      if (count === undefined) seen.set(run, { passages: 1, last: passage });
      else if (count.last !== passage) {
        count.passages += 1;
        count.last = passage;
      }
    }
  return terms;
}

/** The passages of a Source with their index terms. */
export function indexedPassages(source: Source): IndexedPassage[] {
  const passages = passagesOf(source);
  if (passages.length === 0) return [];
  const lines = sourceTerms(source).lines.split("\n");
  return passages.map((passage, at) => {
    const [heading = "", body = ""] = (lines[at] ?? "").split("\t");
    return { passage, heading, body };
  });
}

/** The terms of a run that `indexedPassages` gave. */
export function termsIn(run: string): string[] {
  return run === "" ? [] : run.split(" ");
}
