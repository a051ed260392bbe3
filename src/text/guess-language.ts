/** Small words that stand in nearly every English sentence and in few others' languages. */
const ENGLISH = new Set("the of and to in is that for with are be or not by on as from this should have".split(" "));
/** Share of them in English text; other languages stay far below. */
const SHARE = 0.12;
/** So many words are looked at. */
const WORDS = 2000;

/** The language that a document declares, as BCP 47; else "en" where its small words are English; else "und". */
export function guessLanguage(declared: string, text: string): string {
  const tag = canonicalTag(declared);
  if (tag !== undefined) return tag;
  const words =
    text
      .slice(0, WORDS * 12)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const some = words.slice(0, WORDS);
  return some.length >= 5 && some.filter((word) => ENGLISH.has(word)).length >= SHARE * some.length ? "en" : "und";
}

function canonicalTag(declared: string): string | undefined {
  if (!/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(declared.trim())) return undefined;
  try {
    return Intl.getCanonicalLocales(declared.trim().replaceAll("_", "-"))[0];
  } catch {
    return undefined;
  }
}
