/** A title as PubMed keeps it, without the brackets around a translated one or the full stop at its end; empty for a stand-in. */
export function indexTitle(raw: string): string {
  if (/^\[not available\]\.?$/i.test(raw)) return "";
  return raw.replace(/^\[(.*)\]\.?$/u, "$1").replace(/(?<=[^.])\.$/u, "");
}
