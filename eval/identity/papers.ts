import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { inputsOf } from "../../src/adapters/inputs-fs/inputs-fs.js";
import type { PublicationFacts } from "../../src/domain/publication.js";
import { readInputs } from "../../src/operations/add/read-inputs.js";
import { DEFAULT_LIMITS } from "../../src/ports/reader.js";
import { READERS, unpack } from "../../src/readers.js";

/** One paper of a corpus: what it says of itself, and what it really is. */
export interface Paper {
  readonly corpus: string;
  readonly name: string;
  readonly facts: PublicationFacts;
}

/** The documents that our readers make of files. */
export async function papersIn(corpus: string, file: string): Promise<Paper[]> {
  const papers: Paper[] = [];
  for await (const read of readInputs(inputsOf([file]), { readers: READERS, unpack, limits: DEFAULT_LIMITS })) {
    if (read.kind === "document") papers.push({ corpus, name: read.name, facts: read.facts });
    if (read.kind === "record") papers.push({ corpus, name: read.name, facts: read.record.facts });
  }
  return papers;
}

const facts = (title: string, more: Partial<PublicationFacts> = {}): PublicationFacts => ({
  identifiers: [],
  title,
  titleBasis: "printed",
  authors: [],
  tier: "research",
  design: "unknown",
  language: "en",
  ...more,
});

/** The records of the cystic fibrosis collection, each a paper of its own. */
export function cysticFibrosis(folder: string): Paper[] {
  return [74, 75, 76, 77, 78, 79].flatMap((year) =>
    [...readFileSync(join(folder, `cf${year}.xml`), "utf8").matchAll(/<RECORD>(.*?)<\/RECORD>/gsu)].map(
      ([, text = ""]) => {
        const field = (name: string) =>
          new RegExp(`<${name}>(.*?)</${name}>`, "su").exec(text)?.[1]?.replace(/\s+/gu, " ").trim() ?? "";
        const [, journal, printed, volume, pages] =
          /^(.*?)\. (\d{4}).*?\. ?(\w+)?(?:\(.*?\))?\. P (\S+)\./.exec(field("SOURCE")) ?? [];
        return {
          corpus: "cystic-fibrosis",
          name: field("RECORDNUM"),
          facts: facts(field("TITLE").replace(/\.$/, ""), {
            identifiers: [{ scheme: "local", value: `medline ${field("MEDLINENUM")}` }],
            authors: [...text.matchAll(/<AUTHOR>(.*?)<\/AUTHOR>/gu)].map(([, name = ""]) => {
              const [family = "", ...initials] = name.split("-");
              return `${family} ${initials.join("")}`.trim();
            }),
            year: Number(printed ?? 1900 + year),
            ...(journal === undefined ? {} : { container: journal.replaceAll("-", " ") }),
            ...(volume === undefined ? {} : { volume }),
            ...(pages === undefined ? {} : { pages }),
          }),
        };
      },
    ),
  );
}

/** SciFact's abstracts: titles alone. */
export function scifact(folder: string): Paper[] {
  return readFileSync(join(folder, "corpus.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const { _id, title } = JSON.parse(line) as { _id: string; title: string };
      return { corpus: "scifact", name: _id, facts: facts(title.replace(/\.$/, "")) };
    });
}

/** MedQuAD's documents: what each is about, with the body that wrote it as its author. */
export function medquad(folder: string): Paper[] {
  const archive = gunzipSync(readFileSync(join(folder, "documents.tar.gz"))).toString("utf8");
  return [...archive.matchAll(/<Document id="([^"]+)" source="([^"]+)"[^>]*>\s*<Focus>(.*?)<\/Focus>/gsu)].map(
    ([, id = "", source = "", focus = ""]) => ({
      corpus: "medquad",
      name: id,
      facts: facts(focus, { authors: [source], year: 2019 }),
    }),
  );
}
