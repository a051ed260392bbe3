import type { BlockDraft } from "../../domain/source.js";

/** A label in capitals, at the start or behind the end of a sentence: "METHODS: ", "MAIN OUTCOME MEASURES: ". */
const LABEL = /(?:^|(?<=[.?!)\]]\s))(\p{Lu}[\p{Lu} /&,()-]{3,70}):\s+(?=\S)/gu;

/** What stands for an abstract where there is none. */
const NONE = /^\W*(?:no abstract(?: is)?(?: available)?|abstract (?:not|un)available|not available|n\/?a|none)\W*$/i;

/** Whether a text is an abstract at all, and not a stand-in for one or the title again. */
export function isAbstract(text: string, title: string): boolean {
  const plain = text.trim();
  return plain !== "" && !NONE.test(plain) && plain.replace(/\.$/, "").toLowerCase() !== title.toLowerCase();
}

/** Whether an abstract breaks off: it ends in dots that stand for the rest. */
export function isCutOff(text: string): boolean {
  return /(?:…|\.\.\.)[\])]?\s*$/u.test(text);
}

/**
 * An abstract as blocks: its paragraphs, and where it is structured (it begins with a label in capitals) its labels as headings,
 * as PubMed's own are.
 */
export function abstractBlocks(text: string): BlockDraft[] {
  const blocks: BlockDraft[] = [];
  let heading: string | undefined;
  for (const paragraph of text.split(/\n\s*\n/)) {
    for (const { label, words } of labelled(paragraph.trim())) {
      if (label !== undefined && label !== heading)
        blocks.push({ kind: "heading", section: ["Abstract"], text: label });
      heading = label ?? heading;
      const section = heading === undefined ? ["Abstract"] : ["Abstract", heading];
      if (words !== "") blocks.push({ kind: "paragraph", section, text: words });
    }
  }
  return blocks;
}

function labelled(paragraph: string): { label?: string; words: string }[] {
  const found = [...paragraph.matchAll(LABEL)];
  if (found[0]?.index !== 0) return [{ words: paragraph }];
  return found.map((match, at) => ({
    label: sentenceCase((match[1] ?? "").trim()),
    words: paragraph.slice(match.index + match[0].length, found[at + 1]?.index).trim(),
  }));
}

function sentenceCase(label: string): string {
  return `${label.charAt(0)}${label.slice(1).toLowerCase()}`;
}
