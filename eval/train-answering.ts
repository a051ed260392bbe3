/**
 * Trains which sentences may answer (`src/answer/answering-model.ts`) on the questions of BioASQ and on questions made of what was read in
 * trials of pmc-rct, and cross-validates it by question and by trial:
 *   npx vite-node eval/train-answering.ts -- [--write] [--keep FOLDER] [--folds N, 0 for none]
 * A sentence of a relevant document is right where it and a text that experts chose share at least 70 % of the word pairs of either. Each
 * question is asked twice: of the library, and of the library without its relevant documents, where no sentence is right. Prints for each
 * likelihood how many questions have a sentence of it, how many of their first sentences are right, and how many of the questions whose
 * documents are gone would be answered. With --write, learns from everything and writes the trees.
 */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { answeringSignals } from "../src/answer/answering.js";
import { pairsOf, shortCandidates } from "../src/answer/short-candidates.js";
import { documentsByPublication, search } from "../src/eval/retrieval.js";
import { rougeWords } from "../src/eval/rouge.js";
import { openFilled } from "../src/eval/run.js";
import { rctPrompts } from "../src/eval/pmc-rct.js";
import { foldsOf, mean, randomFrom, shuffled } from "../src/eval/statistics.js";
import { identifier } from "../src/domain/identifier.js";
import { bioasqSet, readBioasq } from "../src/eval/tasks/bioasq.js";
import { withoutPublications } from "../src/eval/without.js";
import { foundTexts } from "../src/operations/ask/found-texts.js";
import { scoreBy, writeTree } from "../src/rank/trees.js";
import { corpus } from "../src/testing/corpora.js";
import { boost } from "./boost.js";

const { values } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== "--"),
  options: {
    write: { type: "boolean", default: false },
    keep: { type: "string" },
    folds: { type: "string", default: "5" },
  },
});
const BOOST = { trees: 150, leaves: 10, rate: 0.07, leastInLeaf: 40, seed: 1 };
/** A sentence with this share of its word pairs in one chosen text was chosen. */
const CHOSEN = 0.7;
/** Trials asked about. */
const TRIALS = 1500;
const say = (line: string) => void process.stderr.write(`${line}\n`);

interface Wanted {
  readonly collection: "bioasq" | "trials";
  /** Questions of one group are learnt from or tested together. */
  readonly group: string;
  readonly text: string;
  readonly isRelevant: (publication: string) => boolean;
  /** The word pairs of each text that was chosen. */
  readonly chosen: readonly ReadonlyMap<string, number>[];
}

interface Asked {
  readonly collection: Wanted["collection"];
  readonly group: string;
  readonly covered: boolean;
  readonly rows: readonly Float64Array[];
  readonly right: readonly number[];
}

const [data, distractors] = [folder("bioasq"), folder("pmc-rct")];
const set = bioasqSet(data, distractors, say);
const context = await openFilled(values.keep ?? mkdtempSync(join(tmpdir(), "citeside-train-")), set.key, set.fill);
const wanted = [...(await ofExperts()), ...(await ofTrials())];
const all: Asked[] = [];
for (const { collection, group, text, isRelevant, chosen } of wanted) {
  for (const covered of [true, false]) {
    const library = covered ? context.library : withoutPublications(context.library, isRelevant);
    const { ranking } = await search({ ...context, library }, text);
    const texts = await foundTexts(library, ranking);
    const candidates = shortCandidates(texts);
    const isRight = ({ text: at, pairs }: (typeof candidates)[number]) =>
      covered &&
      isRelevant(texts[at]?.id ?? "") &&
      chosen.some((one) => shared(pairs, one) >= CHOSEN || shared(one, pairs) >= CHOSEN);
    all.push({
      collection,
      group,
      covered,
      rows: answeringSignals(text, texts, candidates, ranking),
      right: candidates.map((one) => Number(isRight(one))),
    });
  }
  if (all.length % 400 === 0) say(`${all.length / 2} of ${wanted.length} questions`);
}
await context.library.close();

/** The share of the pairs of one text that stand in another. */
function shared(pairs: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  return [...pairs.keys()].filter((pair) => other.has(pair)).length / Math.max(1, pairs.size);
}

