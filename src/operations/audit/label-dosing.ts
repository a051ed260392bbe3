import type { Candidate } from "../../audit/candidate.js";
import { drugOfLabel, readAsGeneric } from "../../audit/label/label-drug.js";
import { maySayDoses } from "../../answer/label/dose-evidence.js";
import { statedRegimens } from "../../appraise/regimens/check-regimen.js";
import type { Topic } from "../../domain/question.js";
import type { Block, Source } from "../../domain/source.js";
import type { DrugLabel } from "../ask/drug-labels.js";
import { termsOf } from "../../text/analyse.js";
import { sentences } from "../../text/sentences.js";
import { namings } from "./namings.js";

/** LOINC: indications and usage. */
const INDICATIONS = "34067-9";

/** A sentence of a label's sections on dosing, with what it is for where neither it nor its headings tell. */
export interface DosingSentence {
  readonly label: DrugLabel;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The headings over it; where neither these nor the sentence tell a use, also what the label says its drug is indicated for. */
  readonly under: string;
}

/**
 * All sentences with a figure in the sections on dosing of a label of one drug, in the text's order; what it says again of another strength
 * stands once.
 */
export function dosingOf(label: DrugLabel): DosingSentence[] {
  const { publication, source } = label;
  const drug = drugOfLabel(publication)?.name;
  if (drug === undefined) return [];
  const uses = indicationsOf(source);
  const seen = new Set<string>();
  return source.blocks.flatMap((block) =>
    maySayDoses(source, block)
      ? sentences(source.text, block.start, block.end).flatMap(({ start, end }) => {
          const text = source.text.slice(start, end);
          if (!/\d/u.test(text)) return [];
          const key = `${block.section.at(-1) ?? ""} ${text}`;
          if (seen.has(key)) return [];
          seen.add(key);
          const told = statedRegimens(text, { drug, section: block.section });
          const headings = block.section.join(" . ");
          const under = told.some(({ indication }) => indication !== undefined) ? headings : `${headings} . ${uses}`;
          return [{ label, block, start, end, text, under }];
        })
      : [],
  );
}

/** What a label says its drug is for. */
function indicationsOf({ blocks, text }: Source): string {
  return blocks
    .filter(
      ({ kind, code, section }) =>
        kind !== "title" &&
        kind !== "heading" &&
        (code === INDICATIONS ||
          section.some((heading) => /\bindications?\b/iu.test(heading) && !/contra/iu.test(heading))),
    )
    .map(({ start, end }) => text.slice(start, end))
    .join(" ");
}

/** Sentences on dosing as what bears on a claim; `words` are the claim's. */
export function dosingCandidates(
  dosing: readonly DosingSentence[],
  topics: readonly Topic[],
  words: string,
): Candidate[] {
  return dosing.map(({ label: { publication, source }, block, start, end, text, under }) => {
    const drug = drugOfLabel(publication);
    const reads = drug === undefined ? text : readAsGeneric(text, drug, words);
    const named = namings(termsOf(reads), topics);
    const about = namings(termsOf(under), topics);
    const candidate = {
      publication,
      source,
      block,
      start,
      end,
      text,
      named,
      about,
      coverage: 0,
      dosing: true as const,
    };
    return reads === text ? candidate : { ...candidate, reads };
  });
}
