import type { AuditBlock } from "./audit-text.js";
import { plainClaim } from "../claims/plain-claim.js";
import { cellsOf } from "./table-cells.js";

/** What one cell of a table says of what its row names: the cell's place, and its words after those of its column. */
export interface RowCell {
  readonly start: number;
  readonly end: number;
  readonly row: string;
  readonly column: string;
  /** "maximum dose 100 mg daily", "should be avoided in pregnancy". */
  readonly says: string;
}

/** Columns whose name alone is no sentence with what stands under it. */
const COLUMNS: readonly (readonly [RegExp, string])[] = [
  [/^contra-?indicat(?:ions?|ed)(?: in)?$/iu, "is contraindicated in"],
  [/^avoid(?:ed)?$|^avoid (?:in|if|when|with)$|^do not use(?: in)?$/iu, "should be avoided in"],
  [/^(?:(?:main|common|key|usual)\s)?(?:side|adverse) effects$|^adverse (?:events|reactions)$/iu, "can cause"],
  [/^(?:indications?|uses?|used for|indicated for)$/iu, "is used for"],
  [/^(?:notes?|comments?|remarks?|key points?|details|description|cautions?|warnings?|precautions?)$/iu, ""],
];

/**
 * The cells of a row that state something of what its first cell names; nothing where no column has a name, for such a row is read as a
 * sentence. `heads`: what the first row of the table holds, where the row itself does not name its columns.
 */
export function rowCells(text: string, row: AuditBlock, heads: readonly string[] = []): RowCell[] {
  const [first, ...rest] = cellsOf(text, row);
  if (first === undefined || rest.length === 0) return [];
  const name = plainClaim(text.slice(first.start, first.end));
  const named = rest.map((cell, at) => ({
    ...cell,
    column: cell.column ?? row.columns?.[at + 1] ?? heads[at + 1] ?? "",
  }));
  if (name === "" || named.every(({ column }) => column === "")) return [];
  return named.flatMap(({ start, end, column }) => {
    const words = plainClaim(text.slice(start, end));
    if (!/[\p{L}\d]/u.test(words) || /^(?:n\/?a|none|nil|not applicable|unknown)$/iu.test(words)) return [];
    return [{ start, end, row: name, column, says: said(column, words) }];
  });
}

function said(column: string, words: string): string {
  const answer = /^(yes|no|✓|✔|✅|✗|❌)[.!]?$/iu.exec(words)?.[1]?.toLowerCase();
  if (answer !== undefined) {
    const asked = column.replace(/\?$/u, "").replace(/^(?:is it|are they)\s/iu, "");
    return `${answer === "no" || answer === "✗" || answer === "❌" ? "is not" : "is"} ${lower(asked)}`;
  }
  // "Use in an attack | should not be started": the cell is a sentence by itself.
  if (/^(?:should|must|can|may|might|is|are|was|were|has|have|do(?:es)? not|not|avoid\p{L}*)\s/iu.test(words))
    return words;
  const verb = COLUMNS.find(([shape]) => shape.test(column))?.[1];
  return `${verb ?? lower(column)} ${words}`.trim();
}

/** "Maximum dose" is "maximum dose"; "INR target" stays. */
function lower(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
