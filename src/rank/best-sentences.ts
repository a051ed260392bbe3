import type { Question } from "../domain/question.js";
import { sentences } from "../text/sentences.js";
import { termsOf } from "../text/analyse.js";
import { searchTerms } from "./rank.js";

export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
  /** Share of the question's search terms that the sentence holds, nearer names counting for more. */
  readonly share: number;
}

/** The sentences of a span of a text, those that hold most of the question's terms first, equal ones in the text's order. */
export function bestSentences(
  question: Question,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): SentenceSpan[] {
  const wanted = searchTerms(question.topics);
  const whole = [...wanted.values()].reduce((sum, weight) => sum + weight, 0);
  return sentences(text.slice(start, end))
    .map((sentence) => {
      const held = new Set(termsOf(text.slice(start + sentence.start, start + sentence.end)));
      const sum = [...wanted].reduce((total, [term, weight]) => total + (held.has(term) ? weight : 0), 0);
      return { start: start + sentence.start, end: start + sentence.end, share: whole === 0 ? 0 : sum / whole };
    })
    .sort((a, b) => b.share - a.share || a.start - b.start);
}
