import type { Embedder } from "../ports/embedder.js";
import { termsOf } from "../text/analyse.js";

const DIMENSIONS = 64;

/** The plainest Embedder that keeps the port's promises: each index term counts at a place made of its letters. */
export function hashingEmbedder(): Embedder {
  return {
    name: `hashing-${DIMENSIONS}/1`,
    dimensions: DIMENSIONS,
    embed: (texts, _as, { signal } = {}) =>
      signal?.aborted === true
        ? Promise.reject(signal.reason as Error)
        : Promise.resolve(texts.map((text) => vectorOf(text))),
  };
}

function vectorOf(text: string): Float32Array {
  const counts = new Float32Array(DIMENSIONS);
  const terms = termsOf(text);
  for (const term of terms.length === 0 ? [""] : terms) {
    let place = 0;
    for (let at = 0; at < term.length; at++) place = (place * 31 + term.charCodeAt(at)) % 8_191;
    counts[place % DIMENSIONS] = (counts[place % DIMENSIONS] ?? 0) + 1;
  }
  const length = Math.hypot(...counts);
  return counts.map((count) => count / length);
}
