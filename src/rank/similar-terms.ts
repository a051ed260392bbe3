import { byCodeUnit } from "../domain/order.js";

/** How many letters may differ between a mistyped term and what was meant. */
export const MOST_EDITS = 2;

/**
 * The terms nearest to a mistyped one: same first letter, at most two edits (a letter added, left out, changed, or two
 * neighbours swapped), the term itself not among them. The commonest first, then the fewest edits, then by code unit.
 */
export function nearestTerms(term: string, frequencies: Iterable<readonly [string, number]>, limit: number): string[] {
  const near: { term: string; frequency: number; edits: number }[] = [];
  for (const [other, frequency] of frequencies) {
    if (other === term || other[0] !== term[0] || frequency <= 0) continue;
    const edits = editsBetween(term, other);
    if (edits <= MOST_EDITS) near.push({ term: other, frequency, edits });
  }
  return near
    .sort((a, b) => b.frequency - a.frequency || a.edits - b.edits || byCodeUnit(a.term, b.term))
    .slice(0, Math.max(0, limit))
    .map((one) => one.term);
}

/** Edits from one term to the other (optimal string alignment), or any number above `MOST_EDITS` when they are further apart. */
function editsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MOST_EDITS) return MOST_EDITS + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let edits = Math.min(at(above, column) + 1, at(current, column - 1) + 1, at(above, column - 1) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) edits = Math.min(edits, at(before, column - 2) + 1);
      current.push(edits);
      least = Math.min(least, edits);
    }
    if (least > MOST_EDITS) return least;
    before = above;
    above = current;
  }
  return at(above, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
