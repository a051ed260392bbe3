import type { PublicationFacts } from "../domain/publication.js";
import type { Identifier } from "../domain/identifier.js";
import type { BareRecord } from "../domain/bare-record.js";
import type { LIST_DATE_BASES, RetractionList } from "../domain/retraction-list.js";
import type { Source } from "../domain/source.js";
import type { Vocabulary } from "../domain/vocabulary.js";

/** Bytes with a name: what a reader is given. Never a path that a reader could open itself. */
export interface Input {
  /** Shown to people, and used for its extension; "articles.tar.gz!PMC28991.nxml" for a member of an archive. */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** The same bytes from the start once more, where they can be had again, for a look before reading. */
  readonly again?: () => AsyncIterable<Uint8Array>;
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
  "not-json",
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

/** A publication's facts without any text of it: a reference, or an index's record that has no abstract. */
export interface RecordRead {
  readonly kind: "record";
  readonly name: string;
  readonly record: BareRecord;
  readonly remarks: readonly string[];
}

/** A whole list of retracted publications; without a date where nothing in it or in its name gives one. */
export interface RetractionsRead {
  readonly kind: "retractions";
  readonly name: string;
  readonly list: Omit<RetractionList, "id" | "date" | "dateBasis"> & {
    readonly dated?: { readonly date: string; readonly basis: (typeof LIST_DATE_BASES)[number] };
  };
  readonly remarks: readonly string[];
}

/** A whole vocabulary of headings. */
export interface VocabularyRead {
  readonly kind: "vocabulary";
  readonly name: string;
  readonly vocabulary: Omit<Vocabulary, "id">;
  readonly remarks: readonly string[];
}

/** Publications whose records an index has taken back: what these readers brought of them goes; other texts stay. */
export interface Withdrawal {
  readonly kind: "withdrawal";
  readonly name: string;
  readonly identifiers: readonly Identifier[];
  readonly readers: readonly string[];
}

/** What a reader makes of a file or record. */
export type Read = Document | RecordRead | RetractionsRead | VocabularyRead | Withdrawal | Refusal;

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

/** How one input is to be read. */
export interface ReadOptions {
  readonly limits: Limits;
  readonly signal?: AbortSignal;
  /** Whether marks of citations, the publications that links lead to, and lists of references are kept, where a format's reader leaves them out. Default: no. */
  readonly citations?: boolean;
}

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
  read(input: Input, options: ReadOptions): AsyncIterable<Read>;
}
