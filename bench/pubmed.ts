/**
 * Adds a made PubMed baseline file with the built command line, as a user does, then the same again, then a list of references;
 * prints one JSON line for each: records a second, seconds of processor time, peak resident memory (MB) and the account. The
 * files are made anew each time and removed.
 *
 *     npm run build && npx vite-node bench/pubmed.ts -- [records] [references]
 */
import { spawn } from "node:child_process";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createGzip } from "node:zlib";

const [records = "30000", references = "100000"] = process.argv.slice(2).filter((word) => word !== "--");
const folder = mkdtempSync(join(tmpdir(), "citeside-pubmed-"));
const library = join(folder, "library");

const WORDS =
  "gout colchicine pain adults trial dose weeks urate flare placebo risk kidney serum mean range harm rate".split(" ");
/** The same words for the same number, on every machine. */
function sentence(seed: number): string {
  const words = Array.from({ length: 18 }, (_, at) => WORDS[(seed * 31 + at * at * 7 + at) % WORDS.length] ?? "");
  return `In ${(seed * 13) % 900} of them ${words.join(" ")} (P < 0.0${seed % 9}).`;
}

function* pubmedFile(count: number): Generator<string> {
  yield '<?xml version="1.0" encoding="utf-8"?>\n<PubmedArticleSet>\n';
  for (let pmid = 1; pmid <= count; pmid++) {
    const parts = ["BACKGROUND", "METHODS", "RESULTS", "CONCLUSIONS"].map((label, at) =>
      `<AbstractText Label="${label}">${sentence(pmid * 4 + at)} ${sentence(pmid * 5 + at)} ${sentence(pmid * 7 + at)}</AbstractText>`.replaceAll(
        " < ",
        " &lt; ",
      ),
    );
    yield `<PubmedArticle><MedlineCitation><PMID Version="1">${pmid}</PMID><DateRevised><Year>2024</Year><Month>03</Month><Day>09</Day></DateRevised><Article><Journal><JournalIssue><Volume>12</Volume><PubDate><Year>${1990 + (pmid % 35)}</Year></PubDate></JournalIssue><ISOAbbreviation>J Gout</ISOAbbreviation></Journal><ArticleTitle>Study ${pmid} of ${sentence(pmid).slice(3, 70)}</ArticleTitle><Abstract>${parts.join("")}</Abstract><AuthorList><Author><LastName>Family${pmid % 997}</LastName><Initials>A</Initials></Author></AuthorList><Language>eng</Language><PublicationTypeList><PublicationType>Journal Article</PublicationType></PublicationTypeList></Article></MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="doi">10.1000/made.${pmid}</ArticleId></ArticleIdList></PubmedData></PubmedArticle>\n`.replace(
      "P < ",
      "P &lt; ",
    );
  }
  yield "</PubmedArticleSet>\n";
}

function* risFile(count: number): Generator<string> {
  for (let number = 1; number <= count; number++)
    yield `TY  - JOUR\nTI  - Reference ${number} on the long and the short of gout in towns\nAU  - Family${number % 997}, Anna\nPY  - ${1990 + (number % 35)}\nJO  - Journal of Gout\nVL  - ${number % 50}\nSP  - ${number}\nDO  - 10.1000/ris.${number}\nER  - \n`;
}

async function write(name: string, pieces: Iterable<string>, packed: boolean): Promise<string> {
  const path = join(folder, name);
  const file = createWriteStream(path);
  const into = packed ? createGzip() : file;
  if (packed) into.pipe(file);
  for (const piece of pieces) if (!into.write(piece)) await once(into, "drain");
  into.end();
  await once(file, "close");
  return path;
}

async function adding(what: string, path: string): Promise<void> {
  const began = performance.now();
  const args = ["dist/bin/citeside.js", "add", path, "--library", library, "--no-starter", "--format", "json"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let peak = 0;
  let cpu = 0;
  const watch = setInterval(() => {
    try {
      const ticks =
        readFileSync(`/proc/${child.pid ?? 0}/stat`, "utf8")
          .split(") ")[1]
          ?.split(" ") ?? [];
      // Hundredths of a second, on every Linux that Node.js runs on.
      cpu = Math.max(cpu, (Number(ticks[11]) + Number(ticks[12])) / 100);
      const high = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid ?? 0}/status`, "utf8"))?.[1];
      peak = Math.max(peak, Number(high ?? 0) / 1024);
    } catch {
      // The process is over, or this is not Linux: the peak stays what it was.
    }
  }, 50);
  let out = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  clearInterval(watch);
  const seconds = (performance.now() - began) / 1000;
  const account = JSON.parse(out) as Record<"added" | "unchanged" | "refused" | "skipped", number> & {
    records: { added: number };
  };
  const { added, unchanged, refused, skipped } = account;
  const count = added + unchanged + account.records.added;
  console.log(
    JSON.stringify({
      what,
      code,
      fileMB: Number((statSync(path).size / 1024 / 1024).toFixed(1)),
      seconds: Number(seconds.toFixed(1)),
      cpuSeconds: Number(cpu.toFixed(1)),
      perSecond: Math.round(count / seconds),
      peakMB: Math.round(peak),
      added,
      records: account.records.added,
      unchanged,
      refused,
      skipped,
    }),
  );
}

try {
  const baseline = await write("pubmed24n0001.xml.gz", pubmedFile(Number(records)), true);
  await adding("baseline", baseline);
  await adding("the same again", baseline);
  await adding("references", await write("references.ris", risFile(Number(references)), false));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
