import { canonicalBlock, type BlockDraft, type BlockKind } from "../../domain/source.js";
import { leadIn, withLeadIn } from "../../text/lead-in.js";
import { productSectionCode } from "../../text/labels/product-information.js";
import { elementsIn, find, within, type XmlElement, type XmlNode } from "../xml/element.js";
import { inlineText } from "../xml/inline-text.js";
import { rowBlocks } from "../xml/table-rows.js";
import { BLOCKS, HTML_TEXT } from "./html-rules.js";
import { withHead } from "./table-head.js";

interface Open {
  readonly level: number;
  readonly text: string;
  readonly code: string | undefined;
}

/** The longest caption that goes into the path above a table's rows. Characters. */
const LONGEST_HEADING = 250;
/** A line in bold alone, no longer than this, is a heading where the document has no other. Characters. */
const LONGEST_BOLD = 120;
const REFERENCES = /^(?:\d+\.?\s*)?(?:references?|bibliography|reference list|literature cited)$/i;

/** Collects the blocks of a page in reading order; `boldHeadings` takes paragraphs all in bold for headings, `references` keeps the entries of a list of references. */
export class HtmlBlocks {
  readonly blocks: BlockDraft[] = [];
  readonly #boldHeadings: boolean;
  readonly #references: boolean;
  #headings: Open[] = [];
  #before: string | undefined;

  constructor({
    boldHeadings = false,
    references = false,
  }: { readonly boldHeadings?: boolean; readonly references?: boolean } = {}) {
    this.#boldHeadings = boldHeadings;
    this.#references = references;
  }

  /** The content of an element: runs of text as paragraphs, elements that stand alone in their places. */
  content(nodes: readonly XmlNode[]): void {
    let run: XmlNode[] = [];
    const flush = () => {
      if (run.length > 0) this.#paragraph(run);
      run = [];
    };
    for (const node of nodes) {
      if (typeof node === "string" || !(BLOCKS.has(node.name) || hasBlocks(node))) {
        if (typeof node !== "string" && node.name === "br" && endsTwice(run)) flush();
        else run.push(node);
      } else {
        flush();
        this.#element(node);
      }
    }
    flush();
  }

