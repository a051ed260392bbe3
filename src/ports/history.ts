import type { Tier } from "../domain/tier.js";
import type { PublicationParts } from "./library.js";

/** What is said of a kept answer or audit in a list. */
export interface KeptEntry {
  /** Made of its content: the same answer again is the same entry. */
  readonly id: string;
  readonly kind: "answer" | "audit";
  /** The question, or the document's name. */
  readonly title: string;
  /** When it was given first and last (ISO 8601), and how often. */
  readonly first: string;
  readonly last: string;
  readonly times: number;
  readonly snapshot: string;
  /** How many statements (or claims) and references it has. */
  readonly statements: number;
  readonly references: number;
  /** How many of its statements were marked as wrong. */
  readonly wrong: number;
}

export interface Keeping extends Pick<KeptEntry, "id" | "kind" | "title" | "snapshot" | "statements" | "references"> {
  readonly at: string;
  /** The whole document, a JSON value. */
  readonly document: unknown;
  /** It tells more than the same answer may that is kept already, and takes its place. */
  readonly fuller?: boolean;
  /** How the question was narrowed, so that it can be asked again; a JSON value. */
  readonly request: unknown;
}

/** A reader's word that a statement is wrong, kept for the library's owner. */
export interface Mark {
  readonly id: string;
  /** The kept answer or audit. */
  readonly answer: string;
  readonly tier: Tier | null;
  readonly statement: string;
  readonly reason: string;
  readonly at: string;
  /** The publications that the statement cites. */
  readonly publications: readonly string[];
}

/** A reader's word that the verdict on a claim is wrong; it holds for the claim's words, in whatever text they stand. */
export interface ClaimMark {
  readonly id: string;
  /** The claim's words, white space as single spaces. */
  readonly claim: string;
  /** What the claim takes from elsewhere in its text: its subject, where it has none of its own. */
  readonly of: readonly string[];
  /** What the verdict should be; "wrong" where the reader does not say. */
  readonly verdict: string;
  readonly reason: string;
  readonly at: string;
  /** The verdict that was given. */
  readonly given: string;
}

export interface RemovedEntry {
  /** Names it when it is put back. */
  readonly undo: string;
  readonly publication: string;
  readonly title: string;
  readonly at: string;
}

export interface Removed extends RemovedEntry {
  readonly parts: PublicationParts;
}

export interface HistoryPage {
  /** Only those whose title has these words in it, as they stand. */
  readonly words?: string;
  readonly kind?: KeptEntry["kind"];
  readonly offset: number;
  readonly limit: number;
}

/**
 * What was asked of a library on this machine and what its users said of the answers. It lies beside the library and is no part
 * of it: a copy of the library tells nobody's questions.
 * Many may keep at the same time.
 */
export interface History {
  keep(keeping: Keeping): Promise<void>;
  /** Newest first. */
  list(page: HistoryPage): Promise<{ readonly items: KeptEntry[]; readonly total: number }>;
  kept(id: string): Promise<{ readonly document: unknown; readonly request: unknown } | undefined>;
  /** Forgets one with its marks, or everything that was asked and marked, and in both cases what was judged; gives how many went. */
  forget(id?: string): Promise<number>;

  mark(mark: Mark): Promise<void>;
  /** Newest first; of one answer or of all. */
  marks(answer?: string): Promise<Mark[]>;
  /** Takes back a mark of either kind. */
  unmark(id: string): Promise<boolean>;
  markClaim(mark: ClaimMark): Promise<void>;
  /** Newest first. */
  claimMarks(): Promise<ClaimMark[]>;

  /** What was judged over one state of the library, by the keys that are held; any JSON values. */
  judged(snapshot: string, keys: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  /** Keeps what was judged; the last five thousand are kept, and none of another state of the library. */
  keepJudged(snapshot: string, judged: ReadonlyMap<string, unknown>): Promise<void>;

  /** Keeps what was taken out of the library; the last hundred are kept. */
  keepRemoved(removed: Removed): Promise<void>;
  /** Newest first. */
  removed(): Promise<RemovedEntry[]>;
  /** What was taken out under this name; it stays until `dropRemoved`. */
  removedParts(undo: string): Promise<Removed | undefined>;
  dropRemoved(undo: string): Promise<void>;
  close(): Promise<void>;
}
