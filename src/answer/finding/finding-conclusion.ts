import { CERTAINTY_LEVELS } from "../../domain/certainty.js";
import type { Certainty } from "../../domain/certainty.js";
import { IT_DOES } from "../certainty-words.js";
import type { Design } from "../../domain/design.js";
import type { Direction, FindingConclusion } from "../../domain/finding.js";

/** A row of the table, as far as the conclusion needs it. */
export interface Concluded {
  readonly design: Design;
  readonly direction: Direction;
  readonly certainty: { readonly level: Certainty["level"] } | null;
}

/** Designs without one of which nothing is concluded. */
const STRONG: ReadonlySet<Design> = new Set<Design>(["systematic review", "meta-analysis", "randomised trial"]);
/** No risk of bias was seen, and results are read by rule: nothing concluded here is of high certainty. */
const MOST_SURE = CERTAINTY_LEVELS.indexOf("moderate");
/** At least so many studies must tell before yes or no is said, and so large a share of them must agree. */
const ENOUGH = 2;
const AGREEING = 2 / 3;

/**
 * What findings come to: yes where two studies or more tell, two thirds of them or more better and none worse; no where none of two or
 * more is better; insufficient where none tells; else uncertain. Yes and no also take a randomised trial or a review among those that
 * tell, more studies that tell than not, and more than very low certainty: the lowest of those that tell, one step down where they
 * disagree, and never high (inconsistency; Guyatt et al., J Clin Epidemiol 2011;64:1294-1302).
 */
export function concludeFindings(rows: readonly Concluded[]): FindingConclusion {
  const count = (direction: Direction) => rows.filter((row) => row.direction === direction).length;
  const counts = {
    better: count("better"),
    worse: count("worse"),
    "no difference": count("no difference"),
    unclear: count("unclear"),
  };
  const telling = rows.filter(({ direction }) => direction !== "unclear");
  const certainty = certaintyOfAll(telling, counts);
  const answer = answerOf(telling, counts, certainty);
  return {
    answer,
    counts,
    agreement: agreementOf(telling.length, counts),
    certainty,
    text: `${countsInWords(rows.length, counts)} ${wordsFor(answer, telling.length, counts, certainty)}`,
  };
}

type Counts = FindingConclusion["counts"];

function wordsFor(
  answer: FindingConclusion["answer"],
  told: number,
  counts: Counts,
  certainty: Certainty["level"] | null,
): string {
  if (answer === "yes")
    return `Those that could be counted say${agreementOf(told, counts) === "all" ? "" : ", for the most part,"} that ${IT_DOES[certainty ?? "very low"]}.`;
  if (answer === "no") return "None of those that could be counted says that it does.";
  if (answer === "insufficient") return "From this nothing can be said.";
  if (told === 1) return "One study alone is too little to say yes or no.";
  return agreementOf(told, counts) === "divided"
    ? "They are too divided to say yes or no."
    : "That is too little to say yes or no.";
}

function answerOf(
  telling: readonly Concluded[],
  { better, worse, unclear }: Counts,
  certainty: Certainty["level"] | null,
): FindingConclusion["answer"] {
  if (telling.length === 0) return "insufficient";
  const strong = telling.some(({ design }) => STRONG.has(design));
  if (telling.length < ENOUGH || !strong || telling.length <= unclear || certainty === null || certainty === "very low")
    return "uncertain";
  if (better / telling.length >= AGREEING && worse === 0) return "yes";
  return better === 0 ? "no" : "uncertain";
}

function agreementOf(told: number, { better, worse, "no difference": same }: Counts): FindingConclusion["agreement"] {
  if (told === 0) return "none tells";
  if (told === 1) return "one study";
  const most = Math.max(better, worse, same);
  return most === told ? "all" : most / told >= AGREEING ? "most" : "divided";
}

function certaintyOfAll(
  telling: readonly Concluded[],
  { better, worse, "no difference": same }: Counts,
): Certainty["level"] | null {
  const levels = telling.flatMap((row) =>
    row.certainty === null ? [] : [CERTAINTY_LEVELS.indexOf(row.certainty.level)],
  );
  if (levels.length === 0) return null;
  const apart = Number([better, worse, same].filter((one) => one > 0).length > 1);
  return CERTAINTY_LEVELS[Math.max(0, Math.min(MOST_SURE, ...levels.map((level) => level - apart)))] ?? null;
}

function countsInWords(all: number, { better, worse, "no difference": same, unclear }: Counts): string {
  if (all === 0) return "No study that was read could be counted.";
  const parts = [
    [better, "found it better"],
    [worse, "found it worse"],
    [same, "found no difference"],
    [unclear, "cannot be counted either way"],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  return all === 1 ? `${told.join("").replace(/^1/u, "One study")}.` : `Of ${all} studies, ${told.join(", ")}.`;
}
