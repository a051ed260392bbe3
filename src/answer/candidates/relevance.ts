import type { Naming, Question, Topic } from "../../domain/question.js";
import type { Tier } from "../../domain/tier.js";
import { NEARNESS } from "../../rank/naming.js";
import { missingKeys } from "./both-sides.js";

/** Without a key topic, a text must name this share of the question's weight. */
const ENOUGH = 0.6;
/** How much of the question a publication must name to come near it. */
const NEAR = 0.5;
const INTERVENTIONS: readonly Topic["kind"][] = ["drug", "procedure", "test"];

/** The share of the question's weight that is named, nearer names counting for more; from 0 to 1. */
export function share(weights: readonly number[], named: readonly (Naming | undefined)[]): number {
  return named.reduce(
    (sum, naming, at) => sum + (naming === undefined ? 0 : (weights[at] ?? 0) * NEARNESS[naming.relation]),
    0,
  );
}

/** Whether a topic is an intervention: a drug, a procedure or a test. */
export function isIntervention({ kind }: Topic): boolean {
  return INTERVENTIONS.includes(kind);
}

/** How a publication bears on a question. */
export type Bearing = "whole" | "near" | "beside" | "none";

/**
 * How a publication bears on a question:
 * - `whole`: it names every key topic (of a question on whether something works, enough of its plain words) or, where the question has none, most of its words;
 * - `near`: all its key topics but one, two of its topics at the least, most of its weight, and what was asked to be done; of
 *   things that are set against one another, one is enough;
 * - `beside`: a label that names the drugs asked, whatever it gives them for, or a publication about them, for their harms.
 * Only `whole` can be direct; the others are shown as indirect, `near` only where nothing is `whole`.
 */
export function bearingOf(
  question: Question,
  tier: Tier,
  weights: readonly number[],
  named: readonly (Naming | undefined)[],
  subject: readonly (Naming | undefined)[],
): Bearing {
  const keys = question.topics
    .map((topic, at) => ({ topic, naming: named[at], about: subject[at] }))
    .filter(({ topic }) => topic.key);
  if (keys.length === 0) return share(weights, named) >= ENOUGH ? "whole" : "none";
  const needed = missingKeys(question, named);
  const missing = keys.filter(({ topic }) => needed.includes(topic));
  if (missing.length === 0) return "whole";
  if (comesNear(question, keys, missing)) return "near";
  if (missing.some(({ topic }) => isIntervention(topic))) return "none";
  const drugs = keys.filter(({ topic }) => topic.kind === "drug");
  if (drugs.length > 0 && (tier === "label" || drugs.every(({ about }) => about !== undefined)))
    return missing.length === 1 && isNear(weights, named) && tier !== "label" ? "near" : "beside";
  return missing.length === 1 && isNear(weights, named) ? "near" : "none";
}

interface Key {
  readonly topic: Topic;
  readonly naming: Naming | undefined;
}

/** Of things that are set against one another, what speaks of one comes near, where it speaks of all else. */
function comesNear({ compared = [] }: Question, keys: readonly Key[], missing: readonly Key[]): boolean {
  const set = keys.filter(({ topic }) => compared.includes(topic.label));
  return missing.every((one) => set.includes(one)) && set.some(({ naming }) => naming !== undefined);
}

function isNear(weights: readonly number[], named: readonly (Naming | undefined)[]): boolean {
  const present = named.filter((naming) => naming !== undefined && naming.relation !== "underlying").length;
  return present >= 2 && share(weights, named) >= NEAR;
}
