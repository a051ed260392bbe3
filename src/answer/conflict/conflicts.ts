import { controlIn, isControl } from "../../appraise/findings/comparator.js";
import { readPopulation } from "../../appraise/read-population.js";
import type { TierAnswer } from "../../domain/answer.js";
import { statementsOf } from "../../domain/answer.js";
import type { Conflict, ConflictDifference } from "../../domain/conflict.js";
import type { Finding, Findings } from "../../domain/finding.js";
import type { Publication } from "../../domain/publication.js";
import type { Question } from "../../domain/question.js";
import type { Statement } from "../../domain/statement.js";
import { termsOf } from "../../text/analyse.js";
import { isIntervention } from "../candidates/relevance.js";
import { opposedVerdicts } from "../candidates/verdicts.js";
import { nameTheSame, namesAllAsked, speakOfOtherActs, whomItNames } from "./set-against.js";

/** So many at most are shown; the first ones. */
const MOST = 4;

/**
 * Where sources of an answer disagree: what `opposedRecommendations` found between guidelines, a guideline against what a study found, a study against a study. Only where each sentence itself, a study's with its title, names everything that was asked, the same treatment
 * among it, and they point opposite ways. A study that finds no difference is against one that finds a benefit, only where both were compared with the same, and against a guideline that recommends the
 * treatment for just that, where it is a randomised trial or a review against a control.
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
  const of = (id: string) => publications.get(id);
  const recommended = tiers
    .flatMap(statementsOf)
    .filter(
      ({ recommendation, text }) =>
        isOfTreatment &&
        recommendation !== undefined &&
        namesAllAsked(question, text) &&
        !speakOfOtherActs(text, question.text),
    );
  const saidIn = (row: Finding) => saidBy(row, of);
  const found = (findings?.rows ?? []).filter(
    (row) => row.direction !== "unclear" && namesAllAsked(question, saidIn(row)),
  );
  const alike = (one: string, other: string) => nameTheSame(question, one, other);
  const told = [
    ...opposed,
    ...recommended
      .flatMap((one) => found.flatMap((row) => (alike(one.text, saidIn(row)) ? againstResearch(one, row, of) : [])))
      .slice(0, 1),
    ...pairs(found).flatMap(([a, b]) => (alike(saidIn(a), saidIn(b)) ? betweenStudies(a, b, of) : [])),
  ];
  // What studies found by numbers says more than what their authors call it.
  const verdicts = () => opposedVerdicts(question, tiers, publications, (a, b) => differences(of(a), of(b), []));
  return (told.length > 0 ? told : verdicts()).slice(0, MOST);
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, at) => items.slice(at + 1).map((b): [T, T] => [a, b]));
}

type Find = (id: string) => Publication | undefined;

/** Designs of which one that finds no difference is set against a recommendation. */
const STRONG: ReadonlySet<Finding["design"]> = new Set<Finding["design"]>([
  "systematic review",
  "meta-analysis",
  "randomised trial",
]);

function againstResearch(statement: Statement, row: Finding, of: Find): Conflict[] {
  const direction = statement.recommendation?.direction;
  const none = row.direction === "no difference" && STRONG.has(row.design) && isControl(row.comparator ?? "");
  const against =
    (direction === "for" && (row.direction === "worse" || none)) ||
    (direction === "against" && row.direction === "better");
  const [id = ""] = statement.publications;
  if (!against) return [];
  const found =
    row.direction === "no difference" ? `no difference in ${row.outcome}` : `${row.outcome} ${row.direction} with it`;
  return [
    {
      text: `A guideline ${direction === "for" ? "recommends" : "advises against"} ${row.intervention}; a study found ${found}.`,
      sides: [
        { quote: statement.quotes[0], publication: id },
        { quote: row.quote, publication: row.publication },
      ],
      differs: differences(
        of(id),
        of(row.publication),
        doseDiffers(statement.text, saidBy(row, of)),
        whomItNames(statement.text),
      ),
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
        ...doseDiffers(saidBy(a, of), saidBy(b, of)),
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

function saidBy({ publication, quote }: Finding, of: Find): string {
  return `${of(publication)?.title ?? ""} ; ${quote.text}`;
}

/** The doses that two texts print, where both print one and they differ. */
function doseDiffers(one: string, other: string): ConflictDifference[] {
  const [a, b] = [DOSE.exec(one)?.[0], DOSE.exec(other)?.[0]];
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
  whom?: string,
): ConflictDifference[] {
  const people: [string | undefined, string | undefined] = [whom ?? peopleOf(a), peopleOf(b)];
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
