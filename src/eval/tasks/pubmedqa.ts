import { yesNoSignals } from "../../answer/yes-no-signals.js";
import { YES_NO_WEIGHTS } from "../../answer/yes-no-weights.js";
import { readStudy } from "../../appraise/finding-study.js";
import { accuracyOf, macroF1, majorityOf } from "../classes.js";
import { hashOf } from "../corpus-files.js";
import type { YesNoItem } from "../pubmedqa.js";
import { readYesNo, YES_NO_ANSWERS } from "../pubmedqa.js";
import type { Softmax } from "../softmax.js";
import { fitSoftmax, softmaxOf } from "../softmax.js";
import { foldsOf, shuffled } from "../statistics.js";
import type { EvalItem, EvalTask } from "../task.js";

/** The part that the weights were learnt from: there the figures are of folds of questions, each judged by the others. */
const LEARNT_FROM = "dev";
const FOLDS = 10;
/** "Maybe" is rare and counts more, so that it is not lost altogether. */
const WEIGHT = [1, 1, 1.5] as const;

/** Yes-or-no questions on one abstract whose conclusion is hidden. */
export const pubmedqa: EvalTask = {
  name: "pubmedqa",
  summary: "Yes, no or maybe to a question from one abstract without its conclusion",
  data: "dev.json: questions by PMID",
  run: ({ data, split, say }) => {
    const { items, text } = readYesNo(data, split);
    say(`${items.length} questions`);
    const gold = items.map(({ answer }) => answer);
    const crossed = split === LEARNT_FROM;
    const told = answer(
      items,
      items.map(({ study }) => study),
      crossed,
    );
    const nothing = readStudy("", []);
    const figures = (got: readonly number[]) => ({
      accuracy: accuracyOf(gold, got),
      macro_f1: macroF1(gold, got, YES_NO_ANSWERS.length),
    });
    return Promise.resolve({
      n: items.length,
      metrics: figures(told),
      controls: {
        majority: majorityOf(gold, YES_NO_ANSWERS.length),
        question_alone: figures(
          answer(
            items,
            items.map(() => nothing),
            crossed,
          ),
        ),
        other_abstracts: figures(
          answer(
            items,
            shuffled(
              items.map(({ study }) => study),
              1,
            ),
            crossed,
          ),
        ),
      },
      corpus: hashOf([text]),
      items: items.map((item, at): EvalItem => ({
        id: item.id,
        metrics: { right: Number(told[at] === item.answer) },
        got: { answer: YES_NO_ANSWERS[told[at] ?? 0], gold: YES_NO_ANSWERS[item.answer] },
      })),
    });
  },
};

function answer(items: readonly YesNoItem[], studies: readonly YesNoItem["study"][], crossed: boolean): number[] {
  const rows = items.map(({ question, study }, at) => yesNoSignals(question, studies[at] ?? study));
  const folds = foldsOf(
    items.map(({ id }) => id),
    FOLDS,
  );
  const models = crossed
    ? Array.from({ length: FOLDS }, (_, fold) =>
        trainYesNo(
          items.filter((_, at) => folds[at] !== fold),
          rows.filter((_, at) => folds[at] !== fold),
        ),
      )
    : [];
  return rows.map((row, at) => {
    const odds = softmaxOf(models[folds[at] ?? 0] ?? YES_NO_WEIGHTS, row);
    return odds.indexOf(Math.max(...odds));
  });
}

/** Learns from answered questions and their signals. */
export function trainYesNo(items: readonly YesNoItem[], rows: readonly Float64Array[]): Softmax {
  return fitSoftmax(
    items.map(({ answer: label }, at) => ({
      values: rows[at] ?? new Float64Array(),
      label,
      weight: WEIGHT[label] ?? 1,
    })),
    YES_NO_ANSWERS.length,
    { penalty: 0.03, steps: 150 },
  );
}
