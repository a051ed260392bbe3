import { findInStudy } from "../../appraise/findings/finding-reader.js";
import { readStudy } from "../../appraise/findings/finding-study.js";
import type { StudyRead } from "../../appraise/findings/finding-study.js";
import { Fault } from "../../domain/fault.js";
import { accuracyOf, macroF1, majorityOf } from "../classes.js";
import { hashOf } from "../corpus-files.js";
import { CHANGE_CLASSES, PMC_RCT_LAYOUT, rctArticles, rctPrompts, shareOfWords } from "../pmc-rct.js";
import type { RctPrompt } from "../pmc-rct.js";
import { shuffled } from "../statistics.js";
import type { EvalItem, EvalTask } from "../task.js";

/** Each of these parts, and whether its articles are those of `validation_ids.txt`. */
const SPLITS: Readonly<Record<string, boolean>> = { validation: true, test: true, train: false };
/** A span is found where half of its words stand in what is returned. */
const FOUND = 0.5;

interface Told {
  readonly prompt: RctPrompt;
  readonly label: number;
  readonly found: boolean | undefined;
  readonly text: string;
  readonly source: string;
}

/** What trials found: the change of an outcome, and the sentences that say so, read from whole articles. */
export const findings: EvalTask = {
  name: "findings",
  summary: "What a trial found for an intervention, a comparator and an outcome, and the sentences that say so",
  data: PMC_RCT_LAYOUT,
  run: async ({ data, split, say }) => {
    const held = SPLITS[split];
    if (held === undefined)
      throw new Fault(
        "bad-input",
        `findings has no part named “${split}”.`,
        `Its parts are: ${Object.keys(SPLITS).join(", ")}.`,
      );
    const { prompts, texts } = rctPrompts(data, held);
    say(`${prompts.length} prompts`);
    const told: Told[] = [];
    const shuffledLabels: number[] = [];
    const nothing = readStudy("", []);
    let before: StudyRead | undefined;
    for await (const { article, source } of rctArticles(data, new Set(prompts.map((one) => one.article)))) {
      const study = readStudy(source.text, source.blocks);
      for (const prompt of prompts.filter((one) => one.article === article)) {
        told.push({ ...tell(study, prompt), source: source.text });
        // Another trial's text: what is learnt of how prompts are put, and nothing of the text.
        shuffledLabels.push(tell(before ?? nothing, prompt).label);
      }
      before = study;
    }
    const gold = told.map(({ prompt }) => prompt.label);
    const labels = told.map(({ label }) => label);
    const alone = told.map(({ prompt }) => tell(nothing, prompt).label);
    const spanned = told.filter(({ found }) => found !== undefined);
    const items = told.map(({ prompt, label, found, text }): EvalItem => ({
      id: prompt.id,
      metrics: { right: Number(label === prompt.label), found: found === undefined ? NaN : Number(found) },
      got: { change: CHANGE_CLASSES[label], gold: CHANGE_CLASSES[prompt.label], text },
    }));
    return {
      n: told.length,
      metrics: {
        macro_f1: macroF1(gold, labels, 3),
        accuracy: accuracyOf(gold, labels),
        evidence_found: spanned.filter(({ found }) => found).length / Math.max(1, spanned.length),
        n: told.length,
      },
      controls: {
        majority: majorityOf(gold, 3),
        prompt_alone: { macro_f1: macroF1(gold, alone, 3) },
        another_article: { macro_f1: macroF1(gold, shuffledLabels, 3) },
        three_sentences_by_chance: { evidence_found: byChance(spanned) },
      },
      corpus: hashOf([...texts, ...told.map(({ prompt }) => prompt.id)]),
      items,
    };
  },
};

function tell(study: StudyRead, prompt: RctPrompt): Omit<Told, "source"> {
  const { likely, evidence } = findInStudy(study, prompt);
  const text = evidence.map(({ sentence }) => sentence.text).join(" ");
  const found = prompt.spans.length === 0 ? undefined : prompt.spans.some((span) => shareOfWords(span, text) >= FOUND);
  const odds = CHANGE_CLASSES.map((one) => likely[one]);
  return { prompt, label: odds.indexOf(Math.max(...odds)), found, text };
}

/** How often three lines of the article, drawn by a fixed seed, would do. */
function byChance(told: readonly Told[]): number {
  const hits = told.filter(({ prompt, source }, at) => {
    const drawn = shuffled(source.split(/(?<=[.!?])\s/), at + 1)
      .slice(0, 3)
      .join(" ");
    return prompt.spans.some((span) => shareOfWords(span, drawn) >= FOUND);
  });
  return hits.length / Math.max(1, told.length);
}
