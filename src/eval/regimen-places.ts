import { join } from "node:path";
import { sha256 } from "../domain/hash.js";
import { unpack } from "../readers.js";
import { inputsOf } from "../wiring.js";

/** Where sentences of the measurement of regimens come from, below the folder of the corpora. */
export const REGIMEN_CORPORA = {
  "labels-text": "labels/nlm180/text.tar.gz",
  "labels-spl": "labels/spl",
  "pmc-rct": "pmc-rct/articles.tar.gz",
} as const;
export type RegimenCorpus = keyof typeof REGIMEN_CORPORA;

/** A sentence by its place; its text stays in the corpus. */
export interface RegimenPlace {
  readonly corpus: RegimenCorpus;
  /** The file's name without its folder. */
  readonly file: string;
  /** Paragraph of the file, from 0. */
  readonly paragraph: number;
  /** `[start, end)` within the paragraph, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** First 16 hexadecimal digits of the SHA-256 of the sentence. */
  readonly hash: string;
}

/** The hash that names a sentence. */
export function sentenceHash(sentence: string): string {
  return sha256(sentence).slice(0, 16);
}

/**
 * The paragraphs of one file, made without any of Citeside's readers, so that places stay when readers change: lines of a text,
 * paragraphs and items of a label's or article's XML, texts of a file of JSON lines.
 */
export function placeParagraphs(file: string, text: string): string[] {
  if (file.endsWith(".txt")) return text.split("\n").map(tidy);
  if (file.endsWith(".jsonl"))
    return text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => tidy((JSON.parse(line) as { text: string }).text));
  if (file.endsWith(".nxml")) {
    const body = text.replace(/<ref-list[\s\S]*?<\/ref-list>/g, "").replace(/<table-wrap[\s\S]*?<\/table-wrap>/g, "");
    return [...body.matchAll(/<p\b[^>]*>([\s\S]*?)<\/p>/g)].map((match) => plain(match[1] ?? ""));
  }
  if (file.endsWith(".xml"))
    return [...text.matchAll(/<(paragraph|item)\b[^>]*>([\s\S]*?)<\/\1>/g)].map((match) => plain(match[2] ?? ""));
  return [];
}

/** The text of each named file of a corpus, in the corpus's order; all files where no names are given. */
export async function* placeFiles(
  corpora: string,
  corpus: RegimenCorpus,
  wanted?: ReadonlySet<string>,
): AsyncGenerator<{ readonly file: string; readonly text: string }> {
  for await (const input of inputsOf([join(corpora, REGIMEN_CORPORA[corpus])])) {
    if ("kind" in input) continue;
    // A file that is opened and not read would stay open; archives are read to their end.
    const alone = input.name.split(/[/\\]/).at(-1) ?? input.name;
    if (wanted !== undefined && !alone.endsWith(".gz") && !wanted.has(alone)) continue;
    for await (const member of unpack(input)) {
      if ("kind" in member) continue;
      const file = member.name.split(/[/!\\]/).at(-1) ?? member.name;
      if (wanted !== undefined && !wanted.has(file)) continue;
      const pieces: Uint8Array[] = [];
      for await (const piece of member.bytes) pieces.push(piece);
      yield { file, text: Buffer.concat(pieces).toString("utf8") };
    }
  }
}

function plain(xml: string): string {
  return tidy(
    xml
      .replace(/<xref\b[^>]*ref-type="bibr"[^>]*>[\s\S]*?<\/xref>/g, "")
      .replace(/<[^>]+>/g, "")
      .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, "&"),
  )
    .replace(/\[[\s,;–-]*\]|\([\s,;–-]*\)/g, "")
    .replace(/ (?=[.,;:])/g, "");
}

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