  #element(element: XmlElement): void {
    const { name, children } = element;
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level !== undefined) {
      const own = elementsIn(element).some(hasBlocks) ? [canonicalBlock(inlineText(children, HTML_TEXT))] : children;
      this.#heading(Number(level), canonicalBlock(inlineText(own, HTML_TEXT)));
    } else if (name === "p" || name === "pre" || name === "address" || name === "summary") {
      if (elementsIn(element).some((child) => BLOCKS.has(child.name) || hasBlocks(child))) this.content(children);
      else this.#paragraph(children);
    } else if (name === "ul" || name === "ol") this.#list(element, leadIn(this.#before ?? ""));
    else if (name === "dl") this.#definitions(element);
    else if (name === "table") this.#table(element);
    else if (name === "figcaption") this.#add("caption", canonicalBlock(inlineText(children, HTML_TEXT)));
    else this.content(children);
  }

  #heading(level: number, text: string): void {
    this.#before = undefined;
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    this.#headings = this.#headings.filter((one) => one.level < level);
    const code = productSectionCode(text);
    this.blocks.push({ kind: "heading", ...this.#place(), ...(code === undefined ? {} : { code }), text });
    this.#headings.push({ level, text: text.replace(/\s*[:.]$/, ""), code });
    this.#before = text;
  }

  #paragraph(nodes: readonly XmlNode[]): void {
    const text = canonicalBlock(inlineText(nodes, HTML_TEXT));
    if (this.#boldHeadings && text.length <= LONGEST_BOLD && isBold(nodes) && !/[.;,]$/.test(text)) {
      this.#heading(6, text);
      return;
    }
    if (this.#add("paragraph", text)) this.#before = text;
  }

  #list(list: XmlElement, lead: string | undefined): void {
    for (const item of elementsIn(list)) {
      if (item.name === "ul" || item.name === "ol") this.#list(item, lead);
      else this.#item(item, lead);
    }
    this.#before = undefined;
  }

  /** One list item: its words with the lead-in in front; lists and tables within it follow. */
  #item(item: XmlElement, lead: string | undefined): void {
    let run: XmlNode[] = [];
    let own: string | undefined;
    const flush = () => {
      const text = canonicalBlock(inlineText(run, HTML_TEXT));
      run = [];
      if (!/[\p{L}\p{N}]/u.test(text)) return;
      own = withLeadIn(lead, text);
      this.#add("item", own);
    };
    const take = (node: XmlNode) => {
      if (typeof node === "string" || !(BLOCKS.has(node.name) || hasBlocks(node))) {
        run.push(node);
        return;
      }
      flush();
      if (node.name === "ul" || node.name === "ol")
        this.#list(node, leadIn(own ?? "") ?? (own === undefined ? lead : undefined));
      else if (/^(?:p|div|span|section)$/.test(node.name)) {
        node.children.forEach(take);
        flush();
      } else this.#element(node);
    };
    item.children.forEach(take);
    flush();
  }

  #definitions(list: XmlElement): void {
    let terms: string[] = [];
    for (const part of elementsIn(list).flatMap((one) => (one.name === "div" ? elementsIn(one) : [one]))) {
      const text = canonicalBlock(inlineText(part.children, HTML_TEXT));
      if (part.name === "dt") terms = [...terms, text.replace(/\s*:$/, "")];
      else if (text !== "") {
        this.#add("item", terms.length === 0 ? text : `${terms.join(", ")}: ${text}`);
        terms = [];
      }
    }
    if (terms.length > 0) this.#add("item", terms.join(", "));
  }

  #table(table: XmlElement): void {
    this.#before = undefined;
    const cells = [...within(table, "td"), ...within(table, "th")];
    const rows = within(table, "tr");
    const isLayout =
      cells.some((cell) => within(cell, "table").length > 0 || within(cell, "p").length > 3 || hasHeading(cell)) ||
      (within(table, "th").length === 0 && rows.every((row) => elementsIn(row).length <= 1));
    if (isLayout) {
      for (const row of rows) for (const cell of elementsIn(row)) this.content(cell.children);
      return;
    }
    const captionElement = find(table, "caption");
    const caption = captionElement === undefined ? "" : canonicalBlock(inlineText(captionElement.children, HTML_TEXT));
    this.#add("caption", caption);
    const { section, ...rest } = this.#place();
    const path = caption === "" || caption.length > LONGEST_HEADING ? section : [...section, caption];
    const bare = { ...table, children: table.children.filter((child) => child !== captionElement) };
    this.blocks.push(...rowBlocks(withHead(bare), path, HTML_TEXT).map((block) => ({ ...block, ...rest })));
  }

  #place(): { readonly section: string[]; readonly code?: string } {
    const code = this.#headings.findLast((heading) => heading.code !== undefined)?.code;
    return { section: this.#headings.map(({ text }) => text), ...(code === undefined ? {} : { code }) };
  }

  /** Adds a block that has a letter or digit; entries of a list of references are left out unless they are to be kept. */
  #add(kind: BlockKind, text: string): boolean {
    if (!/[\p{L}\p{N}]/u.test(text)) return false;
    if (!this.#references && REFERENCES.test(this.#headings.at(-1)?.text ?? "") && /\b(?:19|20)\d\d\b/.test(text))
      return false;
    this.blocks.push({ kind, ...this.#place(), text });
    return true;
  }
}

/** Whether an element that stands within a line holds one that does not. */
function hasBlocks(element: XmlElement): boolean {
  return elementsIn(element).some((child) => BLOCKS.has(child.name) || hasBlocks(child));
}

function hasHeading(element: XmlElement): boolean {
  return elementsIn(element).some((child) => /^h[1-6]$/.test(child.name) || hasHeading(child));
}

/** Two line breaks in a row part paragraphs on pages that have no others. */
function endsTwice(run: readonly XmlNode[]): boolean {
  const last = run.findLast((node) => typeof node !== "string" || node.trim() !== "");
  return typeof last === "object" && last.name === "br";
}

function isBold(nodes: readonly XmlNode[]): boolean {
  const filled = nodes.filter((node) => typeof node !== "string" || node.trim() !== "");
  return filled.length > 0 && filled.every((node) => typeof node !== "string" && /^(?:b|strong)$/.test(node.name));
}
