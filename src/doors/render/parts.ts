import type { Tier } from "../../domain/tier.js";
import { TIERS } from "../../domain/tier.js";
import type { Bundle } from "../../operations/bundle-schema.js";
import { TIER_NAMES, sentenceCase } from "./labels.js";
import { plain } from "./plain.js";

/** One of several questions asked in one, as its heading is read. */
export interface PartHeading {
  /** From 1. */
  readonly number: number;
  /** "1. What is the dose of diltiazem?" */
  readonly heading: string;
  /** How it was read, where that is more than its own words: "Read as: Is diltiazem safe in pregnancy?". */
  readonly readAs?: string;
}

/** The heading of the part that begins with this tier of a bundle; nothing within a part, or where one question was asked. */
export function partAt(parts: Bundle["parts"], at: number): PartHeading | undefined {
  const part = at % TIERS.length === 0 ? parts?.[at / TIERS.length] : undefined;
  if (part === undefined) return undefined;
  const number = at / TIERS.length + 1;
  const told = sameWords(part.text) === sameWords(part.readAs);
  return {
    number,
    heading: `${number}. ${plain(told ? part.readAs : sentenceCase(part.text))}`,
    ...(told ? {} : { readAs: `Read as: ${plain(part.readAs)}` }),
  };
}

function sameWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The short name of a tier, with the number of its part where there are several: "Research, 2". */
export function tierName(parts: Bundle["parts"], tier: Tier, at: number): string {
  return parts === undefined ? TIER_NAMES[tier] : `${TIER_NAMES[tier]}, ${Math.floor(at / TIERS.length) + 1}`;
}
