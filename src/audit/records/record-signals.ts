import { weightOf } from "../signals/common-words.js";
import type { RecordClause } from "./clauses.js";
import { recordClauses } from "./clauses.js";
import type { CriteriaSignals } from "./criteria.js";
import { CRITERIA_SIGNALS, criteriaSignals } from "./criteria.js";
import { WAYS } from "./clause-verdict.js";
import { checkEvents } from "./events.js";
import type { TrialSection } from "./record.js";
import { sectionOf, wordsOf } from "./record.js";
import { PEOPLE_SIGNALS, peopleSignals } from "./people-signals.js";
import { checkInterventions } from "./interventions.js";
import { checkPersons } from "./person-checks.js";
import { checkResults } from "./results.js";

/** What a statement and the named section of one trial record or two say to each other; in the order of `recordSignals`. */
export const RECORD_SIGNALS: readonly string[] = [
  "events",
  "results",
  "interventions",
  "criteria",
  "two",
  "clauses",
  "worst",
  "standing",
  "falling",
  "unread",
  "foundLeast",
  "foundOfFalling",
  ...WAYS.map((way) => `by.${way}`),
  ...["least", "mean"].flatMap((which) => CRITERIA_SIGNALS.map((name) => `${which}.${name}`)),
  "agreesLeast",
  "agreesProduct",
  "namedLeast",
  "namedMost",
  "namedLine",
  "deniedNamed",
  "otherNamed",
  "onlyOther",
  "numbersInLine",
  "numbersInSection",
  "differentSame",
  "denied",
  "lines",
  "every",
  "unlike",
  ...PEOPLE_SIGNALS.map((name) => `people.${name}`),
];

/** The line that parts the first trial's lines from the second's. */
export const SECOND_TRIAL = "Second trial:";

/** Holds a statement against the lines of a section of one trial record, or of two parted by `SECOND_TRIAL`. */
export function recordSignals(statement: string, lines: readonly string[]): number[] {
  const cut = lines.indexOf(SECOND_TRIAL);
  const sections = cut === -1 ? [sectionOf(lines)] : [sectionOf(lines.slice(0, cut)), sectionOf(lines.slice(cut + 1))];
  const kind = sections[0]?.kind ?? "criteria";
  const clauses = recordClauses(statement, sections.length === 2);
  const verdicts =
    lines.length === 0
      ? []
      : clauses.flatMap((clause, at) =>
          kind === "events"
            ? [checkEvents(clause, sections, clauses[at - 1]?.text)]
            : kind === "results"
              ? [checkResults(clause, sections)]
              : kind === "interventions"
                ? [checkInterventions(clause, sections)]
                : clause.trials.flatMap((trial) => {
                    const section = sections[trial];
                    const verdict = section === undefined ? undefined : checkPersons(clause, section);
                    return verdict === undefined || verdict.stands === 0 ? [] : [verdict];
                  }),
        );
  const falling = verdicts.filter(({ stands }) => stands < 0);
  const criteria =
    kind === "criteria" && lines.length > 0
      ? clauses.flatMap((clause) =>
          clause.trials.flatMap((trial) => {
            const section = sections[trial];
            return section === undefined ? [] : [criteriaSignals(clause, section)];
          }),
        )
      : [];
  const over = (name: keyof CriteriaSignals) => criteria.map((one) => one[name]);
  const least = (list: readonly number[]) => (list.length === 0 ? 0 : Math.min(...list));
  const mean = (list: readonly number[]) => (list.length === 0 ? 0 : list.reduce((a, b) => a + b, 0) / list.length);
  const named = clauses.map((clause) => namingOf(clause, sections));
  return [
    Number(kind === "events"),
    Number(kind === "results"),
    Number(kind === "interventions"),
    Number(kind === "criteria" && lines.length > 0),
    Number(sections.length === 2),
    clauses.length,
    least(verdicts.map(({ stands }) => stands)),
    verdicts.filter(({ stands }) => stands > 0).length,
    falling.length,
    verdicts.filter(({ stands }) => stands === 0).length,
    least(verdicts.map(({ found }) => found)),
    falling.length === 0 ? -1 : Math.max(...falling.map(({ found }) => found)),
    ...WAYS.map((way) => verdicts.filter(({ by }) => by === way).reduce((sum, { stands }) => sum + stands, 0)),
    ...CRITERIA_SIGNALS.map((name) => least(over(name))),
    ...CRITERIA_SIGNALS.map((name) => mean(over(name))),
    least(over("agrees")),
    over("agrees").reduce((product, one) => product * Math.sign(one), 1) * Number(criteria.length > 0),
    least(named.map(({ least: one }) => one)),
    Math.max(0, ...named.map(({ most }) => most)),
    mean(named.map(({ line }) => line)),
    mean(named.map(({ least: one, denied }) => (denied ? -one : one))),
    mean(named.map(({ other }) => other)),
    mean(named.map(({ other, only }) => (only ? other : 0))),
    mean(named.map(({ numbersLine }) => numbersLine)),
    mean(named.map(({ numbers }) => numbers)),
    Number(/\bsame\b/iu.test(statement)) - Number(/\bdifferent\b/iu.test(statement)),
    clauses.filter(({ denied }) => denied).length,
    Math.min(60, lines.length),
    Number(/\b(?:all|every|always|entire\w*|exclusively|completely)\b/iu.test(statement)),
    Number(/\b(?:unlike|only|whereas|neither)\b/iu.test(statement)),
    ...(kind === "criteria" && lines.length > 0 ? peopleSignals(statement, sections) : PEOPLE_SIGNALS.map(() => 0)),
  ];
}

