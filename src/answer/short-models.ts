import { readTree } from "../rank/trees.js";
import type { ShortModel } from "./short-answer.js";

interface Written {
  readonly baseShare: number;
  readonly share: readonly string[];
  readonly baseLength: number;
  readonly lengthShare: number;
  readonly length: readonly string[];
}

const read = (written: Written): ShortModel => ({
  ...written,
  share: written.share.map(readTree),
  length: written.length.map(readTree),
});

/** Trees as `readTree` reads them, over `SHORT_SIGNALS` and `lengthSignals`; `eval/train-short-answers.ts` writes them. */
const FOUND: Written = { baseShare: 0, share: [], baseLength: 0, lengthShare: 1, length: [] };
const CHOSEN: Written = { baseShare: 0, share: [], baseLength: 0, lengthShare: 1, length: [] };

/** For texts that a search found, in its order. */
export const FOUND_TEXTS: ShortModel = read(FOUND);
/** For texts that a person chose as evidence for the question. */
export const CHOSEN_TEXTS: ShortModel = read(CHOSEN);
