import type { PublicationFacts } from "../domain/publication.js";
import type { Source } from "../domain/source.js";

/** Bytes with a name: what a reader is given. Never a path that a reader could open itself. */
export interface Input {
  /** Shown to people, and used for its extension; "articles.tar.gz!PMC28991.nxml" for a member of an archive. */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Size in bytes when it is known, for progress. */
  readonly size?: number;
}

/** One document that was read: its facts and one text. */
export interface Document {
  readonly kind: "document";
  readonly name: string;
  readonly facts: PublicationFacts;
  readonly source: Source;
  /** What a person should know though the document was read ("2 of 7 tables were pictures"). */
  readonly remarks: readonly string[];
}

/** Why something could not be read; a closed list, so that an account can count them. */
export const REFUSAL_CODES = [
  "not-recognised",
  "not-xml",
  "truncated",
  "wrong-root",
  "empty",
  "no-text",
  "no-identifier",
  "no-title",
  "bad-front-matter",
  "bad-encoding",
  "damaged-archive",
  "over-limit",
  "not-readable",
] as const;

/** One file or record that was not read, in one line: what was wrong and where. */
export interface Refusal {
  readonly kind: "refused";
  readonly name: string;
  readonly code: (typeof REFUSAL_CODES)[number];
  /** "line 12, column 5: expected </p>, found </sec>": a sentence without the file's name. */
  readonly message: string;
}

/** A fact about a publication that came without a text of its own (a retraction notice's target, a deleted record). */
export type Read = Document | Refusal;

/** Bounds that hold for every reader, so that no input can take the machine down. */
export interface Limits {
  /** Bytes of one document, unpacked. */
  readonly documentBytes: number;
  /** Elements within elements. */
  readonly depth: number;
  /** Characters of one block of text. */
  readonly blockCharacters: number;
  /** Files in one archive. */
  readonly archiveMembers: number;
}

export const DEFAULT_LIMITS: Limits = {
  documentBytes: 64 * 1024 * 1024,
  depth: 200,
  blockCharacters: 200_000,
  archiveMembers: 5_000_000,
};

/**
 * Reads one format.
 * - `read` never throws for bad input: it yields a `Refusal` and, where the format has records, goes on with the next.
 * - It holds no more of the input than one document, and stops soon after `signal` is aborted.
 * - The same bytes give the same documents, with the same Source ids, wherever they are read.
 */
export interface Reader {
  readonly name: string;
  /** Raised whenever the same bytes may give another text or other facts. */
  readonly version: number;
  /** Whether this reader is for a file of that name that starts so (`head`: at most its first 4,096 bytes). */
  accepts(name: string, head: Uint8Array): boolean;
  read(input: Input, options: { readonly limits: Limits; readonly signal?: AbortSignal }): AsyncIterable<Read>;
}
