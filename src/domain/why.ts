import type { Naming } from "./question.js";
import type { Tier } from "./tier.js";

/** How much something counted, in words: the share of what anything counts at most. */
export type Degree = "much" | "somewhat" | "a little";

/** One thing that moved a statement or a publication up or down. */
export interface Moved {
  /** Its name, for programs. */
  readonly signal: string;
  /** What it was, in words. */
  readonly text: string;
  /** By how much, up (above 0) or down, in the units of the score that it is part of. */
  readonly value: number;
  readonly degree: Degree;
}

/** How something that was asked is named by what was found, and where. */
export interface Named {
  readonly asked: string;
  /** The name by which it was found. */
  readonly found: string;
  readonly relation: Naming["relation"];
  readonly where: readonly string[];
}

/** A span of a stored text. */
export interface Span {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface StatementWhy {
  readonly quote: Omit<Span, "text">;
  /** What it counted; absent for what was not chosen by counting. */
  readonly score?: number;
  readonly moved: readonly Moved[];
  readonly named: readonly Named[];
  /** What the score does not tell. */
  readonly text?: string;
}

/** Sentences that were read and do not stand in the answer, for one reason. */
export interface PassedOver {
  readonly reason: string;
  readonly text: string;
  readonly count: number;
  /** Some of them, those that counted most first; empty where the reason speaks for itself. */
  readonly examples: readonly {
    readonly publication: string;
    readonly title: string;
    readonly quote: Span;
    /** The statement that says the same. */
    readonly like?: Omit<Span, "text">;
  }[];
}

/** A publication that was found and read and is no evidence here, and why. */
export interface PublicationApart {
  readonly publication: string;
  readonly title: string;
  readonly why: string;
}

/** Why a tier says what it says, leads with what it leads with, and passes over the rest. */
export interface TierWhy {
  readonly tier: Tier;
  /** Publications that the index gave for the question's words, and how many of them were read. */
  readonly found: number;
  readonly read: number;
  /** Why its lead leads, or why no statement does. */
  readonly lead: readonly string[];
  /** In the order in which they stand, the lead first. */
  readonly statements: readonly StatementWhy[];
  readonly passedOver: readonly PassedOver[];
  readonly apart: readonly PublicationApart[];
}

const MUCH = 0.5;
const SOMEWHAT = 0.15;

/** How much a value counts, where `most` is what counts most. */
export function degreeOf(value: number, most: number): Degree {
  const share = Math.abs(value) / (most > 0 ? most : 1);
  return share >= MUCH ? "much" : share >= SOMEWHAT ? "somewhat" : "a little";
}
