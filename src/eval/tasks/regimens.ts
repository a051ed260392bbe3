import { resolve } from "node:path";
import { readRegimens } from "../../appraise/regimens/read-regimens.js";
import { Fault } from "../../domain/fault.js";
import { amountsIn } from "../../text/regimens/regimen-amounts.js";
import { fileText, hashOf, jsonLines } from "../corpus-files.js";
import type { GoldRegimen, GoldSentence, RegimenCounts } from "../regimen-gold.js";
import { bareRegimen, goldSentenceSchema, scoreRegimens, written } from "../regimen-gold.js";
import type { RegimenPlace } from "../regimen-places.js";
import { placeFiles, placeParagraphs, REGIMEN_CORPORA, sentenceHash } from "../regimen-places.js";
import type { EvalItem, EvalTask } from "../task.js";

const LAYOUT = "gold.jsonl, one annotated sentence a line, by its place in the corpora";
const SPLITS = ["gold", "development", "held-out"];

/**
 * Regimens read from single sentences against those annotated by hand. The sentences stand in the corpora, which the setting
 * `corpora` names, or the environment's CITESIDE_CORPORA. The method sees the sentence alone.
 */
export const regimens: EvalTask = {
  name: "regimens",
  summary: "Doses with drug, route, frequency, duration and role, read from sentences of labels and trials",
  data: LAYOUT,
  run: async ({ data, split, settings, say }) => {
    if (!SPLITS.includes(split))
      throw new Fault("bad-input", `regimens has no part named “${split}”.`, `Its parts are: ${SPLITS.join(", ")}.`);
    const text = fileText(data, "gold.jsonl", LAYOUT);
    const gold = jsonLines(text, "gold.jsonl").map((line) => goldSentenceSchema.parse(line));
    const chosen = gold.filter(({ half }) => split === "gold" || half === split);
    const corpora = settings["corpora"] ?? process.env["CITESIDE_CORPORA"] ?? resolve(data, "../../../shared/corpora");
    const texts = await sentencesAt(corpora, chosen);
    if (texts.size < chosen.length)
      throw new Fault(
        "bad-input",
        `${chosen.length - texts.size} of ${chosen.length} sentences do not stand in ${corpora}.`,
        "Name the folder of the corpora: --set corpora=FOLDER.",
      );
    say(`${chosen.length} sentences`);
    const asRead = (sentence: string) => readRegimens(sentence).map(written);
    const naive = (sentence: string) =>
      amountsIn(sentence, 0, sentence.length).map(({ amount }) => bareRegimen(amount));
    const measured = measure(chosen, texts, asRead);
    const { amount_precision = 0, amount_recall = 0 } = measure(chosen, texts, naive).metrics;
    return {
      n: chosen.length,
      metrics: measured.metrics,
      controls: { every_amount: { amount_precision, amount_recall } },
      corpus: hashOf([text, ...chosen.map(({ hash }) => texts.get(hash) ?? "")]),
      items: measured.items,
    };
  },
};

interface Measured {
  readonly metrics: Record<string, number>;
  readonly items: EvalItem[];
}

function measure(
  gold: readonly GoldSentence[],
  texts: ReadonlyMap<string, string>,
  read: (sentence: string) => GoldRegimen[],
): Measured {
  const scores = gold.map(({ hash, regimens: wanted, half }) => ({
    hash,
    half,
    ...scoreRegimens(read(texts.get(hash) ?? ""), wanted),
  }));
  const metrics: Record<string, number> = {};
  const halves = new Set(scores.map(({ half }) => half));
  for (const half of ["", ...(halves.size > 1 ? halves : [])]) {
    const of = scores.filter((one) => half === "" || one.half === half);
    const prefix = half === "" ? "" : `${half.replace("-", "_")}_`;
    for (const [name, pick] of [
      ["", "parts"],
      ["amount_", "amounts"],
      ["whole_", "whole"],
    ] as const) {
      const { told, gold: all, right } = sum(of.map((one) => one[pick]));
      metrics[`${prefix}${name}precision`] = told === 0 ? 0 : right / told;
      metrics[`${prefix}${name}recall`] = all === 0 ? 0 : right / all;
    }
  }
  // The words of the held-out half's failures are not shown, so that nobody mends rules by them.
  const items = scores.map(({ hash, half, parts, errors }): EvalItem => ({
    id: hash,
    metrics: { told: parts.told, gold: parts.gold, right: parts.right },
    ...(half === "held-out" ? {} : { got: errors }),
  }));
  return { metrics, items };
}

function sum(counts: readonly RegimenCounts[]): RegimenCounts {
  return counts.reduce(
    (total, one) => ({ told: total.told + one.told, gold: total.gold + one.gold, right: total.right + one.right }),
    { told: 0, gold: 0, right: 0 },
  );
}

/** The sentences that stand where gold says, by their hash; those whose words are others are left out. */
async function sentencesAt(corpora: string, places: readonly RegimenPlace[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const corpus of Object.keys(REGIMEN_CORPORA) as (keyof typeof REGIMEN_CORPORA)[]) {
    const own = places.filter((place) => place.corpus === corpus);
    const wanted = new Set(own.map(({ file }) => file));
    if (wanted.size === 0) continue;
    for await (const { file, text } of placeFiles(corpora, corpus, wanted)) {
      const paragraphs = placeParagraphs(file, text);
      for (const { paragraph, start, end, hash } of own.filter((place) => place.file === file)) {
        const sentence = paragraphs[paragraph]?.slice(start, end) ?? "";
        if (sentenceHash(sentence) === hash) found.set(hash, sentence);
      }
    }
  }
  return found;
}
