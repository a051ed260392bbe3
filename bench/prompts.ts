import { readFileSync } from "node:fs";

/** Rows of a CSV file with quoted fields. */
function rows(text: string): string[][] {
  const all: string[][] = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    const row = all.at(-1) ?? [];
    if (quoted && char === '"' && text[at + 1] === '"') row[row.length - 1] = `${row.at(-1) ?? ""}${text[++at] ?? ""}`;
    else if (char === '"') quoted = !quoted;
    else if (char === "," && !quoted) row.push("");
    else if (char === "\n" && !quoted) all.push([""]);
    else row[row.length - 1] = `${row.at(-1) ?? ""}${char}`;
  }
  return all;
}

/** Questions made of the interventions and outcomes of a corpus's prompts, drawn by a fixed seed. */
export function questionsFrom(prompts: string, many: number): string[] {
  const [header = [], ...data] = rows(readFileSync(prompts, "utf8"));
  const column = (name: string) => header.findIndex((title) => title.trim() === name);
  const [outcome, intervention] = [column("Outcome"), column("Intervention")];
  let seed = 20_240_117;
  const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
  return Array.from({ length: many }, () => {
    const row = data[Math.floor(random() * data.length)] ?? [];
    return `Does ${row[intervention] ?? ""} affect ${row[outcome] ?? ""}?`;
  });
}

/** The value below which a share of the times lies, in milliseconds with one decimal. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return Math.round(value * 10) / 10;
}
