import type { Stats } from "node:fs";
import { opendir, stat } from "node:fs/promises";
import { sep } from "node:path";
import type { Input, Refusal } from "../../ports/reader.js";
import { fileBytes, pipeBytes, reasonOf } from "./file-bytes.js";
import { isGlob, segmentMatches } from "./glob.js";

/**
 * The files that a user's arguments name, in order: a file, a folder with all below it, or a pattern with `*`, `?` and `**`.
 * Within a folder names go by their bytes, so that every machine gives the same order; hidden files are passed over unless
 * named. What is missing or may not be read gives a refusal, `not-readable`, and the rest goes on.
 * A path may say what its files are: the inputs of "retractions:list.csv" keep those words in front of their names.
 */
export async function* inputsOf(paths: readonly string[]): AsyncIterable<Input | Refusal> {
  for (const path of paths) {
    const words = SAID_TO_BE.exec(path)?.[0] ?? "";
    const whole = await look(path);
    if (words === "" || !(whole instanceof Error)) yield* inputsAt(path, whole);
    else {
      const bare = path.slice(words.length);
      for await (const input of inputsAt(bare, await look(bare))) yield { ...input, name: words + input.name };
    }
  }
}

/** What stands before a path to say that it is a list of retracted publications, and of which day, month or year; or MeSH. */
const SAID_TO_BE = /^(?:retractions(?:@\d{4}(?:-\d\d){0,2})?|mesh):/;

async function* inputsAt(path: string, found: Stats | Error): AsyncIterable<Input | Refusal> {
  if (found instanceof Error && isGlob(path)) yield* globbed(path);
  else yield* expand(path, found, [], true);
}

async function look(path: string): Promise<Stats | Error> {
  try {
    return await stat(path);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function refuse(name: string, message: string): Refusal {
  return { kind: "refused", name, code: "not-readable", message };
}

/** One path with all below it. `above` names the folders on the way, so that a link back to one of them ends there. */
async function* expand(
  path: string,
  found: Stats | Error,
  above: readonly string[],
  named: boolean,
): AsyncIterable<Input | Refusal> {
  if (found instanceof Error) yield refuse(path, reasonOf(found));
  else if (found.isFile()) yield { name: path, size: found.size, bytes: fileBytes(path), again: () => fileBytes(path) };
  else if (found.isFIFO() && named) yield { name: path, bytes: pipeBytes(path) };
  else if (!found.isDirectory()) yield refuse(path, "it is neither a file nor a folder");
  else {
    const identity = `${found.dev}:${found.ino}`;
    if (above.includes(identity)) return;
    const names = await namesIn(path);
    if (!Array.isArray(names)) yield names;
    else
      for (const name of names) {
        if (name.startsWith(".")) continue;
        const below = under(path, name);
        yield* expand(below, await look(below), [...above, identity], false);
      }
  }
}

/** A folder's names in the order of their bytes, or why it cannot be listed. */
async function namesIn(folder: string): Promise<string[] | Refusal> {
  const names: string[] = [];
  try {
    for await (const entry of await opendir(folder)) names.push(entry.name);
  } catch (error) {
    return refuse(folder, reasonOf(error));
  }
  return names.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

function under(folder: string, name: string): string {
  if (folder === "") return name;
  return folder.endsWith("/") || folder.endsWith(sep) ? `${folder}${name}` : `${folder}/${name}`;
}

async function* globbed(pattern: string): AsyncIterable<Input | Refusal> {
  const segments = pattern.split(sep === "\\" ? /[\\/]/ : "/");
  const first = segments.findIndex(isGlob);
  const base = segments.slice(0, first).join("/");
  const root = first > 0 && base === "" ? "/" : base;
  let matched = false;
  for await (const input of matches(root, segments.slice(first), [])) {
    matched = true;
    yield input;
  }
  if (!matched) yield refuse(pattern, "no file matches it");
}

/** Files below `folder` that match the segments; a folder matched by the last one is given whole, except after `**`. */
async function* matches(
  folder: string,
  [pattern, ...rest]: readonly string[],
  above: readonly string[],
): AsyncIterable<Input | Refusal> {
  if (pattern === undefined) return;
  const found = await look(folder === "" ? "." : folder);
  if (found instanceof Error || !found.isDirectory()) return;
  const identity = `${found.dev}:${found.ino}`;
  if (above.includes(identity)) return;
  const deep = pattern === "**";
  const wanted = deep ? (rest[0] ?? "*") : pattern;
  const after = deep ? rest.slice(1) : rest;
  const names = await namesIn(folder === "" ? "." : folder);
  if (!Array.isArray(names)) {
    yield names;
    return;
  }
  for (const name of names) {
    const path = under(folder, name);
    const fits = segmentMatches(wanted, name);
    const below = await look(path);
    const isFolder = !(below instanceof Error) && below.isDirectory();
    if (fits && after.length === 0 && !(deep && isFolder)) yield* expand(path, below, [...above, identity], false);
    if (fits && after.length > 0 && isFolder) yield* matches(path, after, [...above, identity]);
    if (deep && isFolder && !name.startsWith(".")) yield* matches(path, [pattern, ...rest], [...above, identity]);
  }
}
