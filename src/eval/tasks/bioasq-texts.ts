import type { ShortText } from "../../answer/short/short-candidates.js";
import type { Snippet } from "./bioasq.js";

/** What experts chose for a question, in their order, each text once. */
export function chosenTexts(snippets: readonly Snippet[]): ShortText[] {
  const places = new Map<string, number>();
  const texts = new Map<string, ShortText>();
  for (const { document, text: whole, beginSection, offsetInBeginSection: offset } of snippets) {
    const publication = places.get(document) ?? places.size;
    places.set(document, publication);
    const text = whole.trim();
    if (text !== "" && !texts.has(text))
      texts.set(text, { text, publication, behind: 0, heading: beginSection === "title", offset });
  }
  return [...texts.values()];
}
