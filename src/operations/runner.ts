import type { Progress } from "./operation.js";

/** A file that lies on this machine for an operation that adds documents, under the name its sender gave it. */
export interface SpooledFile {
  readonly name: string;
  readonly path: string;
}

/** One call of an operation. */
export interface Call {
  readonly operation: string;
  /** As the operation's input schema has it, without what only a program can give. */
  readonly input: unknown;
  /** For `add` alone. */
  readonly files?: readonly SpooledFile[];
  readonly report?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  /** Goes before all that wait, and is never refused. */
  readonly urgent?: true;
}

/** What an operation gave. */
export interface Done {
  /** The output, as UTF-8 JSON. */
  readonly bytes: Uint8Array;
  /** A name made of the output: the same content has the same, whenever it was made. 24 hexadecimal digits. */
  readonly id: string;
}

/** How busy a runner is. */
export interface Load {
  readonly running: number;
  readonly waiting: number;
  /** Calls that may wait at most; the next is refused. */
  readonly room: number;
  /** How long a call that came now would wait, in milliseconds, as far as can be told. */
  readonly wait: number;
  /** Whether a call that came now would be refused. */
  readonly full: boolean;
}

/**
 * Runs operations by name for doors that many use at once.
 * - Operations that write do so in turns, those that read beside them.
 * - Refuses with the Fault `TooBusy` at once when more would wait than it can hold, or longer than it lets them.
 * - A call whose signal is aborted rejects with the Fault `cancelled`; one that waits is never begun.
 */
export interface Runner {
  run(call: Call): Promise<Done>;
  load(): Load;
  /** Waits for what runs, and closes the library. */
  close(): Promise<void>;
}
