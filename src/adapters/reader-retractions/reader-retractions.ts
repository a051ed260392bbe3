import { byCodeUnit } from "../../domain/order.js";
import { peekText } from "../../text/encoding.js";
import type { Input, Read, Reader, Refusal } from "../../ports/reader.js";
import { cellsOf, csvRows } from "./csv-rows.js";
import type { ListColumns } from "./list-columns.js";
import { columnsOf, headsSayRetracted, identifierIn } from "./list-columns.js";
import type { ListRow } from "./list-entries.js";
import { rowAlone, rowIn, standing } from "./list-entries.js";
import { baseName, listName, namesRetracted } from "./list-name.js";

const READER = { name: "retractions", version: 1 };

/** More rows than this no list has. */
const MOST_ROWS = 2_000_000;
/** Of the rows of a list without heads, so many may be no single identifier before it is taken for another kind of table. */
const SHARE_WRONG = 0.1;

/**
 * Reads lists of retracted publications: tables with Retraction Watch's columns, and lists of PMIDs or DOIs. A file counts as one
 * when its heads or its name say so, or somebody does ("retractions:" before its path); a table that merely speaks of
 * retraction in its name is refused, and said how to add it.
 */
export const retractionsReader: Reader = {
  ...READER,
  accepts: (name, head) => {
    const { said, bare } = listName(name);
    if (said) return true;
    const lines = linesOf(head);
    const separator = lines[0]?.includes("\t") === true ? "\t" : ",";
    const heads = cellsOf(lines[0] ?? "", separator);
    if (headsSayRetracted(heads)) return true;
    const table = /\.(?:csv|tsv)$/i.test(bare);
    if (table && /retract/i.test(baseName(bare))) return true;
    return /\.txt$/i.test(bare) && namesRetracted(bare) && lines.length > 0 && lines.every(isIdentifier);
  },
  async *read(input, { signal }) {
    const { bare, said, dated } = listName(input.name);
    const refuse = (code: Refusal["code"], message: string): Refusal => ({
      kind: "refused",
      name: bare,
      code,
      message,
    });
    const table = await readTable(input, signal);
    if (table === "aborted") return;
    if (table.tooLong) yield refuse("over-limit", `more than ${MOST_ROWS} rows`);
    else if (!said && !table.headed && !namesRetracted(bare)) yield refuse("not-recognised", ASK);
    else if (table.columns === undefined && table.wrong > table.rows * SHARE_WRONG)
      yield refuse(
        "not-recognised",
        `${table.wrong} of its ${table.rows} rows name no publication, or several; ${HOW}`,
      );
    else if (table.found.length === 0) yield refuse("empty", `it names no PMID or DOI; ${HOW}`);
    else yield listRead(bare, table, dated);
  },
};

const ASK =
  "its name speaks of retraction, but neither its name nor its heads say that it lists retracted publications; if it does, add it as retractions:<file>";
const HOW = "a list of retracted publications has Retraction Watch’s columns, or one PMID or DOI a row";

interface Table {
  readonly columns?: ListColumns | undefined;
  /** Whether its heads say that it lists retracted publications. */
  readonly headed: boolean;
  readonly rows: number;
  readonly wrong: number;
  readonly another: number;
  readonly found: readonly ListRow[];
  readonly tooLong: boolean;
}

async function readTable(input: Input, signal: AbortSignal | undefined): Promise<Table | "aborted"> {
  let columns: ListColumns | undefined;
  let headed = false;
  let first = true;
  let rows = 0;
  let wrong = 0;
  let another = 0;
  const found: ListRow[] = [];
  for await (const { cells, wrong: unreadable } of csvRows(input.bytes)) {
    if (signal?.aborted === true) return "aborted";
    const isHead = first && unreadable === undefined && !cells.some(isIdentifier);
    first = false;
    if (isHead) {
      columns = columnsOf(cells);
      headed = headsSayRetracted(cells);
      continue;
    }
    rows++;
    if (rows > MOST_ROWS) return { headed, rows, wrong, another, found, tooLong: true };
    const row =
      unreadable !== undefined ? "no identifier" : columns === undefined ? rowAlone(cells) : rowIn(cells, columns);
    if (typeof row !== "string") found.push(row);
    else if (row === "another nature") another++;
    else wrong++;
  }
  return { columns, headed, rows, wrong, another, found, tooLong: false };
}

function isIdentifier(cell: string): boolean {
  return identifierIn(cell) !== undefined;
}

function listRead(bare: string, table: Table, dated: ReturnType<typeof listName>["dated"]): Read {
  const entries = standing(table.found);
  const newest = table.found
    .flatMap(({ date }) => date ?? [])
    .sort(byCodeUnit)
    .at(-1);
  const known = dated ?? (newest === undefined ? undefined : { date: newest, basis: "entries" as const });
  const reinstated = table.found.length - entries.length;
  const tell = (count: number, what: string) => (count === 0 ? [] : [`${count} of ${table.rows} rows ${what}`]);
  return {
    kind: "retractions",
    name: bare,
    list: { title: baseName(bare), entries, ...(known === undefined ? {} : { dated: known }) },
    remarks: [
      ...tell(table.wrong, "name no PMID or DOI, and are left out"),
      ...tell(
        table.another,
        "are of another nature than retraction, concern, correction or reinstatement, and are left out",
      ),
      ...tell(reinstated, "are reinstatements, or retractions that were taken back by one"),
    ],
  };
}

/** The whole lines that a file begins with. */
function linesOf(head: Uint8Array): string[] {
  const lines = peekText(head).split(/\r\n|\n|\r/);
  if (head.length >= 4096) lines.pop();
  return lines.filter((line) => line.trim() !== "");
}
