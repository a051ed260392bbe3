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

/** Terms that are remembered, a power of two, and the longest of them. */
const REMEMBERED = 1 << 16;
const LONGEST_REMEMBERED = 24;

// The same few thousand terms come again and again: each is one string for all passages, so that less is allocated and two alike are
// told by their place in memory. A term has one place here and drives out what stood in it. It changes how long reading takes, never
// what is read.
const terms = new Array<string>(REMEMBERED).fill("");

/** The terms of a run that `indexedPassages` gave. */
export function termsIn(run: string): string[] {
  const found: string[] = [];
  if (run === "") return found;
  let start = 0;
  let hash = 0;
  for (let at = 0; at <= run.length; at++) {
    const code = at === run.length ? SPACE : run.charCodeAt(at);
    if (code !== SPACE) {
      hash = Math.imul(hash ^ code, 0x01000193) + 0x9e3779b9;
      continue;
    }
    found.push(termAt(run, start, at, (hash ^ (hash >>> 15)) & (REMEMBERED - 1)));
    start = at + 1;
    hash = 0;
  }
  return found;
}

const SPACE = 0x20;

function termAt(run: string, start: number, end: number, place: number): string {
  const held = terms[place] ?? "";
  const length = end - start;
  if (held.length === length) {
    let same = 0;
    while (same < length && held.charCodeAt(same) === run.charCodeAt(start + same)) same += 1;
    if (same === length) return held;
  }
  const term = run.slice(start, end);
  if (length > LONGEST_REMEMBERED) return term;
  // A slice can hold its whole text in memory: what is kept is a copy.
  return (terms[place] = length < SLICED ? term : term.split("").join(""));
}

/** From so many characters on the engine keeps a slice as a place in its whole. */
const SLICED = 13;
