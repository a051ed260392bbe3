import { labelSection, UNCLASSIFIED } from "../../domain/label-sections.js";
import { canonicalBlock, type BlockDraft, type BlockKind } from "../../domain/source.js";
import { leadIn, withLeadIn } from "../../text/lead-in.js";
import { attribute, elementsIn, find, findAll, type XmlElement, type XmlNode } from "../xml/element.js";
import { inlineText } from "../xml/inline-text.js";
import { withMarks } from "../label-text/label-notes.js";
import { tableBlocks } from "../label-text/label-table.js";
import { hasWords, isBold, LABEL_TEXT, words, wordsOf } from "../label-text/label-text.js";

/** Where a block stands: the headings above it and the section's LOINC code. */
interface Place {
  readonly section: readonly string[];
  readonly code?: string;
}

/** What text hangs on: the words that begin it, and the item that it is a part of. */
interface Flow {
  readonly begins?: string;
  readonly item?: { readonly label: string; readonly lead?: string };
}

/** Drug Facts sections whose lists go on the sentence that their heading begins ("Do not use" / "if you have …"). */
const BEGUN_BY_HEADING: ReadonlySet<string> = new Set(["50570-1", "50569-3", "50568-5", "50567-7", "50566-9"]);
const BULLET = /^[\s\u00a0]*[•·▪◦■●○‣]/u;
const HIGHLIGHTS = "Highlights";

/** Collects the blocks of one label: its sections in order, and what their highlights say, apart. */
export class SplBlocks {
  readonly blocks: BlockDraft[] = [];
  readonly highlights: BlockDraft[] = [];
  pictures = 0;
  #into = this.blocks;

  /** `isDrugFacts`: bold lines before lists begin the sentences that their items end. */
  constructor(private readonly isDrugFacts: boolean) {}

  /** A section with those within it. One that is not classified has the code of the section it stands in. */
  section(element: XmlElement, above: Place): void {
    const own = attribute(find(element, "code"), "code");
    const code = own === undefined || own === UNCLASSIFIED ? (above.code ?? own) : own;
    const title = words(find(element, "title"));
    const place = { section: above.section, ...(code === undefined ? {} : { code }) };
    if (title !== "") this.#add("heading", place, title);
    const name = title === "" ? unprinted(find(element, "code"), own) : title.replace(/\s*[:.]$/, "");
    const within = { ...place, section: name === "" ? above.section : [...above.section, name] };
    const begins = title !== "" && BEGUN_BY_HEADING.has(own ?? "") ? title : undefined;
    for (const text of elementsIn(element, "text")) this.#content(text, within, begins);
    this.#highlight(element, { ...within, section: [HIGHLIGHTS, ...within.section] });
    for (const child of findAll(element, "component", "section")) this.section(child, within);
  }

