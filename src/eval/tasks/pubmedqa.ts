import { join } from "node:path";
import { yesNoReading } from "../../answer/finding/yes-no-reading.js";
import { YES_NO_WEIGHTS } from "../../answer/finding/yes-no-weights.js";
import { readStudy } from "../../appraise/findings/finding-study.js";
import { accuracyOf, macroF1, majorityOf } from "../classes.js";
import { hashOf } from "../corpus-files.js";
import type { YesNoItem } from "../pubmedqa.js";
import { furtherYesNo } from "../further-yes-no.js";
import { readYesNo, YES_NO_ANSWERS } from "../pubmedqa.js";
import type { Softmax } from "../softmax.js";
import { fitSoftmax, softmaxOf } from "../softmax.js";
import { foldsOf, shuffled } from "../statistics.js";
import type { EvalItem, EvalTask } from "../task.js";

/** The part that the weights were learnt from: there the figures are of folds of questions, each judged by the others. */
const LEARNT_FROM = "dev";
const FOLDS = 10;
/** "Maybe" is rare and counts more, so that it is not lost altogether. */
const WEIGHT = [1, 1, 1.75] as const;
/** A question of the other set counts for so much of one. */
const FURTHER_COUNTS = 0.4;

/** Yes-or-no questions on one abstract whose conclusion is hidden. */
export const pubmedqa: EvalTask = {
  name: "pubmedqa",
  summary: "Yes, no or maybe to a question from one abstract without its conclusion",
  data: "dev.json: questions by PMID",
  run: ({ data, split, say }) => {
    const { items, text } = readYesNo(data, split);
    say(`${items.length} questions`);
    const gold = items.map(({ answer }) => answer);
    const further = split === LEARNT_FROM ? learnable(furtherYesNo(join(data, "..", "bioasq"))) : undefined;
    if (further?.length === 0) say("no questions of BioASQ beside the folder: learnt without them");
    const told = answer(
      items,
      items.map(({ study }) => study),
      further,
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
            further,
          ),
        ),
        other_abstracts: figures(
          answer(
            items,
            shuffled(
              items.map(({ study }) => study),
              1,
            ),
            further,
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

interface Learnable {
  readonly label: number;
  readonly values: Float64Array;
}

/** Questions as the method reads them; a study of another question may stand in for each one's own. */
export function learnable(items: readonly YesNoItem[], studies = items.map(({ study }) => study)): Learnable[] {
  return items.map(({ question, study, answer: label }, at) => ({
    label,
    values: yesNoReading(question, studies[at] ?? study),
  }));
}

/** By folds where there is something further to learn from, be it nothing; else by the weights of the repository. */
function answer(items: readonly YesNoItem[], studies: readonly YesNoItem["study"][], further?: readonly Learnable[]) {
  const rows = learnable(items, [...studies]);
  const folds = foldsOf(
    items.map(({ id }) => id),
    FOLDS,
  );
  const models =
    further === undefined
      ? []
      : Array.from({ length: FOLDS }, (_, fold) =>
          trainYesNo(
            rows.filter((_, at) => folds[at] !== fold),
            further,
          ),
        );
  return rows.map(({ values }, at) => {
    const odds = softmaxOf(models[folds[at] ?? 0] ?? YES_NO_WEIGHTS, values);
    return odds.indexOf(Math.max(...odds));
  });
}

/** Learns from answered questions; those of another set have a constant of their own, which is not kept: yes is more or less common there. */
export function trainYesNo(own: readonly Learnable[], further: readonly Learnable[]): Softmax {
  const examples = (list: readonly Learnable[], other: boolean) =>
    list.map(({ values, label }) => ({
      values: [...values, Number(other)],
      label,
      weight: (WEIGHT[label] ?? 1) * (other ? FURTHER_COUNTS : 1),
    }));
  const model = fitSoftmax([...examples(own, false), ...examples(further, true)], YES_NO_ANSWERS.length, {
    penalty: 0.14,
    steps: 150,
  });
  return model.map((row) => row.filter((_, at) => at !== row.length - 2));
}
