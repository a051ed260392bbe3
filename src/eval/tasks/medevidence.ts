import { BODY_MIRRORED, BODY_SIGNALS, bodySignals } from "../../answer/finding/conclusion-signals.js";
import { ANSWER_WEIGHTS, CERTAINTY_SIGNALS, CERTAINTY_WEIGHTS } from "../../answer/finding/conclusion-weights.js";
import { accuracyOf, macroF1, majorityOf } from "../classes.js";
import { hashOf } from "../corpus-files.js";
import type { BodyItem } from "../medevidence.js";
import { BODY_ANSWERS, BODY_CERTAINTIES, readBodies, studiesOf } from "../medevidence.js";
import type { Softmax, SoftmaxExample } from "../softmax.js";
import { fitSoftmax, softmaxOf } from "../softmax.js";
import { foldsOf, shuffled } from "../statistics.js";
import type { EvalItem, EvalTask } from "../task.js";

/** The part that the weights were learnt from: there the figures are of folds of whole reviews, each judged by the others. */
const LEARNT_FROM = "dev";
const FOLDS = 10;
/** All signals decide the answer, held down strongly: a choice among them would be one by chance, with so few questions. */
const PENALTY = 0.39;

/** What a body of abstracts says to a comparing question, and how certain it is, against Cochrane reviews. */
export const medevidence: EvalTask = {
  name: "medevidence",
  summary: "Conclusion and certainty from several abstracts, against Cochrane reviews",
  data: "dev.jsonl: one question a line, with its sources",
  run: ({ data, split, say }) => {
    const { items, text } = readBodies(data, split);
    say(`${items.length} questions`);
    const crossed = split === LEARNT_FROM;
    const texts = items.map((item) => item.texts);
    const told = judge(items, texts, crossed);
    // Each question gets another one's abstracts; or none, so that only the question is left.
    const others = shuffled(texts, 1);
    const shuffledTexts = judge(items, others, crossed);
    const alone = judge(
      items,
      texts.map(() => []),
      crossed,
    );
    const gold = items.map(({ answer }) => answer);
    const stated = items.flatMap(({ certainty }, at) => (certainty >= 0 ? [at] : []));
    const goldCertainty = stated.map((at) => items[at]?.certainty ?? 0);
    const certaintyF1 = (got: readonly Told[]) =>
      macroF1(
        goldCertainty,
        stated.map((at) => got[at]?.certainty),
        BODY_CERTAINTIES.length,
      );
    const figures = (got: readonly Told[]) => ({
      accuracy: accuracyOf(
        gold,
        got.map(({ answer }) => answer),
      ),
      macro_f1: macroF1(
        gold,
        got.map(({ answer }) => answer),
        BODY_ANSWERS.length,
      ),
      certainty_macro_f1: certaintyF1(got),
    });
    return Promise.resolve({
      n: items.length,
      metrics: figures(told),
      controls: {
        majority: majorityOf(gold, BODY_ANSWERS.length),
        majority_certainty: majorityOf(goldCertainty, BODY_CERTAINTIES.length),
        question_alone: figures(alone),
        other_abstracts: figures(shuffledTexts),
      },
      corpus: hashOf([text]),
      items: items.map((item, at): EvalItem => ({
        id: item.id,
        metrics: { right: Number(told[at]?.answer === item.answer) },
        got: { answer: BODY_ANSWERS[told[at]?.answer ?? 0], gold: BODY_ANSWERS[item.answer] },
      })),
    });
  },
};

interface Told {
  readonly answer: number;
  readonly certainty: number;
}

const places = (names: readonly string[]) => names.map((name) => (BODY_SIGNALS as readonly string[]).indexOf(name));
const chosen = (names: readonly string[], values: Float64Array) =>
  Float64Array.from(places(names), (place) => values[place] ?? 0);

function judge(items: readonly BodyItem[], texts: readonly (readonly string[])[], crossed: boolean): Told[] {
  const rows = items.map(({ question }, at) => bodySignals(studiesOf(question, texts[at] ?? [])));
  const folds = foldsOf(
    items.map(({ review }) => review),
    FOLDS,
  );
  const models = crossed
    ? Array.from({ length: FOLDS }, (_, fold) =>
        trainBodies(
          items.filter((_, at) => folds[at] !== fold),
          rows.filter((_, at) => folds[at] !== fold),
        ),
      )
    : [];
  return rows.map((row, at) => {
    const model = models[folds[at] ?? 0] ?? { answer: ANSWER_WEIGHTS, certainty: CERTAINTY_WEIGHTS };
    return {
      answer: most(softmaxOf(model.answer, row)),
      certainty: most(softmaxOf(model.certainty, chosen(CERTAINTY_SIGNALS, row))),
    };
  });
}

/** Learns both models from judged bodies and their signals. */
export function trainBodies(
  items: readonly BodyItem[],
  rows: readonly Float64Array[],
  penalty = PENALTY,
): { readonly answer: Softmax; readonly certainty: Softmax } {
  const examples = items.flatMap(({ answer }, at): SoftmaxExample[] => {
    const values = rows[at] ?? new Float64Array();
    return [
      { values: values, label: answer },
      { values: mirrored(values), label: answer < 2 ? 1 - answer : answer },
    ];
  });
  const counts = BODY_CERTAINTIES.map((_, level) => items.filter(({ certainty }) => certainty === level).length);
  const levels = items.flatMap(({ certainty }, at): SoftmaxExample[] =>
    certainty < 0
      ? []
      : [
          {
            values: chosen(CERTAINTY_SIGNALS, rows[at] ?? new Float64Array()),
            label: certainty,
            weight: 1 / (counts[certainty] ?? 1),
          },
        ],
  );
  return {
    answer: fitSoftmax(examples, BODY_ANSWERS.length, { penalty, steps: 300 }),
    certainty: fitSoftmax(levels, BODY_CERTAINTIES.length, { penalty: 0.01, steps: 300 }),
  };
}

/** The same body as if more were less. */
function mirrored(values: Float64Array): Float64Array {
  const turned = Float64Array.from(values);
  for (const [a, b] of BODY_MIRRORED) [turned[a], turned[b]] = [values[b] ?? 0, values[a] ?? 0];
  return turned;
}

function most(odds: readonly number[]): number {
  return odds.indexOf(Math.max(...odds));
}
