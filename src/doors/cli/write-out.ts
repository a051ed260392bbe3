import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Fault } from "../../domain/fault.js";

/** Writes a file; one that cannot be written is told as a fault: `bad-input` for its place, `limit-exceeded` for a full disk. */
export function writeOut(path: string, data: string | Uint8Array): void {
  try {
    writeFileSync(path, data);
  } catch (cause) {
    throw faultOf(path, cause);
  }
}

/** Makes a folder to write into, with those above it; as `writeOut`. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (cause) {
    throw faultOf(path, cause);
  }
}

/** Refuses a file whose folder is not there, before work is done for it. */
export function checkPlace(path: string): void {
  if (statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new Fault("bad-input", `${path} cannot be written: there is no folder ${dirname(path)}.`, ANOTHER);
}

const ANOTHER = "Make the folder first, or name another place.";

function faultOf(path: string, cause: unknown): unknown {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  const refused = (why: string) => new Fault("bad-input", `${path} cannot be written: ${why}.`, ANOTHER, { cause });
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return new Fault("limit-exceeded", `There is no room left on the disk of ${path}.`, "Free some room.", { cause });
    case "ENOENT":
    case "ENOTDIR":
      return refused(`there is no folder ${dirname(path)}`);
    case "EEXIST":
      return refused("a file of that name is in the way");
    case "EISDIR":
      return refused("it is a folder");
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return refused("it may not be changed");
    default:
      return cause;
  }
}
