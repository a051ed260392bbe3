/** Recall, precision and F of word pairs. */
export interface Rouge {
  readonly recall: number;
  readonly precision: number;
  readonly f: number;
}

/**
 * ROUGE-2 of a text against one reference: pairs of neighbouring words, lower case, letters and digits only, unstemmed, each pair counted
 * as often as it stands in both (Lin 2004). All are 0 where either has no pair.
 */
export function rouge2(text: string, reference: string): Rouge {
  const own = pairsOf(text);
  const wanted = pairsOf(reference);
  let shared = 0;
  for (const [pair, times] of own.counts) shared += Math.min(times, wanted.counts.get(pair) ?? 0);
  if (shared === 0) return { recall: 0, precision: 0, f: 0 };
  const recall = shared / wanted.total;
  const precision = shared / own.total;
  return { recall, precision, f: (2 * recall * precision) / (recall + precision) };
}

/** The best recall and the best F over several references; 0 without any. */
export function bestRouge2(text: string, references: readonly string[]): { recall: number; f: number } {
  const all = references.map((reference) => rouge2(text, reference));
  return { recall: Math.max(0, ...all.map(({ recall }) => recall)), f: Math.max(0, ...all.map(({ f }) => f)) };
}

/** How many words a text has, as ROUGE counts them. */
export function rougeWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function pairsOf(text: string): { counts: Map<string, number>; total: number } {
  const words = rougeWords(text);
  const counts = new Map<string, number>();
  for (let at = 1; at < words.length; at++) {
    const pair = `${words[at - 1] ?? ""} ${words[at] ?? ""}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: Math.max(0, words.length - 1) };
}
