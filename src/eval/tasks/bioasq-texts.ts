import type { ShortText } from "../../answer/short-candidates.js";
import { blockText } from "../../domain/source.js";
import type { Library } from "../../ports/library.js";
import type { Answered } from "../retrieval.js";
import type { Snippet } from "./bioasq.js";

/** Publications whose passages an answer is made of. */
const PUBLICATIONS = 6;
/** Documents may be snippets of one abstract; an answer sees the best passages of each. */
const PASSAGES_EACH = 2;

/** What experts chose for a question, in their order, each text once. */
export function chosenTexts(snippets: readonly Snippet[]): ShortText[] {
  const places = new Map<string, number>();
  const texts = new Map<string, ShortText>();
  for (const { document, text: whole } of snippets) {
    const publication = places.get(document) ?? places.size;
    places.set(document, publication);
    const text = whole.trim();
    if (text !== "" && !texts.has(text)) texts.set(text, { text, publication, behind: 0 });
  }
  return [...texts.values()];
}

/** The best passages of the first publications that were found. */
export async function foundTexts(library: Library, { ranking }: Answered): Promise<ShortText[]> {
  const texts = new Map<string, ShortText>();
  const [first] = ranking;
  for (const [publication, { passages, score }] of ranking.slice(0, PUBLICATIONS).entries())
    for (const { source: id, passage } of passages.slice(0, PASSAGES_EACH)) {
      const source = await library.source(id);
      const own = source?.blocks.filter(({ start, end }) => start >= passage.start && end <= passage.end) ?? [];
      for (const { index } of own) {
        const text = source === undefined ? "" : blockText(source, index);
        if (text !== "" && !texts.has(text))
          texts.set(text, { text, publication, behind: score - (first?.score ?? 0) });
      }
    }
  return [...texts.values()];
}
