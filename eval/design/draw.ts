import { createHash } from "node:crypto";
import { join } from "node:path";
import { inputsOf } from "../../src/adapters/inputs-fs/inputs-fs.js";
import { jatsReader } from "../../src/adapters/reader-jats/reader-jats.js";
import { readInputs } from "../../src/operations/add/read-inputs.js";
import { DEFAULT_LIMITS } from "../../src/ports/reader.js";
import { unpack } from "../../src/readers.js";

/**
 * Prints the articles of the measurement of design, number and population (`appraisal.tsv`): 60 each of two corpora, the first in the order of
 * a seeded hash of their identifiers, each with its title, its article type and its abstract, and nothing that was read of them.
 *     npx vite-node eval/design/draw.ts CORPORA
 */
const [corpora = "../shared/corpora"] = process.argv.slice(2).filter((word) => word !== "--");
const SEED = "appraisal-1";
const EACH = 60;

for (const corpus of ["pmc-rct/articles.tar.gz", "jats-plos"]) {
  const found: { id: string; rank: string; title: string; types: string; abstract: string }[] = [];
  const inputs = inputsOf([join(corpora, corpus)]);
  for await (const read of readInputs(inputs, { readers: [jatsReader], unpack, limits: DEFAULT_LIMITS })) {
    if (read.kind !== "document") continue;
    const { facts, source } = read;
    const id = facts.identifiers.map(({ value }) => value).sort()[0] ?? read.name;
    const abstract = source.blocks
      .filter(({ section, kind }) => /abstract/i.test(section[0] ?? "") && kind !== "heading")
      .map(({ start, end }) => source.text.slice(start, end))
      .join(" ");
    found.push({
      id,
      rank: createHash("sha256").update(`${SEED} ${id}`).digest("hex"),
      title: facts.title,
      types: (facts.publicationTypes ?? []).join("; "),
      abstract,
    });
  }
  found.sort((a, b) => (a.rank < b.rank ? -1 : 1));
  for (const { id, title, types, abstract } of found.slice(0, EACH))
    console.log(JSON.stringify({ corpus: corpus.split("/")[0], id, title, types, abstract }));
}
