import { weightOf } from "../signals/common-words.js";
import type { ClauseVerdict } from "./clause-verdict.js";
import type { RecordClause, SaidNumber } from "./clauses.js";
import { numbersOf } from "./clauses.js";
import { GENERAL_OUTCOME, measureRule, sameRule } from "./outcome-rules.js";
import type { Outcome } from "./outcome.js";
import { outcomeOf, outcomeWords, unitDays } from "./outcome.js";
import type { TrialSection } from "./record.js";
import { armsSpokenOf } from "./result-arms.js";
import { changeSign } from "./result-change.js";
import { armDifference, equalArms } from "./result-difference.js";
import { extremeArm } from "./result-extremes.js";
import { otherOutcome } from "./result-kinds.js";
import { resultNumber } from "./result-number.js";
import { armResults } from "./result-order.js";
import { noneOfPeople, resultShare } from "./result-people.js";
import type { ResultQuestion, ResultRule } from "./result-question.js";
import { resultRange } from "./result-range.js";

/** Checks a clause on results: what was measured and when, which arm has more, numbers, ranges. */
export function checkResults(clause: RecordClause, sections: readonly TrialSection[]): ClauseVerdict {
  const outcomes = sections.map(outcomeOf);
  const text = clause.text;
  const spoken = outcomeWords(text);
  const said = [...spoken].filter((word) => !GENERAL_OUTCOME.has(word) && weightOf(word) >= 0.4);
  const cover = (words: ReadonlySet<string>) =>
    said.length === 0 ? 1 : said.filter((word) => words.has(word)).length / said.length;
  const found = Math.max(
    0,
    ...clause.trials.map((trial) => {
      const outcome = outcomes[trial];
      if (outcome === undefined) return 0;
      return cover(
        new Set([
          ...outcome.about,
          ...outcome.arms.flatMap(({ title, about, figures }) => [
            ...title,
            ...about,
            ...figures.flatMap(({ label }) => [...label]),
          ]),
        ]),
      );
    }),
  );
  const question: ResultQuestion = {
    text,
    clause,
    sections,
    outcomes,
    spoken,
    here: armsSpokenOf(clause, outcomes, text),
    numbers: inUnits(numbersOf(withoutDoses(text, outcomes)), outcomes[clause.trials[0] ?? 0]),
    share: /%|percent|proportion|\brate\b|\blikely\b/iu.test(text),
    turned:
      /\b(?:did|do|does|had|have|has|were|was|are|is)(?: not| no)\b|n['’]t\b/iu.test(text) &&
      !/\bno more\b|\bno less\b/iu.test(text),
  };
  for (const [by, rule] of RULES) {
    const stands = rule(question);
    if (stands !== undefined) return { stands: stands ? 1 : -1, by, found };
  }
  return { stands: 0, by: "unread", found };
}

const RULES: readonly (readonly [ClauseVerdict["by"], ResultRule])[] = [
  ["same", ({ text, clause, outcomes }) => sameRule(text, clause, outcomes)],
  ["measure", otherOutcome],
  [
    "none",
    (question) => (/\bnot a single\b|\bnone of the\b/iu.test(question.text) ? noneOfPeople(question) : undefined),
  ],
  ["range", resultRange],
  ["compare", armResults],
  ["most", extremeArm],
  ["same", equalArms],
  ["number", armDifference],
  ["percent", resultShare],
  ["number", resultNumber],
  ["none", noneOfPeople],
  ["some", changeSign],
  ["measure", ({ text, clause, outcomes }) => measureRule(text, clause, outcomes)],
];

/** A text without the numbers that are doses or belong to the name of what is measured. */
function withoutDoses(text: string, outcomes: readonly Outcome[]): string {
  const doses = outcomes.some(({ arms }) => arms.some(({ unit }) => /mg|gy\b|\bml\b/u.test(unit)));
  const plain = text.replace(/\bat least (?:1|one) (?=(?:treatment|adverse|AE|serious))/giu, " ");
  return doses
    ? plain
    : plain.replace(
        /\b\d+(?:[.,]\d+)? ?(?:mg|milligrams?|gy|ml|mcg|µg|μg|micrograms?|grams?|g)\b(?:\/[\w^²]+)?|[²^]\d|\bq\d\w+/giu,
        " ",
      );
}

/** Numbers of a time in the unit that a record has. */
function inUnits(numbers: readonly SaidNumber[], outcome: Outcome | undefined): SaidNumber[] {
  const days = unitDays(outcome?.arms[0]?.unit ?? "");
  return numbers
    .filter((one) => one.days === 0 || days > 0)
    .map((one) => (one.days === 0 || days === 0 ? one : { ...one, value: (one.value * one.days) / days }));
}
