/** A text without white space, and where each of its characters stood. */
interface Packed {
  readonly text: string;
  readonly places: readonly number[];
}

function packed(text: string): Packed {
  const places: number[] = [];
  let kept = "";
  for (let at = 0; at < text.length; at += 1)
    if (!/\s/.test(text.charAt(at))) {
      kept += text.charAt(at);
      places.push(at);
    }
  return { text: kept, places };
}

/** A part of a text that was found in it. */
export interface Cut<T> {
  readonly start: number;
  readonly end: number;
  readonly part: T;
}

/** Parts shorter than this may stand in a text by chance. Characters. */
const SHORTEST = 12;

/**
 * Where parts stand in a text, white space aside: each at the first place that no earlier one has taken, longest first, in the text's
 * order. Parts that are not found are not in it.
 */
export function cutsOf<T>(text: string, parts: readonly { readonly flat: string; readonly part: T }[]): Cut<T>[] {
  if (parts.length === 0) return [];
  const whole = packed(text);
  const cuts: Cut<T>[] = [];
  const longest = parts
    .map(({ flat, part }) => ({ flat: flat.replace(/\s+/g, ""), part }))
    .filter(({ flat }) => flat.length >= SHORTEST)
    .sort((a, b) => b.flat.length - a.flat.length);
  for (const { flat, part } of longest) {
    for (let from = whole.text.indexOf(flat); from !== -1; from = whole.text.indexOf(flat, from + 1)) {
      const start = whole.places[from] ?? 0;
      const end = (whole.places[from + flat.length - 1] ?? 0) + 1;
      if (cuts.some((cut) => start < cut.end && cut.start < end)) continue;
      cuts.push({ start, end, part });
      break;
    }
  }
  return cuts.sort((a, b) => a.start - b.start);
}
