import type { MadeQuestion } from "./questions.js";

/** Words and numbers of a text, folded: small letters, no accents, no signs. */
export function tokensOf(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== "");
}

/** Parts of an identifier that tell nobody by themselves, so that they may also stand elsewhere: words that say what a number is, years, little words. */
const TELLS_NOTHING =
  /^(?:mrn|cpr|r|nhs|number|no|ssn|hospital|record|chart|patient|id|case|account|passport|medicare|policy|accession|device|serial|medical|health|card|unit|encounter|specimen|medicaid|insurance|subscriber|driver|license|lab|file|hosp|umrn|dni|bsn|chi|ref|barcode|extension|ext|pt|urn|ni|pas|episode|plot|apartment|ap|aged?|yr|hundred|and|one|at|years?|yrs?|old|yo|y|o|of|the|at|dot|com|org|net|(?:19|20)\d\d|rue|de|la|st|w|box|po|flat|\p{L})$/u;

/** The planted identifiers of which anything is left in a text that would leave. */
export function left(made: MadeQuestion, leaving: string): MadeQuestion["planted"] {
  const harmless = new Set(made.harmless.flatMap(tokensOf));
  const there = new Set(tokensOf(leaving));
  return made.planted.filter(({ text }) =>
    tokensOf(text).some((token) => !TELLS_NOTHING.test(token) && !harmless.has(token) && there.has(token)),
  );
}

/** The harmless words that are no longer in a text; lone letters ("’s") are not counted. */
export function lost(made: MadeQuestion, leaving: string): string[] {
  const there = new Map<string, number>();
  for (const token of tokensOf(leaving)) there.set(token, (there.get(token) ?? 0) + 1);
  return made.harmless.flatMap(tokensOf).filter((token) => {
    if (/^\p{L}$/u.test(token)) return false;
    const many = there.get(token) ?? 0;
    there.set(token, many - 1);
    return many <= 0;
  });
}
