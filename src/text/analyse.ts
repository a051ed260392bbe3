import { cutTerms } from "./compound.js";
import type { CutTerm } from "./compound.js";

/** Raised whenever the same text may give other terms or passages: an index made by another version must be rebuilt. */
export const ANALYSER_VERSION = 3;

/** An index term, of the characters a to z, 0 to 9 and `.`, and the span of the text it was made from (UTF-16 units, end exclusive). */
export interface Term {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a text into index terms, in the order of their starts, each with its place.
 *
 * Words are folded to ASCII small letters, to American spelling and to their stem. A compound gives its parts in order and,
 * just before them, the joined form where writers differ: "IL-6" gives `il6`, `il`, `6`. So a phrase that holds the same
 * words gives the same run of terms. `docs/text.md` has the rules and the figures behind them.
 */
export function analyse(text: string): Term[] {
  const terms: Term[] = [];
  eachChunk(text, (place, at) => {
    for (const { term, start, end } of memory[place + CUT] as readonly CutTerm[])
      terms.push({ term, start: at + start, end: at + end });
  });
  return terms;
}

/** The index terms of a text, without their places. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const run of termRuns(text))
    if (run.includes(" ")) terms.push(...run.split(" "));
    else terms.push(run);
  return terms;
}

/** The same terms of a span of the text, a run for each piece that has any: most are one term, others several with a space between. */
export function termRuns(text: string, start = 0, end = text.length): string[] {
  const runs: string[] = [];
  eachChunk(
    text,
    (at) => {
      const run = memory[at + RUN] as string;
      if (run !== "") runs.push(run);
    },
    start,
    end,
  );
  return runs;
}

const enum Kind {
  Inside,
  Space,
  Edge,
  Opening,
}

/** A run without white space is cut after this many units (a sequence, an encoded file), so that none takes long. */
const LONGEST_CHUNK = 1000;

/** Marks that may end or open a word and never change its terms: without them the same word is met more often in the memory. */
const EDGES = "!\"')*,:;?[]}{.%";
const OPENINGS = '([{"';

const KINDS = Uint8Array.from({ length: 0x100 }, (_, code) => {
  if (code <= 0x20 || code === 0xa0) return Kind.Space;
  const char = String.fromCharCode(code);
  return OPENINGS.includes(char) ? Kind.Opening : EDGES.includes(char) ? Kind.Edge : Kind.Inside;
});

/** Finds each run without white space, less the marks around it, and hands over its place in the memory and where it begins. */
function eachChunk(text: string, take: (place: number, at: number) => void, from = 0, to = text.length): void {
  let at = from;
  while (at < to) {
    let hash = 0;
    let edgeless = 0;
    let start = at;
    let end = at;
    let i = at;
    const most = Math.min(to, at + LONGEST_CHUNK);
    for (; i < most; i++) {
      const code = text.charCodeAt(i);
      const kind = code < 0x100 ? KINDS[code] : isWideSpace(code) ? Kind.Space : Kind.Inside;
      if (kind === Kind.Space) break;
      if (kind === Kind.Opening && i === start) {
        start = i + 1;
        continue;
      }
      hash = Math.imul(hash ^ code, 0x01000193) + 0x9e3779b9;
      if (kind === Kind.Edge) continue;
      edgeless = hash;
      end = i + 1;
    }
    if (end > start) take(placeOf(text, start, end, edgeless), start);
    at = i === at ? i + 1 : i;
  }
}

function isWideSpace(code: number): boolean {
  if (code < 0x1680) return false;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Pairs of places in the memory, a power of two, and the longest chunk kept there: some 80 to 110 MB when full. */
const PAIRS = 1 << 17;
const LONGEST_KEPT = 40;

/** What lies at a place: the chunk, its terms with a space between, and the terms with their places in the chunk. */
const KEY = 0;
const RUN = 1;
const CUT = 2;
const PLACE = 3;

// A memory of what was cut already. Each chunk has two places it can stand in; the one met last stands first, and a newcomer
// drives out the second, so that frequent words stay and the memory never grows. It changes how long an analysis takes, never
// what it gives. What belongs together lies together, because looking it up waits for memory, not for the processor. The last
// place is for a chunk too long to be kept.
const memory = new Array<string | readonly CutTerm[]>((2 * PAIRS + 1) * PLACE).fill("");
const UNKEPT = 2 * PAIRS * PLACE;

/** The place in the memory where a chunk's terms are, until the next is looked for. */
function placeOf(text: string, start: number, end: number, hash: number): number {
  const first = 2 * PLACE * ((hash ^ (hash >>> 15)) & (PAIRS - 1));
  const firstKey = memory[first + KEY] as string;
  if (firstKey.length === end - start && text.startsWith(firstKey, start)) return first;
  const second = first + PLACE;
  const secondKey = memory[second + KEY] as string;
  let key = secondKey;
  let run = memory[second + RUN] ?? "";
  let cut = memory[second + CUT] ?? "";
  if (secondKey.length !== end - start || !text.startsWith(secondKey, start)) {
    const chunk = text.slice(start, end);
    const made = cutTerms(chunk);
    cut = made;
    run = made.map(({ term }) => term).join(" ");
    if (chunk.length > LONGEST_KEPT) {
      memory[UNKEPT + RUN] = run;
      memory[UNKEPT + CUT] = cut;
      return UNKEPT;
    }
    // A slice can hold its whole text in memory: the key is a copy, made anew from its parts.
    key = chunk.split("").join("");
  }
  for (let part = 0; part < PLACE; part++) memory[second + part] = memory[first + part] ?? "";
  memory[first + KEY] = key;
  memory[first + RUN] = run;
  memory[first + CUT] = cut;
  return first;
}
