import { canonicalBlock } from "../../domain/source.js";
import type { Library } from "../../ports/library.js";
import { bestSentences } from "../../rank/best-sentences.js";
import type { Answered } from "../retrieval.js";

/** Snippets returned for a question, as BioASQ allows. */
const MOST = 10;

/**
 * F1 over characters between the best sentence of each of the ten first publications and the snippets that experts chose: a character
 * counts where it stands in a snippet of that text.
 */
export async function snippetF1(
  library: Library,
  { question, ranking }: Answered,
  snippets: readonly { readonly document: string; readonly text: string }[],
): Promise<number> {
  let returned = 0;
  let shared = 0;
  const gold = [...new Set(snippets.map(({ text }) => canonicalBlock(text)))].filter((text) => text !== "");
  for (const { passages } of ranking.slice(0, MOST)) {
    const [best] = passages;
    const source = best === undefined ? undefined : await library.source(best.source);
    if (best === undefined || source === undefined) continue;
    const [sentence] = bestSentences(question, source.text, best.passage);
    if (sentence === undefined) continue;
    returned += sentence.end - sentence.start;
    const covered = new Set<number>();
    for (const text of gold)
      for (let at = source.text.indexOf(text); at >= 0; at = source.text.indexOf(text, at + 1))
        for (let i = Math.max(at, sentence.start); i < Math.min(at + text.length, sentence.end); i++) covered.add(i);
    shared += covered.size;
  }
  const wanted = gold.reduce((sum, text) => sum + text.length, 0);
  return returned === 0 || shared === 0 ? 0 : (2 * shared) / (returned + wanted);
}
