import type { Candidate } from "../audit/candidate.js";
import type { Publication } from "../domain/publication.js";
import type { Question } from "../domain/question.js";
import { makeSource } from "../domain/source.js";
import { parseQuestion } from "../question/parse.js";
import { nearestNaming } from "../rank/naming.js";
import { termText } from "../rank/term-text.js";
import { termsOf } from "../text/analyse.js";
import { lexiconOf } from "./lexicons.js";
import { sample } from "./samples.js";

/** The label of a made-up drug, examplaptan, that is sold as Calmo. */
export const CALMO = {
  ...sample().facts,
  id: "local:calmo",
  status: { kind: "current" },
  tier: "label",
  label: {
    ...{ setId: "1", brands: ["Calmo"], generics: ["examplaptan"], ingredients: [], routes: [], forms: [] },
    ...{ marketing: [], classes: [], otc: false },
  },
} as unknown as Publication;

const LEXICON = lexiconOf({
  examplaptan: { kind: "drug" },
  warfarin: { kind: "drug" },
  ketazole: { kind: "drug" },
  "low-sodium": {},
  gout: {},
  asthma: {},
});

/** A claim as it is asked of a library. */
export function asked(words: string): Question {
  return parseQuestion(words, LEXICON);
}

/** Sentences of Calmo's label as what bears on a claim; "4 CONTRAINDICATIONS | Gout" stands under that heading. */
export function labelSentences(words: string, ...told: readonly string[]): Candidate[] {
  const { topics } = asked(words);
  return told.map((line) => {
    const [text = "", section = "2 DOSAGE"] = line.split(" | ").reverse();
    const source = makeSource({
      ...{ kind: "label", document: "calmo", language: "en", reader: { name: "sample", version: 1 } },
      blocks: [{ kind: "paragraph", section: [section], text }],
    });
    const [block] = source.blocks;
    if (block === undefined) throw new Error("no block");
    const held = termText(termsOf(text.replace(/\bcalmo\b/giu, "examplaptan")));
    return {
      ...{ publication: CALMO, source, block, start: block.start, end: block.end, text, coverage: 1 },
      named: topics.map((topic) => nearestNaming(held, topic)),
      about: topics.map(() => undefined),
    };
  });
}
