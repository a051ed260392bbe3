import { canonicalBlock, type BlockDraft } from "../../domain/source.js";
import { leadIn, withLeadIn } from "../../text/lead-in.js";

/** A registry's word in capitals as words: "NON_RANDOMIZED" as "Non randomized"; other text stays. */
export function spoken(word: string): string {
  if (!/^[A-Z][A-Z0-9_]*$/.test(word)) return word;
  const words = word.replaceAll("_", " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A line of the registry's light mark-up; `indent` only for items. */
interface Line {
  readonly kind: "paragraph" | "item";
  readonly indent: number;
  text: string;
}

const ITEM = /^(\s*)(?:[*•-]|(\d{1,3}[.)]))\s+(\S.*)$/;
/** "Exclusion Criteria:", "Key inclusion criteria", "INCLUSION CRITERIA - PART A": what it heads may say the opposite without it. */
const CRITERIA = /^.{0,40}\b(?:inclusion|exclusion|eligibility)\s+criteria?\b.{0,40}$/iu;

/**
 * A long text of the registry as paragraphs and items: blank lines part paragraphs, "* " and "1. " begin items. Items go on the words
 * they stand under, when those end in a colon. What stands under a heading of criteria carries that heading, so that nothing that
 * excludes people is ever read as what they need.
 */
export function textBlocks(text: string, section: readonly string[]): BlockDraft[] {
  const blocks: BlockDraft[] = [];
  let path = section;
  let criteria: string | undefined;
  let above: string | undefined;
  let open: { readonly indent: number; readonly lead: string | undefined; readonly said: string }[] = [];
  for (const { kind, indent, text: words } of linesOf(text)) {
    if (!/[\p{L}\p{N}]/u.test(words)) continue;
    if (kind === "paragraph" && CRITERIA.test(words)) {
      blocks.push({ kind: "heading", section, text: words });
      const heading = words.replace(/\s*:$/, "");
      path = [...section, heading];
      criteria = above = `${heading}:`;
      open = [];
      continue;
    }
    if (kind === "paragraph") {
      const said = withLeadIn(criteria, words);
      blocks.push({ kind, section: path, text: said });
      above = carried(leadIn(said), criteria);
      open = [];
      continue;
    }
    open = open.filter((one) => one.indent < indent);
    const parent = open.at(-1);
    const lead = parent === undefined ? above : carried(leadIn(parent.said) ?? parent.lead, criteria);
    const said = withLeadIn(lead, words);
    blocks.push({ kind, section: path, text: said });
    open.push({ indent, lead, said });
  }
  return blocks;
}

/** A lead-in with the heading of criteria in front, which shortening it may have taken off. */
function carried(lead: string | undefined, criteria: string | undefined): string | undefined {
  if (lead === undefined || criteria === undefined || lead.startsWith(criteria)) return lead ?? criteria;
  return `${criteria} ${lead}`;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let open: Line | undefined;
  for (const raw of text.split(/\r?\n/)) {
    const item = ITEM.exec(raw);
    if (item !== null) {
      const number = item[2] === undefined ? "" : `${item[2]} `;
      open = { kind: "item", indent: (item[1] ?? "").length, text: number + (item[3] ?? "") };
      lines.push(open);
    } else if (raw.trim() === "") open = undefined;
    else if (open === undefined || CRITERIA.test(open.text)) {
      open = { kind: "paragraph", indent: 0, text: raw };
      lines.push(open);
    } else open.text += ` ${raw}`;
  }
  return lines.map((line) => ({ ...line, text: canonicalBlock(unescaped(line.text)) }));
}

/** The registry escapes signs that its mark-up uses ("\\<", "\\[", "1\\."). */
function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

/** A short text of the registry in canonical form. */
export function shortText(text: string): string {
  return canonicalBlock(unescaped(text));
}
