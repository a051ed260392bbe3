import { ask } from "../../operations/ask/ask.js";
import type { Context } from "../../operations/operation.js";
import { pairsOf } from "../../answer/short/short-candidates.js";
import { Fault } from "../../domain/fault.js";
import { documentsByPublication, drawn } from "../retrieval.js";
import { rougeWords } from "../rouge.js";
import { meansOf } from "../statistics.js";
import type { EvalItem, EvalTask, Metrics } from "../task.js";
import { withoutPublications } from "../without.js";
import { bioasqSet, readBioasq } from "./bioasq.js";

/** A sentence with this share of its word pairs in one text that experts chose was chosen by them. */
const CHOSEN = 0.7;

/** What the research tier says. */
interface Said {
  readonly lead?: string;
  /** Whatever it says, before “more” and behind it. */
  readonly all: readonly string[];
  /** What is read before “more”, the lead among it. */
  readonly printed: readonly { readonly text: string; readonly publications: readonly string[] }[];
}

/** What is counted of the statements that were printed for one question. */
interface Printed {
  readonly statements: number;
  readonly right: number;
  readonly relevant: number;
}

/**
 * Whole answers, as `ask` gives them: whether something leads the research tier (`led`) and experts chose it as evidence (`lead_right`, of those
 * that are led), whether anything is said (`said`) and anything of it was chosen (`said_right`, of those), and how often something leads
 * or is said all the same where the documents judged relevant are taken out of every search (`led_without`, `said_without`). Of all that is printed of
 * the tier before “more”: how many statements a question (`statements`), what share of all of them experts chose (`statements_right`) or at least comes from a
 * publication judged relevant (`statements_of_relevant`), and how many are printed a question where those are taken out (`statements_without`).
 */
export const asked: EvalTask = {
  name: "asked",
  summary:
    "Whole answers: how often something leads, whether experts chose it, what of all that is printed they chose, and how much is said where the evidence is gone",
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
      const printed: Printed[] = [];
      for (const { id, text, grades } of questions) {
        const isRelevant = (publication: string) => (grades.get(documentOf.get(publication) ?? publication) ?? 0) > 0;
        const whole = await saidBy(context, text);
        const bare = await saidBy({ ...context, library: withoutPublications(context.library, isRelevant) }, text);
        const right = (sentence: string) => wasChosen(sentence, chosen.get(id) ?? []);
        printed.push({
          statements: whole.printed.length,
          right: whole.printed.filter((one) => right(one.text)).length,
          relevant: whole.printed.filter((one) => one.publications.some(isRelevant)).length,
        });
        items.push({
          id,
          metrics: {
            led: Number(whole.lead !== undefined),
            ...(whole.lead === undefined ? {} : { lead_right: Number(right(whole.lead)) }),
            said: Number(whole.all.length > 0),
            ...(whole.all.length === 0 ? {} : { said_right: Number(whole.all.some(right)) }),
            led_without: Number(bare.lead !== undefined),
            said_without: Number(bare.all.length > 0),
            statements: whole.printed.length,
            statements_without: bare.printed.length,
          } satisfies Metrics,
          got: whole.lead ?? "",
        });
        if (items.length % 200 === 0) request.say(`${items.length} of ${questions.length} questions`);
      }
      const metrics = { ...meansOf(items), ...sharesOf(printed) };
      return { n: items.length, metrics, controls: {}, corpus: set.corpus, items };
    } finally {
      await context.library.close();
    }
  },
};

/** Shares of all the statements that were printed, so that an answer of many counts for more than one of few. */
function sharesOf(printed: readonly Printed[]): Metrics {
  const sum = (which: keyof Printed) => printed.reduce((all, one) => all + one[which], 0);
  const all = Math.max(1, sum("statements"));
  return { statements_right: sum("right") / all, statements_of_relevant: sum("relevant") / all };
}

async function saidBy(context: Context, question: string): Promise<Said> {
  const { tiers, references } = await ask.run({ ...context, report: () => undefined }, { question });
  const publicationOf = new Map(references.map(({ number, publication }) => [number, publication]));
  const research = tiers.find(({ tier }) => tier === "research");
  const lead = research !== undefined && "statement" in research.lead ? [research.lead.statement] : [];
  const below = (research?.sections ?? []).flatMap(({ statements }) => statements);
  return {
    ...(lead[0] === undefined ? {} : { lead: lead[0].text }),
    all: [...lead, ...below].map(({ text }) => text),
    printed: [...lead, ...below.filter(({ more }) => more !== true)].map((one) => ({
      text: one.text,
      publications: one.references.flatMap((number) => publicationOf.get(number) ?? []),
    })),
  };
}

function wasChosen(sentence: string, texts: readonly ReadonlyMap<string, number>[]): boolean {
  const pairs = [...pairsOf(rougeWords(sentence)).keys()];
  return texts.some((one) => pairs.filter((pair) => one.has(pair)).length >= CHOSEN * Math.max(1, pairs.length));
}
