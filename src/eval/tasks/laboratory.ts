import { resolve } from "node:path";
import { isLaboratory } from "../../appraise/safety/laboratory.js";
import { Fault } from "../../domain/fault.js";
import { mergePublication } from "../../domain/merge.js";
import { readDesign } from "../../text/design/read-design.js";
import type { CorpusAbstract } from "../corpus-abstracts.js";
import { ABSTRACT_CORPORA, corpusAbstracts } from "../corpus-abstracts.js";
import { fileText, hashOf } from "../corpus-files.js";
import { recordOf } from "../documents.js";
import type { EvalItem, EvalTask } from "../task.js";

const LAYOUT = "NAME.tsv: corpus, id, done_in (laboratory, people, both, or ? where it is none of them)";
/** Words by which a list of words alone would know a laboratory. */
const NAIVE =
  /\b(?:mice|mouse|rats?|murine|rabbits?|dogs?|pigs?|porcine|bovine|sheep|monkeys?|animals?|in vitro|ex vivo|cell lines?|cultured)\b/iu;

/** Whether studies in animals, cells and tubes are told from those in people, from titles and abstracts alone: types and indexers' headings are not shown. */
export const laboratory: EvalTask = {
  name: "laboratory",
  summary: "Studies in animals and cells told from studies in people",
  data: LAYOUT,
  run: async ({ data, split, settings, say }) => {
    const text = fileText(data, `${split}.tsv`, LAYOUT);
    const rows = rowsOf(text);
    const corpora = settings["corpora"] ?? process.env["CITESIDE_CORPORA"] ?? resolve(data, "../../../shared/corpora");
    const held = new Map<string, CorpusAbstract>();
    for (const corpus of ABSTRACT_CORPORA.filter((name) => rows.some((row) => row.corpus === name)))
      for await (const one of corpusAbstracts(corpora, corpus)) held.set(`${corpus} ${one.id}`, one);
    const all = rows.map((row) => {
      const one = held.get(`${row.corpus} ${row.id}`);
      if (one === undefined)
        throw new Fault(
          "bad-input",
          `${row.corpus} ${row.id} is not in ${corpora}.`,
          "Name the folder of the corpora: --set corpora=FOLDER.",
        );
      return { row, one, aside: isAside(one) };
    });
    say(`${rows.length} abstracts`);
    const of = (kind: string) => all.filter(({ row }) => row.doneIn === kind);
    const share = (part: readonly unknown[], whole: readonly unknown[]) =>
      whole.length === 0 ? 0 : part.length / whole.length;
    const naive = ({ one }: { readonly one: CorpusAbstract }) => NAIVE.test(`${one.title} ${one.abstract}`);
    return {
      n: rows.length,
      metrics: {
        laboratory_set_aside: share(
          of("laboratory").filter(({ aside }) => aside),
          of("laboratory"),
        ),
        people_set_aside: share(
          of("people").filter(({ aside }) => aside),
          of("people"),
        ),
        both_set_aside: share(
          of("both").filter(({ aside }) => aside),
          of("both"),
        ),
      },
      controls: {
        words_laboratory: share(of("laboratory").filter(naive), of("laboratory")),
        words_people: share(of("people").filter(naive), of("people")),
      },
      corpus: hashOf([text]),
      items: all.map(({ row, one, aside }): EvalItem => ({
        id: `${row.corpus} ${row.id}`,
        metrics: { right: (row.doneIn === "laboratory") === aside || row.doneIn === "?" ? 1 : 0 },
        got: { doneIn: row.doneIn, aside, title: one.title },
      })),
    };
  },
};

/** Whether an answer would leave this abstract out as no clinical evidence. */
function isAside({ id, title, abstract }: CorpusAbstract): boolean {
  const { design, tier } = readDesign({ types: [], title, abstract });
  const record = recordOf({
    scheme: "local",
    id: `abstract-${id.replace(/[^\w-]/g, "-")}`,
    title,
    abstract: [abstract],
  });
  if (record === undefined) return false;
  const { source, facts } = record;
  const publication = mergePublication([{ sourceId: source.id, kind: source.kind, facts: { ...facts, design, tier } }]);
  return isLaboratory(publication, [source]);
}

function rowsOf(text: string): { readonly corpus: string; readonly id: string; readonly doneIn: string }[] {
  return text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [corpus = "", id = "", doneIn = "?"] = line.split("\t");
      return { corpus, id, doneIn };
    });
}
