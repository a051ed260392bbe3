import { sha256 } from "../domain/hash.js";
import { formatIdentifier, parseIdentifier } from "../domain/identifier.js";
import { sourceHash } from "../domain/source.js";
import { DEFAULT_LIMITS, type Document, type Read, type Reader } from "../ports/reader.js";
import { isStray } from "../adapters/reader-pdf/stray-rejections.js";
import { inputOf, misplaced } from "./readers.js";
import { unhandledIn } from "./unhandled.js";

/** Longer than this for one small file is a hang. Milliseconds of the processor's time, which other work does not lengthen. */
export const HANG = 5000;

/** What was wrong with a reading, and what gives it again. */
export interface Broken {
  readonly what: string;
  readonly bytes: Uint8Array;
}

/** Reads one input that may be damaged in any way and gives what a reader must never do with it; nothing where all held. */
export async function brokenBy(reader: Reader, name: string, bytes: Uint8Array, piece: number): Promise<string[]> {
  const began = process.cpuUsage();
  const reads: Read[] = [];
  const thrown: unknown[] = [];
  let took = 0;
  const left = await unhandledIn(async () => {
    try {
      for await (const read of reader.read(inputOf(name, bytes, piece), { limits: DEFAULT_LIMITS })) reads.push(read);
    } catch (error) {
      thrown.push(error);
    }
    const { user, system } = process.cpuUsage(began);
    took = (user + system) / 1000;
  });
  const faults = [...thrown, ...left.filter((reason) => !isStray(reason))];
  if (faults.length > 0)
    return faults.map((error) => `it threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  const written = reads.reduce((sum, read) => sum + (read.kind === "document" ? read.source.text.length : 0), 0);
  return [
    ...(took > HANG ? [`it took ${Math.round(took)} ms`] : []),
    // Spans and lead-ins repeat words, within limits: nothing may grow out of a small file.
    ...(written > 5_000_000 + 50 * bytes.length ? [`${bytes.length} bytes became ${written} characters`] : []),
    ...reads.flatMap((read) =>
      read.kind === "document" ? brokenIn(read) : read.kind === "refused" ? unsaid(read) : [],
    ),
  ];
}

function unsaid({ name, message }: { readonly name: string; readonly message: string }): string[] {
  return [
    ...(message.trim() === "" ? ["a refusal without words"] : []),
    ...(message.length > 1000 ? [`a refusal of ${message.length} characters`] : []),
    ...(name === "" ? ["a refusal without a name"] : []),
    ...(name.length > 1000 ? [`a refusal whose name has ${name.length} characters`] : []),
  ];
}

/** What does not hold of a document: its blocks' places, hashes and form, its title and identifiers. */
function brokenIn(document: Document): string[] {
  const { source, facts } = document;
  const texts = source.blocks.map(({ start, end }) => source.text.slice(start, end));
  const hashes = texts.map(sha256);
  const whole = sourceHash(
    hashes,
    texts.map(({ length }) => length),
  );
  return [
    ...misplaced(document).slice(0, 1),
    ...(source.text === source.text.normalize("NFC") ? [] : ["its text is not NFC"]),
    ...(hashes.every((hash, index) => hash === source.blockHashes[index]) ? [] : ["a block's hash is not its text's"]),
    ...(whole === source.sha256 ? [] : ["the hash is not that of its blocks"]),
    ...(facts.title.trim() === "" ? ["it has no title"] : []),
    ...(facts.identifiers.length === 0 ? ["it has no identifier"] : []),
    ...facts.identifiers
      .map(formatIdentifier)
      .filter((id) => {
        const again = parseIdentifier(id);
        return again === undefined || formatIdentifier(again) !== id;
      })
      .map((id) => `its identifier is not in canonical form: ${id}`),
    ...(facts.year === undefined || Number.isInteger(facts.year) ? [] : [`its year is ${facts.year}`]),
    ...(facts.date === undefined || /^-?\d{4}(?:-\d\d){0,2}/.test(facts.date) ? [] : [`its date is ${facts.date}`]),
  ];
}
