import { join } from "node:path";
import { Fault } from "../../domain/fault.js";
import { add } from "../../operations/add/add.js";
import { ask } from "../../operations/ask/ask.js";
import type { Bundle, BundleTier } from "../../operations/bundle-schema.js";
import { inputsOf } from "../../wiring.js";
import { hashOf, hashOfPath } from "../corpus-files.js";
import type { RctPrompt } from "../pmc-rct.js";
import { PMC_RCT_LAYOUT, rctPrompts, shareOfWords } from "../pmc-rct.js";
import { meansOf, shuffled } from "../statistics.js";
import type { EvalItem, EvalTask, Metrics } from "../task.js";

/** Each of these parts, and whether its articles are those of `validation_ids.txt`. */
const SPLITS: Readonly<Record<string, boolean>> = { validation: true, train: false };
/** Questions that are asked where no number is set. */
const SAMPLE = 200;
/** A sentence is evidence where this share of its words stands in a span that annotators marked, or of the span's in it. */
const EVIDENCE = 0.7;

/**
 * Whole answers over full texts: each question is made of one trial's intervention, comparator and outcome and asked of all trials. Told are how often the
 * research tier cites that trial before “more” (`cited`), says or tabulates what annotators marked as its evidence (`evidence`), and leads with the trial
 * (`led_by_it`, of all questions) or with any (`led`). Another trial may answer as well, so that these are lower bounds. The control asks of the same
 * answers whether they cite the trial of another question.
 */
export const askedTrials: EvalTask = {
  name: "asked-trials",
  summary: "Whole answers over full texts: whether a trial's question is answered from the trial, with its evidence",
  data: PMC_RCT_LAYOUT,
  run: async ({ data, split, settings, libraryOf, say }) => {
    const held = SPLITS[split];
    if (held === undefined)
      throw new Fault(
        "bad-input",
        `asked-trials has no part named “${split}”.`,
        `Its parts are: ${Object.keys(SPLITS).join(", ")}.`,
      );
    const { prompts, texts } = rctPrompts(data, held);
    const sample = Number(settings["sample"] ?? SAMPLE);
    const drawn = shuffled(
      prompts.filter(({ spans }) => spans.length > 0),
      1,
    ).slice(0, sample);
    const archive = join(data, "articles.tar.gz");
    const corpus = hashOf([...texts, hashOfPath(archive), String(sample)]);
    const context = await libraryOf(`asked-trials-${hashOfPath(archive).slice(0, 12)}`, async (empty) => {
      await add.run(empty, { inputs: inputsOf([archive]) });
    });
    try {
      const items: EvalItem[] = [];
      const byOther: number[] = [];
      for (const [at, prompt] of drawn.entries()) {
        const question = questionOf(prompt);
        const bundle = await ask.run({ ...context, report: () => undefined }, { question });
        const told = toldBy(bundle, prompt);
        items.push({ id: prompt.id, metrics: told.metrics, got: { question, said: told.said } });
        const other = drawn[(at + 1) % drawn.length];
        if (other !== undefined && other.article !== prompt.article)
          byOther.push(toldBy(bundle, other).metrics["cited"] ?? 0);
        if (items.length % 50 === 0) say(`${items.length} of ${drawn.length} questions`);
      }
      const control = byOther.reduce((sum, one) => sum + one, 0) / Math.max(1, byOther.length);
      return {
        n: items.length,
        metrics: meansOf(items),
        controls: { another_trial: { cited: control } },
        corpus,
        items,
      };
    } finally {
      await context.library.close();
    }
  },
};

function questionOf({ intervention, comparator, outcome }: RctPrompt): string {
  return `Does ${intervention} compared with ${comparator} affect ${outcome}?`;
}

/** What is read of the research tier before “more”, each with the numbers of its references. */
function readOf({ lead, sections, findings }: BundleTier) {
  return [
    ...("statement" in lead ? [lead.statement] : []),
    ...sections.flatMap(({ statements }) => statements.filter(({ more }) => more !== true)),
    ...(findings?.rows ?? []).map(({ quote, study }) => ({ text: quote.text, references: [study] })),
  ];
}

function toldBy(bundle: Bundle, { article, spans }: RctPrompt): { metrics: Metrics; said: readonly string[] } {
  const tier = bundle.tiers.find((one) => one.tier === "research");
  const numbers = new Set(
    bundle.references
      .filter(({ identifiers }) => identifiers.some((one) => one.toLowerCase() === `pmcid:pmc${article}`))
      .map(({ number }) => number),
  );
  const read = tier === undefined ? [] : readOf(tier);
  const own = read.filter(({ references }) => references.some((one) => numbers.has(one)));
  const isEvidence = (text: string) =>
    spans.some((span) => Math.max(shareOfWords(text, span), shareOfWords(span, text)) >= EVIDENCE);
  const lead = tier !== undefined && "statement" in tier.lead ? tier.lead.statement : undefined;
  return {
    metrics: {
      cited: Number(own.length > 0),
      evidence: Number(own.some(({ text }) => isEvidence(text))),
      led: Number(lead !== undefined),
      led_by_it: Number(lead?.references.some((one) => numbers.has(one)) === true),
      statements: read.length,
    },
    said: read.map(({ text }) => text),
  };
}
