/**
 * Audits texts of about 500 words in one warm process and prints one JSON line: median, 95th percentile and longest time in
 * milliseconds of a whole audit and the median of its processor time, over how many claims, and how many got a quote: once for texts
 * that the library mostly knows nothing of (answers that experts wrote to neighbouring BioASQ questions, joined), once for texts that
 * it knows (the last paragraphs of abstracts of its own articles, evenly drawn and joined), and once for pages on drugs and diseases (those of
 * `eval/pages`, joined), for which a library with labels reads those whole. No text is audited twice, so nothing is
 * remembered.
 *
 *     npm run build && npx vite-node bench/audit.ts -- <library folder> [folder of BioASQ] [how many]
 */
import { readFileSync, readdirSync } from "node:fs";
import { blockText } from "../src/domain/source.js";
import { readBioasq } from "../src/eval/tasks/bioasq.js";
import type { audit as Audit } from "../src/operations/audit/audit.js";
import type { Library } from "../src/ports/library.js";
import type { wire as Wire } from "../src/wiring.js";
import { quantile } from "./prompts.js";

const WORDS = 500;
const [folder, bioasq = "../shared/corpora/bioasq", many = "20"] = process.argv
  .slice(2)
  .filter((word) => word !== "--");
if (folder === undefined) throw new Error("Name a library's folder, as bench/add.ts keeps one.");
const dist = new URL("../dist/", import.meta.url).href;
const { wire } = (await import(/* @vite-ignore */ `${dist}wiring.js`)) as { wire: typeof Wire };
const { audit } = (await import(/* @vite-ignore */ `${dist}operations/audit/audit.js`)) as { audit: typeof Audit };

const context = await wire({ folder, readOnly: true, starter: false });
const answers = readBioasq(bioasq).questions.flatMap(({ ideal_answer: ideal }) => ideal.slice(0, 1));
for (const [of, paragraphs] of [
  ["answers", answers],
  ["abstracts", await conclusions(context.library)],
  ["pages", pages()],
] as const) {
  const [times, processor]: [number[], number[]] = [[], []];
  let [claims, quoted, words] = [0, 0, 0];
  for (const [at, text] of joined(paragraphs)
    .slice(0, Number(many) + 1)
    .entries()) {
    const [began, before] = [performance.now(), process.cpuUsage()];
    const audited = await audit.run(context, { name: "text", text });
    if (at === 0) continue;
    times.push(performance.now() - began);
    const { user, system } = process.cpuUsage(before);
    processor.push((user + system) / 1000);
    words += text.split(/\s+/u).length;
    claims += audited.claims.length;
    quoted += audited.claims.filter(({ quotes }) => quotes.length > 0).length;
  }
  const at = (list: number[], share: number) => Math.round(quantile(list, share));
  const [p50, p95, max] = [at(times, 0.5), at(times, 0.95), at(times, 1)];
  const mean = Math.round(words / times.length);
  console.log(
    JSON.stringify({
      of,
      texts: times.length,
      words: mean,
      p50,
      p95,
      max,
      processor: at(processor, 0.5),
      claims,
      quoted,
    }),
  );
}
await context.library.close();

/** The paragraphs joined to texts of about so many words. */
function joined(paragraphs: readonly string[]): string[] {
  const texts = [""];
  for (const paragraph of paragraphs) {
    const held = `${texts.at(-1) ?? ""}${paragraph}\n\n`;
    texts[texts.length - 1] = held;
    if (held.split(/\s+/u).length >= WORDS) texts.push("");
  }
  return texts.slice(0, -1);
}

/** The pages of `eval/pages`. */
function pages(): string[] {
  const folder = new URL("../eval/pages/", import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".md") && name.includes("/"),
  );
  return files.sort().map((name) => readFileSync(new URL(name, folder), "utf8"));
}

/** The last paragraph of the abstract of 300 articles, evenly drawn. */
async function conclusions(library: Library): Promise<string[]> {
  const held = await library.list({});
  const step = Math.max(1, Math.floor(held.length / 300));
  const texts: string[] = [];
  for (const { sources } of held.filter((_, at) => at % step === 0)) {
    const source = await library.source(sources[0]?.id ?? "");
    const last = source?.blocks.findLast(
      ({ section, kind }) => kind === "paragraph" && /abstract/iu.test(section[0] ?? ""),
    );
    if (source !== undefined && last !== undefined) texts.push(blockText(source, last.index));
  }
  return texts;
}
