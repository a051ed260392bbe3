import { constants } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { open } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

const PIECE = 256 * 1024;
/** How long a pipe may stand open without anybody writing to it, in milliseconds. */
const PIPE_PATIENCE = 5_000;
const PIPE_WAIT = 10;

/** Why a file could not be read, in words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "its permissions do not allow reading it",
  EPERM: "its permissions do not allow reading it",
  ELOOP: "its links lead in a circle",
  ENOTDIR: "a part of its path is not a folder",
  ENAMETOOLONG: "its name is too long",
};

/** Puts a failure to look at or read a file in words. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/**
 * The bytes of a regular file as it is when opened: no more of it is read than it had then, so that a file that grows while it
 * is read comes to an end. Throws, after the bytes, when it was changed meanwhile.
 */
export async function* fileBytes(path: string): AsyncIterable<Uint8Array> {
  const file = await opened(path, constants.O_RDONLY);
  try {
    const before = await file.stat();
    let left = before.size === 0 ? Number.POSITIVE_INFINITY : before.size;
    while (left > 0) {
      const piece = await readPiece(file, Math.min(left, PIECE));
      if (piece.length === 0) break;
      left -= piece.length;
      yield piece;
    }
    const after = await file.stat();
    if (after.size !== before.size || after.mtimeMs !== before.mtimeMs)
      throw unreadable("it was changed while it was read; add it again");
  } finally {
    await file.close();
  }
}

/** The bytes of a pipe. Opened so that it never blocks: one that nobody writes to is given up after five seconds. */
export async function* pipeBytes(path: string): AsyncIterable<Uint8Array> {
  const file = await opened(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    let begun = false;
    let waited = 0;
    for (;;) {
      const piece = await readPiece(file, PIECE).catch((error: unknown) => {
        if (codeOf(error) !== "EAGAIN") throw error;
        begun = true;
        return undefined;
      });
      if (piece !== undefined && piece.length > 0) {
        begun = true;
        yield piece;
        continue;
      }
      if (piece !== undefined && begun) return;
      if (!begun && waited >= PIPE_PATIENCE) throw unreadable("it is a pipe that nobody writes to");
      await sleep(PIPE_WAIT);
      waited += PIPE_WAIT;
    }
  } finally {
    await file.close();
  }
}

async function opened(path: string, flags: number): Promise<FileHandle> {
  try {
    return await open(path, flags);
  } catch (error) {
    throw unreadable(reasonOf(error), error);
  }
}

/** Carries a system call's name, as the system's own errors do, so that nobody takes it for a fault in the bytes. */
function unreadable(message: string, cause?: unknown): Error {
  return Object.assign(new Error(message, { cause }), { syscall: "read" });
}

async function readPiece(file: FileHandle, most: number): Promise<Uint8Array> {
  const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(most), 0, most, null);
  return buffer.subarray(0, bytesRead);
}
