import type { Question } from "../domain/question.js";
import { looksLikeADrug } from "../question/inn-stems.js";
import type { Candidate } from "./candidate.js";
import type { LimitClash } from "./limit.js";
import { hasItDone, shown } from "./limit.js";
import { quantitiesIn } from "./quantities.js";

const LIMITS =
  /\b(?:not (?:to )?(?:be )?exceed\w*|no more than|not more than|at most|maximum|limit\w*|up to|should not be (?:higher|greater|more)|or less)\b/iu;

/** The places of the drugs of a claim other than the one that is dosed. */
function besides({ topics }: Question, drug: string): number[] {
  return topics.flatMap(({ kind, label }, at) =>
    (kind === "drug" || looksLikeADrug(label.toLowerCase())) && !label.toLowerCase().includes(drug) ? [at] : [],
  );
}

/**
 * Where a claim gives more of a drug than its label allows together with another that the claim names; `isOwn` tells the words of the drug itself
 * (its names, brands). Nothing where a sentence that names the other drug gives as much.
 */
export function doseBeside(
  words: string,
  question: Question,
  sentences: readonly Candidate[],
  drug: string,
): LimitClash[] {
  if (!hasItDone(words)) return [];
  const amounts = quantitiesIn(words).filter(({ unit }) => unit === "mg");
  const [own] = amounts.sort((a, b) => b.high - a.high);
  const others = besides(question, drug);
  const [other] = others;
  if (own === undefined || other === undefined || others.length > 1) return [];
  const named = sentences.filter((one) => one.named[other] !== undefined);
  const given = named.flatMap((source) =>
    quantitiesIn(source.text)
      .filter(({ unit, end }) => unit === "mg" && !/^\s?\/(?!\s?day)/u.test(source.text.slice(end)))
      .map((quantity) => ({ source, quantity })),
  );
  if (given.some(({ quantity }) => quantity.high >= own.high)) return [];
  const limit = given.find(({ source }) => LIMITS.test(source.text));
  return limit === undefined
    ? []
    : [{ kind: "beside", said: own.text, found: shown(limit.source.text), source: limit.source }];
}