const GENERAL = new Set(
  wordsOf(
    "primary secondary trial trials cohort patients participants intervention group receive received receives use used uses administer administered testing test both neither study studies different same all only group groups subjects arm treatment treatments",
  ),
);

/** How much of what a clause names stands in the sections of the trials it names, in their best lines, and in the other trial's. */
function namingOf(clause: RecordClause, sections: readonly TrialSection[]) {
  const spoken = [...new Set(wordsOf(clause.text))].filter((word) => !GENERAL.has(word));
  const all = spoken.reduce((sum, word) => sum + weightOf(word), 0);
  const share = (words: ReadonlySet<string>) =>
    all === 0 ? 0.5 : spoken.reduce((sum, word) => sum + (words.has(word) ? weightOf(word) : 0), 0) / all;
  const numbers = (clause.text.replace(/\b(?:cohort|arm|group) \d\b/giu, "").match(/\d+(?:\.\d+)?/gu) ?? []).filter(
    (one, at, list) => list.indexOf(one) === at,
  );
  const held = (text: string) => {
    const there = new Set(text.match(/\d+(?:\.\d+)?/gu) ?? []);
    return numbers.length === 0 ? 0.5 : numbers.filter((one) => there.has(one)).length / numbers.length;
  };
  const scopes = sections.flatMap((section, trial) => (clause.trials.includes(trial) ? [section] : []));
  const texts = scopes.map((section) => {
    const groups = clause.groups.map((at) => section.groups[at]?.lines ?? []).flat();
    return groups.length > 0 ? groups : section.lines;
  });
  const shares = texts.map((one) => share(new Set(wordsOf(one.join(" ")))));
  const lines = texts.flat().map((line) => ({ line, held: share(new Set(wordsOf(line))) }));
  const top = Math.max(0, ...lines.map((one) => one.held));
  const others = sections.filter((_, trial) => !clause.trials.includes(trial));
  return {
    least: shares.length === 0 ? 0 : Math.min(...shares),
    most: Math.max(0, ...shares),
    line: top,
    other: others.length === 0 ? 0 : share(new Set(wordsOf(others.flatMap((one) => one.lines).join(" ")))),
    only: /\bonly\b|\bunlike\b/iu.test(clause.text),
    denied: clause.denied,
    numbersLine: Math.max(0, ...lines.filter((one) => one.held >= 0.7 * top).map(({ line }) => held(line))),
    numbers: held(texts.flat().join(" ")),
  };
}
