/** How often words stand in a document within its lines, in lower case, hyphens kept: what tells a hyphen from a break. */
export type Vocabulary = ReadonlyMap<string, number>;

const WORD = /[\p{L}\p{M}]+(?:[-‐‑][\p{L}\p{M}]+)*/gu;

/** Words of whole lines; the first and last word of a line may be pieces and are not counted where a hyphen says so. */
export function vocabularyOf(lines: Iterable<string>): Vocabulary {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const whole = line.replace(/\S+[-‐\u00ad]$/u, "");
    for (const [word] of whole.matchAll(WORD)) {
      const key = word.toLowerCase().replace(/[‐‑]/gu, "-");
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** First parts of words that keep their hyphen. */
const PREFIXES =
  /^(?:non|anti|self|well|long|short|low|high|double|single|half|post|pre|semi|ex|all|cross|follow|evidence|meta|co|re|multi|dose|risk|age|time|case|two|three|four|first|second|third|placebo|x|e|t|b)$/i;

/**
 * Joins the lines of one paragraph. A soft hyphen at a line's end goes. A hyphen between two letters goes where the word stands
 * unbroken elsewhere in the document, or, where neither form does, unless the first part is one that keeps it ("non-", "self-").
 * Beside a digit or a capital it stays, as do a dash or a slash that holds two words together.
 */
export function joinLines(lines: readonly string[], words: Vocabulary | undefined): string {
  let text = "";
  for (const raw of lines) {
    const line = raw.trim();
    if (line === "") continue;
    text = text === "" ? line : joinTwo(text, line, words);
  }
  return text;
}

function joinTwo(before: string, after: string, words: Vocabulary | undefined): string {
  if (before.endsWith("\u00ad")) return before.slice(0, -1) + after;
  const hyphen = /([\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)*)([-‐‑])$/u.exec(before);
  if (hyphen !== null) {
    const next = /^[\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)*/u.exec(after)?.[0] ?? "";
    // "short-" before "and long-term": the hyphen stands for the word that follows.
    if (next === "" || /^(?:and|or|to|versus|vs)$/.test(next)) return `${before} ${after}`;
    return keepsHyphen(hyphen[1] ?? "", next, words) ? before + after : before.slice(0, -1) + after;
  }
  // "157–" and "176", "mg/" and "kg": what holds two things together has no blank before it.
  if (/[^\s–—/][–/]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) return before + after;
  return `${before} ${after}`;
}

function keepsHyphen(first: string, next: string, words: Vocabulary | undefined): boolean {
  if (!/^\p{Ll}/u.test(next) || /[\p{N}]$/u.test(first) || /\p{Lu}$/u.test(first)) return true;
  const head = first.toLowerCase().replace(/[‐‑]/gu, "-");
  const tail = next.toLowerCase().replace(/[‐‑]/gu, "-");
  const joined = words?.get(head + tail) ?? 0;
  const apart = words?.get(`${head}-${tail}`) ?? 0;
  if (joined !== apart) return apart > joined;
  return PREFIXES.test(head.split("-").at(-1) ?? "");
}
