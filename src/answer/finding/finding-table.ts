import { designWeight } from "../../appraise/design-weight.js";
import { isHarmWanted } from "../../appraise/findings/outcome-worth.js";
import type { Finding, Findings } from "../../domain/finding.js";
import { byCodeUnit } from "../../domain/order.js";
import type { Question } from "../../domain/question.js";
import { effectAsked } from "../../question/effect-asked.js";
import { asAQuestion } from "../../question/telegram.js";
import type { Evidence } from "../candidates/evidence.js";
import { concludeFindings } from "./finding-conclusion.js";
import { rowOf } from "./finding-row.js";

/** Rows of a table at most. */
const MOST_ROWS = 12;

/**
 * What the studies read say to "does A help B?", a row each, and what they come to; nothing where the question does not ask that
 * plainly, or where no study makes a row. One makes a row only where one of its own sentences, with its title, names what was asked (`docs/findings.md`).
 */
export function findingTable(question: Question, evidence: readonly Evidence[]): Findings | undefined {
  const asked = effectAsked(question);
  // "Does A increase bleeding?" asks for a harm: better and worse would answer another question.
  if (asked === undefined || isHarmWanted(asked.wanted, asked.words.aim)) return undefined;
  const rows = evidence
    .flatMap((one) => rowOf(question, asked, one) ?? [])
    .sort(
      (a, b) =>
        Number(b.direction !== "unclear") - Number(a.direction !== "unclear") ||
        designWeight(b.design, "treatment") - designWeight(a.design, "treatment") ||
        (b.n ?? 0) - (a.n ?? 0) ||
        byCodeUnit(a.publication, b.publication),
    )
    .filter(isFirst)
    .slice(0, MOST_ROWS);
  // What was typed as words beside one another is read as a question; where no study answers it, it may have been another.
  if (asAQuestion(question) !== undefined && rows.every(({ direction }) => direction === "unclear")) return undefined;
  return rows.length === 0 ? undefined : { rows, conclusion: concludeFindings(rows) };
}

function isFirst({ publication }: Finding, at: number, all: readonly Finding[]): boolean {
  return all.findIndex((one) => one.publication === publication) === at;
}
