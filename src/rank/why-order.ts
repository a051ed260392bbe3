import type { FieldTerms } from "../domain/found.js";
import type { Moved, Named } from "../domain/why.js";
import { degreeOf } from "../domain/why.js";
import type { RankedPublication } from "./publications.js";
import type { QuestionUnits, Unit, UnitName } from "./question-units.js";
import type { Signal } from "./signal-names.js";
import { SIGNALS } from "./signal-names.js";
import { termText } from "./term-text.js";
import { TRAINED } from "./trained.js";
import type { Tree } from "./trees.js";
import { scoreBy } from "./trees.js";

/** Signals that say much the same, and what that is in words. */
const GROUP_WORDS = {
  words: "how many of the question’s words it holds, and how often",
  title: "what its title names",
  gist: "what its title and abstract together name",
  subject: "naming what the question is about",
  rare: "holding the question’s rarest words",
  near: "the words standing close together, as in the question",
  passage: "its best passage",
  like: "being like what fits best",
} as const;
type Group = keyof typeof GROUP_WORDS;

const GROUP_OF: Readonly<Record<Signal, Group>> = {
  whole: "words",
  text: "words",
  title: "title",
  subject: "subject",
  cover: "words",
  coverTitle: "title",
  coverSubject: "subject",
  gist: "gist",
  window: "near",
  ordered: "near",
  near: "near",
  missing: "rare",
  rare: "rare",
  dense: "words",
  passage: "passage",
  topics: "subject",
  feedback: "like",
  closest: "like",
  novel: "like",
  sum: "words",
  units: "words",
  wholeOfBest: "words",
  rareOfBest: "rare",
  denseOfBest: "words",
  gistOfBest: "gist",
  passageOfBest: "passage",
  feedbackOfBest: "like",
  closestOfBest: "like",
  asks: "words",
  length: "words",
  coverNames: "rare",
  coverPlain: "words",
  start: "near",
  end: "near",
  elite: "words",
  associated: "like",
  closestWide: "like",
  eliteOfBest: "words",
  associatedOfBest: "like",
};
const GROUPS = Object.keys(GROUP_WORDS) as readonly Group[];
const GROUP_AT = SIGNALS.map((signal) => GROUPS.indexOf(GROUP_OF[signal]));

/** Why a publication stands where it stands in a list. */
export interface OrderWhy {
  readonly score: number;
  /** What a publication with the usual signals of those found would score. */
  readonly usual: number;
  /** What sets it apart from the usual; the values add up to the difference of the two scores. */
  readonly moved: readonly Moved[];
  readonly named: readonly Named[];
  /** What of the question the passages that were found do not name. */
  readonly lacks: readonly string[];
  /** Passages of it that were found; together they take one place. */
  readonly passages: number;
}

/** The median of each signal among the publications found, at most so many of the first. */
const USUAL_OF = 100;

/** Signals as they usually are among what was found. */
export function usualSignals(ranked: readonly RankedPublication[]): Float64Array {
  const first = ranked.slice(0, USUAL_OF);
  return Float64Array.from(SIGNALS, (_, at) => {
    const values = first.map(({ signals }) => signals[at] ?? 0).sort((a, b) => a - b);
    return values[values.length >> 1] ?? 0;
  });
}

/** Why a publication stands where it stands: by the trees that put it there, over its own signals. */
export function orderWhy(
  asked: QuestionUnits,
  one: RankedPublication,
  usual: Float64Array,
  trees: readonly Tree[] = TRAINED,
): OrderWhy {
  const { named, lacks } = namedBy(asked, one);
  const usualScore = scoreBy(trees, usual);
  const shares = sharesOf(one.signals, usual, trees);
  const most = Math.max(...shares.map(Math.abs));
  const moved = GROUPS.map((signal, at) => ({
    signal,
    text: GROUP_WORDS[signal],
    value: shares[at] ?? 0,
    degree: degreeOf(shares[at] ?? 0, most),
  })).sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  return { score: one.score, usual: usualScore, moved, named, lacks, passages: one.passages.length };
}

/**
 * The part of each group in the difference between two rows of signals (Shapley's value over the groups): what it adds to the score, as a mean over
 * every order in which the groups could be put in. The parts add up to the whole difference, whatever the trees are.
 */
function sharesOf(row: Float64Array, usual: Float64Array, trees: readonly Tree[]): number[] {
  const count = GROUPS.length;
  const scores = Array.from({ length: 1 << count }, (_, set) =>
    scoreBy(
      trees,
      row.map((value, at) => ((set >> (GROUP_AT[at] ?? 0)) & 1 ? value : (usual[at] ?? 0))),
    ),
  );
  const factorial = [1];
  for (let n = 1; n <= count; n++) factorial.push((factorial[n - 1] ?? 1) * n);
  const weightOf = (size: number) =>
    ((factorial[size] ?? 1) * (factorial[count - size - 1] ?? 1)) / (factorial[count] ?? 1);
  return GROUPS.map((_, group) =>
    scores.reduce((sum, score, set) => {
      if ((set >> group) & 1) return sum;
      return sum + weightOf(bits(set)) * ((scores[set | (1 << group)] ?? 0) - score);
    }, 0),
  );
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) count++;
  return count;
}

const FIELD_WORDS: Readonly<Record<keyof FieldTerms, string>> = { title: "title", heading: "heading", body: "text" };

/** By which name each unit of the question is named in the passages found, the nearest first, and where. */
function namedBy({ units }: QuestionUnits, { passages }: RankedPublication) {
  const named: Named[] = [];
  const lacks: string[] = [];
  for (const unit of units) {
    const found = nearestIn(unit, passages);
    if (found === undefined) lacks.push(unit.label);
    else named.push({ asked: unit.label, found: found.name.label, relation: found.name.relation, where: found.where });
  }
  return { named, lacks };
}

function nearestIn({ names }: Unit, passages: RankedPublication["passages"]) {
  const nearest = [...names].sort((a, b) => b.nearness - a.nearness);
  let best: { readonly name: UnitName; readonly where: readonly string[] } | undefined;
  for (const name of nearest) {
    if (best !== undefined && name.label !== best.name.label) break;
    const where = (["title", "heading", "body"] as const)
      .filter((field) => passages.some(({ terms }) => termText(terms[field]).names(name.terms)))
      .map((field) => FIELD_WORDS[field]);
    if (where.length > 0 && (best === undefined || where.length > best.where.length)) best = { name, where };
  }
  return best;
}
