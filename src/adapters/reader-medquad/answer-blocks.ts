import { canonicalBlock, type BlockDraft } from "../../domain/source.js";
import { leadIn, withLeadIn } from "../../text/lead-in.js";

/** A dash that begins an item: at the start of a line, or after at least two blanks. */
const DASH = /(?:^|\s{2,})-\s+/;

/** An answer as paragraphs and items. Lines part paragraphs; items go on the words before them, when those end in a colon. */
export function answerBlocks(answer: string, section: readonly string[]): BlockDraft[] {
  const blocks: BlockDraft[] = [];
  let before = "";
  for (const line of answer.split(/\r?\n/)) {
    const [text = "", ...items] = line.split(DASH).map(canonicalBlock);
    if (hasWords(text)) {
      blocks.push({ kind: "paragraph", section, text });
      before = text;
    }
    for (const item of items.filter(hasWords)) {
      blocks.push({ kind: "item", section, text: withLeadIn(leadIn(before), item) });
      // Lists within lists are not marked as such: what ends in a colon leads those after it.
      if (item.endsWith(":")) before = item;
    }
  }
  return blocks;
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
