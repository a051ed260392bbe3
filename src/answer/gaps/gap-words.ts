import type { Untested } from "../role/by-role.js";

/** "A, B and C". */
export function list(items: readonly string[], last = "and"): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1) ?? ""}`;
}

/** "No study read tested metformin: people had it anyway, or before". */
export function noneTested({ names, compared }: Untested): string {
  const what = names.length > 1 ? "they were" : "it was";
  return compared
    ? `no study read tested ${list(names, "or")} against none: ${what} what something else was compared with, or given to all`
    : `no study read tested ${list(names, "or")}: ${what} given to all or before, or only measured`;
}
