import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { READERS } from "./readers.js";
import { sha256 } from "./domain/hash.js";
import type { Reader } from "./ports/reader.js";
import { corpus } from "./testing/corpora.js";
import { brokenBy } from "./testing/fuzz.js";
import { mutated, randomNumbers } from "./testing/fuzz-mutate.js";
import { PACKED_SEEDS, type PackedSeed } from "./testing/fuzz-packed.js";
import { FUZZ_SEEDS } from "./testing/fuzz-seeds.js";

/** Damaged inputs a reader; the full form is `CITESIDE_FUZZ=2000 npx vitest run src/readers.fuzz.test.ts`. */
const ROUNDS = Number(process.env["CITESIDE_FUZZ"] ?? "60");
const FULL = ROUNDS >= 1000;
/** Real files larger than this would only make each round slower. Bytes. */
const LARGEST = 60_000;
const CORPORA = ["labels", "recorded-api", "uspstf", "pubmed-xml"];

const whole = ({ bytes, pack = (same) => same }: PackedSeed) => pack(bytes);
const written: readonly PackedSeed[] = [
  ...FUZZ_SEEDS.map(({ name, content }) => ({ name, bytes: Buffer.from(content) })),
  ...PACKED_SEEDS,
];

/** In the full form a few real files for each reader as well, drawn by their names' hashes. */
function realSeeds(): PackedSeed[] {
  const files = CORPORA.flatMap((name) => {
    const folder = corpus(name);
    if (folder === undefined) return [];
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((file) => join(folder, file))
      .filter((file) => statSync(file).isFile() && statSync(file).size <= LARGEST);
  });
  return files
    .sort((a, b) => (sha256(a.replace(/^.*[\\/]/, "")) < sha256(b.replace(/^.*[\\/]/, "")) ? -1 : 1))
    .map((file) => ({ name: file.replace(/^.*[\\/]/, ""), bytes: readFileSync(file) }));
}
const real = FULL ? realSeeds() : [];

function seedsFor(reader: Reader): readonly PackedSeed[] {
  const accepted = (seeds: readonly PackedSeed[]) =>
    seeds.filter((seed) => reader.accepts(seed.name, whole(seed).subarray(0, 4096)));
  return [...accepted(written), ...accepted(real).slice(0, 4)];
}

describe("every reader, whatever is done to the bytes", () => {
  it.each(READERS.map((reader) => [reader.name, reader] as const))(
    `%s reads ${ROUNDS} damaged files without a fault, a hang, a hole in its text or a flood of it`,
    async (name, reader) => {
      const seeds = seedsFor(reader);
      const random = randomNumbers(Number.parseInt(sha256(name).slice(0, 8), 16));
      const others = written.map(({ bytes }) => bytes);
      const before = process.memoryUsage().rss;
      const found: string[] = [];
      for (let round = 0; round < ROUNDS && found.length < 5; round++) {
        const seed = seeds[round % seeds.length];
        if (seed === undefined) break;
        const { bytes: damage, how } = mutated(seed.bytes, random, others);
        const bytes = whole({ ...seed, bytes: damage });
        const piece = 1 + Math.floor(random() * 5000);
        for (const what of await brokenBy(reader, seed.name, bytes, piece))
          found.push(`round ${round}, ${seed.name}: ${how}: ${what}`);
      }
      expect(found.join("\n")).toBe("");
      expect(process.memoryUsage().rss - before).toBeLessThan(1_500_000_000);
    },
    3_600_000,
  );

  it("is handed seeds that it accepts", () => {
    expect(READERS.filter((reader) => seedsFor(reader).length === 0).map(({ name }) => name)).toEqual([]);
  });

  it("meets the same files in every run", () => {
    const draw = () => {
      const random = randomNumbers(7);
      return written.map(({ bytes }) => sha256(Buffer.from(mutated(bytes, random, [bytes]).bytes).toString("latin1")));
    };
    expect(draw()).toEqual(draw());
    expect(new Set(draw()).size).toBe(written.length);
  });
});
