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
  /** For each passage, in order, the terms of its section path and those of its text, each term after a space but the first. */
  readonly headings: readonly string[];
  readonly bodies: readonly string[];
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
  const paths = new Map<string, { terms: number; joined: string }>();
  const headings: string[] = [];
  const bodies: string[] = [];
  let headingTerms = 0;
  let bodyTerms = 0;
  for (const { section, start, end } of passagesOf(source)) {
    const path = section.join("\n");
    let heading = paths.get(path);
    if (heading === undefined) {
      const runs = termRuns(path);
      paths.set(path, (heading = { terms: countIn(runs), joined: runs.join(" ") }));
    }
    const body = termRuns(source.text, start, end);
    headingTerms += heading.terms;
    bodyTerms += countIn(body);
    headings.push(heading.joined);
    bodies.push(body.join(" "));
  }
  const made = {
    headings,
    bodies,
    headingTerms,
    bodyTerms,
  };
  remembered.set(source, made);
  return made;
}

/** How many terms there are in runs: most are one. */
function countIn(runs: readonly string[]): number {
  let terms = runs.length;
  for (const run of runs)
    for (let space = run.indexOf(" "); space >= 0; space = run.indexOf(" ", space + 1)) terms += 1;
  return terms;
}

/** The passages of a Source with their index terms. */
export function indexedPassages(source: Source): IndexedPassage[] {
  const { headings, bodies } = sourceTerms(source);
  return passagesOf(source).map((passage, at) => ({ passage, heading: headings[at] ?? "", body: bodies[at] ?? "" }));
}

/** The terms of a run that `indexedPassages` gave. */
export function termsIn(run: string): string[] {
  return run === "" ? [] : run.split(" ");
}
