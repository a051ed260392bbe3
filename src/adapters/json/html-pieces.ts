import { canonicalBlock } from "../../domain/source.js";
import { leadIn, withLeadIn } from "../../text/lead-in.js";
import type { XmlElement, XmlNode } from "../xml/element.js";
import { htmlFragment } from "../xml/html-fragment.js";
import { inlineText, type InlineRules } from "../xml/inline-text.js";
import { rowBlocks } from "../xml/table-rows.js";

/** A run of text in a piece of HTML. */
export interface HtmlPiece {
  readonly kind: "heading" | "paragraph" | "item" | "row";
  readonly text: string;
}

const APART = [
  "p",
  "div",
  "ul",
  "ol",
  "li",
  "table",
  "tr",
  "td",
  "th",
  "br",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "blockquote",
  "pre",
  "section",
  "dl",
  "dt",
  "dd",
];
/** How running text in HTML is read. */
export const HTML_TEXT: InlineRules = { leftOut: new Set(["col", "colgroup", "img"]), apart: new Set(APART) };

const BREAKS: ReadonlySet<string> = new Set(APART.filter((name) => name !== "br"));

/** The texts in a value that holds HTML, in order. Two line breaks part paragraphs; one is a blank. */
export function htmlPieces(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let run: XmlNode[] = [];
  let before = "";
  const flush = (kind: HtmlPiece["kind"], lead?: string) => {
    const text = canonicalBlock(inlineText(run, HTML_TEXT));
    run = [];
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    pieces.push({ kind, text: withLeadIn(lead, text) });
    before = text;
  };
  const walk = (element: XmlElement, kind: HtmlPiece["kind"], lead?: string) => {
    for (const child of element.children) {
      if (typeof child !== "string" && BREAKS.has(child.name)) {
        flush(kind, lead);
        if (child.name === "table")
          for (const { text } of rowBlocks(child, [], HTML_TEXT)) pieces.push({ kind: "row", text });
        else if (child.name === "ul" || child.name === "ol") walk(child, "item", leadIn(before) ?? lead);
        else walk(child, child.name === "li" ? "item" : /^h\d$/.test(child.name) ? "heading" : kind, lead);
      } else if (typeof child !== "string" && child.name === "br" && endsInBreak(run)) flush(kind, lead);
      else run.push(child);
    }
    flush(kind, lead);
  };
  walk(htmlFragment(html), "paragraph");
  return pieces;
}

function endsInBreak(run: readonly XmlNode[]): boolean {
  const last = run.findLast((node) => typeof node !== "string" || node.trim() !== "");
  return typeof last === "object" && last.name === "br";
}

/** The words of a value that may hold HTML, as one text. */
export function htmlWords(html: string): string {
  return /[<&]/.test(html) ? canonicalBlock(inlineText(htmlFragment(html).children, HTML_TEXT)) : canonicalBlock(html);
}
