import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readLexicon } from "./adapters/lexicon-files/lexicon-files.js";
import { noteReader } from "./adapters/reader-note/reader-note.js";
import { formatIdentifier } from "./domain/identifier.js";
import type { Document } from "./ports/reader.js";
import { inputOf, readAll } from "./testing/readers.js";
import { sentences } from "./text/sentences.js";

const ROOT = join(import.meta.dirname, "..");
const FOLDER = join(ROOT, "library", "starter");
const NAMES = readdirSync(FOLDER).sort();
const TEXTS = new Map(NAMES.map((name) => [name, readFileSync(join(FOLDER, name), "utf8")]));
const READS = await Promise.all(
  [...TEXTS].map(async ([name, text]) => ({ name, reads: await readAll(noteReader, inputOf(name, text)) })),
);
const NOTES: readonly Document[] = READS.flatMap(({ reads }) => reads.filter((read) => read.kind === "document"));

/** Publishers, PubMed, PMC and governments: where a reader can see the publication itself. */
const HOSTS = [
  "pubmed.ncbi.nlm.nih.gov",
  "pmc.ncbi.nlm.nih.gov",
  "dailymed.nlm.nih.gov",
  "clinicaltrials.gov",
  "doi.org",
  "api.fda.gov",
  "gov.uk",
  "www.niehs.nih.gov",
  "icd.who.int",
  "ard.bmj.com",
  "www.nature.com",
  "www.scielo.br",
  "elsevier.es",
  "jamanetwork.com",
  "sajr.org.za",
  "www.hindawi.com",
];

/** Every sentence that can be quoted, as "file: text", with its block's marks. */
const SAID = NOTES.flatMap(({ name, source }) =>
  source.blocks
    .filter(({ kind }) => kind !== "title" && kind !== "heading")
    .map((block) => ({ ...block, name, text: source.text.slice(block.start, block.end) })),
);
const odd = (wrong: (said: (typeof SAID)[number]) => boolean) =>
  SAID.filter(wrong).map(({ name, text }) => `${name}: ${text}`);

describe("every note of the starter library", () => {
  test("is read, without refusal or remark", () => {
    expect(NAMES.length).toBeGreaterThan(0);
    expect(READS.map(({ name, reads }) => [name, reads.length])).toEqual(NAMES.map((name) => [name, 1]));
    const remarks = READS.flatMap(({ name, reads }) =>
      reads.flatMap((read) =>
        (read.kind === "document" ? read.remarks : [read.kind === "refused" ? read.message : read.kind]).map(
          (one) => `${name}: ${one}`,
        ),
      ),
    );
    expect(remarks).toEqual([]);
  });

  test("is named for its key", () => {
    const wrong = [...TEXTS].filter(([name, text]) => {
      const key = /^key: (\S+)$/m.exec(text)?.[1];
      return key === undefined || !name.startsWith(`${key.toLowerCase()}-`) || !/^[a-z0-9-]+\.md$/.test(name);
    });
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  test("is another publication than every other", () => {
    const all = NOTES.flatMap(({ facts }) => facts.identifiers.map(formatIdentifier));
    expect(all.filter((one, at) => all.indexOf(one) !== at)).toEqual([]);
  });

  test("says what it is about", () => {
    expect(NOTES.filter(({ facts }) => facts.about === undefined).map(({ name }) => name)).toEqual([]);
  });

  test("says something", () => {
    expect(NOTES.filter(({ name }) => !SAID.some((said) => said.name === name)).map(({ name }) => name)).toEqual([]);
  });

  test("links only to publishers, PubMed, PMC and governments", () => {
    const links = NOTES.flatMap(({ name, facts }) => (facts.link === undefined ? [] : [[name, facts.link] as const]));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter(([, link]) => !HOSTS.includes(new URL(link).host))).toEqual([]);
  });

  test("names no page that another system generated", () => {
    const generated = [...TEXTS].filter(([, text]) =>
      /dr\.?\s?oracle|chatgpt|\bAI[- ](written|generated|page)/i.test(text),
    );
    expect(generated.map(([name]) => name)).toEqual([]);
  });
});

describe("every sentence of the starter library", () => {
  test("has a facet", () => {
    expect(odd(({ facet }) => facet === undefined)).toEqual([]);
  });

  test("has a place in the publication", () => {
    expect(odd(({ locator }) => locator === undefined || locator.trim() === "")).toEqual([]);
  });

  test("ends in a full stop", () => {
    expect(odd(({ text }) => !text.endsWith("."))).toEqual([]);
  });

  test("begins with a capital letter, a number or a quotation mark", () => {
    expect(odd(({ text }) => !/^[\p{Lu}\d"“]/u.test(text))).toEqual([]);
  });

  test("is one sentence", () => {
    expect(odd(({ text }) => sentences(text).length !== 1)).toEqual([]);
  });

  test("is long enough to say something and short enough to be quoted", () => {
    expect(odd(({ text }) => text.split(" ").length < 6 || text.split(" ").length > 60)).toEqual([]);
  });

  test("holds no address and no braces that were meant as marks", () => {
    expect(odd(({ text }) => /https?:|www\.|[{}]/i.test(text))).toEqual([]);
    expect(SAID.filter(({ locator }) => /https?:|www\./i.test(locator ?? "")).map(({ name }) => name)).toEqual([]);
  });

  test("is said once", () => {
    const texts = SAID.map(({ text }) => text);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });
});

describe("every entry of the lexicon", () => {
  const concepts = [...readLexicon(join(ROOT, "lexicon")).concepts.values()];
  const known = new Set([
    ...NOTES.flatMap(({ facts }) => facts.identifiers.map(formatIdentifier)),
    ...[...TEXTS.values()].flatMap((text) => /^key: (\S+)$/m.exec(text)?.[1] ?? []).map((key) => `local:${key}`),
  ]);

  test("says where it comes from", () => {
    expect(concepts.filter(({ provenance }) => provenance.length === 0).map(({ id }) => id)).toEqual([]);
  });

  test("comes from a publication of the starter library, a MeSH heading, a name or class of WHO's or the editors", () => {
    const elsewhere = concepts.flatMap(({ id, provenance }) =>
      provenance
        .filter((one) => !known.has(one) && !/^(?:MeSH:\S.*|INN:[a-z][a-z ]+|ATC)$/.test(one) && one !== "editors")
        .map((one) => `${id}: ${one}`),
    );
    expect(elsewhere).toEqual([]);
  });

  test("has its kind", () => {
    expect(concepts.filter(({ kind }) => kind === "other").map(({ id }) => id)).toEqual([]);
  });

  test("has names that no other entry has", () => {
    const names = concepts.flatMap(({ preferred, synonyms }) => [
      ...new Set([preferred, ...synonyms].map((name) => name.toLowerCase())),
    ]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
