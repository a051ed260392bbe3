import { compareRegimens } from "../appraise/compare-regimens.js";
import type { DoseVerdict, StatedRegimen } from "../appraise/compare-regimens.js";
import { statedRegimens } from "../appraise/check-regimen.js";
import type { DrugNames } from "../appraise/read-regimens.js";
import type { Regimen } from "../domain/regimen.js";
import type { Candidate } from "./candidate.js";

/** A regimen of the text with what sources give for the same drug. */
export interface CheckedDose {
  readonly regimen: Regimen;
  /** Its place in the text that was read. */
  readonly text: string;
  readonly relation: DoseVerdict["relation"] | "not found";
  readonly because: string;
  /** The sentences that the relation rests on. */
  readonly sources: readonly Candidate[];
}

/**
 * Holds each regimen of a claim against those that sentences give for the same drug: first those that name the claim's condition
 * too, and only where there are none those for other conditions, which are never "within".
 */
export function checkDoses(
  words: string,
  candidates: readonly Candidate[],
  names: DrugNames = {},
  isDirect: (candidate: Candidate) => boolean = () => true,
): CheckedDose[] {
  return statedRegimens(words, { names }).map((stated) => {
    const { regimen } = stated;
    const text = words.slice(regimen.start, regimen.end);
    const found = candidates.flatMap((candidate) =>
      statedRegimens(candidate.text, { names, section: candidate.block.section })
        .filter(({ regimen: { drug } }) => drug !== undefined && drug.value === regimen.drug?.value)
        .map((other) => ({ candidate, other })),
    );
    const direct = found.filter(({ candidate }) => isDirect(candidate));
    const against = direct.length > 0 ? direct : found;
    if (regimen.drug === undefined || against.length === 0)
      return { regimen, text, relation: "not found", because: "No source gives a dose of it.", sources: [] };
    // What they are for is told by what the sentences name, which knows other names of it too.
    const verdict = compareRegimens(
      withoutIndication(stated),
      against.map(({ other }) => withoutIndication(other)),
    );
    const sources = verdict.references.flatMap((at) => against[at]?.candidate ?? []);
    if (direct.length === 0 && verdict.relation !== "above")
      return {
        regimen,
        text,
        relation: "other indication",
        because: "The doses found are for something else.",
        sources: against.map(({ candidate }) => candidate),
      };
    return { regimen, text, relation: verdict.relation, because: sentenceOf(verdict.because), sources };
  });
}

function withoutIndication({ regimen, population }: StatedRegimen): StatedRegimen {
  return { regimen, ...(population === undefined ? {} : { population }) };
}

function sentenceOf(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
