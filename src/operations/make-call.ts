import { createHash } from "node:crypto";
import { Fault } from "../domain/fault.js";
import type { Input, Refusal } from "../ports/reader.js";
import { bundleId } from "./history/bundle-id.js";
import type { Context } from "./operation.js";
import { CALLABLES } from "./registry.js";
import type { Call, Done, SpooledFile } from "./runner.js";

/** Files that lie on this machine, as inputs. */
export type InputsFrom = (files: readonly SpooledFile[]) => AsyncIterable<Input | Refusal>;

/** Calls an operation by its name. Fault `not-found` where there is none. */
export async function makeCall(
  context: Context,
  { operation, input, files }: Pick<Call, "operation" | "input" | "files">,
  inputsFrom: InputsFrom,
): Promise<Done> {
  const found = CALLABLES.get(operation);
  if (found === undefined) throw new Fault("not-found", `There is no operation “${operation}”.`);
  context.signal?.throwIfAborted();
  const output = await found.call(
    context,
    files === undefined ? input : await withFiles(operation, input, inputsFrom(files)),
  );
  const bytes = new TextEncoder().encode(JSON.stringify(output));
  return { bytes, id: idOf(operation, output, bytes) };
}

/** The input with what was uploaded: all of it for `add`, the first file's bytes for any other. */
async function withFiles(operation: string, input: unknown, inputs: ReturnType<InputsFrom>): Promise<unknown> {
  if (operation === "add") return { inputs };
  for await (const file of inputs) {
    if ("kind" in file) throw new Fault("bad-input", `${file.name}: ${file.message}.`);
    const pieces: Uint8Array[] = [];
    for await (const piece of file.bytes) pieces.push(piece);
    return { ...(input as object), name: file.name, bytes: new Uint8Array(Buffer.concat(pieces)) };
  }
  return input;
}

function idOf(operation: string, output: unknown, bytes: Uint8Array): string {
  // Answers differ in when they were made, and are the same for all that; one that is kept has bytes of its own.
  if (operation === "ask" || operation === "audit") return bundleId(output as { readonly created: string });
  return createHash("sha256").update(bytes).digest("hex").slice(0, 24);
}
