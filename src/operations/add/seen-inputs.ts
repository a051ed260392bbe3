import { createHash } from "node:crypto";
import type { Library } from "../../ports/library.js";
import type { Input, Limits, Reader, Refusal } from "../../ports/reader.js";
import type { Account } from "./account.js";
import { accountOfSame, accountSchema } from "./account.js";

/** Raised whenever archives are opened, or what was read is put down, in another way than before. */
const ADDING_VERSION = 1;

/** Stands behind each input among what was read: the input is over. */
export interface InputMark {
  readonly kind: "mark";
  readonly name: string;
  /** Of an input whose bytes were all read. */
  readonly print?: { readonly sha256: string; readonly bytes: number };
  /** Of an input that was not read, because its bytes are those of one read before. */
  readonly known?: Account;
}

/** What decides, beside an input's bytes, what is read of it: the readers, the limits, and its own name without its folder. */
export function readingSignature(readers: readonly Reader[], limits: Limits): (name: string) => string {
  const all = [ADDING_VERSION, readers.map(({ name, version }) => `${name} ${version}`), limits];
  return (name) => JSON.stringify([...all, name.replace(/^([a-z]+(?:@[\d-]+)?:)?.*[/\\]/u, "$1")]);
}

interface Kept {
  readonly name: string;
  readonly account: Account;
}

/** The note on an input that was read whole, for `knownAccount`. */
export function accountText(kept: Kept): string {
  return JSON.stringify(kept);
}

/**
 * The inputs with a mark behind each; one whose bytes were read before gives its mark alone. Only an input of a size that is
 * known is looked at before it is read, so that a new one is read but once.
 */
export async function* markInputs(
  inputs: AsyncIterable<Input | Refusal>,
  { library, signature }: { readonly library: Library; readonly signature: (name: string) => string },
): AsyncIterable<Input | Refusal | InputMark> {
  for await (const input of inputs) {
    const { name } = input;
    if ("kind" in input) {
      yield input;
      yield { kind: "mark", name };
      continue;
    }
    const known = await knownAccount(input, library, signature);
    if (known !== undefined) {
      yield { kind: "mark", name, known };
      continue;
    }
    const read: Pick<InputMark, "print">[] = [];
    yield { ...input, bytes: hashed(input.bytes, (print) => read.push({ print })) };
    yield { kind: "mark", name, ...read[0] };
  }
}

async function knownAccount(
  input: Input,
  library: Library,
  signature: (name: string) => string,
): Promise<Account | undefined> {
  if (input.again === undefined || input.size === undefined) return undefined;
  const traces = (await library.remembered(input.size)).filter(({ readers }) => readers === signature(input.name));
  if (traces.length === 0) return undefined;
  let sha256: string | undefined;
  try {
    const bytes = hashed(input.again(), (print) => (sha256 = print.sha256))[Symbol.asyncIterator]();
    while ((await bytes.next()).done !== true);
  } catch {
    // What is wrong with the file comes up when it is read.
    return undefined;
  }
  const trace = traces.find((one) => one.sha256 === sha256);
  return trace === undefined ? undefined : kept(trace.account, input.name);
}

function kept(text: string, name: string): Account | undefined {
  const value = JSON.parse(text) as Partial<Kept>;
  const account = accountSchema.safeParse(value.account);
  return account.success && value.name !== undefined ? accountOfSame(account.data, value.name, name) : undefined;
}

async function* hashed(
  bytes: AsyncIterable<Uint8Array>,
  whole: (print: NonNullable<InputMark["print"]>) => void,
): AsyncIterable<Uint8Array> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of bytes) {
    hash.update(chunk);
    size += chunk.length;
    yield chunk;
  }
  whole({ sha256: hash.digest("hex"), bytes: size });
}
