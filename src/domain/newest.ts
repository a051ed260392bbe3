import { byCodeUnit } from "./order.js";
import type { SourceKind } from "./source.js";

/** What decides which of a publication's texts is the newer one. */
export interface DatedText {
  readonly id: string;
  readonly kind: SourceKind;
  readonly date?: string;
}

/** Newest document first: by its own date, an undated one last; equal dates by id. */
export function newestFirst(a: DatedText, b: DatedText): number {
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
