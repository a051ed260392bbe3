import type { FaultCode } from "./domain/fault.js";
import type { Progress } from "./operations/operation.js";
import type { SpooledFile } from "./operations/runner.js";

/** How a thread opens the library: what of the wishes can be sent to another thread. */
export interface ThreadWishes {
  readonly folder?: string;
  readonly readOnly?: boolean;
  readonly starter?: boolean;
  readonly lexicons?: readonly string[];
  readonly history?: boolean;
}

/** A call as it goes to the thread that makes it. */
export interface ThreadCall {
  readonly number: number;
  readonly operation: string;
  readonly input: unknown;
  readonly files?: readonly SpooledFile[];
  /** Its first number is set to 1 when the call is cancelled: seen also by work that never waits for anything. */
  readonly stop: SharedArrayBuffer;
}

export type ToOperation =
  { readonly kind: "call"; readonly call: ThreadCall } | { readonly kind: "stop" } | { readonly kind: "close" };

export type FromOperation =
  | { readonly kind: "open" }
  | { readonly kind: "progress"; readonly number: number; readonly progress: Progress }
  | { readonly kind: "done"; readonly number: number; readonly bytes: Uint8Array<ArrayBuffer>; readonly id: string }
  | {
      readonly kind: "failed";
      readonly number: number;
      readonly code: FaultCode;
      readonly message: string;
      readonly remedy?: string;
      /** Where the program itself failed, for its log. */
      readonly stack?: string;
    };
