import { byCodeUnit } from "./order.js";
import type { SourceKind } from "./source.js";

/** What decides which of a publication's texts is the newer one. */
export interface DatedText {
  readonly id: string;
  readonly kind: SourceKind;
  readonly date?: string;
  /** What it says of itself; only a drug label counts its versions. */
  readonly facts?: { readonly label?: { readonly version?: number } };
}

/**
 * Newest document first: by a label's own version number, because a later version may take effect on an earlier day; then by the
 * document's own date, an undated one last; equal dates by id.
 */
export function newestFirst(a: DatedText, b: DatedText): number {
  return versionOf(b) - versionOf(a) || byDate(a, b);
}

/** The version number of a label; 0 for anything else. */
function versionOf({ facts }: DatedText): number {
  return facts?.label?.version ?? 0;
}

function byDate(a: DatedText, b: DatedText): number {
  return byCodeUnit(b.date ?? "", a.date ?? "") || byCodeUnit(a.id, b.id);
}

/** The texts of one publication that answers may rest on: of each kind the newest. Older ones stay readable. */
export function currentTexts<T extends DatedText>(texts: readonly T[]): T[] {
  const kinds = new Set<SourceKind>();
  return [...texts].sort(newestFirst).filter(({ kind }) => {
    if (kinds.has(kind)) return false;
    kinds.add(kind);
    return true;
  });
}
