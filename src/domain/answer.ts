import type { Conflict } from "./conflict.js";
import type { Facet } from "./facet.js";
import type { Findings } from "./finding.js";
import type { Gap } from "./gap.js";
import { InvariantError } from "./fault.js";
import type { Publication } from "./publication.js";
import type { Question } from "./question.js";
import type { SafetyNote } from "./safety.js";
import type { Snapshot } from "./snapshot.js";
import type { Source } from "./source.js";
import type { Statement } from "./statement.js";
import type { Tier } from "./tier.js";
import { TIERS } from "./tier.js";

declare const tierBrand: unique symbol;
declare const answerBrand: unique symbol;

export interface Section {
  readonly heading: string;
  readonly facets: readonly Facet[];
  readonly statements: readonly Statement[];
}

/** The first word of a tier: a Statement, or a Gap where it has none that answers. */
export type Lead = { readonly statement: Statement } | { readonly gap: Gap };

/** What one tier says. It is never silent: its lead is a statement or a computed absence. */
export interface TierAnswer {
  readonly [tierBrand]: true;
  readonly tier: Tier;
  readonly lead: Lead;
  readonly sections: readonly Section[];
  readonly gaps: readonly Gap[];
  /** What studies found, in the research tier, where the question asks whether something works. */
  readonly findings?: Findings;
}

/** One of several questions that were asked in one. */
export interface AnswerPart {
  /** Its own words. */
  readonly text: string;
  /** The question that was answered: with what it takes from the part before it. */
  readonly question: Question;
}

/** One retracted or superseded publication that would have counted, and why it did not. */
export interface SetAside {
  readonly publication: string;
  readonly title: string;
  readonly why: string;
  readonly status: "retracted" | "superseded" | "laboratory";
}

/** What was searched in one tier, so that anybody can judge what absence means. */
export interface TierTrail {
  readonly tier: Tier;
  readonly publications: number;
  readonly passages: number;
  /** Passages that the index gave for the question's terms. */
  readonly found: number;
  /** Publications whose text was read for statements. */
  readonly read: number;
  /** Of these, those that name what was asked. */
  readonly relevant: number;
  readonly setAside: readonly SetAside[];
}

/** How the question was understood and what was searched. */
export interface Trail {
  readonly topics: readonly { readonly asked: string; readonly searched: readonly string[] }[];
  readonly remarks: readonly string[];
  readonly tiers: readonly TierTrail[];
}

/** A cited publication under its number. */
export interface Reference {
  readonly number: number;
  readonly publication: Publication;
  /** Ids of its Sources that are quoted. */
  readonly sources: readonly string[];
}

export interface Answer {
  readonly [answerBrand]: true;
  readonly question: Question;
  /** Where several questions were asked in one: each of them, in their order. */
  readonly parts?: readonly AnswerPart[];
  readonly snapshot: Snapshot;
  /** Guideline, research, label; of several parts, those of the first, then those of the second and so on. */
  readonly tiers: readonly TierAnswer[];
  readonly references: readonly Reference[];
  /** The Sources quoted, sorted by id. */
  readonly sources: readonly Source[];
  /** Years of the oldest and newest publication cited; absent when none has a year. */
  readonly evidence?: { readonly oldest: number; readonly newest: number };
  readonly trail: Trail;
  /** Where its sources disagree. */
  readonly conflicts?: readonly Conflict[];
  /** What matters to the person asked about, the most dangerous first; absent where nobody was told of. */
  readonly safety?: readonly SafetyNote[];
}

/** Every statement of a tier, the lead first. */
export function statementsOf(tier: Pick<TierAnswer, "lead" | "sections">): Statement[] {
  return [
    ...("statement" in tier.lead ? [tier.lead.statement] : []),
    ...tier.sections.flatMap(({ statements }) => statements),
  ];
}

/** Makes a tier's answer. Throws `InvariantError` for a statement of another tier, an empty section, or findings outside of research. */
export function makeTierAnswer(draft: Omit<TierAnswer, typeof tierBrand>): TierAnswer {
  for (const statement of statementsOf(draft))
    if (statement.tier !== draft.tier)
      throw new InvariantError(`a statement of the ${statement.tier} tier cannot stand in the ${draft.tier} tier`);
  for (const { heading, statements } of draft.sections)
    if (statements.length === 0) throw new InvariantError(`the section "${heading}" is empty`);
  if (draft.findings !== undefined && draft.tier !== "research")
    throw new InvariantError(`findings of studies have no place in the ${draft.tier} tier`);
  return Object.freeze({ ...draft }) as unknown as TierAnswer;
}

/**
 * Makes an answer out of its tiers and the publications and Sources that they quote: numbers the references in order of first
 * use. Throws `InvariantError` when a tier is missing or a quoted publication or Source is not handed in.
 */
export function makeAnswer(draft: {
  readonly question: Question;
  readonly parts?: readonly AnswerPart[];
  readonly snapshot: Snapshot;
  readonly tiers: readonly TierAnswer[];
  readonly publications: ReadonlyMap<string, Publication>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly trail: Trail;
  /** Where its sources disagree. */
  readonly conflicts?: readonly Conflict[];
  readonly safety?: readonly SafetyNote[];
}): Answer {
  const { question, snapshot, tiers, trail, parts } = draft;
  const expected = (parts ?? [question]).flatMap(() => TIERS);
  if (tiers.length !== expected.length || tiers.some(({ tier }, at) => tier !== expected[at]))
    throw new InvariantError("an answer has the three tiers, in their order, for each part of the question");
  const cited = new Map<string, Set<string>>();
  const cite = (id: string, source: string) => cited.set(id, (cited.get(id) ?? new Set()).add(source));
  for (const { quotes, publications, doses } of tiers.flatMap(statementsOf)) {
    quotes.forEach((quote, at) => cite(publications[at] ?? "", quote.source));
    for (const { quote, publication } of (doses ?? []).flatMap(({ checks }) => checks))
      if (quote !== undefined && publication !== undefined) cite(publication, quote.source);
  }
  for (const { quote, publication } of tiers.flatMap(({ findings }) => findings?.rows ?? [])) {
    if (draft.publications.get(publication)?.tier !== "research")
      throw new InvariantError(`${publication} is not of the research tier and has no place among findings`);
    cite(publication, quote.source);
  }
  for (const { quote, publication } of (draft.conflicts ?? []).flatMap(({ sides }) => sides))
    cite(publication, quote.source);
  for (const { quote, publication } of draft.safety ?? []) cite(publication, quote.source);
  const references = [...cited].map(([id, sources], at) => ({
    number: at + 1,
    publication: need(draft.publications.get(id), id),
    sources: [...sources].sort(),
  }));
  const sources = [...new Set([...cited.values()].flatMap((ids) => [...ids]))]
    .sort()
    .map((id) => need(draft.sources.get(id), id));
  const years = references.flatMap(({ publication }) => publication.year ?? []);
  const evidence = years.length === 0 ? undefined : { oldest: Math.min(...years), newest: Math.max(...years) };
  return Object.freeze({
    question,
    ...(parts === undefined ? {} : { parts }),
    snapshot,
    tiers,
    references,
    sources,
    ...(evidence === undefined ? {} : { evidence }),
    trail,
    ...(draft.conflicts === undefined || draft.conflicts.length === 0 ? {} : { conflicts: draft.conflicts }),
    ...(draft.safety === undefined ? {} : { safety: draft.safety }),
  }) as unknown as Answer;
}

function need<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new InvariantError(`${id} is quoted but was not handed in`);
  return value;
}
