/**
 * Measures reading alone, without a library, beside the same bytes merely tokenised by the same XML parser, and prints one
 * JSON line: PubMed records a second, JATS megabytes a second, and how many times the tokenising each took. All by the
 * processor's time, which other work on a shared machine changes less than the clock's.
 *
 *     npx vite-node bench/reading.ts -- [corpora folder] [rounds]
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { inputsOf } from "../dist/adapters/inputs-fs/inputs-fs.js";
import { jatsReader } from "../dist/adapters/reader-jats/reader-jats.js";
import { pubmedReader } from "../dist/adapters/reader-pubmed/reader-pubmed.js";
import { decodeChunks } from "../dist/adapters/xml/decode-chunks.js";
import { ENTITIES } from "../dist/adapters/xml/entities.js";
import { DEFAULT_LIMITS, type Reader } from "../dist/ports/reader.js";
import { unpack } from "../dist/readers.js";

/** As much of an archive as fits into memory beside everything else, and as takes a few seconds a round. Bytes. */
const MOST = 60_000_000;
/** How readers get a file from the disk. Bytes. */
const PIECE = 64 * 1024;

const [corpora = "../shared/corpora", asked = "5"] = process.argv.slice(2).filter((word) => word !== "--");

async function* pieces(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

async function tokenise(files: readonly Uint8Array[]): Promise<number> {
  let tags = 0;
  for (const file of files) {
    const parser = new SaxesParser({ fragment: true, position: true, xmlns: false as const });
    parser.ENTITIES = ENTITIES;
    parser.on("opentag", () => tags++);
    for (const event of ["text", "cdata", "closetag", "error"] as const) parser.on(event, () => undefined);
    for await (const piece of decodeChunks(pieces(file))) parser.write(piece);
  }
  return tags;
}

async function read(reader: Reader, files: readonly Uint8Array[]): Promise<number> {
  let documents = 0;
  for (const bytes of files)
    for await (const one of reader.read({ name: "x", bytes: pieces(bytes) }, { limits: DEFAULT_LIMITS }))
      if (one.kind !== "refused" || one.code === "no-text") documents++;
  return documents;
}

async function timed<Value>(work: () => Promise<Value>): Promise<{ readonly seconds: number; readonly value: Value }> {
  const began = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(began);
  return { seconds: (user + system) / 1e6, value };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The two by turns, so that whatever else the machine does falls on both. */
async function compare(reader: Reader, files: readonly Uint8Array[]) {
  const rounds: { readonly tokenised: number; readonly read: number }[] = [];
  let documents = 0;
  for (let round = -1; round < Number(asked); round++) {
    const tokenised = await timed(() => tokenise(files));
    const reading = await timed(() => read(reader, files));
    documents = reading.value;
    // The round before the first warms the compiler up.
    if (round >= 0) rounds.push({ tokenised: tokenised.seconds, read: reading.seconds });
  }
  const megabytes = files.reduce((sum, { length }) => sum + length, 0) / 1e6;
  const seconds = median(rounds.map((one) => one.read));
  return {
    documents,
    megabytes: Number(megabytes.toFixed(1)),
    perSecond: Math.round(documents / seconds),
    megabytesPerSecond: Number((megabytes / seconds).toFixed(1)),
    tokenisedMegabytesPerSecond: Number((megabytes / median(rounds.map((one) => one.tokenised))).toFixed(1)),
    times: Number(median(rounds.map((one) => one.read / one.tokenised)).toFixed(2)),
  };
}

async function articles(archive: string): Promise<Uint8Array[]> {
  const files: Uint8Array[] = [];
  let size = 0;
  for await (const input of inputsOf([archive])) {
    if ("kind" in input) throw new Error(input.message);
    for await (const member of unpack(input, { limits: DEFAULT_LIMITS })) {
      if ("kind" in member) throw new Error(member.message);
      const parts: Uint8Array[] = [];
      for await (const part of member.bytes) parts.push(part);
      if (!/\.(?:nxml|xml)$/.test(member.name)) continue;
      files.push(Buffer.concat(parts));
      size += files.at(-1)?.length ?? 0;
      if (size > MOST) return files;
    }
  }
  return files;
}

const records = await readFile(join(corpora, "pubmed-xml/combined.xml"));
console.log(
  JSON.stringify({
    // Five times over, because one such file takes a fifth of a second.
    pubmed: await compare(pubmedReader, [records, records, records, records, records]),
    jats: await compare(jatsReader, await articles(join(corpora, "pmc-rct/articles.tar.gz"))),
  }),
);
