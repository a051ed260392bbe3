import type { StatusKind } from "../../domain/publication.js";
import type { Design } from "../../domain/design.js";
import type { Tier } from "../../domain/tier.js";

/** The heading of each tier. */
export const TIER_HEADINGS: Readonly<Record<Tier, string>> = {
  guideline: "From the Guidelines",
  research: "From the Research",
  label: "From the Drug Labels",
};

/** Short name of each tier, for tables and links. */
export const TIER_NAMES: Readonly<Record<Tier, string>> = {
  guideline: "Guidelines",
  research: "Research",
  label: "Drug labels",
};

/** What one publication of each tier is called, and several. */
export const TIER_NOUNS: Readonly<Record<Tier, readonly [string, string]>> = {
  guideline: ["guideline", "guidelines"],
  research: ["research publication", "research publications"],
  label: ["drug label", "drug labels"],
};

/** Designs as a reader says them; those that are words already are not listed. */
const DESIGN_WORDS: Partial<Record<Design, string>> = {
  consensus: "consensus statement",
  "other trial": "trial",
  cohort: "cohort study",
  "case-control": "case-control study",
  "cross-sectional": "cross-sectional study",
  "diagnostic accuracy": "diagnostic accuracy study",
  "genetic association": "genetic association study",
  registration: "trial registration",
  laboratory: "laboratory study",
  label: "drug label",
  unknown: "design not known",
};

/** A design in words. */
export function designWords(design: Design): string {
  return DESIGN_WORDS[design] ?? design;
}

/** A status in words. */
export function statusWords(status: StatusKind): string {
  return status === "concern" ? "under an expression of concern" : status;
}

/** What stands before a computed absence: a mark and a word, so that it is seen without colour. */
export const GAP_MARK = "○";
export const GAP_WORD = "Gap:";

/** What stands after the number of a reference whose quoted text is a note, and what it means. */
export const NOTE_MARK = "†";
export const NOTE_LEGEND = "Quoted from a note that abstracts the publication in other words, not from its own text.";

/** The one line on what an answer is for. */
export const NOTICE =
  "Decision support for professionals, not for emergencies. Check the quoted words before you rely on them.";

/** "1 guideline", "1,200 passages". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : several}`;
}

/** 1,234,567: grouped the same way on every machine. */
export function number(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/gu, ",");
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;
}

/** With its first letter large. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
