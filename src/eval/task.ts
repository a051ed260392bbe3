import type { Context } from "../operations/operation.js";

/** What a measurement is given. */
export interface EvalRequest {
  /** The folder of the data, laid out as the task's `data` line says. */
  readonly data: string;
  /** Names the part that is measured. */
  readonly split: string;
  /** Documents that answer none of the questions, laid out like the articles that `citeside add` reads. */
  readonly distractors?: string;
  /** Settings of one task, each `name=value` on the command line. */
  readonly settings: Readonly<Record<string, string>>;
  /**
   * Opens a library for the measurement: empty, or one that `fill` filled before. `key` names what it holds: the corpus's hash and all
   * that changes how it is filled. The caller closes it.
   */
  readonly libraryOf: (key: string, fill: (context: Context) => Promise<void>) => Promise<Context>;
  readonly say: (line: string) => void;
}

export type Metrics = Readonly<Record<string, number>>;

/** The result for one question, claim or text: what a paired comparison of two runs pairs. */
export interface EvalItem {
  readonly id: string;
  readonly metrics: Metrics;
  /** What was given, short, for a person who reads the failures. */
  readonly got?: unknown;
}

export interface EvalResult {
  readonly n: number;
  readonly metrics: Metrics;
  /** What a method that cheats or does nothing gets on the same items. */
  readonly controls: Readonly<Record<string, number | Metrics>>;
  /** SHA-256 over the files that were read, in order of name. */
  readonly corpus: string;
  readonly items: readonly EvalItem[];
}

/** One measurement; a file in `tasks/` makes one, and `tasks.ts` lists it. */
export interface EvalTask {
  readonly name: string;
  readonly summary: string;
  /** How its folder is laid out, in one line. */
  readonly data: string;
  run(request: EvalRequest): Promise<EvalResult>;
}
