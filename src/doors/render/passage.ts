import type { Bundle } from "../../operations/bundle-schema.js";
import type { BundleSource } from "../../operations/reference-schema.js";
import type { BundleStatement } from "../../operations/statement-schema.js";
import { NOTE_MARK, sentenceCase } from "./labels.js";
import { plain, visible } from "./plain.js";

/** A quoted passage: the words of the block before, in and after the quote, and where in the publication they stand. */
export interface QuotedPassage {
  readonly before: string;
  readonly quoted: string;
  readonly after: string;
  /** "Results", "page 3", "note †": outermost first. */
  readonly place: readonly string[];
  readonly language: string;
  readonly reference: number;
}

const KIND_WORDS: Readonly<Record<BundleSource["kind"], string>> = {
  note: `abstracted note ${NOTE_MARK}`,
  abstract: "abstract",
  "full text": "full text",
  label: "label text",
};

/** The passages that a statement, or what it was set beside, quotes. A quote whose block the bundle lacks comes without the words around it. */
export function passagesOf(
  statement: Pick<BundleStatement, "quotes" | "references">,
  sources: Bundle["sources"],
): QuotedPassage[] {
  return statement.quotes.map((quote, at) => {
    const source = sources.find(({ id }) => id === quote.source);
    const block = source?.blocks.find(({ index }) => index === quote.block);
    const from = quote.start - (block?.start ?? 0);
    const to = quote.end - (block?.start ?? 0);
    const stands = from >= 0 && block?.text.slice(from, to) === quote.text;
    const place =
      source === undefined || block === undefined
        ? []
        : [
            ...block.section.map(plain),
            ...(block.locator === null ? [] : [plain(block.locator)]),
            ...(block.page === null ? [] : [`page ${block.page}`]),
            KIND_WORDS[source.kind],
          ];
    return {
      before: stands ? visible(block.text.slice(0, from)) : "",
      quoted: visible(quote.text),
      after: stands ? visible(block.text.slice(to)) : "",
      place: place.map((part, index) => (index === 0 ? sentenceCase(part) : part)),
      language: source?.language ?? "und",
      reference: statement.references[at] ?? 0,
    };
  });
}
