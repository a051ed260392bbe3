import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { openPdf } from "../../src/adapters/reader-pdf/open-pdf.js";
import { setDocument } from "../../src/adapters/reader-pdf/set-document.js";
import type { Page } from "../../src/adapters/reader-pdf/pdf-page.js";

/**
 * Compares the words that the PDF reader keeps with those that `pdftotext` (poppler) finds, an extraction made by others:
 *   npx vite-node eval/reading/pdf-words.ts FILE|FOLDER … [--lost]
 * A word is a run of letters and digits, hyphens taken out; each counts as often as it stands. `lost` stand in pdftotext's
 * text only, `added` in ours only; what was left out on purpose is told in characters. With --lost the words are listed.
 */
const asked = process.argv.slice(2);
const listing = asked.includes("--lost");
const files = asked
  .filter((one) => !one.startsWith("--"))
  .flatMap((one) => (one.endsWith(".pdf") ? [one] : readdirSync(one).map((name) => join(one, name))))
  .filter((name) => name.endsWith(".pdf"));

function wordsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const whole = text
    .normalize("NFKC")
    .replace(/[-‐‑\u00ad]\s*/gu, "")
    .replace(/[\^_~]/g, " ");
  for (const [word] of whole.matchAll(/[\p{L}\p{M}]+|\p{N}+/gu)) {
    const key = word.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function beyond(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): [string, number][] {
  return [...a]
    .map(([word, count]): [string, number] => [word, count - (b.get(word) ?? 0)])
    .filter(([, more]) => more > 0)
    .sort((x, y) => y[1] - x[1]);
}

const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);

for (const file of files) {
  const pdf = await openPdf(readFileSync(file));
  if ("problem" in pdf) {
    console.log(`${basename(file)}: ${pdf.problem}: ${pdf.words}`);
    continue;
  }
  const pages: Page[] = [];
  for (let number = 1; number <= pdf.pages; number += 1) pages.push(await pdf.page(number));
  await pdf.close();
  const { title, blocks, leftOut } = setDocument(pages, pdf.title);
  // Lead-ins are repeated in front of their items, so what is repeated counts once.
  const ours = wordsOf([title ?? "", ...blocks.map(({ text }) => text)].join("\n"));
  const theirs = wordsOf(execFileSync("pdftotext", ["-enc", "UTF-8", file, "-"], { encoding: "utf8", maxBuffer: 1e9 }));
  const lost = beyond(theirs, ours);
  const added = beyond(ours, theirs);
  const total = sum(theirs.values());
  const missing = sum(lost.map(([, count]) => count));
  console.log(
    `${basename(file)}: ${pages.length} pages, ${total} words, kept ${(100 * (1 - missing / total)).toFixed(2)} %, ` +
      `lost ${missing}, added ${sum(added.map(([, count]) => count))}; left out on purpose (characters): ` +
      `${leftOut.furniture} running heads and page numbers, ${leftOut.contents} contents, ${leftOut.rotated} turned`,
  );
  if (listing) {
    console.log(
      `  lost: ${lost
        .slice(0, 200)
        .map(([word, count]) => `${word} ${count}`)
        .join(", ")}`,
    );
    console.log(
      `  added: ${added
        .slice(0, 80)
        .map(([word, count]) => `${word} ${count}`)
        .join(", ")}`,
    );
  }
}
