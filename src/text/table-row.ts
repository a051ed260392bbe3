/**
 * One table row as a line that can be read alone: "Header: value; Header: value"; cells without a header stand bare, and
 * where no cell has one they are joined by " | ". Empty cells are left out. Nothing when every cell is empty.
 */
export function rowText(headers: readonly string[], cells: readonly string[]): string | undefined {
  const bare: string[] = [];
  const named: string[] = [];
  let isNamed = false;
  for (const [index, cell] of cells.entries()) {
    if (cell === "") continue;
    const written = headers[index] ?? "";
    const header = written.endsWith(":") ? written.replace(/\s*:$/u, "") : written;
    isNamed ||= header !== "";
    bare.push(cell);
    named.push(header === "" ? cell : `${header}: ${cell}`);
  }
  if (bare.length === 0) return undefined;
  return isNamed ? named.join("; ") : bare.join(" | ");
}
