import type { Question } from "../../domain/question.js";
import { TIERS, type Tier } from "../../domain/tier.js";
import type { Library } from "../../ports/library.js";
import { holdTogether, neighboursIn, type Neighbours } from "../../question/neighbours.js";

/** Of the publications that name the rarer of two words, this share names both as one phrase where the two are one name. */
const ONE_NAME = 0.8;
/** A word in more passages than these is a common one, and is not counted: it takes time, and is part of many names. */
const COMMON = 400;
/** Pairs of one question that are counted, at most. */
const MOST_PAIRS = 4;

/**
 * The question with two plain words beside one another read as one name where the library all but always prints them so ("status epilepticus"), be it known
 * to the lexicon or not: what names one of them apart is about something else.
 */
export async function withNamesHeld(library: Library, question: Question): Promise<Question> {
  const held: Neighbours[] = [];
  for (const pair of neighboursIn(question).slice(0, MOST_PAIRS)) if (await isOneName(library, pair)) held.push(pair);
  return holdTogether(question, held);
}

async function isOneName(library: Library, { phrase }: Neighbours): Promise<boolean> {
  for (const tier of tiersByUse()) {
    const passages = await library.documentFrequencies(tier, phrase);
    const [rarer] = [...phrase].sort((a, b) => (passages.get(a) ?? 0) - (passages.get(b) ?? 0));
    const most = passages.get(rarer ?? "") ?? 0;
    if (rarer === undefined || most === 0) continue;
    if (most > COMMON) return false;
    const [one, both] = await Promise.all([library.naming(tier, [[rarer]]), library.naming(tier, [phrase])]);
    return both.length >= ONE_NAME * one.length;
  }
  return false;
}

/** Research is the largest tier, and counts most. */
function tiersByUse(): readonly Tier[] {
  return ["research", ...TIERS.filter((tier) => tier !== "research")];
}
