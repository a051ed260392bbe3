import type { Lexicon } from "../../domain/lexicon.js";
import type { Question } from "../../domain/question.js";
import { namesOf } from "../../question/concept-index.js";

/** "PsA", "MoCA": capitals with small letters between or behind them. */
const MIXED = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+\p{Lu}[\p{L}\p{N}]*(?![\p{L}\p{N}])/gu;

const asked = new WeakMap<Question, ReadonlySet<string>>();

/**
 * A sentence without the short forms that are another's in these letters: "PsA" (psoriatic arthritis) does not name PSA, though in small letters they are
 * the same. Only short forms that the lexicon prints in capitals alone, and that were asked about.
 */
export function withoutOtherCase(sentence: string, question: Question, lexicon: Lexicon): string {
  if (sentence.search(MIXED) === -1) return sentence;
  let short = asked.get(question);
  if (short === undefined) asked.set(question, (short = shortForms(question, lexicon)));
  return short.size === 0
    ? sentence
    : sentence.replace(MIXED, (word) => (short.has(word.toLowerCase()) ? " ".repeat(word.length) : word));
}

function shortForms({ topics }: Question, { concepts }: Lexicon): ReadonlySet<string> {
  const ids = topics.flatMap(({ names }) => names.flatMap(({ concept }) => concept ?? []));
  const names = [...new Set(ids)].flatMap((id) => {
    const concept = concepts.get(id);
    return concept === undefined ? [] : namesOf(concept);
  });
  return new Set(names.filter((name) => /^\p{Lu}{2,6}$/u.test(name)).map((name) => name.toLowerCase()));
}
