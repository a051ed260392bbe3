import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { corpus } from "../../src/testing/corpora.js";

/**
 * A text whose sentence boundaries are known: `boundaries` counts the characters, white space left out, before each end of a
 * sentence but the last. Where `complete` is false, there may be boundaries that nobody wrote down.
 */
export interface GoldText {
  readonly text: string;
  readonly boundaries: ReadonlySet<number>;
  readonly complete: boolean;
}

export const bare = (text: string): number => text.replace(/\s/g, "").length;

function joined(parts: readonly string[], complete: boolean): GoldText {
  let count = 0;
  const boundaries = parts.slice(0, -1).map((part) => (count += bare(part)));
  return { text: parts.join(" "), boundaries: new Set(boundaries), complete };
}

function folder(name: string): string {
  const found = corpus(name);
  if (found === undefined)
    throw new Error(`the corpus ${name} is not on this machine; CITESIDE_CORPORA can name its folder`);
  return found;
}

function lines<T>(...path: string[]): T[] {
  return readFileSync(join(...path), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);
}

/** Abstracts that come as lists of sentences, cut by a program and then read by annotators. */
export function checkCovid(): GoldText[] {
  return lines<{ abstract: string[] }>(folder("check-covid"), "corpus.json").map(({ abstract }) =>
    joined(abstract, true),
  );
}

/** Claims written by people, each one sentence, joined by tens. */
export function claims(): GoldText[] {
  const texts = lines<{ text: string }>(folder("scifact"), "queries.jsonl").map(({ text }) => text.trim());
  const whole = texts.filter((text) => /[.?]$/.test(text) && !/^[a-z]/.test(text));
  return Array.from({ length: Math.floor(whole.length / 10) }, (_, i) =>
    joined(whole.slice(i * 10, i * 10 + 10), true),
  );
}

/** Sections of abstracts: every end of a section is the end of a sentence; the others are not written down. */
export function sections(): GoldText[] {
  const file = readFileSync(join(folder("pubmedqa"), "dev.json"), "utf8");
  const entries = Object.values(JSON.parse(file) as Record<string, { CONTEXTS: string[] }>);
  return entries.map(({ CONTEXTS }) =>
    joined(
      CONTEXTS.filter((section) => /[.?]$/.test(section)),
      false,
    ),
  );
}

interface Snippet {
  readonly document: string;
  readonly beginSection: string;
  readonly offsetInBeginSection: number;
  readonly text: string;
}

/** Passages in which annotators marked a shorter one that begins with a capital and ends with a stop: its ends are boundaries. */
export function snippets(): GoldText[] {
  const bySection = new Map<string, Snippet[]>();
  for (const round of readdirSync(folder("bioasq"), { recursive: true, encoding: "utf8" }).sort()) {
    if (!round.endsWith(".json")) continue;
    const file = readFileSync(join(folder("bioasq"), round), "utf8");
    const { questions } = JSON.parse(file) as { questions: { snippets: Snippet[] }[] };
    for (const snippet of questions.flatMap((question) => question.snippets)) {
      const key = `${snippet.document} ${snippet.beginSection}`;
      bySection.set(key, [...(bySection.get(key) ?? []), snippet]);
    }
  }
  return [...bySection.values()].flatMap((inSection) => nested(inSection));
}

function nested(inSection: readonly Snippet[]): GoldText[] {
  const outer = [...inSection].sort((a, b) => b.text.length - a.text.length)[0];
  if (outer === undefined || outer.text.includes("\n")) return [];
  const boundaries = new Set<number>();
  for (const { text } of inSection) {
    const at = outer.text.indexOf(text);
    if (at === -1 || !/^[A-Z].*[.?]$/s.test(text)) continue;
    const before = outer.text.slice(0, at).trimEnd();
    if (/[.?]$/.test(before)) boundaries.add(bare(before));
    if (at + text.length < outer.text.trimEnd().length) boundaries.add(bare(outer.text.slice(0, at + text.length)));
  }
  return boundaries.size === 0 ? [] : [{ text: outer.text, boundaries, complete: false }];
}
