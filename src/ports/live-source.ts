import type { Identifier, Scheme } from "../domain/identifier.js";
import type { Origin } from "./library.js";
import type { HttpOptions, RequestLine, ServiceName } from "./http.js";
import type { Input } from "./reader.js";

/** What is wanted of a service: what a query finds, or what has these identifiers. */
export type LiveWish =
  | { readonly kind: "query"; readonly query: string; readonly most: number }
  | { readonly kind: "identifiers"; readonly identifiers: readonly Identifier[] };

/** What a service gives, as it comes. */
export type Brought =
  /** How many there are, how many of them are to come, and how many of those are held already and not asked for again. */
  | { readonly kind: "count"; readonly found: number; readonly coming: number; readonly held: number }
  /** Bytes for the readers: one document or many. */
  | { readonly kind: "input"; readonly input: Input; readonly origin: Origin; readonly age?: number }
  /** One thing that could not be had though it was found ("PMC123 is not open access"), in a line. */
  | { readonly kind: "lacking"; readonly name: string; readonly message: string };

export interface BringOptions extends HttpOptions {
  /** Whether the library holds it already; such a one is not asked for again. Absent: everything is asked for. */
  readonly holds?: (identifier: Identifier) => Promise<boolean>;
}

/**
 * One outside service. It fetches bytes and reads no more of them than ids and counts: readers do the rest.
 *
 * - Text of a `query` wish is in the service's own query language (a drug's name for labels); it is sent as it is.
 * - An empty result is a `count` of 0, never a fault. Faults are those of `Http`.
 * - What is stopped goes on where it was when the same is wished again: pages are kept, and what is held is not asked for.
 */
export interface LiveSource {
  readonly service: ServiceName;
  /** Identifiers that it can fetch by. */
  readonly schemes: readonly Scheme[];
  /** The requests that a wish begins with, and for later ones the form they have ("…" where an answer decides). */
  plan(wish: LiveWish): readonly RequestLine[];
  bring(wish: LiveWish, options: BringOptions): AsyncIterable<Brought>;
}
