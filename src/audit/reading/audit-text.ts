/**
 * What a block of an audited text is; what somebody asked in a chat, the list of references, and what surrounds a text on its page hold no
 * claims.
 */
export const AUDIT_BLOCK_KINDS = ["heading", "paragraph", "item", "row", "asked", "reference", "around"] as const;

/** Kinds of block that state nothing that is to be checked. */
const SILENT: ReadonlySet<string> = new Set(["heading", "asked", "reference", "around"]);

/** A heading, paragraph, list item or table row of an audited text: a span of it (UTF-16 units, end exclusive). */
export interface AuditBlock {
  readonly kind: (typeof AUDIT_BLOCK_KINDS)[number];
  readonly start: number;
  readonly end: number;
  /** Headings above it, outermost first. */
  readonly section: readonly string[];
  /** What the columns of a row's table are called, where the text says it. */
  readonly columns?: readonly string[];
}

/** Whether claims are looked for in a block. */
export function holdsClaims({ kind }: AuditBlock): boolean {
  return !SILENT.has(kind);
}

/** A text to be audited, with its blocks in order. */
export interface AuditText {
  /** The file's name, or "text". */
  readonly name: string;
  /** How it was read: "text", "markdown", "chat", or the name of the reader. */
  readonly kind: string;
  readonly text: string;
  readonly blocks: readonly AuditBlock[];
}
