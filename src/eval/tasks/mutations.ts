import { z } from "zod";
import type { Verdict } from "../../audit/claims/claim.js";
import { Fault } from "../../domain/fault.js";
import { add } from "../../operations/add/add.js";
import { audit } from "../../operations/audit/audit.js";
import type { Context } from "../../operations/operation.js";
import { STARTER } from "../../package-files.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import { sentences } from "../../text/sentences.js";
import { standsAlone } from "../../text/standalone.js";
import { inputsOf } from "../../wiring.js";
import { fileText, filesUnder } from "../corpus-files.js";
import { addDocuments } from "../documents.js";
import type { MutationKind } from "../mutate.js";
import { MUTATION_KINDS, mutated } from "../mutate.js";
import type { EvalItem, EvalTask } from "../task.js";
import { pooledDocuments, readBioasq } from "./bioasq.js";

/** Mutations made of each kind from each of the two kinds of text; 300 in all. */
const OF_EACH = 29;
/** Every so many questions of the set give ideal answers, so that the library is filled in seconds. */
const EVERY = 2;

const answersSchema = z.object({
  questions: z.array(z.object({ id: z.string(), ideal_answer: z.union([z.string(), z.array(z.string())]).optional() })),
});

interface Mutation {
  readonly kind: MutationKind;
  readonly from: "notes" | "answers";
  readonly twin: string;
  readonly text: string;
}

/**
 * True sentences with one thing changed, beside their untouched twins: how many changes an audit catches, and how many twins it calls
 * contradicted. The library holds the starter notes and the documents that the questions' snippets are of.
 */
export const mutations: EvalTask = {
  name: "mutations",
  summary: "true sentences with a number, unit, denial, drug, population or strength changed: what an audit catches",
  data: "Task*/*golden.json, each {questions: [{id, snippets, ideal_answer}]}",
  run: async ({ data, split, libraryOf, say, settings }) => {
    if (split !== "all") throw new Fault("bad-input", `mutations has no part “${split}”.`, "Use --split all.");
    const { questions, hash } = readBioasq(data);
    // The other questions are a sample that shares no sentence with the first.
    const half = settings["half"] === "other" ? 1 : 0;
    const chosen = questions.filter((_, at) => at % EVERY === half);
    const context = await libraryOf(
      `mutations-${hash.slice(0, 12)}-${EVERY}${half === 0 ? "" : "-other"}`,
      async (empty) => {
        await add.run(empty, { inputs: inputsOf([STARTER]) });
        await addDocuments(empty.library, pooledDocuments(chosen));
      },
    );
    try {
      const answers = idealAnswers(data, new Set(chosen.map(({ id }) => id)));
      const shift = Number(settings["draw"] ?? 0);
      const made = [
        ...drawn(await noteSentences(context), "notes", context, shift),
        ...drawn(answers, "answers", context, shift),
      ];
      say(`${made.length} mutations`);
      const items: EvalItem[] = [];
      for (const [at, one] of made.entries()) {
        const [twin, changed] = [await verdictOn(context, one.twin), await verdictOn(context, one.text)];
        items.push({
          id: `${one.from} ${one.kind} ${at}`,
          metrics: { caught: caught(one.kind, changed) ? 1 : 0, twin_contradicted: twin === "contradicted" ? 1 : 0 },
          got: { ...one, twinVerdict: twin, verdict: changed },
        });
      }
      const share = (which: (item: EvalItem) => boolean, metric: string) => {
        const own = items.filter(which);
        return own.length === 0 ? 0 : own.reduce((sum, { metrics }) => sum + (metrics[metric] ?? 0), 0) / own.length;
      };
      const kinds = Object.fromEntries(
        MUTATION_KINDS.map((kind) => [`caught_${kind}`, share(({ id }) => id.split(" ")[1] === kind, "caught")]),
      );
      const hard = (id: string) => ["number", "unit", "negation"].includes(id.split(" ")[1] ?? "");
      return {
        n: items.length,
        metrics: {
          caught_number_unit_negation: share(({ id }) => hard(id), "caught"),
          twins_contradicted: share(() => true, "twin_contradicted"),
          ...kinds,
          caught_hard_notes: share(({ id }) => hard(id) && id.startsWith("notes"), "caught"),
          caught_hard_answers: share(({ id }) => hard(id) && id.startsWith("answers"), "caught"),
        },
        controls: {
          twins_as_changed: share(({ id }) => hard(id), "twin_contradicted"),
        },
        corpus: hash,
        items,
      };
    } finally {
      await context.library.close();
    }
  },
};

