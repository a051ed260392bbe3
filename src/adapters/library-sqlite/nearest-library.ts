import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { editDistance } from "../../text/words.js";

/** A folder's name may differ by so many letters from the one that was meant. */
const FEW_LETTERS = 2;

/**
 * The library that was likeliest meant by a folder that holds none: one in the folder itself, then one beside it whose name is a few letters away; nothing where
 * several could be meant alike. Looks no further than these two folders.
 */
export function nearestLibrary(folder: string, file: string): string | undefined {
  const holding = (parent: string) =>
    foldersIn(parent)
      .map((name) => join(parent, name))
      .filter((one) => existsSync(join(one, file)));
  const within = holding(folder);
  if (within.length > 0) return within.length === 1 ? within[0] : undefined;
  const name = basename(folder);
  const near = holding(dirname(folder))
    .map((one) => ({ one, apart: editDistance(basename(one).toLowerCase(), name.toLowerCase(), FEW_LETTERS) }))
    .filter(({ apart }) => apart <= FEW_LETTERS)
    .sort((a, b) => a.apart - b.apart);
  return near[0] === undefined || near[0].apart === near[1]?.apart ? undefined : near[0].one;
}

function foldersIn(parent: string): string[] {
  try {
    return readdirSync(parent, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  } catch {
    return [];
  }
}
