import type { Question } from "../../domain/question.js";
import { ageLimits } from "./age-limits.js";
import type { Candidate } from "../candidate.js";
import { tellsOnlyEffect } from "../claims/claim-advice.js";
import { courseLimits } from "./course-limits.js";
import { countLimits } from "./count-limits.js";
import { doseBeside } from "../doses/dose-beside.js";
import { deniedInteraction } from "./denied-interaction.js";
import { doseTurned } from "../doses/dose-turn.js";
import type { Within } from "./deed-clash.js";
import { deedClash } from "./deed-clash.js";
import { figureClash } from "./figure-clash.js";
import { firstDose } from "../doses/first-dose.js";
import { handlingLimits } from "./handling-limits.js";
import { interactionTurned } from "./interaction-turn.js";
import { leadTimes, taperTimes } from "./lead-times.js";
import type { LimitClash } from "./limit.js";
import { rateLimits } from "./rate-limits.js";
import { ordersOfOthers } from "./same-act.js";
import { routeLimits } from "./route-limits.js";
import { stoppingOrder } from "./stopping-order.js";
import { valueLimits } from "./value-limits.js";
import { weightDoses } from "../doses/weight-doses.js";

/** Where a claim passes a limit that the labels of its drug set: a patient's values, ages and weights, ways and speed of giving it, times ahead, what it is given with. */
export function labelLimits(
  words: string,
  question: Question,
  given: readonly Candidate[],
  place: { readonly sentence: string; readonly within: Within },
): LimitClash[] {
  const said = `${words} ${place.sentence}`;
  const sentences = given.filter(({ text, publication }) => !ordersOfOthers(said, text, publication));
  return [
    // What a drug does in somebody is not given to that one by telling it.
    ...(tellsOnlyEffect(words)
      ? []
      : [...valueLimits(words, sentences), ...ageLimits(words, sentences), ...routeLimits(words, sentences)]),
    ...rateLimits(words, sentences),
    ...handlingLimits(words, sentences),
    ...leadTimes(words, sentences),
    ...taperTimes(words, sentences),
    ...countLimits(words, sentences),
    ...courseLimits(words, question, sentences),
    ...weightDoses(words, sentences),
    ...doseBeside(words, question, sentences),
    ...doseTurned(words, question, sentences),
    ...deniedInteraction(words, question, sentences),
    ...interactionTurned(words, question, sentences),
    ...stoppingOrder(words, question, sentences),
    ...firstDose(words, sentences),
    ...figureClash(words, question, sentences),
    ...deedClash(place.sentence, place.within, question, sentences),
  ].slice(0, 1);
}
