import { canonicalBlock, type BlockDraft, type BlockKind } from "../../domain/source.js";
import { leadIn, withLeadIn } from "../../text/lead-in.js";
import { attribute, elementsIn, find, type XmlElement, type XmlNode } from "../xml/element.js";
import { inlineText } from "../xml/inline-text.js";
import { captionText, tableBlocks } from "./jats-table.js";
import { ADMINISTRATIVE_NOTE, BREAKS, FLOATS, isAdministrative, JATS_TEXT, JATS_TITLE, UNREAD } from "./jats-rules.js";

type Section = readonly string[];

/** Collects the blocks of one article, in reading order. */
export class JatsBlocks {
  readonly blocks: BlockDraft[] = [];
  tables = 0;
  tablesAsPictures = 0;

  /** The content of a section, an abstract or the body; a list that begins it hangs on its heading. */
  content(nodes: readonly XmlNode[], section: Section, heading?: string): void {
    let before = heading;
    for (const node of nodes) {
      if (typeof node === "string") {
        if (node.trim() !== "") before = this.#add("paragraph", section, node);
      } else if (node.name === "list") {
        this.#list(node, section, before);
        before = undefined;
      } else before = this.#element(node, section, before);
    }
  }

  /** A section with its heading, which goes into the path of what it holds. */
  section(element: XmlElement, section: Section): void {
    const title = find(element, "title") ?? find(element, "caption", "title");
    const label =
      element.name === "boxed-text" || element.name === "statement" ? titleText(find(element, "label")) : "";
    const heading = [label, titleText(title)].filter((text) => text !== "").join(" ");
    if (heading !== "") this.blocks.push({ kind: "heading", section, text: heading });
    const path = heading === "" ? section : [...section, heading.replace(/\s*[:.]$/, "")];
    this.content(
      element.children.filter((child) => typeof child === "string" || (child !== title && child.name !== "label")),
      path,
      heading,
    );
  }

  /** Appendices, the glossary, notes that the text points to, and such sections of the back matter as tell of the subject. */
  back(back: XmlElement, body: XmlElement | undefined): void {
    for (const child of elementsIn(back)) {
      if (child.name === "fn-group") this.#notes(child, body);
      else if (child.name === "app-group") this.content(elementsIn(child, "app"), []);
      else if (child.name === "app" || child.name === "glossary") this.section(child, []);
      else if (child.name === "sec" && !isAdministrative(titleText(find(child, "title")))) this.section(child, []);
      else if (FLOATS.has(child.name) && child.name !== "fn") this.#element(child, []);
    }
  }

