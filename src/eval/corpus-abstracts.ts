import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_LIMITS } from "../ports/reader.js";
import { readInputs } from "../operations/add/read-inputs.js";
import { READERS, unpack } from "../readers.js";
import { inputsOf } from "../wiring.js";

/** A title and an abstract, by themselves: no types, headings or indexers' words. */
export interface CorpusAbstract {
  readonly corpus: string;
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
}

/** Collections of JSON lines with `_id`, `title` and `text`. */
const LINES: Readonly<Record<string, string>> = {
  scifact: "scifact/corpus.jsonl",
  "cystic-fibrosis": "cystic-fibrosis/beir/corpus.jsonl",
};
/** Collections that the product's own readers read. */
const READ: Readonly<Record<string, readonly [path: string, reader: string]>> = {
  "pmc-rct": ["pmc-rct/articles.tar.gz", "jats"],
  "jats-plos": ["jats-plos", "jats"],
  "pubmed-xml": ["pubmed-xml/combined.xml", "pubmed"],
};
export const ABSTRACT_CORPORA: readonly string[] = [...Object.keys(LINES), ...Object.keys(READ)];

/** The abstracts of one collection in its folder of the corpora, in the collection's order; none where it is not there. */
export async function* corpusAbstracts(corpora: string, corpus: string): AsyncGenerator<CorpusAbstract> {
  const lines = LINES[corpus];
  if (lines !== undefined) {
    if (!existsSync(join(corpora, lines))) return;
    for (const line of readFileSync(join(corpora, lines), "utf8").split("\n")) {
      if (line.trim() === "") continue;
      const { _id, title, text } = JSON.parse(line) as { _id: string; title: string; text: string };
      yield { corpus, id: _id, title, abstract: text };
    }
    return;
  }
  const [path, reader] = READ[corpus] ?? ["", ""];
  if (path === "" || !existsSync(join(corpora, path))) return;
  const readers = READERS.filter(({ name }) => name === reader);
  for await (const one of readInputs(inputsOf([join(corpora, path)]), { readers, unpack, limits: DEFAULT_LIMITS })) {
    if (one.kind !== "document") continue;
    const { facts, source } = one;
    const isPubmed = reader === "pubmed";
    const abstract = source.blocks
      .filter(
        ({ section, kind }) =>
          kind !== "heading" && kind !== "title" && (isPubmed || /abstract/i.test(section[0] ?? "")),
      )
      .map(({ start, end }) => source.text.slice(start, end))
      .join(" ");
    const id = facts.identifiers.map(({ value }) => value).sort()[0] ?? one.name;
    if (abstract !== "") yield { corpus, id, title: facts.title, abstract };
  }
}
