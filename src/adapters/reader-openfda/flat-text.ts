/** A part of a text that was found in it. */
export interface Cut<T> {
  readonly start: number;
  readonly end: number;
  readonly part: T;
}

/** Parts shorter than this may stand in a text by chance. Characters. */
const SHORTEST = 12;

/** A text without white space, in which two texts are compared whose blanks may differ. */
export function packed(text: string): string {
  return text.replace(/\s+/g, "");
}

/**
 * Where parts (each with its packed text) stand in a text, white space aside: each at the first place that no earlier one has taken,
 * longest first, in the text's order. Parts that are not found are not in it.
 */
export function cutsOf<T>(text: string, parts: readonly { readonly flat: string; readonly part: T }[]): Cut<T>[] {
  if (parts.length === 0) return [];
  const whole = packed(text);
  const found = parts.filter(({ flat }) => flat.length >= SHORTEST && whole.includes(flat));
  if (found.length === 0) return [];
  const places = placesIn(text);
  const cuts: Cut<T>[] = [];
  for (const { flat, part } of found.sort((a, b) => b.flat.length - a.flat.length)) {
    for (let from = whole.indexOf(flat); from !== -1; from = whole.indexOf(flat, from + flat.length)) {
      const start = places[from] ?? 0;
      const end = (places[from + flat.length - 1] ?? 0) + 1;
      if (cuts.some((cut) => start < cut.end && cut.start < end)) continue;
      cuts.push({ start, end, part });
      break;
    }
  }
  return cuts.sort((a, b) => a.start - b.start);
}

/** Where each character of the packed text stands. */
function placesIn(text: string): number[] {
  const places: number[] = [];
  for (const { 0: run, index } of text.matchAll(/\S+/g))
    for (let at = 0; at < run.length; at += 1) places.push(index + at);
  return places;
}
