/** Whether a path uses the wildcards `*`, `?` or `**`. */
export function isGlob(path: string): boolean {
  return /[*?]/.test(path);
}

/** Whether a file or folder name matches one segment of a pattern; a hidden name only one that starts with a dot. */
export function segmentMatches(pattern: string, name: string): boolean {
  if (name.startsWith(".") && !pattern.startsWith(".")) return false;
  // Runs of stars mean the same as one and would make the expression slow.
  const source = pattern
    .replace(/\*+/g, "*")
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, "su").test(name);
}
