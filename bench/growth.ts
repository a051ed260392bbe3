/**
 * Lets one library grow and measures it on the way: passages indexed a second, disk, memory, and for the same questions at each size
 * the first stage, the whole search and the whole `ask` (warm; milliseconds by the clock, and for the first two also of the processor,
 * which other work on the machine moves less), and a cold start of the command. Prints one JSON line a
 * size, and last how the times grow: the exponent of the passages that fits best. With --peers, writes the passages and questions
 * beside it for `bench/peers/*`, and prints what those give on the same machine in the same run; with --lucene, a folder of Lucene's jars (core, analysis-common), Lucene too.
 *
 *     npm run build && npx vite-node bench/growth.ts -- <archive> <prompts.csv> [--sizes 25000,50000,100000,190000] [--questions 200] [--peers python] [--lucene folder]
 */
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type * as Passages from "../src/domain/passage.js";
import type { ask as Ask } from "../src/operations/ask/ask.js";
import type * as ReadAs from "../src/operations/ask/read-as.js";
import type * as SearchTier from "../src/operations/search/search-tier.js";
import type { Document } from "../src/ports/reader.js";
import type * as Parse from "../src/question/parse.js";
import type * as Units from "../src/rank/question-units.js";
import type * as Wiring from "../src/wiring.js";
import type * as ReadInputs from "../src/operations/add/read-inputs.js";
import type * as Limits from "../src/ports/reader.js";
import { quantile, questionsFrom } from "./prompts.js";

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== "--"),
  allowPositionals: true,
  options: {
    sizes: { type: "string", default: "25000,50000,100000,190000" },
    questions: { type: "string", default: "200" },
    peers: { type: "string" },
    lucene: { type: "string" },
  },
});
const [archive = "../shared/corpora/pmc-rct/articles.tar.gz", prompts = "../shared/corpora/pmc-rct/prompts.csv"] =
  positionals;
const built = <Module>(path: string) =>
  import(/* @vite-ignore */ new URL(`../dist/${path}.js`, import.meta.url).href) as Promise<Module>;
const { wire, inputsOf } = await built<typeof Wiring>("wiring");
const { ask } = await built<{ ask: typeof Ask }>("operations/ask/ask");
const { readAs } = await built<typeof ReadAs>("operations/ask/read-as");
const { searchTier } = await built<typeof SearchTier>("operations/search/search-tier");
const { parseQuestion } = await built<typeof Parse>("question/parse");
const { termsOfUnits, unitsOf } = await built<typeof Units>("rank/question-units");
const { readInputs } = await built<typeof ReadInputs>("operations/add/read-inputs");
const { passagesOf } = await built<typeof Passages>("domain/passage");
const { DEFAULT_LIMITS } = await built<typeof Limits>("ports/reader");

const root = mkdtempSync(join(tmpdir(), "citeside-growth-"));
const folder = join(root, "library");
const questions = questionsFrom(prompts, Number(values.questions));
const open = () => wire({ folder, starter: false });
let context = await open();

type Timed = "first" | "search" | "ask" | "firstCpu" | "searchCpu";

