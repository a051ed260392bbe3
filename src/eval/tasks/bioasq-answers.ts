import type { AnswerKind } from "../../answer/answer-kind.js";
import type { ShortModel, ShortQuestion } from "../../answer/short/short-answer.js";
import { shortAnswer } from "../../answer/short/short-answer.js";
import type { ShortText } from "../../answer/short/short-candidates.js";
import { CHOSEN_TEXTS, FOUND_TEXTS } from "../../answer/short/short-models.js";
import { Fault } from "../../domain/fault.js";
import { foundTexts } from "../../operations/ask/found-texts.js";
import { leftOutControls } from "../left-out-reference.js";
import { drawn, search } from "../retrieval.js";
import { bestRouge2, rougeWords } from "../rouge.js";
import { meansOf, shuffled } from "../statistics.js";
import type { EvalItem, EvalTask } from "../task.js";
import type { BioasqQuestion } from "./bioasq.js";
import { bioasqSet, readBioasq } from "./bioasq.js";
import { chosenTexts } from "./bioasq-texts.js";

/** Words that an answer may have. */
export const MOST_WORDS = 120;

/** Publications of whose texts an answer is made. */
export const ANSWERED_FROM = 10;

/**
 * Short answers made of what was found (or, with `gold-snippets`, of what experts chose), beside those that experts wrote. Where a question
 * has several, `left_out_reference` tells how well one of them does against the others, `beside_left_out_reference` how well the answers
 * made do against the same others.
 */
export const bioasqAnswers: EvalTask = {
  name: "bioasq-answers",
  summary: "Answers of at most 120 words against those that experts wrote",
  data: "Task*/*golden.json, each {questions: [{id, body, snippets, ideal_answer}]}",
  run: async (request) => {
    if (request.split !== "all")
      throw new Fault("bad-input", `bioasq-answers has no part named “${request.split}”.`, "Its one part is “all”.");
    const gold = request.settings["gold-snippets"] !== undefined;
    const model = gold ? CHOSEN_TEXTS : FOUND_TEXTS;
    const { questions, hash } = readBioasq(request.data);
    const byId = new Map(questions.map((one) => [one.id, one]));
    const asked = drawn(
      questions
        .filter(({ snippets, ideal_answer: ideal }) => snippets.length > 0 && ideal.length > 0)
        .map(({ id, body }) => ({ id, text: body, grades: new Map() })),
      request.settings["sample"],
    );
    const set = gold ? undefined : bioasqSet(request.data, request.distractors, request.say);
    const context = set === undefined ? undefined : await request.libraryOf(set.key, set.fill);
    try {
      const found: { id: string; texts: readonly ShortText[]; answer: string }[] = [];
      for (const { id, text } of asked) {
        const texts =
          context === undefined
            ? chosenTexts(byId.get(id)?.snippets ?? [])
            : await foundTexts(context.library, (await search(context, text)).ranking, ANSWERED_FROM);
        found.push({ id, texts, answer: answerOf(askedOf(byId.get(id) ?? { body: text }), texts, model) });
        if (found.length % 200 === 0) request.say(`${found.length} of ${asked.length} questions`);
      }
      const score = (answers: readonly string[]): EvalItem[] =>
        found.map(({ id }, at) => {
          const answer = answers[at] ?? "";
          const { f, recall } = bestRouge2(answer, byId.get(id)?.ideal_answer ?? []);
          const words = rougeWords(answer).length;
          return { id, metrics: { rouge2_f: f, rouge2_recall: recall, words }, got: answer };
        });
      const items = score(found.map(({ answer }) => answer));
      const control = (answers: readonly string[]) => meansOf(score(answers));
      return {
        n: items.length,
        metrics: meansOf(items),
        controls: {
          first_text: control(found.map(({ texts }) => firstWords(texts.slice(0, 1)))),
          first_words: control(found.map(({ texts }) => firstWords(texts))),
          answers_shuffled: control(shuffled(found, 1).map(({ answer }) => answer)),
          question: control(asked.map(({ text }) => text)),
          ...leftOutControls(
            found.map(({ id, answer }) => ({ text: answer, references: byId.get(id)?.ideal_answer ?? [] })),
          ),
        },
        corpus: set?.corpus ?? hash,
        items,
      };
    } finally {
      await context?.library.close();
    }
  },
};

/** BioASQ's types of questions, as what they want. */
const KINDS: Readonly<Record<string, AnswerKind>> = {
  yesno: "yes-no",
  factoid: "one",
  list: "list",
  summary: "account",
};

/** A question's words and the kind of answer that it wants, which is all that the method sees of it. */
export function askedOf({ body, type }: Pick<BioasqQuestion, "body" | "type">): ShortQuestion {
  return { text: body, kind: KINDS[type ?? ""] };
}

/** The chosen sentences as one text. */
export function answerOf(question: ShortQuestion, texts: readonly ShortText[], model: ShortModel): string {
  return shortAnswer(question, texts, MOST_WORDS, model)
    .map(({ text, start, end }) => texts[text]?.text.slice(start, end) ?? "")
    .join(" ");
}

/** The words of the texts in their order, as many as an answer may have. */
function firstWords(texts: readonly ShortText[]): string {
  return texts
    .flatMap(({ text }) => text.split(/\s+/u))
    .slice(0, MOST_WORDS)
    .join(" ");
}
