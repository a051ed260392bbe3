import { readFileSync } from "node:fs";
import { interactionsReader } from "../../src/adapters/reader-interactions/reader-interactions.js";
import { pairNotes } from "../../src/appraise/safety-pairs.js";
import { sameDrugName } from "../../src/domain/drug-names.js";
import { mergePublication } from "../../src/domain/merge.js";
import type { Publication } from "../../src/domain/publication.js";
import type { Source } from "../../src/domain/source.js";
import { DEFAULT_LIMITS } from "../../src/ports/reader.js";

/**
 * Asks for every pair of the ONC lists as somebody's two drugs, over both lists together: how many high-priority pairs are found as
 * dangers, and how many that are only on the non-interruptive list are silent, and found when asked for.
 */
const [folder = "../shared/corpora/ddi"] = process.argv.slice(2);
const FILES = ["ONC-High-Priority/ONC_High_Priority_Mapped.csv", "ONC-Non-Interuptive/ONC_Non_Interuptive_Mapped.csv"];

async function list(file: string): Promise<{ publication: Publication; source: Source }> {
  const bytes = (async function* () {
    yield await Promise.resolve(new Uint8Array(readFileSync(`${folder}/${file}`)));
  })();
  for await (const read of interactionsReader.read({ name: file, bytes }, { limits: DEFAULT_LIMITS }))
    if (read.kind === "document") {
      const { facts, source } = read;
      return { publication: mergePublication([{ sourceId: source.id, kind: source.kind, facts }]), source };
    }
  throw new Error(`${file} was not read`);
}

const lists = await Promise.all(FILES.map(list));
/** Straight from the rows of the file, so that what the reader drops counts as not found. */
const pairsOf = (file: string) =>
  readFileSync(`${folder}/${file}`, "utf8")
    .replace(/^\ufeff/u, "")
    .split(/\r?\n/u)
    .map((row) => row.split("$"))
    .filter((cells) => cells.length >= 4)
    .map(([one = "", , two = ""]) => [one, two].map(sameDrugName));
const key = (pair: readonly string[]) => [...pair].sort().join(" + ");
const found = (pair: readonly string[], all: boolean) =>
  lists.flatMap(({ publication, source }) => pairNotes(publication, source, new Set(pair), all));
const [high = [], low = []] = FILES.map(pairsOf);
const grave = new Set(high.map(key));
const onlyLow = low.filter((pair) => !grave.has(key(pair)));
const share = (pairs: readonly string[][], holds: (pair: string[]) => boolean) =>
  `${pairs.filter(holds).length} of ${pairs.length}`;
console.log(
  JSON.stringify({
    high_priority_found: share(high, (pair) => found(pair, false).some(({ severity }) => severity === "danger")),
    non_interruptive_silent: share(onlyLow, (pair) => found(pair, false).length === 0),
    non_interruptive_found_when_asked: share(onlyLow, (pair) =>
      found(pair, true).some(({ severity }) => severity === "note"),
    ),
    on_both_lists: low.length - onlyLow.length,
  }),
);
