import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { Busboy } from "@fastify/busboy";
import { Fault } from "../../domain/fault.js";
import type { SpooledFile } from "../../operations/runner.js";

/** Files of one upload at most. */
const MOST_FILES = 5_000;
const LONGEST_NAME = 1_000;

/** Files that lie in a folder of their own until they are done with. */
export interface Spool {
  readonly files: readonly SpooledFile[];
  remove(): Promise<void>;
}

/**
 * Writes the files of a multipart body to a folder of their own, without holding them in memory. Faults: `bad-input` for another
 * media type, a broken body or none; `limit-exceeded` above `most` bytes or too many files.
 */
export async function spoolUpload(request: Request, most: number): Promise<Spool> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type) || request.body === null)
    throw new Fault("bad-input", "The body is no form with files.", "Send multipart/form-data with parts called file.");
  const tooMuch = new Fault(
    "limit-exceeded",
    `The upload is larger than ${most.toLocaleString("en-GB")} bytes or has more than ${MOST_FILES} files.`,
    "Send it in parts.",
  );
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooMuch;
  const folder = await mkdtemp(join(tmpdir(), "citeside-upload-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const files = await readForm(request.body as ReadableStream<Uint8Array>, type, { folder, most, tooMuch });
    if (files.length === 0) throw new Fault("bad-input", "The upload has no file.", "Send parts called file.");
    return { files, remove };
  } catch (error) {
    await remove();
    throw error instanceof Fault
      ? error
      : new Fault("bad-input", "The upload broke off or is no well-formed form.", "Send it again.", { cause: error });
  }
}

async function readForm(
  body: ReadableStream<Uint8Array>,
  type: string,
  { folder, most, tooMuch }: { readonly folder: string; readonly most: number; readonly tooMuch: Fault },
): Promise<SpooledFile[]> {
  const form = new Busboy({
    headers: { "content-type": type },
    preservePath: true,
    limits: { files: MOST_FILES, fields: 100, fieldSize: 1_000 },
  });
  const files: SpooledFile[] = [];
  const writing: Promise<void>[] = [];
  form.on("file", (_field, stream, name) => {
    const path = join(folder, String(files.length));
    files.push({ name: nameOf(name, files.length), path });
    const written = pipeline(stream, createWriteStream(path));
    // Heard here, so that a failure before the end of the form is no unhandled one.
    written.catch((error: unknown) => form.destroy(error instanceof Error ? error : undefined));
    writing.push(written);
  });
  form.on("filesLimit", () => form.destroy(tooMuch));
  let size = 0;
  const counted = async function* (pieces: AsyncIterable<Uint8Array>) {
    for await (const piece of pieces) {
      size += piece.length;
      if (size > most) throw tooMuch;
      yield piece;
    }
  };
  await pipeline(Readable.fromWeb(body), counted, form);
  await Promise.all(writing);
  return files;
}

/** The sender's name without what could pass for a path of this machine or another kind of input. */
function nameOf(name: string | undefined, index: number): string {
  const plain = (name ?? "")
    .replace(/\p{Cc}/gu, "")
    .replaceAll("\\", "/")
    .split("/")
    .filter((part) => part !== "" && part !== "." && part !== "..")
    .join("/")
    .slice(-LONGEST_NAME);
  return plain === "" ? `file ${index + 1}` : plain;
}
