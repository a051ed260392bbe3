import { mean } from "./statistics.js";
import { bestRouge2, rougeWords } from "./rouge.js";

/** ROUGE-2 F and recall. */
interface Figures {
  readonly f: number;
  readonly recall: number;
}

interface BesideLeftOut {
  readonly text: Figures;
  readonly reference: Figures;
}

/**
 * Each of a question's different reference answers is left out in turn: how well it does against the others, and how well the text does
 * against the same others, both as means. Undefined where the references do not differ in their words.
 */
export function besideLeftOut(text: string, references: readonly string[]): BesideLeftOut | undefined {
  const different = [...new Map(references.map((one) => [rougeWords(one).join(" "), one])).values()];
  if (different.length < 2) return undefined;
  const against = (said: (leftOut: string) => string): Figures => {
    const all = different.map((leftOut) =>
      bestRouge2(
        said(leftOut),
        different.filter((other) => other !== leftOut),
      ),
    );
    return meanOf(all);
  };
  return { text: against(() => text), reference: against((leftOut) => leftOut) };
}

/** The controls that `besideLeftOut` gives over many questions: the number of those with several answers, and the means. */
export function leftOutControls(asked: readonly { readonly text: string; readonly references: readonly string[] }[]) {
  const all = asked.flatMap(({ text, references }) => besideLeftOut(text, references) ?? []);
  const named = (own: readonly Figures[]) => {
    const { f, recall } = meanOf(own);
    return { questions: all.length, rouge2_f: f, rouge2_recall: recall };
  };
  return {
    left_out_reference: named(all.map(({ reference }) => reference)),
    beside_left_out_reference: named(all.map(({ text }) => text)),
  };
}

const meanOf = (all: readonly Figures[]): Figures => ({
  f: mean(all.map(({ f }) => f)),
  recall: mean(all.map(({ recall }) => recall)),
});
