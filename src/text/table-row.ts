/**
 * One table row as a line that can be read alone: "Header: value; Header: value"; cells without a header stand bare, and
 * where no cell has one they are joined by " | ". Empty cells are left out. Nothing when every cell is empty.
 */
export function rowText(headers: readonly string[], cells: readonly string[]): string | undefined {
  const filled = cells
    .map((cell, index) => ({ header: (headers[index] ?? "").replace(/\s*:$/u, ""), cell }))
    .filter(({ cell }) => cell !== "");
  if (filled.length === 0) return undefined;
  if (filled.every(({ header }) => header === "")) return filled.map(({ cell }) => cell).join(" | ");
  return filled.map(({ header, cell }) => (header === "" ? cell : `${header}: ${cell}`)).join("; ");
}
