import type { TierAnswer } from "../domain/answer.js";
import { statementsOf } from "../domain/answer.js";
import type { Conflict, ConflictDifference } from "../domain/conflict.js";
import type { Finding, Findings } from "../domain/finding.js";
import type { Publication } from "../domain/publication.js";
import type { Question } from "../domain/question.js";
import type { Statement } from "../domain/statement.js";
import { nearestNaming } from "../rank/naming.js";
import { termText } from "../rank/term-text.js";
import { termsOf } from "../text/analyse.js";
import { isIntervention } from "./relevance.js";

/** So many at most are shown; the first ones. */
const MOST = 4;

/**
 * Where sources of an answer disagree: what `opposedRecommendations` found between guidelines, a guideline against what a study found, a study against a study. Only where each sentence itself names everything that was asked, a treatment among
 * it, and they point opposite ways; a study that finds no difference is against one that finds a benefit only where both were compared
 * with the same.
 */
export function conflictsIn(
  question: Question,
  tiers: readonly TierAnswer[],
  findings: Findings | undefined,
  publications: ReadonlyMap<string, Publication>,
  opposed: readonly Conflict[] = [],
): Conflict[] {
  if (!question.topics.some((topic) => topic.key && isIntervention(topic))) return opposed.slice(0, MOST);
  const recommended = tiers
    .flatMap(statementsOf)
    .filter((one) => one.recommendation !== undefined && isWhole(question, one.text));
  const found = (findings?.rows ?? []).filter(
    ({ direction, quote }) => direction !== "unclear" && isWhole(question, quote.text),
  );
  const of = (id: string) => publications.get(id);
  return [
    ...opposed,
    ...recommended.flatMap((one) => found.flatMap((row) => againstResearch(one, row, of))).slice(0, 1),
    ...pairs(found).flatMap(([a, b]) => betweenStudies(a, b, of)),
  ].slice(0, MOST);
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, at) => items.slice(at + 1).map((b): [T, T] => [a, b]));
}

/** Whether a sentence names every key topic itself. */
function isWhole({ topics }: Question, text: string): boolean {
  const terms = termText(termsOf(text));
  return topics.every((topic) => !topic.key || nearestNaming(terms, topic) !== undefined);
}

type Find = (id: string) => Publication | undefined;

function againstResearch(statement: Statement, row: Finding, of: Find): Conflict[] {
  const direction = statement.recommendation?.direction;
  const against =
    (direction === "for" && row.direction === "worse") || (direction === "against" && row.direction === "better");
  const [id = ""] = statement.publications;
  if (!against) return [];
  return [
    {
      text:
        direction === "for"
          ? `A guideline recommends ${row.intervention}; a study found ${row.outcome} worse with it.`
          : `A guideline advises against ${row.intervention}; a study found ${row.outcome} better with it.`,
      sides: [
        { quote: statement.quotes[0], publication: id },
        { quote: row.quote, publication: row.publication },
      ],
      differs: differences(of(id), of(row.publication), []),
    },
  ];
}

function betweenStudies(a: Finding, b: Finding, of: Find): Conflict[] {
  if (a.publication === b.publication || !same(a.intervention, b.intervention) || !same(a.outcome, b.outcome))
    return [];
  const both = new Set([a.direction, b.direction]);
  const opposite = both.has("better") && both.has("worse");
  const alike = a.comparator !== null && b.comparator !== null && same(a.comparator, b.comparator);
  if (!opposite && !(both.size === 2 && both.has("no difference") && alike)) return [];
  const said = ({ direction }: Finding) => (direction === "no difference" ? "no difference" : `it ${direction}`);
  return [
    {
      text: `Studies differ on ${a.intervention} and ${a.outcome}: one found ${said(a)}, one found ${said(b)}.`,
      sides: [
        { quote: a.quote, publication: a.publication },
        { quote: b.quote, publication: b.publication },
      ],
      differs: differences(
        of(a.publication),
        of(b.publication),
        a.comparator === null || b.comparator === null || same(a.comparator, b.comparator)
          ? []
          : [{ element: "comparator", values: [a.comparator, b.comparator] }],
      ),
    },
  ];
}

function same(a: string, b: string): boolean {
  return termsOf(a).join(" ") === termsOf(b).join(" ");
}

/** Whom, and when: what two publications differ in, as they state it. */
function differences(
  a: Publication | undefined,
  b: Publication | undefined,
  more: readonly ConflictDifference[],
): ConflictDifference[] {
  const people: [string | undefined, string | undefined] = [a?.population, b?.population];
  const years: [number | undefined, number | undefined] = [a?.year, b?.year];
  return [
    ...(people[0] === undefined || people[1] === undefined || same(people[0], people[1])
      ? []
      : [{ element: "population", values: [people[0], people[1]] } as const]),
    ...(years[0] === undefined || years[1] === undefined || years[0] === years[1]
      ? []
      : [
          {
            element: "date",
            values: [String(years[0]), String(years[1])],
          } as const,
        ]),
    ...more,
  ];
}
