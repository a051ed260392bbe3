import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Fault } from "../domain/fault.js";

/** Reads a file of a data folder. Throws a `bad-input` Fault that says how the folder should look. */
export function fileText(folder: string, name: string, layout: string): string {
  try {
    return readFileSync(join(folder, name), "utf8");
  } catch (cause) {
    throw new Fault("bad-input", `${join(folder, name)} cannot be read.`, `The folder should hold ${layout}.`, {
      cause,
    });
  }
}

/** The lines of a file of JSON lines. Throws a `bad-input` Fault with the line that is not JSON. */
export function jsonLines(text: string, name: string): unknown[] {
  return text.split("\n").flatMap((line, at): unknown[] => {
    if (line.trim() === "") return [];
    try {
      return [JSON.parse(line)];
    } catch (cause) {
      throw new Fault("bad-input", `${name}, line ${at + 1}, is not JSON.`, undefined, { cause });
    }
  });
}

/** SHA-256 over texts, in order, each with its length. */
export function hashOf(texts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`${text.length}\n`).update(text);
  return hash.digest("hex");
}

/** SHA-256 over one file's bytes, or over the names and bytes of all files in a folder. */
export function hashOfPath(path: string): string {
  const hash = createHash("sha256");
  for (const file of filesUnder(path)) hash.update(`${file.slice(path.length)}\n`).update(readFileSync(file));
  return hash.digest("hex");
}

/** Every file under a path, in order of name. */
export function filesUnder(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return [path];
  }
}
