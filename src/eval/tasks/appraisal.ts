import { join, resolve } from "node:path";
import { appraisalOf } from "../../appraise/appraisal.js";
import { participants } from "../../appraise/participants.js";
import { Fault } from "../../domain/fault.js";
import { mergePublication } from "../../domain/merge.js";
import { DEFAULT_LIMITS } from "../../ports/reader.js";
import { readInputs } from "../../operations/add/read-inputs.js";
import { READERS, unpack } from "../../readers.js";
import { inputsOf } from "../../wiring.js";
import { fileText, hashOf } from "../corpus-files.js";
import type { EvalItem, EvalTask } from "../task.js";

const LAYOUT = "NAME.tsv: corpus, id, n, and where they were labelled population and design";
const CORPORA: Readonly<Record<string, string>> = { "pmc-rct": "pmc-rct/articles.tar.gz", "jats-plos": "jats-plos" };

interface Row {
  readonly corpus: string;
  readonly id: string;
  readonly n: string;
  readonly population?: string;
  readonly design?: string;
}

interface Told {
  readonly n: string;
  readonly population: readonly string[];
  readonly design: string;
}

/** How many took part, who they were and how the study was made, as read from articles, against a person's reading of titles and abstracts. */
export const appraisal: EvalTask = {
  name: "appraisal",
  summary: "Number of people, population and design of studies, read from articles",
  data: LAYOUT,
  run: async ({ data, split, settings, say }) => {
    const text = fileText(data, `${split}.tsv`, LAYOUT);
    const rows = rowsOf(text);
    const corpora = settings["corpora"] ?? process.env["CITESIDE_CORPORA"] ?? resolve(data, "../../../shared/corpora");
    const told = await read(corpora, rows);
    const lacking = rows.filter(({ id }) => !told.has(id)).length;
    if (lacking > 0)
      throw new Fault(
        "bad-input",
        `${lacking} of ${rows.length} articles are not in ${corpora}.`,
        "Name the folder of the corpora: --set corpora=FOLDER.",
      );
    say(`${rows.length} articles`);
    const all = rows.map((row) => ({ row, own: told.get(row.id) as Told }));
    const n = score(all, ({ row, own }) => [row.n, own.n === "" ? [] : [own.n]]);
    const population = score(all, ({ row, own }) => [row.population ?? "?", own.population]);
    const design = score(
      all,
      ({ row, own }) => [row.design ?? "?", own.design === "unknown" ? [] : [own.design]],
      "unknown",
    );
    const labelled = rows.some((row) => row.design !== undefined);
    return {
      n: rows.length,
      metrics: {
        n_precision: n.precision,
        n_recall: n.recall,
        ...(labelled
          ? {
              population_precision: population.precision,
              population_recall: population.recall,
              design_precision: design.precision,
              design_recall: design.recall,
            }
          : {}),
      },
      controls: labelled ? { commonest_design: commonest(rows) } : {},
      corpus: hashOf([text]),
      items: all.map(({ row, own }): EvalItem => ({
        id: row.id,
        metrics: { n_right: fits(row.n, own.n === "" ? [] : [own.n]) ? 1 : 0 },
        got: { wanted: row, own },
      })),
    };
  },
};

function rowsOf(text: string): Row[] {
  const [head = "", ...lines] = text.trim().split("\n");
  const names = head.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    const of = (name: string) => cells[names.indexOf(name)];
    const [population, design] = [of("population"), of("design")];
    return {
      corpus: of("corpus") ?? "",
      id: of("id") ?? "",
      n: of("n") ?? "?",
      ...(population === undefined ? {} : { population }),
      ...(design === undefined ? {} : { design }),
    };
  });
}

async function read(corpora: string, rows: readonly Row[]): Promise<Map<string, Told>> {
  const told = new Map<string, Told>();
  const readers = READERS.filter(({ name }) => name === "jats");
  for (const [corpus, path] of Object.entries(CORPORA)) {
    const wanted = new Set(rows.filter((row) => row.corpus === corpus).map(({ id }) => id));
    if (wanted.size === 0) continue;
    const inputs = inputsOf([join(corpora, path)]);
    for await (const one of readInputs(inputs, { readers, unpack, limits: DEFAULT_LIMITS })) {
      if (one.kind !== "document") continue;
      const id = one.facts.identifiers.map(({ value }) => value).sort()[0] ?? "";
      if (!wanted.has(id)) continue;
      const publication = mergePublication([{ sourceId: one.source.id, kind: one.source.kind, facts: one.facts }]);
      const { population } = appraisalOf(publication, one.source);
      told.set(id, {
        n: String(participants(publication.size) ?? ""),
        population: population?.of ?? [],
        design: publication.design,
      });
    }
  }
  return told;
}

/** "?" is free, "-" is nothing, "|" stands between what would both be right. */
function fits(wanted: string, told: readonly string[]): boolean {
  const allowed = wanted.split("|");
  return told.length === 0 ? allowed.includes("-") : told.some((one) => allowed.includes(one));
}

/** Right of those told, and right of those that say something; `nothing` is how gold writes that nothing is said. */
function score<T>(
  all: readonly T[],
  of: (one: T) => readonly [string, readonly string[]],
  nothing = "-",
): { readonly precision: number; readonly recall: number } {
  let [told, right, wanted] = [0, 0, 0];
  for (const one of all) {
    const [gold, said] = of(one);
    if (gold === "?") continue;
    const allowed = gold.split("|");
    if (!allowed.includes(nothing)) wanted += 1;
    if (said.length > 0) told += 1;
    if (said.some((value) => allowed.includes(value))) right += 1;
  }
  const found = all.filter((one) => {
    const [gold, said] = of(one);
    return gold !== "?" && !gold.split("|").includes(nothing) && said.some((value) => gold.split("|").includes(value));
  }).length;
  return { precision: told === 0 ? 0 : right / told, recall: wanted === 0 ? 0 : found / wanted };
}

/** The share of articles whose design is the commonest one's. */
function commonest(rows: readonly Row[]): number {
  const designs = rows.map(({ design = "" }) => design.split("|"));
  const counts = [...new Set(designs.flat())].map((one) => designs.filter((own) => own.includes(one)).length);
  return Math.max(0, ...counts) / Math.max(1, rows.length);
}
