import type { Signal } from "./signals.js";

/** How much each signal counts, as `eval/train-rank.ts` found it; one that is not named counts for nothing. None is below 0. */
export const SIGNAL_WEIGHTS: Readonly<Partial<Record<Signal, number>>> = {
  whole: 1,
};
