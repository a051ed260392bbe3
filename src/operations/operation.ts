import type { ZodType, output } from "zod";
import type { FaultCode } from "../domain/fault.js";
import type { Lexicon } from "../domain/lexicon.js";
import type { Versions } from "../domain/snapshot.js";
import type { History } from "../ports/history.js";
import type { Library } from "../ports/library.js";
import type { Live } from "../ports/live.js";
import type { Input, Read, Reader } from "../ports/reader.js";
import type { Passing, Unpack } from "./add/read-inputs.js";

/** What happened so far in a long piece of work. */
export interface Progress {
  readonly stage: string;
  readonly done: number;
  /** Absent while it is not known. */
  readonly total?: number;
  /** What `done` and `total` count ("bytes", "documents"). */
  readonly unit: string;
  readonly note?: string;
}

/** What turns files into documents. */
export interface Reading {
  readonly readers: readonly Reader[];
  /** Turns archives into their members; anything else into itself. */
  readonly unpack: Unpack;
}

/** Everything an operation may use of the world; the wiring hands it in. */
export interface Context {
  readonly library: Library;
  readonly lexicon: Lexicon;
  readonly versions: Versions;
  /** All that reads documents; loaded when first asked for, because most operations read none. */
  readonly reading: () => Promise<Reading>;
  /** Reads inputs beside the work of writing, with the same result as `readInputs`; absent where there is no second thread. */
  readonly readBeside?: <Passes extends Passing>(
    inputs: AsyncIterable<Input | Passes>,
    signal?: AbortSignal,
  ) => AsyncIterable<Read | Passes>;
  /** What was asked on this machine; absent where nothing is kept. */
  readonly history?: History;
  /** Outside services; absent where none are set up. Only operations that say so use them. */
  readonly live?: Live;
  /** The time now, ISO 8601. */
  readonly now: () => string;
  readonly report: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** What an operation does to the world. */
export interface Effects {
  readonly reads: boolean;
  readonly writes: boolean;
  readonly network: boolean;
  /** What it writes lies in the history alone: it waits for nobody who writes to the library. */
  readonly historyAlone?: true;
}

/** A use case, declared once; command line, HTTP, MCP and the reference documentation derive from it. */
export interface Operation<In extends ZodType, Out extends ZodType> {
  readonly name: string;
  /** One line for a help page. */
  readonly summary: string;
  readonly input: In;
  readonly output: Out;
  readonly effects: Effects;
  readonly errors: readonly FaultCode[];
  readonly run: (context: Context, input: output<In>) => Promise<output<Out>>;
}

/** Declares an operation. One that only reads does so at one content of the library, whatever is added meanwhile. */
export function defineOperation<In extends ZodType, Out extends ZodType>(
  operation: Operation<In, Out>,
): Operation<In, Out> {
  const { reads, writes, network } = operation.effects;
  if (!reads || writes || network) return operation;
  return { ...operation, run: (context, input) => context.library.steadily(() => operation.run(context, input)) };
}
