import type { Audit } from "../api.js";

type Claim = Audit["claims"][number];

/** A piece of the audited text: plain, or a claim. */
export interface Piece {
  readonly text: string;
  readonly claim?: Claim;
}

/** A line of the audited text with the claims that begin in it. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly claims: readonly Claim[];
  /** Level of a Markdown heading; 0 for other lines. */
  readonly heading: number;
}

/** Cuts the text into its lines and each line into claims and what stands between; no character is lost. A claim over two lines is marked in both. */
export function linesOf(text: string, claims: readonly Claim[]): readonly Line[] {
  const sorted = claims.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const lines: Line[] = [];
  let start = 0;
  for (const raw of text.split("\n")) {
    const end = start + raw.length;
    const here = sorted.filter((claim) => claim.start < end && claim.end > start);
    const pieces: Piece[] = [];
    let at = start;
    for (const claim of here) {
      const from = Math.max(claim.start, at);
      const to = Math.min(claim.end, end);
      if (to <= from) continue;
      if (from > at) pieces.push({ text: text.slice(at, from) });
      pieces.push({ text: text.slice(from, to), claim });
      at = to;
    }
    if (at < end) pieces.push({ text: text.slice(at, end) });
    const heading = /^#{1,6}(?= )/u.exec(raw)?.[0].length ?? 0;
    lines.push({ pieces, claims: here.filter((claim) => claim.start >= start), heading });
    start = end + 1;
  }
  return lines;
}
