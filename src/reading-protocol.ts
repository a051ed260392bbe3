import type { SourceTerms } from "./rank/passage-terms.js";
import type { Passing } from "./operations/add/read-inputs.js";
import type { Read } from "./ports/reader.js";

/** What goes to the reading thread: inputs one after another, each as its pieces; what is no input passes through in its place. */
export type ToThread =
  | { readonly kind: "input"; readonly name: string; readonly size?: number }
  | { readonly kind: "piece"; readonly bytes: Uint8Array }
  | { readonly kind: "input-end" }
  | { readonly kind: "input-failed"; readonly message: string }
  | { readonly kind: "passing"; readonly passing: Passing }
  | { readonly kind: "no-more" }
  | { readonly kind: "taken"; readonly count: number };

/** What comes back: documents with the index terms that the thread had time to make, and how many pieces it has used up. */
export type FromThread =
  | { readonly kind: "reads"; readonly reads: readonly ThreadRead[] }
  | { readonly kind: "used" }
  | { readonly kind: "done" };

export interface ThreadRead {
  readonly read: Read | Passing;
  readonly terms?: SourceTerms;
}

/** Pieces of bytes and documents that may lie between the threads, so that neither runs far ahead. */
export const PIECES_AHEAD = 32;
export const DOCUMENTS_AHEAD = 48;
export const BATCH = 4;
/** Documents taken between two messages that say so: each message wakes the other thread. */
export const TAKEN_AT_ONCE = 4;