  /** Of an article's notes those that its text points to: the others tell of its authors and making. */
  #notes(group: XmlElement, body: XmlElement | undefined): void {
    const notes = elementsIn(group, "fn").filter((note) => attribute(note, "id") !== undefined);
    if (notes.length === 0 || body === undefined) return;
    const cited = new Set(notesCited(body));
    for (const note of notes) {
      const isText = !ADMINISTRATIVE_NOTE.test(attribute(note, "fn-type") ?? "");
      if (isText && cited.has(attribute(note, "id") ?? "")) this.#note(note, []);
    }
  }

  /** A note's mark and words in one block, then what else it holds. */
  #note(note: XmlElement, section: Section): void {
    this.#add("paragraph", section, inlineText(note.children, JATS_TEXT));
    const floats: XmlElement[] = [];
    collectFloats(note, floats);
    for (const float of floats) this.#element(float, section);
  }

  /** One element; gives the text of a paragraph that a list may follow. A list that begins it hangs on `above`. */
  #element(element: XmlElement, section: Section, above?: string): string | undefined {
    switch (element.name) {
      case "p":
        return this.#paragraph(element.children, section, above);
      case "sec":
      case "app":
      case "boxed-text":
      case "statement":
      case "glossary":
        this.section(element, section);
        return undefined;
      case "title":
        this.#add("heading", section, inlineText(element.children, JATS_TITLE));
        return undefined;
      case "def-list":
        this.#definitions(element, section);
        return undefined;
      case "list":
        this.#list(element, section, undefined);
        return undefined;
      case "disp-quote":
      case "verse-group":
      case "speech":
      case "fig-group":
      case "table-wrap-group":
      case "floats-group":
      case "floats-wrap":
      case "fn-group":
        this.#add("caption", section, captionText(element));
        this.content(
          element.children.filter((child) => typeof child === "string" || !/^(?:label|caption)$/.test(child.name)),
          section,
        );
        return undefined;
      case "table-wrap":
      case "array":
        this.#table(element, section);
        return undefined;
      case "fig":
      case "supplementary-material":
        this.#captioned(element, section);
        return undefined;
      default:
        if (!UNREAD.has(element.name)) return this.#paragraph([element], section);
        return undefined;
    }
  }

  /** Runs of text as paragraphs, lists and quotes in their places between them, floats after them. */
  #paragraph(nodes: readonly XmlNode[], section: Section, above?: string): string | undefined {
    const floats: XmlElement[] = [];
    let run: XmlNode[] = [];
    let before = above;
    const flush = () => {
      const text = this.#add("paragraph", section, inlineText(run, JATS_TEXT));
      if (text !== undefined) before = text;
      run = [];
    };
    for (const node of nodes) {
      if (typeof node !== "string" && FLOATS.has(node.name)) floats.push(node);
      else if (typeof node !== "string" && BREAKS.has(node.name)) {
        flush();
        if (node.name === "list") this.#list(node, section, before);
        else this.#element(node, section);
        before = undefined;
      } else {
        run.push(node);
        if (typeof node !== "string") collectFloats(node, floats);
      }
    }
    flush();
    for (const float of floats) {
      if (float.name === "fn") this.#note(float, section);
      else this.#element(float, section);
    }
    return before;
  }

  #list(list: XmlElement, section: Section, before: string | undefined): void {
    const title = titleText(find(list, "title"));
    if (title !== "") this.#add("paragraph", section, title);
    const lead = leadIn(canonicalBlock(title === "" ? (before ?? "") : title));
    for (const item of elementsIn(list, "list-item")) this.#item(item, section, lead);
  }

  /** One list item: its words with the lead-in in front; what else it holds follows as blocks of their own. */
  #item(item: XmlElement, section: Section, lead: string | undefined): void {
    const label = titleText(find(item, "label"));
    let run: XmlNode[] = [];
    let own: string | undefined;
    const flush = () => {
      const text = canonicalBlock(inlineText(run, JATS_TEXT));
      run = [];
      if (!/[\p{L}\p{N}]/u.test(text)) return;
      own = withLeadIn(lead, label === "" || own !== undefined ? text : `${label} ${text}`);
      this.#add("item", section, own);
    };
    const take = (node: XmlNode) => {
      if (typeof node === "string" || !(BREAKS.has(node.name) || FLOATS.has(node.name))) run.push(node);
      else {
        flush();
        if (node.name === "p") node.children.forEach(take);
        else if (node.name === "list") this.#list(node, section, own);
        else if (node.name === "fn") this.#note(node, section);
        else this.#element(node, section);
        flush();
      }
    };
    item.children.filter((child) => typeof child === "string" || !/^(?:label|title)$/.test(child.name)).forEach(take);
    flush();
  }

  #definitions(list: XmlElement, section: Section): void {
    const title = titleText(find(list, "title"));
    if (title !== "") this.#add("paragraph", section, title);
    for (const item of elementsIn(list)) {
      if (item.name === "def-list") this.#definitions(item, section);
      if (item.name !== "def-item") continue;
      const [term, ...defs] = elementsIn(item)
        .map((part) => titleText(part))
        .filter((text) => text !== "");
      if (term !== undefined)
        this.#add("item", section, defs.length === 0 ? term : `${term.replace(/\s*:$/, "")}: ${defs.join(" ")}`);
    }
  }

  /** A figure or additional file: its caption, then what else of it stands in the article itself. */
  #captioned(element: XmlElement, section: Section): void {
    const caption = captionText(element).replace(/\s*Click here for (?:additional data )?file\.?/gi, "");
    this.#add("caption", section, caption);
    this.content(
      elementsIn(element).filter(({ name }) => FLOATS.has(name) || BREAKS.has(name)),
      section,
    );
  }

  #table(element: XmlElement, section: Section): void {
    const { blocks, isPicture } = tableBlocks(element, section);
    this.tables += 1;
    if (isPicture) this.tablesAsPictures += 1;
    this.blocks.push(...blocks);
  }

  /** Adds a block that has a letter or digit; gives its text. */
  #add(kind: BlockKind, section: Section, text: string): string | undefined {
    if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
    this.blocks.push({ kind, section, text });
    return text;
  }
}

/** The notes that the text points to, by their ids. */
function notesCited(element: XmlElement): string[] {
  return elementsIn(element).flatMap((child) =>
    child.name === "xref" && child.attributes["ref-type"] === "fn"
      ? (attribute(child, "rid") ?? "").split(/\s+/)
      : notesCited(child),
  );
}

/** Floats inside inline elements of a paragraph: rare, and never part of its sentences. */
function collectFloats(element: XmlElement, into: XmlElement[]): void {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    if (FLOATS.has(child.name)) into.push(child);
    else collectFloats(child, into);
  }
}

/** The words of a title, label or term in canonical form. */
export function titleText(element: XmlElement | undefined): string {
  return element === undefined ? "" : canonicalBlock(inlineText(element.children, JATS_TITLE));
}
