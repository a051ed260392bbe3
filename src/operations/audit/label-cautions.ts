import type { Block } from "../../domain/source.js";
import { sentences } from "../../text/sentences.js";
import type { DrugLabel } from "../ask/drug-labels.js";

/** Sections of a label that say when, and with what, its drug is not to be given. */
const SECTIONS =
  /\b(?:contra-?indications?|boxed|warnings?|precautions?|pregnan\w*|lactation|nursing|specific populations|interactions?|cessation|discontinuation)\b/iu;
const NO_WORDS: ReadonlySet<string> = new Set(["title", "heading"]);

/** A sentence of a label's sections on contraindications, warnings, pregnancy and interactions. */
export interface CautionSentence {
  readonly label: DrugLabel;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** All sentences of a label's sections on what speaks against giving its drug, in the text's order; what it says again stands once. */
export function cautionsOf(label: DrugLabel): CautionSentence[] {
  const { source } = label;
  const seen = new Set<string>();
  return source.blocks.flatMap((block) =>
    !NO_WORDS.has(block.kind) && block.section.some((heading) => SECTIONS.test(heading))
      ? sentences(source.text, block.start, block.end).flatMap(({ start, end }) => {
          const text = source.text.slice(start, end);
          return seen.has(text) ? [] : (seen.add(text), [{ label, block, start, end, text }]);
        })
      : [],
  );
}
