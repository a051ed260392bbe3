import { basename } from "node:path";
import { DEFAULT_LIMITS, type Input, type Limits, type Refusal } from "../../ports/reader.js";
import { peekBytes } from "../../text/peek-bytes.js";
import { gunzip, isGzip } from "./gunzip.js";
import { TAR_BLOCK } from "./tar-header.js";
import { isTar, tarMembers } from "./tar-members.js";

interface UnpackOptions {
  readonly limits: Limits;
  readonly signal?: AbortSignal;
}

/** Archives within archives are opened to this depth; deeper ones are made to do harm, not to hold evidence. */
const DEEPEST = 3;

/**
 * Opens gzip and tar, told by their first bytes, and archives within archives. Yields the files as "archive!member", in
 * order, or the input itself when it is no archive. Nothing is written anywhere and names are never used as paths; hidden
 * files, folders, links and devices are passed over. Each file must be read before the next is asked for; unread bytes are skipped.
 * A damaged archive gives the files before the damage and one refusal, `damaged-archive`; one with more files than
 * `limits.archiveMembers`, or nested more than three deep, is refused as `over-limit` from there on. Sizes of documents
 * are for the readers to hold: a set of records may be larger than any one document.
 */
export async function* unpack(
  input: Input,
  options: UnpackOptions = { limits: DEFAULT_LIMITS },
): AsyncIterable<Input | Refusal> {
  const count = { files: 0 };
  try {
    yield* open(input, options, count, 0);
  } catch (error) {
    if (options.signal?.aborted !== true) yield refusalFor(input.name, error, count.files);
  }
}

async function* open(
  input: Input,
  options: UnpackOptions,
  count: { files: number },
  depth: number,
): AsyncIterable<Input | Refusal> {
  const { name } = input;
  const { head, whole } = await peekBytes(input.bytes, TAR_BLOCK);
  const gzip = isGzip(head);
  if (!gzip && !isTar(name, head)) {
    yield { ...input, bytes: whole };
    return;
  }
  if (depth === DEEPEST) {
    yield { kind: "refused", name, code: "over-limit", message: `archives within archives, more than ${DEEPEST} deep` };
    return;
  }
  if (gzip) {
    const inner = await peekBytes(gunzip(whole), TAR_BLOCK);
    const bare = basename(name.split("!").at(-1) ?? name).replace(/\.(?:gz|gzip)$/i, "");
    if (isTar(bare, inner.head)) yield* openTar({ name, bytes: inner.whole }, options, count, depth);
    else yield* open({ name: `${name}!${bare}`, bytes: inner.whole }, options, count, depth + 1);
  } else yield* openTar({ name, bytes: whole }, options, count, depth);
}

async function* openTar(
  archive: Input,
  options: UnpackOptions,
  count: { files: number },
  depth: number,
): AsyncIterable<Input | Refusal> {
  const { name } = archive;
  let held = 0;
  for await (const member of tarMembers(archive.bytes)) {
    if (options.signal?.aborted === true) return;
    if (basename(member.name).startsWith(".")) continue;
    held += 1;
    count.files += 1;
    if (count.files > options.limits.archiveMembers) {
      const message = `more than ${options.limits.archiveMembers} files; the rest was not read`;
      yield { kind: "refused", name, code: "over-limit", message };
      return;
    }
    const inner = { ...member, name: `${name}!${member.name}` };
    try {
      yield* open(inner, options, count, depth + 1);
    } catch (error) {
      // Damage to an archive within does not touch the files beside it; damage to this one comes up with the next member.
      yield refusalFor(inner.name, error, 0);
    }
  }
  if (held === 0) yield { kind: "refused", name, code: "empty", message: "the archive holds no files" };
}

function refusalFor(name: string, error: unknown, files: number): Refusal {
  const reason = error instanceof Error ? error.message : String(error);
  const system = error instanceof Error && "syscall" in error;
  if (system) return { kind: "refused", name, code: "not-readable", message: reason };
  const after = files === 0 ? "" : ` after ${files} file${files === 1 ? "" : "s"}`;
  return {
    kind: "refused",
    name,
    code: "damaged-archive",
    message: `the archive is damaged${after}: ${reason.toLowerCase()}`,
  };
}
