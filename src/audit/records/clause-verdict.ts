/** What was found a clause to stand or fall by. */
export const WAYS = [
  "compare",
  "same",
  "number",
  "percent",
  "none",
  "some",
  "most",
  "only",
  "twice",
  "overlap",
  "types",
  "every",
  "size",
  "measure",
  "time",
  "range",
  "unread",
] as const;

/** What a section says to a clause: whether it stands, and by what it was found so. */
export interface ClauseVerdict {
  /** 1 it stands, -1 it does not, 0 that cannot be told. */
  readonly stands: -1 | 0 | 1;
  readonly by: (typeof WAYS)[number];
  /** How well what is spoken of was found, 0 to 1. */
  readonly found: number;
}
