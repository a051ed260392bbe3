import type { Publication } from "../../domain/publication.js";
import type { Question, Topic } from "../../domain/question.js";
import { onlyPasses, onlyDescribes } from "../../question/main-words.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { termsOf } from "../../text/analyse.js";
import { OPENS_A_QUESTION, effectOf } from "../lead/effect-told.js";
import { isIntervention } from "./relevance.js";

const MATTERS: readonly Topic["kind"][] = ["condition", "finding", "organism"];

/**
 * What something is asked to be done for: of "does A help B in C" B and C, else the conditions asked about; of words typed beside one another of which no
 * list knows any ("chlorhexidine mouthwash VAP"), the last. Empty where nothing is asked to be done, or it cannot be told.
 */
export function aimsOf(question: Question): readonly Topic[] {
  const { topics, compared = [], form, text } = question;
  if (form === "broad") return [];
  const keys = topics.filter(({ key, kind }) => key && kind !== "population");
  const effect = effectOf(question);
  if (effect !== undefined) return [...effect.aim, ...effect.where].filter(({ kind }) => kind !== "population");
  const conditions = keys.filter(({ kind }) => MATTERS.includes(kind));
  if (conditions.length > 0) return keys.some(isIntervention) || form === "effect" ? conditions : [];
  const last = keys.at(-1);
  const isTyped = form === "effect" && compared.length === 0 && !OPENS_A_QUESTION.test(text);
  return isTyped && last?.kind === "word" && keys.length > 1 && !onlyPasses(last) && !onlyDescribes(last) ? [last] : [];
}

/** Whether a sentence, with what its publication says it is about, names something of what was to be done something for; true where that cannot be told. */
export function namesAnAim(
  question: Question,
  text: string,
  { title, about = "", keywords = [] }: Publication,
): boolean {
  const aims = aimsOf(question);
  if (aims.length === 0) return true;
  const held = termText([text, title, about, ...keywords].flatMap((words) => [...termsOf(words), ""]));
  return aims.some((topic) => nearestNaming(held, topic) !== undefined);
}
