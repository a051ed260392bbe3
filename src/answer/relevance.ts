import type { Naming, Question, Topic } from "../domain/question.js";
import type { Tier } from "../domain/tier.js";
import { NEARNESS } from "../rank/naming.js";

/** Without a key topic, a text must name this share of the question's weight. */
const ENOUGH = 0.6;
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

/**
 * Whether a publication is evidence on the question: it names every key topic, or, where the question has none, most of its
 * words. A label speaks of its drug whatever it is used for, so one that names the interventions asked counts as well; and so
 * does a publication about the drugs asked, for the harm that it may report of them. Both are shown as indirect.
 */
export function isRelevant(
  question: Question,
  tier: Tier,
  weights: readonly number[],
  named: readonly (Naming | undefined)[],
  subject: readonly (Naming | undefined)[],
): boolean {
  const keys = question.topics.map((topic, at) => ({ topic, naming: named[at] })).filter(({ topic }) => topic.key);
  if (keys.length === 0) return share(weights, named) >= ENOUGH;
  if (keys.every(({ naming }) => naming !== undefined)) return true;
  const drugs = keys.filter(({ topic }) => topic.kind === "drug");
  const otherwise = keys.filter(({ topic }) => isIntervention(topic) && topic.kind !== "drug");
  if (drugs.length === 0 || otherwise.some(({ naming }) => naming === undefined)) return false;
  if (tier === "label") return drugs.every(({ naming }) => naming !== undefined);
  return question.topics.every((topic, at) => !topic.key || topic.kind !== "drug" || subject[at] !== undefined);
}
