/** What is known of one publication for one question, each a named number; trees over them (`trained.ts`) give the order. */
export const SIGNALS = [
  /** BM25 of all units over title (twice) and text, as a share of what the question could reach. */
  "whole",
  /** The same of the text alone. */
  "text",
  /** The same of the title alone. */
  "title",
  /** The same of all fields, only of the units that the question is about. */
  "subject",
  /** Share of the units' rarity that stands anywhere in it. */
  "cover",
  /** Share that stands in the title. */
  "coverTitle",
  /** Share of the rarity of what the question is about. */
  "coverSubject",
  /** Share that stands in what says what the publication is about: its title and its abstract. */
  "gist",
  /** The greatest share that stands within one window of about a sentence. */
  "window",
  /** Neighbours of the question that are neighbours in it. */
  "ordered",
  /** Words next to each other in the question that stand near each other in it, in any order. */
  "near",
  /** Rarity of the rarest unit that it lacks. */
  "missing",
  /** Like `whole`, but a unit counts by the square of its rarity. */
  "rare",
  /** Like `whole`, but a long text must have more of what is asked (b 0.9). */
  "dense",
  /** The score of its best passage, and the share of the question's topics that it names (`rank.ts`). */
  "passage",
  "topics",
  /** Likeness to what the best ones have in common. */
  "feedback",
  /** The same of only the three best. */
  "closest",
  /** The same, without the terms of the question itself. */
  "novel",
  /** BM25 of all units, not as a share. */
  "sum",
  /** Units in the question. */
  "units",
  /** These as shares of the most that any publication found for the question has. */
  "wholeOfBest",
  "rareOfBest",
  "denseOfBest",
  "gistOfBest",
  "passageOfBest",
  "feedbackOfBest",
  "closestOfBest",
  /** Whether a question is asked, and not a statement made. */
  "asks",
  /** Terms of its text, as a logarithm. */
  "length",
  /** Share of the rarity of names (with digits or capitals within) that stands in it; 1 where the question has none. */
  "coverNames",
  /** Share of all rarity but that of numbers and denials. */
  "coverPlain",
  /** Share that stands in its title and first sentences, and in the last of its abstract. */
  "start",
  "end",
  /** Like `whole`, but a unit counts more that texts which name it name often. */
  "elite",
  /** Like `cover`, but a unit that it lacks counts by its likeness to texts that have it. */
  "associated",
  /** Likeness to the three best by more of their terms. */
  "closestWide",
  "eliteOfBest",
  "associatedOfBest",
] as const;
export type Signal = (typeof SIGNALS)[number];

/** The place of a signal in a row of them. */
export function placeOf(signal: Signal): number {
  return SIGNALS.indexOf(signal);
}

const OF_BEST: readonly (readonly [share: number, of: number])[] = (
  ["whole", "rare", "dense", "gist", "passage", "feedback", "closest", "elite", "associated"] as const
).map((signal) => [placeOf(`${signal}OfBest`), placeOf(signal)]);

/** Fills in the signals that are shares of the best, once all others of a question's publications are there. */
export function shareOfBest(rows: readonly Float64Array[]): void {
  for (const [share, of] of OF_BEST) {
    const most = rows.reduce((best, row) => Math.max(best, row[of] ?? 0), 0);
    if (most > 0) for (const row of rows) row[share] = (row[of] ?? 0) / most;
  }
}
