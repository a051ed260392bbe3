import { readTree } from "./trees.js";
import type { Tree } from "./trees.js";

/** Trees as `readTree` reads them; signals are numbered as in `SIGNALS`. */
const WRITTEN: readonly string[] = [];

/** The trained combination of the signals. */
export const TRAINED: readonly Tree[] = WRITTEN.map(readTree);
