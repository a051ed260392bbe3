/**
 * Writes titles and abstracts of studies that stand in four sets of evaluations as lists in RIS, which `citeside add` reads:
 *   npx vite-node eval/findings-rows/abstracts.ts -- CORPORA FOLDER
 * CORPORA is the folder of the corpora. Taken are the articles of clinifact and medevidence, of pubmedqa (whose titles are its questions), and those of scifact
 * that name a trial, a review or a cohort. No claim, label or answer is written. A list each, an article once.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { csvRecords } from "../../src/eval/csv-records.js";

interface Article {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly year: string;
}

const [corpora = "", folder = ""] = process.argv.slice(2).filter((word) => word !== "--");
const text = (file: string) => readFileSync(join(corpora, file), "utf8");
const lines = (file: string) =>
  text(file)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as unknown);

function clinifact(): Article[] {
  const names = ["PMID", "article_title", "article_abstract", "Publication Date"] as const;
  return ["train_set.csv", "validation_set.csv"]
    .flatMap((file) => csvRecords(text(join("clinifact", file)), file, names))
    .map((row) => ({
      id: row.PMID,
      title: row.article_title,
      abstract: row.article_abstract,
      year: row["Publication Date"].slice(0, 4),
    }));
}

function medevidence(): Article[] {
  interface Body {
    readonly sources: Readonly<
      Record<string, { readonly title: string; readonly content: string; readonly date: string }>
    >;
  }
  return (lines("medevidence/dev.jsonl") as Body[]).flatMap(({ sources }) =>
    Object.entries(sources).map(([id, one]) => ({
      id,
      title: one.title,
      abstract: one.content,
      year: one.date.slice(0, 4),
    })),
  );
}

function pubmedqa(): Article[] {
  interface Asked {
    readonly QUESTION: string;
    readonly CONTEXTS: readonly string[];
    readonly LABELS: readonly string[];
    readonly LONG_ANSWER: string;
    readonly YEAR: string | null;
  }
  const all = JSON.parse(text("pubmedqa/dev.json")) as Readonly<Record<string, Asked>>;
  return Object.entries(all).map(([id, one]) => ({
    id,
    title: one.QUESTION,
    abstract: [
      ...one.CONTEXTS.map((part, at) => `${one.LABELS[at] ?? ""}: ${part}`),
      `CONCLUSION: ${one.LONG_ANSWER}`,
    ].join("\n"),
    year: one.YEAR ?? "",
  }));
}

const STUDIES = /\brandomi[sz]ed|meta-analy|systematic review|\bplacebo|controlled trial|\bcohort\b/iu;

function scifact(): Article[] {
  interface Read {
    readonly _id: string;
    readonly title: string;
    readonly text: string;
  }
  return (lines("scifact/corpus.jsonl") as Read[])
    .filter((one) => STUDIES.test(`${one.title} ${one.text}`))
    .map((one) => ({ id: "", title: one.title, abstract: one.text, year: "" }));
}

const plain = (words: string) => words.replace(/\s+/gu, " ").trim();
const had = new Set<string>();
for (const [name, articles] of Object.entries({ clinifact, medevidence, pubmedqa, scifact })) {
  const entries = articles().flatMap(({ id, title, abstract, year }) => {
    const key = plain(title).toLowerCase();
    if (had.has(key) || had.has(id) || abstract.trim() === "") return [];
    had.add(key);
    if (id !== "") had.add(id);
    return [
      [
        "TY  - JOUR",
        `TI  - ${plain(title)}`,
        ...(id === "" ? [] : ["DB  - PubMed", `AN  - ${id}`, `UR  - https://pubmed.ncbi.nlm.nih.gov/${id}/`]),
        ...(/^\d{4}$/u.test(year) ? [`PY  - ${year}`] : []),
        `AB  - ${abstract.split("\n").map(plain).join(" ")}`,
        "ER  - ",
        "",
      ].join("\n"),
    ];
  });
  writeFileSync(join(folder, `${name}.ris`), entries.join("\n"));
  console.log(JSON.stringify({ list: name, articles: entries.length }));
}