  #highlight(element: XmlElement, place: Place): void {
    this.#into = this.highlights;
    for (const text of findAll(element, "excerpt", "highlight", "text")) this.#content(text, place);
    this.#into = this.blocks;
  }

  #content(text: XmlElement, place: Place, begins?: string): void {
    const { nodes, notes } = withMarks(text.children);
    this.#flow(nodes, place, begins === undefined ? {} : { begins });
    for (const note of notes) this.#add("caption", place, note);
  }

  /** Runs of text as paragraphs or parts of an item, with lists, tables and pictures in their places between them. */
  #flow(nodes: readonly XmlNode[], place: Place, { begins, item }: Flow): void {
    let run: XmlNode[] = [];
    let before = begins;
    let label = item?.label ?? "";
    const flush = () => {
      for (const { bulleted, nodes: piece } of pieces(run)) {
        const text = wordsOf(piece).replace(BULLET, "").trimStart();
        if (!hasWords(text)) continue;
        if (bulleted) this.#add("item", place, withLeadIn(leadOfList(before) ?? item?.lead, text));
        else {
          // A heading that begins a sentence is part of it: "Ask a doctor before use if you are" / "taking a blood thinner".
          const lead = item?.lead ?? (/^\p{Ll}/u.test(text) ? leadOfList(begins) : undefined);
          const said = withLeadIn(lead, label === "" ? text : `${label} ${text}`);
          this.#add(item === undefined ? "paragraph" : "item", place, said);
          before = this.#opens(text, piece) ? said : undefined;
          label = "";
        }
      }
      run = [];
    };
    const take = (node: XmlNode): void => {
      if (typeof node === "string" || !BLOCKS.has(node.name)) {
        run.push(node);
        return;
      }
      flush();
      if (node.name === "paragraph") node.children.forEach(take);
      else if (node.name === "list") {
        this.#list(node, place, before);
        before = undefined;
      } else if (node.name === "table") this.#table(node, place);
      else if (node.name === "caption") run = [...node.children];
      else {
        this.pictures += 1;
        for (const caption of elementsIn(node, "caption")) this.#add("caption", place, words(caption));
      }
      flush();
    };
    nodes.forEach(take);
    flush();
  }

  /** Whether a list after this text hangs on it: a colon at its end, or in Drug Facts a bold line that ends in no stop. */
  #opens(text: string, nodes: readonly XmlNode[]): boolean {
    return text.endsWith(":") || (this.isDrugFacts && isBold(nodes) && !/[.!?]$/.test(text));
  }

  #list(list: XmlElement, place: Place, before: string | undefined): void {
    const title = words(find(list, "caption"));
    if (title !== "") this.#add("paragraph", place, title);
    const lead = leadOfList(title === "" ? before : title);
    for (const item of elementsIn(list, "item")) {
      const rest = item.children.filter((child) => typeof child === "string" || child.name !== "caption");
      const label = words(find(item, "caption"));
      this.#flow(rest, place, { item: lead === undefined ? { label } : { label, lead } });
    }
  }

  #table(table: XmlElement, place: Place): void {
    for (const block of tableBlocks(table, place.section))
      this.#into.push(place.code === undefined ? block : { ...block, code: place.code });
  }

  #add(kind: BlockKind, { section, code }: Place, text: string): void {
    if (hasWords(text)) this.#into.push({ kind, section, text, ...(code === undefined ? {} : { code }) });
  }
}

const BLOCKS: ReadonlySet<string> = new Set(["paragraph", "list", "table", "caption", "renderMultiMedia"]);

/** A line break before a bullet begins an item, as in a list that was typed. */
function pieces(nodes: readonly XmlNode[]): { readonly bulleted: boolean; readonly nodes: readonly XmlNode[] }[] {
  const all: { bulleted: boolean; nodes: XmlNode[] }[] = [{ bulleted: false, nodes: [] }];
  nodes.forEach((node, at) => {
    const isBreak = typeof node !== "string" && node.name === "br";
    if (isBreak && BULLET.test(textAfter(nodes, at))) all.push({ bulleted: true, nodes: [] });
    else all.at(-1)?.nodes.push(node);
  });
  return all;
}

function textAfter(nodes: readonly XmlNode[], at: number): string {
  for (let next = at + 1; next < nodes.length; next += 1) {
    const node = nodes[next];
    if (node !== undefined && (typeof node !== "string" || node.trim() !== "")) return inlineText([node], LABEL_TEXT);
  }
  return "";
}

function leadOfList(before: string | undefined): string | undefined {
  if (before === undefined) return undefined;
  return before.endsWith(":") ? leadIn(before) : leadIn(`${before}:`)?.slice(0, -1);
}

/** A name for a section that prints no title: the code's own, else the one that the document gives the code. */
function unprinted(element: XmlElement | undefined, code: string | undefined): string {
  if (code === undefined || code === UNCLASSIFIED) return "";
  const given = canonicalBlock(attribute(element, "displayName") ?? "").replace(/\s*(?:sub)?section$/i, "");
  return labelSection(code)?.name ?? given;
}
