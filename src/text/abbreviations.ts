/** A short form and what it was said to stand for. */
export interface Abbreviation {
  readonly short: string;
  readonly long: string;
}

const BRACKETED = /\(\s*([A-Za-z][\w./+-]{1,9})\s*[);,]/g;

/**
 * Short forms that a text explains, "body mass index (BMI)", by the rule of Schwartz and Hearst (Pac Symp Biocomput 2003:451-462): the
 * short form's letters, from its last, are sought backwards in the words before the bracket; its first must begin a word.
 */
export function abbreviationsIn(text: string): Abbreviation[] {
  const found = new Map<string, string>();
  for (const { index, 1: short = "" } of text.matchAll(BRACKETED)) {
    if (found.has(short) || !/[A-Z]/.test(short)) continue;
    const words = Math.min(short.length + 5, short.length * 2);
    const before = text
      .slice(Math.max(0, index - 120), index)
      .trimEnd()
      .split(/\s+/)
      .slice(-words)
      .join(" ");
    const long = longFormOf(short, before);
    if (long !== undefined) found.set(short, long);
  }
  return [...found].map(([short, long]) => ({ short, long }));
}

function longFormOf(short: string, before: string): string | undefined {
  let at = before.length - 1;
  for (let letter = short.length - 1; letter >= 0; letter--) {
    const wanted = short.charAt(letter).toLowerCase();
    if (!/[a-z0-9]/.test(wanted)) continue;
    while (
      at >= 0 &&
      (before.charAt(at).toLowerCase() !== wanted ||
        (letter === 0 && at > 0 && /[\p{L}\d]/u.test(before.charAt(at - 1))))
    )
      at--;
    if (at < 0) return undefined;
    at--;
  }
  const long = before.slice(at + 1);
  return long.length > short.length && !long.includes(short) ? long : undefined;
}
