import { identifier } from "../../domain/identifier.js";
import { sha256 } from "../../domain/hash.js";
import { byCodeUnit } from "../../domain/order.js";
import { makeSource } from "../../domain/source.js";
import type { Read, Reader } from "../../ports/reader.js";
import { LIST_KEYWORD, PAIR_END, PAIR_SIGN, type Priority } from "../../domain/interaction-list.js";
import { peekText } from "../../text/encoding.js";
import { textLines } from "../references/text-lines.js";

const READER = { name: "interactions", version: 1 };

/** Pairs in one block: a bundle that quotes one holds its neighbours too. */
const PAIRS_A_BLOCK = 20;
const MOST_PAIRS = 1_000_000;

/**
 * Reads lists of interacting drugs: tables parted by "$", commas, semicolons or tabs, in which each row names two drugs, either beside their
 * DrugBank ids or under heads such as "drug 1" and "drug 2" (with "severity" and "description" where there are such). Its priority is read from its name:
 * "high priority", "non-interruptive", else not stated.
 */
export const interactionsReader: Reader = {
  ...READER,
  accepts: (name, head) => {
    if (!/\.(?:csv|tsv|txt)$/iu.test(name)) return false;
    const lines = peekText(head)
      .split(/\r?\n/u)
      .slice(0, 4)
      .filter((line) => line.trim() !== "");
    const [first = ""] = lines;
    return (
      lines.length > 0 &&
      (columnsOf(cells(first)) !== undefined || lines.every((line) => besideIds(cells(line)) !== undefined))
    );
  },
  async *read(input, { signal }): AsyncIterable<Read> {
    const pairs = new Map<string, string>();
    let columns: Columns | undefined;
    let rows = 0;
    let wrong = 0;
    for await (const line of textLines(input.bytes, 64 * 1024)) {
      if (signal?.aborted === true) return;
      if (line.wrong !== undefined || line.text.trim() === "") continue;
      const row = cells(line.text);
      if (rows === 0 && columns === undefined) {
        columns = columnsOf(row);
        if (columns !== undefined) continue;
      }
      rows += 1;
      const pair = columns === undefined ? besideIds(row) : underHeads(row, columns);
      if (pair === undefined) {
        wrong += 1;
        continue;
      }
      // The same pair the other way round is the same.
      const key = [pair.a, pair.b]
        .map((one) => one.toLowerCase())
        .sort(byCodeUnit)
        .join("\n");
      if (!pairs.has(key) && pairs.size < MOST_PAIRS) pairs.set(key, pair.text);
    }
    if (pairs.size === 0) {
      yield { kind: "refused", name: input.name, code: "empty", message: "no row names two drugs" };
      return;
    }
    const texts = [...pairs.values()].sort(byCodeUnit);
    const priority = priorityOf(input.name);
    const title = `Drug interaction list: ${titleOf(input.name)}`;
    const blocks = [];
    for (let at = 0; at < texts.length; at += PAIRS_A_BLOCK)
      blocks.push({
        kind: "row" as const,
        section: ["Interacting drugs"],
        text: texts.slice(at, at + PAIRS_A_BLOCK).join(PAIR_END),
      });
    const local = identifier("local", `interactions-${sha256(texts.join("\n")).slice(0, 16)}`);
    yield {
      kind: "document",
      name: input.name,
      facts: {
        identifiers: local === undefined ? [] : [local],
        title,
        titleBasis: "ours",
        authors: [],
        tier: "label",
        design: "classification",
        designBasis: "a table of pairs of drugs",
        language: "en",
        keywords: [LIST_KEYWORD, priority],
      },
      source: makeSource({ kind: "label", document: title, blocks, reader: READER, language: "en" }),
      remarks: wrong === 0 ? [] : [`${wrong} of ${rows} rows do not name two drugs`],
    };
  },
};

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly text: string;
}
interface Columns {
  readonly a: number;
  readonly b: number;
  readonly more: readonly number[];
}

/** The cells of a row, whatever parts them; quotes around a cell go. */
function cells(line: string): string[] {
  const bare = line.replace(/^\ufeff/u, "");
  const sign = ["$", "\t", ";", ","].find((one) => bare.replace(/"[^"]*"/gu, "").includes(one)) ?? ",";
  const found: string[] = [];
  let cell = "";
  let quoted = false;
  for (const one of bare) {
    if (one === '"') quoted = !quoted;
    else if (one === sign && !quoted) {
      found.push(clean(cell));
      cell = "";
    } else cell += one;
  }
  return [...found, clean(cell)];
}

/** The signs that part pairs may not stand in a name. */
function clean(cell: string): string {
  return cell.replace(/\s+/gu, " ").replaceAll(";", ",").replaceAll(" + ", " and ").trim();
}

function besideIds(row: readonly string[]): Pair | undefined {
  const ids = row.flatMap((cell, at) => (/^DB\d{5}$/u.test(cell) ? [at] : []));
  const [first, second] = ids.map((at) => ({ name: row[at - 1] ?? "", id: row[at] ?? "" }));
  if (ids.length !== 2 || first === undefined || second === undefined || first.name === "" || second.name === "")
    return undefined;
  return {
    a: first.name,
    b: second.name,
    text: `${first.name} (${first.id})${PAIR_SIGN}${second.name} (${second.id})`,
  };
}

function columnsOf(heads: readonly string[]): Columns | undefined {
  const plain = heads.map((head) => head.toLowerCase().replace(/[^a-z0-9]/gu, ""));
  const drugs = plain.flatMap((head, at) =>
    /^(?:drug|object|precipitant|medication|interactingdrug|drugname)(?:name)?[ab12]?(?:name)?$/u.test(head)
      ? [at]
      : [],
  );
  const [a, b] = drugs;
  if (a === undefined || b === undefined) return undefined;
  return {
    a,
    b,
    more: plain.flatMap((head, at) =>
      /^(?:severity|level|description|effect|management|comment)s?$/u.test(head) ? [at] : [],
    ),
  };
}

function underHeads(row: readonly string[], { a, b, more }: Columns): Pair | undefined {
  const [one = "", two = ""] = [row[a], row[b]];
  if (one === "" || two === "") return undefined;
  const said = more.flatMap((at) => (row[at] === undefined || row[at] === "" ? [] : [row[at]])).join(", ");
  return { a: one, b: two, text: `${one}${PAIR_SIGN}${two}${said === "" ? "" : `: ${said}`}` };
}

function priorityOf(name: string): Priority {
  if (/non[\s_-]?interr?upt/iu.test(name)) return "non-interruptive";
  return /high[\s_-]?priority/iu.test(name) ? "high priority" : "priority not stated";
}

function titleOf(name: string): string {
  const base = name.split(/[/\\!]/u).at(-1) ?? name;
  return base.replace(/\.\w+$/u, "").replaceAll("_", " ");
}
