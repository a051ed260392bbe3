import type { Frequency, Regimen, Route, Said, Span } from "../../domain/regimen.js";

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** An amount whose parts are looked for. */
export interface Item extends Place {
  readonly found: { readonly list: number };
  readonly amount: Regimen["amount"]["value"];
}

/** What is said of each of several amounts. */
export interface Shared {
  frequency?: Said<Frequency>;
  route?: Said<Route>;
  duration?: Said<Span>;
}

/** What stands between two places outside brackets; nothing where they are not one after the other. */
export type Between = (a: Place | undefined, b: Place | undefined) => string | undefined;

/** Reads between places of one text. */
export function betweenIn(text: string): Between {
  return (a, b) =>
    a === undefined || b === undefined || b.start < a.end ? undefined : outside(text.slice(a.end, b.start));
}

/** A stretch of text without what stands in brackets. */
function outside(piece: string): string {
  return piece.replace(/\s?\([^()]{0,200}\)/g, "").replace(/^[^()]{0,120}\)/, "");
}

/** Whether two places share a character. */
export function overlaps(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}

/** What ends the reach of a word on how or how often. */
export const BREAK =
  /[;]|\.\s(?=[A-Z])|\b(?:[Tt]hen|instead\sof|followed\sby|whereas|while|compared|until|prior(?!\sto\s(?:meals?|food|breakfast|lunch|dinner|bed\w*|sleep))|(?:after|before)(?!\s(?:breakfast|lunch|dinner|supper|meals?|food|bed\w*|sleep|each|every)))\b/u;

/** "plus weekly": leads what is given besides. */
export const ADDED = /\bplus\s(?:weekly\s|daily\s|monthly\s)?$/u;

/** Whether a bracket opens between two amounts in which a word stands: it is said of what stands there. */
export function opensBetween(text: string, a: Place | undefined, b: Place | undefined, word: Place): boolean {
  if (a === undefined || b === undefined || word.start < b.end) return false;
  const open = text.lastIndexOf("(", b.start);
  if (open < a.end) return false;
  const close = text.indexOf(")", b.end);
  return !text.slice(open, b.start).includes(")") && word.end <= (close < 0 ? text.length : close);
}
