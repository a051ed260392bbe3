import { outcomeWords } from "./outcome.js";
import type { ResultQuestion } from "./result-question.js";

/** Response is named in a part ("partial response") of which the section tells only the whole. */
export function otherOutcome({ clause, outcomes, spoken, text }: ResultQuestion): boolean | undefined {
  if (clause.denied || /\bor\b.*\bor\b|\beither\b/iu.test(text)) return undefined;
  const [outcome] = clause.trials.flatMap((trial) => outcomes[trial] ?? []);
  if (outcome === undefined) return undefined;
  const told = new Set([
    ...outcome.title,
    ...outcome.arms.flatMap(({ figures, unit }) => [
      ...figures.flatMap(({ label }) => [...label]),
      ...outcomeWords(unit),
    ]),
  ]);
  const said = KINDS.filter((kind) => spoken.has(kind));
  if (said.length === 0 || (spoken.has("cr") && spoken.has("pr"))) return undefined;
  const known = KINDS.some((kind) => told.has(kind));
  return known &&
    !said.some((kind) => told.has(kind)) &&
    !said.some((kind) => outcome.about.has(kind) && !/^[cps]r$/u.test(kind))
    ? false
    : undefined;
}

const KINDS = [...outcomeWords("PFS OS EFS RFS ORR CR PR SD pCR DLT MTD CBR TTP BMD CHF")];
