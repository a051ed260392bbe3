/** What a removed part of a text was. */
export const IDENTIFYING_KINDS = [
  "name",
  "date",
  "age",
  "record number",
  "phone number",
  "e-mail",
  "web address",
  "address",
] as const;
export type IdentifyingKind = (typeof IDENTIFYING_KINDS)[number];

/** A stretch of a text that may tell who somebody is. Offsets are UTF-16 units, end exclusive. */
export interface IdentifyingSpan {
  readonly kind: IdentifyingKind;
  readonly start: number;
  readonly end: number;
  /** What may stand in its place because it tells nobody: "over 89" for an age, the year of a date. Default nothing. */
  readonly instead?: string;
  /** Whether nothing but its form tells what it is; what another rule calls it counts more. */
  readonly weak?: boolean;
}

/** A pattern whose named group `it` (or else the whole match) is what must go. */
export interface IdentifyingRule {
  readonly kind: IdentifyingKind;
  /** Global, with the flag `d`. */
  readonly pattern: RegExp;
  /** Whether a match stands for something else after all. */
  readonly unless?: (found: string, before: string, after: string) => boolean;
  readonly instead?: string;
  readonly weak?: boolean;
}

/** How much of the text around a match its rule may look at. */
const AROUND = 40;

/** Every match of the rules, overlapping ones included. */
export function spansOf(text: string, rules: readonly IdentifyingRule[]): IdentifyingSpan[] {
  return rules.flatMap(({ kind, pattern, unless, instead, weak }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [start, end] = match.indices?.groups?.["it"] ?? match.indices?.[0] ?? [0, 0];
      const found = text.slice(start, end);
      if (unless?.(found, text.slice(Math.max(0, start - AROUND), start), text.slice(end, end + AROUND)) === true)
        return [];
      return [
        { kind, start, end, ...(instead === undefined ? {} : { instead }), ...(weak === undefined ? {} : { weak }) },
      ];
    }),
  );
}
