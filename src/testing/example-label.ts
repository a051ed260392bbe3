import { labelTier } from "../answer/label/label-tier.js";
import type { Told } from "../answer/label/label-asked.js";
import type { LabelTierWith } from "../answer/label/label-tier.js";
import { makeTierAnswer, statementsOf, type TierAnswer } from "../domain/answer.js";
import { makeGap } from "../domain/gap.js";
import type { Lexicon } from "../domain/lexicon.js";
import { makeSource, type Source } from "../domain/source.js";
import { parseQuestion } from "../question/parse.js";
import { lexiconOf } from "./lexicons.js";
import { SAMPLE_LABEL } from "./sample-label.js";

/** Names examplopril, a drug to be given beside it, and two conditions. */
export const EXAMPLE_LEXICON: Lexicon = lexiconOf({
  examplopril: { kind: "drug" },
  warfarin: { kind: "drug" },
  hypertension: {},
  migraine: {},
});

/** A tier that found nothing. */
export const NOTHING_FOUND = makeTierAnswer({
  tier: "label",
  lead: {
    gap: makeGap(
      "not-answered",
      { where: "label", lookedFor: ["x"], publications: 1, passages: 1, naming: 0 },
      () => "Nothing.",
    ),
  },
  sections: [],
  gaps: [],
});

/** The text of a label: of each paragraph its LOINC code, the headings over it and its words. */
export function labelText(
  document: string,
  blocks: readonly (readonly [code: string, section: readonly string[], text: string])[],
): Source {
  return makeSource({
    kind: "label",
    document,
    reader: { name: "test", version: 1 },
    language: "en",
    blocks: blocks.map(([code, section, text]) => ({ kind: "paragraph" as const, code, section, text })),
  });
}

/** The label tier of a question over labels of examplopril ("Calmo") with these texts. */
export function tierOf(
  question: string,
  sources: readonly Source[],
  told: Told = {},
  by: LabelTierWith = {},
  lexicon: Lexicon = EXAMPLE_LEXICON,
): TierAnswer {
  const labels = sources.map((source, at) => ({ publication: { ...SAMPLE_LABEL, id: `spl:${at}` }, source }));
  return labelTier(parseQuestion(question, lexicon), labels, NOTHING_FOUND, told, by);
}

/** What leads such a tier, be it a statement or a gap. */
export function ledBy(question: string, sources: readonly Source[], told: Told = {}, by: LabelTierWith = {}): string {
  const { lead } = tierOf(question, sources, told, by);
  return "statement" in lead ? lead.statement.text : lead.gap.text;
}

/** The headings that stand below what leads. */
export function headingsOf(question: string, sources: readonly Source[], told: Told = {}): string[] {
  return tierOf(question, sources, told).sections.map(({ heading }) => heading);
}

/** All statements of such a tier. */
export function textsOf(question: string, sources: readonly Source[], told: Told = {}): string[] {
  return statementsOf(tierOf(question, sources, told)).map(({ text }) => text);
}
