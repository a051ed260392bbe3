import { Fault } from "../domain/fault.js";

/** The records of a table in RFC 4180's form, parted by commas, by the names of its first row. Throws a `bad-input` Fault without a name asked for. */
export function csvRecords<Name extends string>(
  text: string,
  file: string,
  names: readonly Name[],
): Readonly<Record<Name, string>>[] {
  const [head = [], ...rows] = csvCells(text);
  const places = names.map((name) => {
    const at = head.indexOf(name);
    if (at === -1) throw new Fault("bad-input", `${file} has no column “${name}”.`, `It has: ${head.join(", ")}.`);
    return [name, at] as const;
  });
  return rows
    .filter((cells) => cells.length > 1)
    .map((cells) => Object.fromEntries(places.map(([name, at]) => [name, cells[at] ?? ""])) as Record<Name, string>);
}

/** The cells of each row; a cell in quotes may hold commas, line breaks and doubled quotes. */
export function csvCells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/gu;
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  cell.lastIndex = start;
  while (cell.lastIndex < text.length || row.length > 0) {
    const match = cell.exec(text);
    if (match === null) break;
    const [, written = "", end] = match;
    row.push(written.startsWith('"') && written.length > 1 ? written.slice(1, -1).replaceAll('""', '"') : written);
    if (end !== ",") {
      rows.push(row);
      row = [];
      if (end === "") break;
    }
  }
  return rows;
}
