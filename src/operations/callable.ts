import type { ZodType, output } from "zod";
import type { z } from "zod";
import { Fault } from "../domain/fault.js";
import type { Context, Operation } from "./operation.js";

/** An operation with its types forgotten: what is called by name from outside, with an input that is checked first. */
export interface Callable extends Pick<
  Operation<ZodType, ZodType>,
  "name" | "summary" | "input" | "output" | "effects" | "errors"
> {
  /** Fault `bad-input` when the input is not as declared, with every place where it is not. */
  readonly call: (context: Context, input: unknown) => Promise<unknown>;
}

/** Makes an operation callable by name. */
export function callable<In extends ZodType, Out extends ZodType>(operation: Operation<In, Out>): Callable {
  const { name, summary, input, output, effects, errors, run } = operation;
  const call = async (context: Context, given: unknown) => run(context, checked(input, given));
  return { name, summary, input, output, effects, errors, call };
}

/** The input as its schema reads it. Fault `bad-input` where it does not fit. */
export function checked<In extends ZodType>(schema: In, given: unknown): output<In> {
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  throw new Fault("bad-input", `The input is not as it should be: ${issueWords(read.error)}.`);
}

/** "fromYear: expected number; designs.0: …". */
function issueWords(error: z.ZodError): string {
  return error.issues
    .slice(0, 5)
    .map(({ path, message }) => {
      const words = message.replace(/^Invalid input: /, "").replace(/^.*received undefined$/, "is missing");
      return path.length === 0 ? words : `${path.map(String).join(".")}: ${words}`;
    })
    .join("; ");
}
