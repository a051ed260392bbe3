import { PRODUCT_DATA } from "../../domain/label-sections.js";
import type { BlockDraft } from "../../domain/source.js";
import { leadIn, withLeadIn } from "../../text/lead-in.js";
import { sentences } from "../../text/sentences.js";
import { textsAt, type JsonObject } from "../json/json-value.js";
import { tableBlocks } from "../label-text/label-table.js";
import { hasWords } from "../label-text/label-text.js";
import { within, type XmlElement } from "../xml/element.js";
import { htmlFragment } from "../xml/html-fragment.js";
import { cutsOf, packed } from "./flat-text.js";
import { flatSections, type FlatSection } from "./label-sections-of.js";

/** openFDA runs a section's paragraphs together; sentences are gathered into paragraphs of about this length. Characters. */
const PARAGRAPH = 900;
/** Tables beyond these are read as the running text in which openFDA repeats them. */
const MOST_TABLES = 500;

interface Table {
  readonly element: XmlElement;
  readonly flat: string;
}

/** A label's blocks, and how many of its tables could not be found in its text and follow it. */
export function openfdaBlocks(label: JsonObject): { readonly blocks: BlockDraft[]; readonly adrift: number } {
  const tables = tablesOf(label);
  const placed = new Set<Table>();
  const blocks = flatSections(label).flatMap((section) => sectionBlocks(section, [], tables, placed));
  const adrift = tables.filter((table) => !placed.has(table));
  return {
    blocks: [...blocks, ...adrift.flatMap(({ element }) => tableBlocks(element, ["Tables"]))],
    adrift: adrift.length,
  };
}

/** Each table once: openFDA repeats it in the field of every section around it. */
function tablesOf(label: JsonObject): Table[] {
  const fields = Object.keys(label).filter((field) => field.endsWith("_table"));
  const sources = [...new Set(fields.flatMap((field) => textsAt(label, field)))].slice(0, MOST_TABLES);
  return sources
    .flatMap((html) => within(htmlFragment(html), "table"))
    .map((element) => ({ element, flat: packed(flatText(element)) }))
    .filter(({ flat }) => hasWords(flat));
}

function flatText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : flatText(child))).join(" ");
}

function sectionBlocks(
  { name, code, text, inner }: FlatSection,
  above: readonly string[],
  tables: readonly Table[],
  placed: Set<Table>,
): BlockDraft[] {
  // A label may part a section into several of the same kind.
  const isAgain = above.at(-1) === name;
  const section = isAgain ? above : [...above, name];
  const mark = (block: BlockDraft): BlockDraft => (code === undefined ? block : { ...block, code });
  const run = (start: number, end: number): BlockDraft[] => {
    const piece = text.slice(start, end);
    const left = tables.filter((table) => !placed.has(table));
    const cuts = cutsOf(
      piece,
      left.map((table) => ({ flat: table.flat, part: table })),
    );
    const blocks = cuts.flatMap((cut, at) => {
      placed.add(cut.part);
      const before = textBlocks(piece.slice(cuts[at - 1]?.end ?? 0, cut.start), section, code);
      return [...before, ...tableBlocks(cut.part.element, section)];
    });
    return [...blocks, ...textBlocks(piece.slice(cuts.at(-1)?.end ?? 0), section, code)].map(mark);
  };
  return [
    ...(isAgain ? [] : [mark({ kind: "heading", section: above, text: name })]),
    ...inner.flatMap((part, at) => [
      ...run(inner[at - 1]?.end ?? 0, part.start),
      ...sectionBlocks(part.section, section, tables, placed),
    ]),
    ...run(inner.at(-1)?.end ?? 0, text.length),
  ];
}

const BULLET = /\s*[•·▪◦■●○‣]\s*/u;
/** A subsection's number before its heading ("5.1 Skeletal Muscle"), as openFDA runs it into the text. */
const NUMBERED = /(?<=\s)(?=\d{1,2}\.\d{1,2}(?:\.\d{1,2})? \p{Lu}[\p{L}-]+)/u;

/** Running text as paragraphs and items: parted before numbered headings and bullets, then by sentences. */
function textBlocks(text: string, section: readonly string[], code: string | undefined): BlockDraft[] {
  if (code === PRODUCT_DATA) return hasWords(text) ? [{ kind: "row", section, text }] : [];
  return text.split(NUMBERED).flatMap((part) => {
    const [before = "", ...items] = part.split(BULLET);
    const lead = leadIn(before);
    return [
      ...paragraphs(before).map((one): BlockDraft => ({ kind: "paragraph", section, text: one })),
      ...items.flatMap((item) => {
        const [first = "", ...rest] = paragraphs(item);
        return [
          { kind: "item" as const, section, text: hasWords(first) ? withLeadIn(lead, first) : "" },
          ...rest.map((one) => ({ kind: "paragraph" as const, section, text: one })),
        ].filter((block) => hasWords(block.text));
      }),
    ];
  });
}

function paragraphs(text: string): string[] {
  const made: string[] = [];
  let start: number | undefined;
  let last = 0;
  for (const { start: from, end } of sentences(text)) {
    if (start !== undefined && end - start > PARAGRAPH) {
      made.push(text.slice(start, last));
      start = from;
    }
    start ??= from;
    last = end;
  }
  if (start !== undefined) made.push(text.slice(start, last));
  return made.filter(hasWords);
}