/** Milliseconds of the processor that this program has used. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function measure(indexSeconds: number, fresh: number): Promise<Record<string, number>> {
  await context.library.close();
  context = await open();
  const { library, lexicon } = context;
  const { passages } = await library.counts();
  const times = { first: [], search: [], ask: [], firstCpu: [], searchCpu: [] } as Record<Timed, number[]>;
  for (const [at, text] of questions.entries()) {
    const question = parseQuestion(text, lexicon, await readAs(text, lexicon, library));
    const terms = [...termsOfUnits(unitsOf(question).units)];
    const used = processor();
    const began = performance.now();
    await library.search({ tier: "research", terms, limit: 500, perSource: 2 });
    const found = performance.now();
    const usedForFirst = processor();
    await searchTier(library, question, "research");
    const ranked = performance.now();
    const usedForSearch = processor();
    await ask.run(context, { question: text });
    // The first questions warm the machine up.
    if (at < 5) continue;
    times.first.push(found - began);
    times.search.push(ranked - found);
    times.ask.push(performance.now() - ranked);
    times.firstCpu.push(usedForFirst - used);
    times.searchCpu.push(usedForSearch - usedForFirst);
  }
  const cold = Array.from({ length: 3 }, () => {
    const began = performance.now();
    spawnSync(process.execPath, ["dist/bin/citeside.js", "ask", questions[0] ?? "", "--library", folder], {
      stdio: "ignore",
    });
    return performance.now() - began;
  });
  const each = (kind: Timed) => ({
    [`${kind}P50`]: quantile(times[kind], 0.5),
    [`${kind}P95`]: quantile(times[kind], 0.95),
    [`${kind}P99`]: quantile(times[kind], 0.99),
  });
  return {
    passages,
    passagesPerSecond: Math.round(fresh / indexSeconds),
    diskMB: Math.round(statSync(join(folder, "library.db")).size / 2 ** 20),
    residentMB: Math.round(process.memoryUsage.rss() / 2 ** 20),
    ...each("first"),
    ...each("search"),
    ...each("ask"),
    ...each("firstCpu"),
    ...each("searchCpu"),
    coldMs: Math.round(quantile(cold, 0.5)),
  };
}

const sizes = values.sizes.split(",").map(Number);
const points: Record<string, number>[] = [];
const texts = join(root, "passages.jsonl");
let passages = 0;
let before = 0;
let seconds = 0;
let waiting: Document[] = [];
const put = async () => {
  const documents = waiting;
  waiting = [];
  const began = performance.now();
  await context.library.addAll(documents.map(({ facts, source }) => ({ facts, source })));
  seconds += (performance.now() - began) / 1000;
  ({ passages } = await context.library.counts());
};
const { readers, unpack } = await context.reading();
for await (const read of readInputs(inputsOf([archive]), { readers, unpack, limits: DEFAULT_LIMITS })) {
  if (read.kind !== "document") continue;
  waiting.push(read);
  if (waiting.length >= 8) await put();
  const size = sizes[points.length];
  if (size === undefined) break;
  if (passages < size) continue;
  points.push(await measure(seconds, passages - before));
  console.log(JSON.stringify(points.at(-1)));
  before = passages;
  seconds = 0;
}

const [smallest, largest] = [points[0], points.at(-1)];
if (smallest !== undefined && largest !== undefined && smallest !== largest) {
  const exponent = (name: string) =>
    Number(
      (
        Math.log((largest[name] ?? 1) / (smallest[name] ?? 1)) /
        Math.log((largest["passages"] ?? 1) / (smallest["passages"] ?? 1))
      ).toFixed(2),
    );
  console.log(
    JSON.stringify({
      exponents: Object.fromEntries(
        ["firstP50", "firstP95", "searchP50", "searchP95", "askP95", "firstCpuP95", "searchCpuP95", "coldMs"].map(
          (name) => [name, exponent(name)],
        ),
      ),
    }),
  );
}

if (values.peers !== undefined) {
  const { library } = context;
  writeFileSync(texts, "");
  for (const { publication, sources } of await library.list({}))
    for (const { id } of sources) {
      const source = await library.source(id);
      if (source === undefined) continue;
      appendFileSync(
        texts,
        passagesOf(source)
          .map(
            ({ start, end }) =>
              `${JSON.stringify({ title: publication.title, body: source.text.slice(start, end) })}\n`,
          )
          .join(""),
      );
    }
  writeFileSync(join(root, "questions.json"), JSON.stringify(questions));
  for (const peer of ["fts5", "tantivy_peer"])
    console.log(
      execFileSync(
        values.peers,
        [join(import.meta.dirname, "peers", `${peer}.py`), texts, join(root, "questions.json"), join(root, peer)],
        {
          encoding: "utf8",
        },
      ).trim(),
    );
  if (values.lucene !== undefined)
    console.log(
      execFileSync(
        "java",
        [
          ...["-cp", join(values.lucene, "*"), join(import.meta.dirname, "peers", "Lucene.java")],
          ...[texts, join(root, "questions.json"), join(root, "lucene")],
        ],
        { encoding: "utf8" },
      ).trim(),
    );
}
await context.library.close();
rmSync(root, { recursive: true });
