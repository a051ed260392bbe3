/** Made when first needed: making it takes as long as printing an answer. */
let names: Intl.DisplayNames | undefined;

/** The English name of a language that is not English ("French" for `fr`); nothing for English, `und` or a tag that is none. */
export function foreignLanguage(tag: string): string | undefined {
  if (/^(en|und)\b/iu.test(tag)) return undefined;
  try {
    names ??= new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
    return names.of(tag);
  } catch {
    return undefined;
  }
}
