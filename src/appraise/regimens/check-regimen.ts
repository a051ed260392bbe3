import type { Regimen } from "../../domain/regimen.js";
import { sentences } from "../../text/sentences.js";
import type { BodySize, DoseVerdict, StatedRegimen } from "./compare-regimens.js";
import { compareRegimens } from "./compare-regimens.js";
import type { DrugNames } from "./read-regimens.js";
import { readRegimens } from "./read-regimens.js";
import { isNamedDrug } from "./regimen-drug-word.js";
import { indicationOf, indicationOfHeading } from "./regimen-indication.js";
import { populationOf } from "./regimen-population.js";

export const DOSE_CODES = ["within", "below", "above", "other-indication", "not-comparable", "not-found"] as const;
export type DoseCode = (typeof DOSE_CODES)[number];

/** How a regimen stands to the evidence: a code, the reason in words, and the places in the list of the doses it rests on. */
export interface DoseCheck {
  readonly code: DoseCode;
  readonly because: string;
  readonly references: readonly number[];
}

/**
 * Checks one regimen against those of the evidence. `not-found`: the evidence gives no dose of that drug (or the regimen names none).
 * The other codes are those of `compareRegimens`. Pure; never throws.
 */
export function checkRegimen(
  stated: StatedRegimen,
  evidence: readonly StatedRegimen[],
  size: BodySize = {},
): DoseCheck {
  const drug = stated.regimen.drug?.value;
  if (drug === undefined)
    return { code: "not-found", because: "the sentence does not name the drug of this dose", references: [] };
  const same = evidence.flatMap((one, at) => (one.regimen.drug?.value === drug ? [at] : []));
  if (same.length === 0) return { code: "not-found", because: `no dose of ${drug} was found`, references: [] };
  const verdict = compareRegimens(
    stated,
    same.flatMap((at) => evidence[at] ?? []),
    size,
  );
  return {
    code: CODES[verdict.relation],
    because: verdict.because,
    references: verdict.references.flatMap((at) => same[at] ?? []),
  };
}

const CODES: Readonly<Record<DoseVerdict["relation"], DoseCode>> = {
  within: "within",
  below: "below",
  above: "above",
  "other indication": "other-indication",
  "not comparable": "not-comparable",
};

/** What stands around a text and holds for its doses where the text itself says nothing of them. */
export interface RegimenSetting {
  readonly names?: DrugNames;
  /** The drug that the whole text is of, in small letters: that of a label. */
  readonly drug?: string;
  /** Headings over the text, outermost first. */
  readonly section?: readonly string[];
  /** Whether a sentence need be read. */
  readonly mayTell?: (sentence: string) => boolean;
}

/**
 * The regimens of a text with what they are for and whom: from their sentence, else from the nearest heading that says it. A drug
 * named nowhere in a sentence is that of the setting. Offsets are UTF-16 units of `text`.
 */
export function statedRegimens(text: string, setting: RegimenSetting = {}): StatedRegimen[] {
  const { names = {}, drug, section = [], mayTell } = setting;
  const headings = [...section].reverse();
  const indicated = headings.flatMap((heading) => indicationOfHeading(heading) ?? []).at(0);
  const populated = headings.flatMap((heading) => populationOf(heading) ?? []).at(0);
  const places = sentences(text);
  return readRegimens(text, names, mayTell).map((regimen) => {
    const sentence = places.find(({ start, end }) => start <= regimen.start && regimen.start < end) ?? {
      start: 0,
      end: text.length,
    };
    const indication = indicationOf(text, sentence, regimen)?.value ?? indicated;
    const population = peopleOf(text, sentence, regimen) ?? populated;
    const told = regimen.drug?.value;
    // In a text of one drug a word that no list and no ending knows as another drug is none.
    const other = told !== undefined && (drug === undefined || told === drug || isDrugName(told, names));
    const named =
      drug !== undefined && !other
        ? { ...regimen, drug: { value: drug, start: regimen.start, end: regimen.start } }
        : regimen;
    return {
      regimen: named,
      ...(indication === undefined ? {} : { indication }),
      ...(population === undefined ? {} : { population }),
    };
  });
}

/** For whom a regimen's own part of its sentence says that it is, else the nearest part before it; what comes after a semicolon is of others. */
function peopleOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  { amount }: Regimen,
): string | undefined {
  const next = text.indexOf(";", amount.end);
  const to = next === -1 ? end : Math.min(end, next);
  const parts = text.slice(start, to).split(";");
  return parts.reverse().flatMap((part) => populationOf(part) ?? [])[0];
}

function isDrugName(name: string, names: DrugNames): boolean {
  return isNamedDrug({ low: name }, names) || name.split(" ").some((low) => isNamedDrug({ low }, names));
}
