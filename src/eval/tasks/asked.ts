import { ask } from "../../operations/ask/ask.js";
import type { Context } from "../../operations/operation.js";
import { pairsOf } from "../../answer/short-candidates.js";
import { Fault } from "../../domain/fault.js";
import { documentsByPublication, drawn } from "../retrieval.js";
import { rougeWords } from "../rouge.js";
import { meansOf } from "../statistics.js";
import type { EvalItem, EvalTask, Metrics } from "../task.js";
import { withoutPublications } from "../without.js";
import { bioasqSet, readBioasq } from "./bioasq.js";

/** A sentence with this share of its word pairs in one text that experts chose was chosen by them. */
const CHOSEN = 0.7;

interface Said {
  readonly lead?: string;
  readonly all: readonly string[];
}

/**
 * Whole answers, as `ask` gives them: whether something leads the research tier (`led`) and experts chose it as evidence (`lead_right`, of those
 * that are led), whether anything is said (`said`) and anything of it was chosen (`said_right`, of those), and how often something leads
 * or is said all the same where the documents judged relevant are taken out of every search (`led_without`, `said_without`).
 */
export const asked: EvalTask = {
  name: "asked",
  summary:
    "Whole answers: how often something leads, whether experts chose it, and how often where the evidence is gone",
  data: "as bioasq, with split all",
  run: async (request) => {
    if (request.split !== "all")
      throw new Fault("bad-input", `asked has no part named “${request.split}”.`, "Its one part is “all”.");
    const set = bioasqSet(request.data, request.distractors, request.say);
    const chosen = new Map(
      readBioasq(request.data).questions.map((one) => [
        one.id,
        one.snippets.map(({ text }) => pairsOf(rougeWords(text))),
      ]),
    );
    const context = await request.libraryOf(set.key, set.fill);
    try {
      const documentOf = await documentsByPublication(context, set.documents);
      const questions = drawn(
        set.questions.filter(({ id }) => (chosen.get(id) ?? []).length > 0),
        request.settings["sample"],
      );
      const items: EvalItem[] = [];
      for (const { id, text, grades } of questions) {
        const isRelevant = (publication: string) => (grades.get(documentOf.get(publication) ?? publication) ?? 0) > 0;
        const whole = await saidBy(context, text);
        const bare = await saidBy({ ...context, library: withoutPublications(context.library, isRelevant) }, text);
        const right = (sentence: string) => wasChosen(sentence, chosen.get(id) ?? []);
        items.push({
          id,
          metrics: {
            led: Number(whole.lead !== undefined),
            ...(whole.lead === undefined ? {} : { lead_right: Number(right(whole.lead)) }),
            said: Number(whole.all.length > 0),
            ...(whole.all.length === 0 ? {} : { said_right: Number(whole.all.some(right)) }),
            led_without: Number(bare.lead !== undefined),
            said_without: Number(bare.all.length > 0),
          } satisfies Metrics,
          got: whole.lead ?? "",
        });
        if (items.length % 200 === 0) request.say(`${items.length} of ${questions.length} questions`);
      }
      return { n: items.length, metrics: meansOf(items), controls: {}, corpus: set.corpus, items };
    } finally {
      await context.library.close();
    }
  },
};

async function saidBy(context: Context, question: string): Promise<Said> {
  const { tiers } = await ask.run({ ...context, report: () => undefined }, { question });
  const research = tiers.find(({ tier }) => tier === "research");
  const lead = research !== undefined && "statement" in research.lead ? research.lead.statement.text : undefined;
  const all = [
    ...(lead === undefined ? [] : [lead]),
    ...(research?.sections ?? []).flatMap(({ statements }) => statements.map(({ text }) => text)),
  ];
  return { ...(lead === undefined ? {} : { lead }), all };
}

function wasChosen(sentence: string, texts: readonly ReadonlyMap<string, number>[]): boolean {
  const pairs = [...pairsOf(rougeWords(sentence)).keys()];
  return texts.some((one) => pairs.filter((pair) => one.has(pair)).length >= CHOSEN * Math.max(1, pairs.length));
}
