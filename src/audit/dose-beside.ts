import type { Question } from "../domain/question.js";
import { looksLikeADrug } from "../question/inn-stems.js";
import type { Candidate } from "./candidate.js";
import type { LimitClash } from "./limit.js";
import { hasItDone, shown } from "./limit.js";
import { isOfOwnDrug } from "./label-drug.js";
import { quantitiesIn } from "./quantities.js";

const LIMITS =
  /\b(?:not (?:to )?(?:be )?exceed\w*|no more than|not more than|at most|maximum|limit\w*|up to|should not be (?:higher|greater|more)|or less|(?:decreas|reduc|lower)\w+ (?:the (?:daily )?dose )?to)\b/iu;

/** Characters. */
const NEAR = 25;

/** The places of the drugs of a claim other than the one that is dosed. */
function besides({ topics }: Question, [first]: readonly Candidate[]): number[] {
  const isOwn = (label: string) => first !== undefined && isOfOwnDrug(first.publication, label);
  return topics.flatMap(({ kind, label }, at) =>
    (kind === "drug" || looksLikeADrug(label.toLowerCase())) && !isOwn(label) ? [at] : [],
  );
}

/**
 * Where a claim gives more of a drug than its label allows together with another that the claim names. Nothing where a sentence that names the other drug gives as much.
 */
export function doseBeside(words: string, question: Question, sentences: readonly Candidate[]): LimitClash[] {
  if (!hasItDone(words)) return [];
  const amounts = quantitiesIn(words).filter(({ unit }) => unit === "mg");
  const [own] = amounts.sort((a, b) => b.high - a.high);
  const others = besides(question, sentences);
  const [other] = others;
  if (own === undefined || other === undefined || others.length > 1) return [];
  const named = sentences.filter((one) => one.named[other] !== undefined);
  const given = named.flatMap((source) =>
    quantitiesIn(source.text)
      .filter(({ unit, end }) => unit === "mg" && !/^\s?\/(?!\s?day)/u.test(source.text.slice(end)))
      .map((quantity) => ({ source, quantity })),
  );
  // "Clarithromycin 500 mg" is an amount of the other drug.
  const isOfOther = ({ source, quantity }: (typeof given)[number]) => {
    const before = source.text.slice(Math.max(0, quantity.start - NEAR), quantity.start).toLowerCase();
    return question.topics[other] !== undefined && before.includes(question.topics[other].label.toLowerCase());
  };
  if (given.some((one) => one.quantity.high >= own.high && !isOfOther(one))) return [];
  const limit = given.find(({ source }) => LIMITS.test(source.text));
  return limit === undefined
    ? []
    : [{ kind: "beside", said: own.text, found: shown(limit.source.text), source: limit.source }];
}
