const NAMES = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** The English name of a language that is not English ("French" for `fr`); nothing for English, `und` or a tag that is none. */
export function foreignLanguage(tag: string): string | undefined {
  if (/^(en|und)\b/iu.test(tag)) return undefined;
  try {
    return NAMES.of(tag);
  } catch {
    return undefined;
  }
}
