/** BM25's constants: the values that Anserini uses for short scientific texts (k1 0.9, b 0.4). */
export const K1 = 0.9;
export const B = 0.4;

/** How much a term tells: Robertson and Sparck Jones's weight with Lucene's +1, never negative. */
export function inverseDocumentFrequency(passages: number, holding: number): number {
  return Math.log(1 + (passages - holding + 0.5) / (holding + 0.5));
}

/** BM25's saturated frequency of a term in a text `length` long among texts `average` long on the mean. */
export function saturation(frequency: number, length: number, average: number): number {
  return frequency / (frequency + K1 * (1 - B + (B * length) / Math.max(average, 1)));
}
