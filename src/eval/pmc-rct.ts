import { join } from "node:path";
import { DEFAULT_LIMITS } from "../ports/reader.js";
import type { Source } from "../domain/source.js";
import { READERS, unpack } from "../readers.js";
import { inputsOf } from "../wiring.js";
import { fileText } from "./corpus-files.js";

export const PMC_RCT_LAYOUT = "articles.tar.gz, prompts.csv, annotations.csv and validation_ids.txt";

/** Classes of a change, in the order of the models. */
export const CHANGE_CLASSES = ["increased", "decreased", "no difference"] as const;

/** One question on one article, and what the annotators say; `label` is a place in `CHANGE_CLASSES`. */
export interface RctPrompt {
  readonly id: string;
  readonly article: string;
  readonly intervention: string;
  readonly comparator: string;
  readonly outcome: string;
  readonly label: number;
  /** Spans that the annotators marked as the evidence. */
  readonly spans: readonly string[];
}

/** The prompts of a part that have a label most annotators agree on; ties are left out. */
export function rctPrompts(data: string, held: boolean): { prompts: RctPrompt[]; texts: string[] } {
  const [ids, asked, marked] = ["validation_ids.txt", "prompts.csv", "annotations.csv"].map((name) =>
    fileText(data, name, PMC_RCT_LAYOUT),
  );
  const validation = new Set((ids ?? "").split(/\s+/).map((id) => id.replace(/^PMC/, "")));
  const byPrompt = new Map<string, { labels: number[]; spans: string[] }>();
  for (const row of table(marked ?? "")) {
    if (row["Valid Label"] !== "True") continue;
    const own = byPrompt.get(row["PromptID"] ?? "") ?? { labels: [], spans: [] };
    const label = row["Label"] ?? "";
    own.labels.push(/increase/.test(label) ? 0 : /decrease/.test(label) ? 1 : 2);
    if (row["Valid Reasoning"] === "True" && (row["Annotations"] ?? "").trim() !== "")
      own.spans.push(row["Annotations"] ?? "");
    byPrompt.set(row["PromptID"] ?? "", own);
  }
  const prompts = table(asked ?? "").flatMap((row): RctPrompt[] => {
    const article = (row["PMCID"] ?? "").replace(/^PMC/, "");
    const gold = byPrompt.get(row["PromptID"] ?? "");
    if (gold === undefined || validation.has(article) !== held) return [];
    const counts = [0, 1, 2].map((label) => gold.labels.filter((one) => one === label).length);
    const most = Math.max(...counts);
    if (counts.filter((count) => count === most).length !== 1) return [];
    return [
      {
        id: row["PromptID"] ?? "",
        article,
        intervention: row["Intervention"] ?? "",
        comparator: row["Comparator"] ?? "",
        outcome: row["Outcome"] ?? "",
        label: counts.indexOf(most),
        spans: gold.spans,
      },
    ];
  });
  return { prompts, texts: [ids ?? "", asked ?? "", marked ?? ""] };
}

/** The wanted articles as the product reads them, in the archive's order. */
export async function* rctArticles(
  data: string,
  wanted: ReadonlySet<string>,
): AsyncGenerator<{ readonly article: string; readonly source: Source }> {
  const reader = READERS.find(({ name }) => name === "jats");
  for await (const input of inputsOf([join(data, "articles.tar.gz")])) {
    if ("kind" in input) continue;
    for await (const member of unpack(input)) {
      if ("kind" in member) continue;
      const article = /PMC(\d+)\.nxml$/.exec(member.name)?.[1] ?? "";
      if (!wanted.has(article)) continue;
      for await (const read of reader?.read(member, { limits: DEFAULT_LIMITS }) ?? [])
        if (read.kind === "document") yield { article, source: read.source };
    }
  }
}

/** Rows by the names of a table's first row (RFC 4180); cells lose the blanks at their ends. */
function table(text: string): Record<string, string>[] {
  const [head = [], ...rows] = csvRows(text);
  return rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [head[at] ?? "", cell])));
}

function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    row.push((quoted === undefined ? plain : quoted.replaceAll('""', '"')).trim());
    if (end === ",") continue;
    if (row.some((cell) => cell !== "")) rows.push(row);
    row = [];
  }
  return rows;
}

/** The share of a span's words that stand in a text, each counted once. */
export function shareOfWords(span: string, text: string): number {
  const wanted = new Set(wordsOf(span));
  const held = new Set(wordsOf(text));
  return wanted.size === 0 ? 0 : [...wanted].filter((word) => held.has(word)).length / wanted.size;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
}
