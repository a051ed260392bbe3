import { controlIn } from "../appraise/comparator.js";
import { readPopulation } from "../appraise/read-population.js";
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
 * Where sources of an answer disagree: what `opposedRecommendations` found between guidelines, a guideline against what a study found, a study against a study. Only where each sentence itself, a study's with its title, names everything that was asked, a treatment among
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
  // A row of the table names what was tried, whether or not a word list knows it for a treatment; a recommendation need not.
  const isOfTreatment = question.topics.some((topic) => topic.key && isIntervention(topic));
  const recommended = tiers
    .flatMap(statementsOf)
    .filter((one) => isOfTreatment && one.recommendation !== undefined && isWhole(question, one.text));
  const of = (id: string) => publications.get(id);
  const found = (findings?.rows ?? []).filter(
    ({ direction, quote, publication }) =>
      direction !== "unclear" && isWhole(question, `${of(publication)?.title ?? ""} ; ${quote.text}`),
  );
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
  const alike = a.comparator !== null && b.comparator !== null && sameControl(a.comparator, b.comparator);
  if (!opposite && !(both.size === 2 && both.has("no difference") && alike)) return [];
  const said = ({ direction }: Finding) => (direction === "no difference" ? "no difference" : `it ${direction}`);
  return [
    {
      text: `Studies differ on ${a.intervention} and ${a.outcome}: one found ${said(a)}, one found ${said(b)}.`,
      sides: [
        { quote: a.quote, publication: a.publication },
        { quote: b.quote, publication: b.publication },
      ],
      differs: differences(of(a.publication), of(b.publication), [
        ...dosesIn([a, b], of),
        ...(a.comparator === null || b.comparator === null || sameControl(a.comparator, b.comparator)
          ? []
          : [{ element: "comparator", values: [a.comparator, b.comparator] } as const]),
      ]),
    },
  ];
}

/** "Placebo" and "placebo recipients" are one control; two treatments are one where their words are. */
function sameControl(a: string, b: string): boolean {
  const [one, other] = [controlIn(a), controlIn(b)];
  return one === undefined || other === undefined ? same(a, b) : one === other;
}

const DOSE = /\b\d+(?:[.·]\d+)? ?(?:mg|µg|mcg|g|IU|units?)(?:\/(?:kg|d|day|m2))*(?![\p{L}\d])/iu;

/** The doses that title or quote print, where both print one and they differ. */
function dosesIn(rows: readonly [Finding, Finding], of: Find): ConflictDifference[] {
  const [a, b] = rows.map(
    ({ publication, quote }) => DOSE.exec(`${of(publication)?.title ?? ""} ; ${quote.text}`)?.[0],
  );
  return a === undefined || b === undefined || same(a, b) ? [] : [{ element: "dose", values: [a, b] }];
}

/** Whom a study was of: as its publication states it, else as its title calls them. */
function peopleOf(publication: Publication | undefined): string | undefined {
  if (publication?.population !== undefined || publication === undefined) return publication?.population;
  const found = readPopulation(publication.title, "", publication.design).map(({ of }) => of);
  return found.length === 0 ? undefined : [...new Set(found)].join(", ");
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
  const people: [string | undefined, string | undefined] = [peopleOf(a), peopleOf(b)];
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
