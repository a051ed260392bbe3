import { sha256 } from "./hash.js";
import { InvariantError } from "./fault.js";
import type { Certainty } from "./certainty.js";
import type { Facet } from "./facet.js";

declare const sourceBrand: unique symbol;

/** What kind of text a Source is; a note is abstracted in somebody's own words and says so wherever it is shown. */
export const SOURCE_KINDS = ["note", "abstract", "full text", "label"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const BLOCK_KINDS = ["title", "heading", "paragraph", "item", "row", "caption"] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** What a block knows of itself besides its text; all of it was read, none of it guessed. */
export interface BlockMarks {
  readonly kind: BlockKind;
  /** Headings above the block, outermost first, the block's own heading text not among them. */
  readonly section: readonly string[];
  /** Page in the original, from 1, where the original has pages. */
  readonly page?: number;
  /** Where in the publication an abstracted block was read ("Table 3"). */
  readonly locator?: string;
  readonly facet?: Facet;
  /** GRADE's word for the certainty of the evidence, where the document gives one or its own scale maps to one by a published rule. */
  readonly certainty?: Certainty["level"];
  /** Strength of a recommendation as printed ("strong", "Class IIa", "1B", "A"). */
  readonly strength?: string;
  /** Certainty or level of evidence as printed ("⊕⊕⊝⊝", "Level B", "low"). */
  readonly evidence?: string;
  /** Which way a recommendation points; present only on blocks that recommend. */
  readonly recommends?: (typeof RECOMMENDS)[number];
  /** The section's code in the original's own code system (LOINC in a drug label: "34067-9"). */
  readonly code?: string;
}

/** For doing it, against doing it, or leaving it to judgement ("may be considered", "insufficient evidence"). */
export const RECOMMENDS = ["for", "against", "either"] as const;

/** Marks that most blocks lack. */
const RARE_MARKS = ["page", "locator", "facet", "certainty", "strength", "evidence", "recommends", "code"] as const;

/** A heading, paragraph, table row or list item: one line of the Source's text. Offsets are UTF-16 units, end exclusive. */
export interface Block extends BlockMarks {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

export interface BlockDraft extends BlockMarks {
  readonly text: string;
}

/** One immutable text of a publication. Its canonical text is NFC with one block a line, joined by single line feeds. */
export interface Source {
  readonly [sourceBrand]: true;
  /** `src:` and 32 hexadecimal digits over the text's hash, the reader and the document's own identity. */
  readonly id: string;
  readonly kind: SourceKind;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** One per block: the SHA-256 of that block's text. */
  readonly blockHashes: readonly string[];
  /** See `sourceHash`. */
  readonly sha256: string;
  readonly reader: { readonly name: string; readonly version: number };
  /** BCP 47 tag of the text ("en"); "und" when the document does not say. */
  readonly language: string;
  /** The document's own date or version (ISO 8601, possibly only a year); "newer" goes by it. */
  readonly date?: string;
  /** How much of the publication was seen, for a note. */
  readonly seen?: string;
}

export interface SourceDraft {
  readonly kind: SourceKind;
  /** What the document itself says it is: its identifiers, or a file's own key. Part of the Source's identity. */
  readonly document: string;
  readonly blocks: readonly BlockDraft[];
  readonly reader: { readonly name: string; readonly version: number };
  readonly language: string;
  readonly date?: string;
  readonly seen?: string;
}

/** One block's text in canonical form: NFC, every run of white space or control characters one space, none at the ends. */
export function canonicalBlock(text: string): string {
  // Most texts are printable ASCII with single spaces, and are so already; only speed depends on asking.
  if (!NOT_PLAIN.test(text)) return text.startsWith(" ") || text.endsWith(" ") ? text.trim() : text;
  const spaced = HAS_WHITE.test(text) ? text.replace(WHITE, spaceFor) : text;
  // Half a surrogate pair is no character: UTF-8 cannot keep it, and the hash already takes it for this one.
  const whole = /[\ud800-\udfff]/.test(spaced) ? spaced.replace(/\p{Cs}/gu, "\ufffd") : spaced;
  // Last of all, because a letter and its accent may meet only when the mark between them is gone.
  return whole.trim().normalize("NFC");
}

const NOT_PLAIN = /[^ -~]| {2}/;

/** Runs of white space, control characters and invisible marks, except one space alone, which is canonical as it is. */
const WHITE =
  /(?: (?=[\s\p{Cc}\u00ad\u200b\u2060\ufeff])|(?! )[\s\p{Cc}\u00ad\u200b\u2060\ufeff])[\s\p{Cc}\u00ad\u200b\u2060\ufeff]*/gu;

/** Without one of these the pattern above finds nothing; it is several times quicker, and most texts have none. */
const HAS_WHITE = /[^\S ]|[\p{Cc}\u00ad\u200b\u2060\ufeff]| {2}/u;

/** Soft hyphens and zero-width marks vanish; anything else that is white becomes one space. */
function spaceFor(run: string): string {
  return /[^\u00ad\u200b\u2060\ufeff]/u.test(run) ? " " : "";
}

/**
 * The hash that names a Source's text: SHA-256 over one line a block, `<length in UTF-16 units> <block hash>`, joined by
 * line feeds. The lengths give every block's start, so that one block and this list prove where a quote stands.
 */
export function sourceHash(blockHashes: readonly string[], blockLengths: readonly number[]): string {
  return sha256(blockHashes.map((hash, index) => `${blockLengths[index] ?? -1} ${hash}`).join("\n"));
}

/** Without copying what is absent, because an article has hundreds of blocks and copying all but one is many times slower. */
function placed(block: BlockDraft, index: number, start: number, end: number): Block {
  const { kind, section } = block;
  const made: Record<string, unknown> = { kind, section, index, start, end };
  for (const mark of RARE_MARKS) if (block[mark] !== undefined) made[mark] = block[mark];
  return made as unknown as Block;
}

/** Makes a Source from its blocks; blocks without text are left out. Throws `InvariantError` when nothing is left. */
export function makeSource(draft: SourceDraft): Source {
  const texts: string[] = [];
  const blocks: Block[] = [];
  let start = 0;
  for (const block of draft.blocks) {
    const text = canonicalBlock(block.text);
    if (text === "") continue;
    blocks.push(placed(block, blocks.length, start, start + text.length));
    texts.push(text);
    start += text.length + 1;
  }
  if (blocks.length === 0) throw new InvariantError("a Source needs at least one block of text");
  const blockHashes = texts.map(sha256);
  const hash = sourceHash(
    blockHashes,
    texts.map((text) => text.length),
  );
  const { kind, reader, language, date, seen } = draft;
  const id = `src:${sha256([hash, kind, reader.name, draft.document].join("\n")).slice(0, 32)}`;
  return {
    id,
    kind,
    text: texts.join("\n"),
    blocks,
    blockHashes,
    sha256: hash,
    reader,
    language,
    ...(date === undefined ? {} : { date }),
    ...(seen === undefined ? {} : { seen }),
  } as unknown as Source;
}

/** The text of one block. */
export function blockText(source: Source, index: number): string {
  const block = source.blocks[index];
  if (block === undefined) throw new InvariantError(`${source.id} has no block ${index}`);
  return source.text.slice(block.start, block.end);
}

/** The block that holds the offset, by binary search; nothing for an offset on a line feed or outside the text. */
export function blockAt(source: Source, offset: number): Block | undefined {
  let low = 0;
  let high = source.blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = source.blocks[middle];
    if (block === undefined) return undefined;
    if (offset < block.start) high = middle - 1;
    else if (offset >= block.end) low = middle + 1;
    else return block;
  }
  return undefined;
}
