import type { Abbreviation } from "../../text/abbreviations.js";
import { abbreviationsIn } from "../../text/abbreviations.js";
import { termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";
import { worthOfOutcome } from "./finding-words.js";

/** What a finding is sought of, each in plain words; an empty string where it is not known. */
export interface AskedFinding {
  readonly intervention: string;
  readonly comparator: string;
  readonly outcome: string;
}

/** The same as index terms: of the arms those that tell one from the other. */
export interface PreparedAsked {
  readonly outcome: ReadonlySet<string>;
  /** The outcome in other words: each of its short forms for the words it stands for, or without the people it is told of. */
  readonly outcomeOtherwise: readonly ReadonlySet<string>[];
  readonly outcomeRun: readonly string[];
  readonly intervention: ReadonlySet<string>;
  readonly comparator: ReadonlySet<string>;
  /** Whether more of the outcome is welcome. */
  readonly worth: -1 | 0 | 1;
}

/** Words for an arm that is compared with, used whenever the comparator asked for is one of these. */
const CONTROL = [
  "placebo",
  "control",
  "controls",
  "sham",
  "usual",
  "standard",
  "conventional",
  "untreated",
  "routine",
  "alone",
  "no",
];
const IS_CONTROL =
  /\b(?:placebo|controls?|sham|usual|standard|conventional|no|none|without|untreated|routine|wait\w*|baseline|before)\b|^\s*$/iu;
/** Words for the arm that is tried. */
const TREATED = ["intervention", "treatment", "treated", "experimental", "active", "supplemented"];
/** Words of an outcome that say how it is told, not what it is. */
const HOW_TOLD = new Set(
  [
    "rate",
    "rates",
    "incidence",
    "level",
    "levels",
    "score",
    "scores",
    "number",
    "mean",
    "change",
    "changes",
    "risk",
    "total",
    "overall",
    "patients",
    "months",
    "weeks",
    "time",
    "value",
    "values",
    "measured",
    "proportion",
    "percentage",
    "frequency",
    "occurrence",
    "prevalence",
    "week",
    "month",
    "year",
    "years",
    "day",
    "days",
    "treatment",
    "group",
    "study",
    "higher",
    "lower",
    "same",
  ].flatMap(termsOf),
);

/** Makes index terms of what is asked, with the text's own short forms for it. */
export function prepareAsked(asked: AskedFinding, abbreviations: readonly Abbreviation[] = []): PreparedAsked {
  const widened = (words: string) => {
    const lower = ` ${words.toLowerCase()} `;
    const more = abbreviations.flatMap(({ short, long }) => {
      if (lower.includes(long.toLowerCase())) return [short];
      return new RegExp(`(?<![\\w])${short.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}(?![\\w])`).test(words)
        ? [long]
        : [];
    });
    return new Set([words, ...more].flatMap(contentTerms));
  };
  const intervention = widened(asked.intervention);
  const comparator = widened(asked.comparator);
  const outcome = widened(asked.outcome);
  const own = new Set([...intervention].filter((term) => !comparator.has(term)));
  const other = new Set([...comparator].filter((term) => !intervention.has(term)));
  if (IS_CONTROL.test(asked.comparator)) {
    for (const term of CONTROL.flatMap(termsOf)) if (!own.has(term)) other.add(term);
    for (const term of TREATED.flatMap(termsOf)) if (!other.has(term)) own.add(term);
  }
  for (const term of outcome) {
    own.delete(term);
    other.delete(term);
  }
  return {
    outcome: outcome.size > 0 ? outcome : new Set(),
    outcomeOtherwise: otherwise(asked.outcome, abbreviations),
    outcomeRun: contentTerms(asked.outcome),
    intervention: own.size > 0 ? own : intervention,
    comparator: other,
    worth: worthOfOutcome(asked.outcome),
  };
}

/** Whom an outcome is told of: "… for patients undergoing breast surgery", "… in women with dense breasts". */
const OF_WHOM =
  /,? (?:for|in|among|of|by) (?:\w+ )?(?:patients|women|men|children|people|adults|infants|participants|individuals|those|mothers|neonates|newborns|persons|students)\b.*$/iu;

function otherwise(outcome: string, abbreviations: readonly Abbreviation[]): Set<string>[] {
  const core = outcome.replace(OF_WHOM, "");
  const shorter = [...abbreviations, ...abbreviationsIn(outcome)].flatMap(({ short, long }) => {
    const at = core.toLowerCase().indexOf(long.toLowerCase());
    return at === -1 ? [] : [`${core.slice(0, at)} ${short} ${core.slice(at + long.length).replace(`(${short})`, "")}`];
  });
  return [...(core === outcome ? [] : [core]), ...shorter]
    .map((words) => new Set(contentTerms(words)))
    .filter(({ size }) => size > 0);
}

/** How much a term of an outcome tells; words that many outcomes share tell little. */
export function weightOfOutcomeTerm(term: string): number {
  return HOW_TOLD.has(term) ? 0.25 : /^\d/.test(term) ? 0.4 : 1;
}

function contentTerms(words: string): string[] {
  return termsOf(words).filter((term) => !isStopWord(term));
}
