import type { Gap } from "../../domain/gap.js";
import type { TierAnswer } from "../../domain/answer.js";
import { makeTierAnswer } from "../../domain/answer.js";
import type { Question, Topic } from "../../domain/question.js";
import { makeQuote } from "../../domain/quote.js";
import { makeStatement } from "../../domain/statement.js";
import { filtrationOf } from "../../appraise/safety/kidney-bands.js";
import { bareDrug, productOf } from "./dose-evidence.js";
import { allDrugNames, sameDrugName } from "../../domain/drug-names.js";
import { termsOf } from "../../text/analyse.js";
import { isDrug } from "./label-beside.js";
import { notSaidGap } from "./label-gaps.js";
import type { Told } from "./label-asked.js";
import type { AspectSaid } from "./label-said.js";
import type { OneLabel } from "./label-sentences.js";
import { amountOf, FORBIDS, safetyAsked } from "./label-warnings.js";

/** What a label says of its drug beside what the person takes, or that it says nothing of it. */
export interface BesideTaken {
  readonly said?: AspectSaid;
  readonly gap?: Gap;
  /** What the person takes, as topics; none where something else is asked. */
  readonly others: readonly Topic[];
}

/** Whether a question is whether a drug may be given, and of nothing more. */
const MAY_IT =
  /\b(?:can|may|could|should|is it|are there|ok(?:ay)?|safe\w*|fine|add(?:ed|ing)?|start\w*|give|given|prescrib\w*|take|use)\b/iu;

/** "74F with AF, on dronedarone. Pradaxa?": a name by itself at the end. */
const ALONE = /[.;:,]\s*[\p{L}-]{4,}\s?\?\s*$/u;

/** Whether nothing is asked but whether a drug may be given to somebody who takes others. */
export function asksWhetherBeside(question: Question, { drugs = [] }: Told): boolean {
  const { facets, text, topics, form } = question;
  const ofDrugs = topics.some(({ kind }) => kind === "drug");
  // A drug alone, told of somebody who takes others, asks the same.
  const asksIt =
    MAY_IT.test(text) ||
    ALONE.test(text) ||
    topics.some((topic) => amountOf(topic, text)) ||
    (form === "broad" && topics.every(({ kind }) => kind !== "word" && kind !== "other"));
  return drugs.length > 0 && facets.length === 0 && ofDrugs && asksIt;
}

/** Drugs taken beyond these are not looked for all together: no study is of as many. */
const MOST_TOGETHER = 3;

/** A question whether a drug may be given beside others asks of studies and guidelines that name these, too: what it does by itself is no answer. */
export function withTaken(question: Question, told: Told = {}): Question {
  const { drugs = [] } = told;
  if (!asksWhetherBeside(question, told) || drugs.length > MOST_TOGETHER) return question;
  const named = new Set(
    question.topics
      .flatMap(({ label, names }) => [label, ...names.map((one) => one.label)])
      .map((name) => name.toLowerCase()),
  );
  const others = drugs.filter((name) => !named.has(name.toLowerCase()));
  return { ...question, topics: [...question.topics, ...others.map((name) => topicOf(name))] };
}

/**
 * Asked whether a drug may be given to somebody who takes others, what its labels say of it with one of them, what forbids first; else the gap that they say nothing. Nothing
 * where something else is asked.
 */
export function besideTaken(
  question: Question,
  told: Told,
  drugs: readonly string[],
  labels: readonly OneLabel[],
  filtration?: number,
): BesideTaken {
  const taken = (told.drugs ?? []).filter((name) => !drugs.includes(name.toLowerCase()));
  if (taken.length === 0 || !asksWhetherBeside(question, told)) return { others: [] };
  const own = question.topics.filter(({ kind }) => kind === "drug");
  const others = taken.map((name) => topicOf(name));
  const found = taken.flatMap((name) =>
    safetyAsked(
      { ...question, text: `${drugs.join(" ")} with ${name}`, topics: [...own, topicOf(name)] },
      drugs,
      labels,
      filtration,
    ),
  );
  const said = found.find(({ said: { text } }) => FORBIDS.test(text)) ?? found[0];
  if (said !== undefined) return { said, others };
  const words = `taking it with ${taken.join(" or ")}`;
  const gap = notSaidGap(drugs.join(" or "), labels, { heading: words, facet: "harm", codes: [], most: 1, words });
  return gap === undefined ? { others } : { gap, others };
}

/** A drug that is taken, or a condition that is told of somebody, as a topic. */
export function topicOf(name: string, kind: "drug" | "condition" = "drug"): Topic {
  return {
    kind,
    label: name,
    key: true,
    unsettled: false,
    names: (kind === "drug" ? allDrugNames(name.toLowerCase()) : [name]).map((label) => ({
      label,
      relation: "same",
      allOf: [[termsOf(label)]],
    })),
  };
}

/** The tier where the drug asked about has no label: what the labels of what the person takes say of it beside them, what forbids first; nothing where they say nothing. */
export function ofThoseTaken(
  question: Question,
  told: Told,
  composed: TierAnswer,
  labels: readonly OneLabel[],
): TierAnswer | undefined {
  const asked = question.topics.filter(({ kind }) => kind === "drug");
  if (labels.length === 0 || asked.length === 0 || !asksWhetherBeside(question, told)) return undefined;
  const statements = asked
    .flatMap((topic) =>
      labels.flatMap((label) => {
        const own = label.publication.label === undefined ? undefined : productOf(label.publication.label);
        if (own === undefined) return [];
        const pair = { ...question, text: `${own} with ${topic.label}`, facets: ["harm" as const], topics: [topic] };
        return safetyAsked(pair, [own], [label], filtrationOf(told)).slice(0, 1);
      }),
    )
    .sort((a, b) => Number(FORBIDS.test(b.said.text)) - Number(FORBIDS.test(a.said.text)))
    .map(({ said: { label, start, end } }) =>
      makeStatement([{ quote: makeQuote(label.source, start, end), publication: label.publication }], {
        facet: "harm",
        directness: { kind: "direct" },
      }),
    );
  const [first, ...more] = statements;
  if (first === undefined) return undefined;
  return makeTierAnswer({
    tier: "label",
    lead: { statement: first },
    sections: more.length === 0 ? [] : [{ heading: "Interactions", facets: ["harm"], statements: more }],
    gaps: "gap" in composed.lead ? [] : composed.gaps,
  });
}

/** Whether the drugs of the labels are all taken already, and another one is asked about beside them. */
export function asksOfAnother(
  { topics }: Question,
  { drugs: taken = [] }: Told,
  drugs: readonly string[],
  asked: readonly Topic[],
): boolean {
  const names = new Set(taken.map((name) => sameDrugName(bareDrug(name))));
  const own = topics.filter((topic) => !asked.includes(topic)).map(({ names: all }) => all.map(({ label }) => label));
  const isTaken = (drug: string) =>
    names.has(sameDrugName(drug)) ||
    own.some(
      (all) => all.some((name) => names.has(name.toLowerCase())) && all.some((name) => sameDrugName(name) === drug),
    );
  return asked.some(isDrug) && drugs.length > 0 && drugs.every(isTaken);
}