/** Questions of experts, with the texts that they chose. */
async function ofExperts(): Promise<Wanted[]> {
  const snippets = new Map(readBioasq(data).questions.map((one) => [one.id, one.snippets.map(({ text }) => text)]));
  const documentOf = await documentsByPublication(context, set.documents);
  return set.questions.flatMap(({ id, text, grades }): Wanted[] => {
    const chosen = (snippets.get(id) ?? []).map((one) => pairsOf(rougeWords(one)));
    const isRelevant = (publication: string) => (grades.get(documentOf.get(publication) ?? publication) ?? 0) > 0;
    return chosen.length === 0 ? [] : [{ collection: "bioasq", group: id, text, isRelevant, chosen }];
  });
}

/** Questions made of what trials were read for, one a trial, in as many forms as there are here; none of the part kept for validation. */
async function ofTrials(): Promise<Wanted[]> {
  const random = randomFrom(1);
  const made: Wanted[] = [];
  const seen = new Set<string>();
  for (const { article, intervention, comparator, outcome, spans } of shuffled(
    rctPrompts(distractors, false).prompts,
    1,
  )) {
    if (made.length >= TRIALS) break;
    const held = await context.library.held(identifier("pmcid", `PMC${article}`) ?? "");
    if (held === undefined || spans.length === 0 || seen.has(article)) continue;
    seen.add(article);
    const own = held.publication.id;
    const forms = [
      `Does ${intervention} affect ${outcome}?`,
      `Does ${intervention} improve ${outcome} compared with ${comparator}?`,
      `What is the effect of ${intervention} on ${outcome}?`,
      `${intervention} versus ${comparator} for ${outcome}`,
      `Is ${outcome} different with ${intervention}?`,
    ];
    made.push({
      collection: "trials",
      group: article,
      text: forms[Math.floor(random() * forms.length)] ?? "",
      isRelevant: (publication) => publication === own,
      chosen: spans.map((one) => pairsOf(rougeWords(one))),
    });
  }
  return made;
}

const learn = (asked: readonly Asked[]) =>
  boost(
    asked.flatMap(({ rows }) => rows),
    asked.flatMap(({ right }) => right),
    BOOST,
  );

const folds = Number(values.folds);
if (folds > 0) {
  const fold = foldsOf(
    all.map(({ group }) => group),
    folds,
  );
  const firsts: { collection: string; covered: boolean; likely: number; right: number }[] = [];
  for (let one = 0; one < folds; one++) {
    const { base, trees } = learn(all.filter((_, at) => fold[at] !== one));
    for (const { collection, covered, rows, right } of all.filter((_, at) => fold[at] === one)) {
      const likely = rows.map((row) => base + scoreBy(trees, row));
      const most = Math.max(-1, ...likely);
      firsts.push({ collection, covered, likely: most, right: right[likely.indexOf(most)] ?? 0 });
    }
    say(`fold ${one + 1} of ${folds}`);
  }
  const round = (value: number) => Number(value.toFixed(3));
  for (const collection of ["bioasq", "trials"]) {
    const of = (is: boolean) => firsts.filter((one) => one.collection === collection && one.covered === is);
    for (const least of [0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8]) {
      const shown = of(true).filter(({ likely }) => likely >= least);
      console.log(
        JSON.stringify({
          collection,
          least,
          answered: round(shown.length / Math.max(1, of(true).length)),
          right: round(mean(shown.map(({ right }) => right))),
          wrongWithout: round(mean(of(false).map(({ likely }) => Number(likely >= least)))),
        }),
      );
    }
  }
}
if (values.write) {
  const { base, trees } = learn(all);
  const file = new URL("../src/answer/answering-model.ts", import.meta.url);
  const list = `[\n${trees.map((tree) => `    "${writeTree(tree)}",\n`).join("")}  ]`;
  writeFileSync(
    file,
    readFileSync(file, "utf8")
      .replace(/ {2}base: [^,]*,/u, `  base: ${base},`)
      .replace(/ {2}trees: \[[^\]]*\]/u, `  trees: ${list}`),
  );
}

function folder(name: string): string {
  const at = corpus(name);
  if (at === undefined)
    throw new Error(`the corpus ${name} is not on this machine; CITESIDE_CORPORA can name its folder`);
  return at;
}
