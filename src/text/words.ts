/**
 * The least number of single-character insertions, deletions, substitutions and swaps of neighbours that turns `a` into `b`,
 * where no piece is edited twice (optimal string alignment, a form of the Damerau-Levenshtein distance).
 *
 * Counts UTF-16 units. Gives `max + 1` as soon as the distance is known to exceed `max`, so a small `max` is quick.
 */
export function editDistance(a: string, b: string, max: number): number {
  const over = max + 1;
  if (Math.abs(a.length - b.length) > max) return over;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const substituted = at(previous, j - 1) + (same ? 0 : 1);
      let cost = Math.min(substituted, at(previous, j) + 1, at(row, j - 1) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(beforePrevious, j - 2) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    // A swap reaches back two rows, so one row above the limit is not yet the end.
    if (least > max && Math.min(...previous) > max) return over;
    beforePrevious = previous;
    previous = row;
  }
  return Math.min(at(previous, b.length), over);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
