import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { openPdf } from "../../src/adapters/reader-pdf/open-pdf.js";
import { setDocument } from "../../src/adapters/reader-pdf/set-document.js";
import type { BlockDraft } from "../../src/domain/source.js";
import type { Page } from "../../src/adapters/reader-pdf/pdf-page.js";

/**
 * Compares the words that the PDF reader keeps with those that `pdftotext` (poppler) finds, an extraction made by others:
 *   npx vite-node eval/reading/pdf-words.ts FILE|FOLDER … [--lost]
 * A word is a run of letters and digits, hyphens taken out; each counts as often as it stands. `lost` stand in pdftotext's
 * text only, `added` in ours only; what was left out on purpose is told in characters. With --lost the words are listed.
 * Headings are looked for on the page that they are said to stand on, and the numbered lines of capitals and "4.2 …" lines
 * that pdftotext shows on a page among our headings of that page.
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

/** Letters and digits alone, so that breaks within a heading do not matter. */
const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

function headingsChecked(file: string, count: number, blocks: readonly BlockDraft[]): void {
  const headings = blocks.filter(({ kind }) => kind === "heading");
  let elsewhere = 0;
  let numbered = 0;
  let missed = 0;
  for (let page = 1; page <= count; page += 1) {
    const options = ["-enc", "UTF-8", "-layout", "-f", String(page), "-l", String(page), file, "-"];
    const text = execFileSync("pdftotext", options, { encoding: "utf8", maxBuffer: 1e9 });
    const whole = bare(text);
    const own = headings.filter((heading) => heading.page === page).map((heading) => bare(heading.text));
    elsewhere += own.filter((heading) => !whole.includes(heading)).length;
    for (const line of text.split("\n")) {
      const match = /^ *(\d{1,2}(?:\.\d)?)\.?\s{2,}(\p{Lu}.{3,80})$/u.exec(line);
      const title = match?.[2] ?? "";
      if (match === null || !(match[1]?.includes(".") === true || title === title.toUpperCase())) continue;
      numbered += 1;
      if (!own.some((heading) => heading.startsWith(bare(line).slice(0, 25)))) missed += 1;
    }
  }
  console.log(
    `  ${headings.length} headings, ${elsewhere} not found as one run on their page; ` +
      `${numbered} numbered headings in pdftotext, ${missed} of them missed`,
  );
}

for (const file of files) {
  const pdf = await openPdf(new Uint8Array(readFileSync(file)));
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
  headingsChecked(file, pages.length, blocks);
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