/** A changed number, unit or denial is caught when it is told; another drug, people or strength when it is not called supported. */
function caught(kind: MutationKind, verdict: Verdict): boolean {
  if (kind === "number" || kind === "unit" || kind === "negation")
    return verdict === "contradicted" || verdict === "partly";
  return verdict !== "supported";
}

/** The verdict on a sentence: the gravest of its claims. Nothing that was judged before, by other rules, is remembered. */
async function verdictOn({ history: _, ...context }: Context, text: string): Promise<Verdict> {
  const { claims } = await audit.run(context, { name: "text", text });
  const order: readonly Verdict[] = ["contradicted", "partly", "indirect", "supported", "not-found", "not-checkable"];
  return order.find((verdict) => claims.some((claim) => claim.verdict === verdict)) ?? "not-checkable";
}

async function noteSentences({ library }: Context): Promise<string[]> {
  const texts: string[] = [];
  for (const held of await library.list({})) {
    if (held.sources.every(({ kind }) => kind !== "note")) continue;
    for (const { id } of held.sources) {
      const source = await library.source(id);
      for (const block of source?.blocks ?? [])
        if (block.kind === "item") texts.push(source?.text.slice(block.start, block.end) ?? "");
    }
  }
  return texts;
}

function idealAnswers(folder: string, ids: ReadonlySet<string>): string[] {
  return filesUnder(folder)
    .filter((file) => file.endsWith("golden.json"))
    .flatMap((file) => answersSchema.parse(JSON.parse(fileText("", file, "golden.json"))).questions)
    .filter(({ id }) => ids.has(id))
    .flatMap(({ ideal_answer: given }) =>
      given === undefined ? [] : typeof given === "string" ? [given] : given.slice(0, 1),
    )
    .flatMap((text) => sentences(text).map(({ start, end }) => text.slice(start, end)));
}

/** The mutations made of sentences, `OF_EACH` of every kind, spread over the sentences; with a shift, of their neighbours. */
function drawn(all: readonly string[], from: Mutation["from"], { lexicon }: Context, shift: number): Mutation[] {
  const usable = all.filter((text) => text.length >= 40 && text.length <= 320 && standsAlone(text));
  const named = usable.flatMap((text) => text.match(/\p{L}{6,}/gu) ?? []).map((word) => word.toLowerCase());
  const listed = [...lexicon.concepts.values()]
    .filter(({ kind }) => kind === "drug")
    .map(({ preferred }) => preferred.toLowerCase());
  const drugs = [
    ...new Set([
      ...named.filter(looksLikeADrug),
      ...listed.filter((one) => /^\p{L}+$/u.test(one) && named.includes(one)),
    ]),
  ].sort();
  return MUTATION_KINDS.flatMap((kind) => {
    const made = usable.flatMap((twin): Mutation[] => {
      const text = mutated(twin, kind, { drugs });
      return text === undefined || text === twin ? [] : [{ kind, from, twin, text }];
    });
    const step = Math.max(1, made.length / OF_EACH);
    return Array.from(
      { length: Math.min(OF_EACH, made.length) },
      (_, at) => made[(Math.floor(at * step) + shift) % made.length],
    ).filter((one): one is Mutation => one !== undefined);
  });
}
