import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A row judged by `RULE.md`: the question, the study that made it, what it says and where its quote starts. */
export interface JudgedRow {
  readonly draw: number;
  readonly question: string;
  readonly study: string;
  readonly says: string;
  readonly start?: number;
}

/** Rows judged over articles of pmc-rct, and over the abstracts that `abstracts.ts` writes. */
const FILES = { articles: ["questions.jsonl", "drawn.jsonl"], abstracts: ["abstracts.jsonl"] } as const;

/** Judged rows of one library, in the order of their files. */
export function judgedRows(of: keyof typeof FILES): JudgedRow[] {
  return FILES[of].flatMap((file) =>
    readFileSync(join(import.meta.dirname, file), "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as JudgedRow),
  );
}
