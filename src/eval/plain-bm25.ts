import { K1, inverseDocumentFrequency, saturation } from "../rank/bm25.js";
import { termsOf } from "../text/analyse.js";

/**
 * Rankings by plain BM25 over whole texts, in memory: every index term of the question counts, each text is one field. The yardstick that
 * stands beside the product's figure. Each ranking has at most `depth` ids; equal scores stand in the order given.
 */
export function plainRankings(
  documents: readonly { readonly id: string; readonly text: string }[],
  questions: readonly string[],
  depth = 1000,
): string[][] {
  const postings = new Map<string, [at: number, count: number][]>();
  const lengths = documents.map(({ text }, at) => {
    const counts = new Map<string, number>();
    const terms = termsOf(text);
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [[at, count]]);
      else list.push([at, count]);
    }
    return terms.length;
  });
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return questions.map((question) => {
    const scores = new Map<number, number>();
    for (const term of new Set(termsOf(question))) {
      const list = postings.get(term) ?? [];
      const rarity = inverseDocumentFrequency(documents.length, list.length);
      for (const [at, count] of list)
        scores.set(at, (scores.get(at) ?? 0) + rarity * (K1 + 1) * saturation(count, lengths[at] ?? 0, average));
    }
    return [...scores]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, depth)
      .map(([at]) => documents[at]?.id ?? "");
  });
}
