import type { BundleStatement } from "../../operations/statement-schema.js";
import { indirectLabel, indirectness } from "./difference.js";
import { sentenceCase } from "./labels.js";

/** Neighbouring statements that differ from the question in the same way. */
export interface Run {
  /** What they have in common, as a way-mark over them; absent where each statement says it itself or nothing differs. */
  readonly label?: string;
  readonly statements: readonly BundleStatement[];
}

/** Over direct statements that follow indirect ones, so that those before do not lend them their label. */
const DIRECT = "On the question itself";

/**
 * Cuts a section's statements into runs of the same directness, without changing their order. Runs have labels when any indirect
 * run has several statements; otherwise each statement is left to say how it differs.
 */
export function runsOf(statements: readonly BundleStatement[]): Run[] {
  const runs: { key: string; label: string | undefined; statements: BundleStatement[] }[] = [];
  for (const statement of statements) {
    const key = indirectness(statement.directness) ?? "";
    const label = indirectLabel(statement.directness);
    const last = runs.at(-1);
    if (last?.key === key) last.statements.push(statement);
    else runs.push({ key, label: label && sentenceCase(label), statements: [statement] });
  }
  const labelled = runs.some(({ label, statements: run }) => label !== undefined && run.length > 1);
  if (!labelled) return statements.length === 0 ? [] : [{ statements }];
  return runs.map(({ label, statements: run }, at) => {
    const shown = label ?? (at > 0 ? DIRECT : undefined);
    return { statements: run, ...(shown === undefined ? {} : { label: shown }) };
  });
}
