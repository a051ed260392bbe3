/** As much of a file's own words as a message to a person can hold. Characters. */
const MOST = 80;

/** Words of a file as a message or name may quote them: on one line, and cut with "…" where they are longer than 80 characters. */
export function inShort(words: string): string {
  const line = words.replace(/\s+/gu, " ").trim();
  const characters = Array.from(line.slice(0, 2 * MOST + 2));
  return characters.length <= MOST ? line : `${characters.slice(0, MOST - 1).join("")}…`;
}
