import { drugsOfLabel } from "../../answer/label/dose-evidence.js";
import type { Question } from "../../domain/question.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import type { Candidate } from "../candidate.js";
import type { LimitClash } from "../label/limit.js";
import { hasItDone, shown } from "../label/limit.js";
import { isOfOwnDrug } from "../label/label-drug.js";
import { quantitiesIn } from "../words/quantities.js";

const LIMITS =
  /\b(?:not (?:to )?(?:be )?exceed\w*|no more than|not more than|at most|maximum|limit\w*|up to|should not be (?:higher|greater|more)|avoid\b[^.;]{0,60}\b(?:greater|higher|more|above|over|in excess of|exceeding)|(?:greater|higher|more) than [^.;]{0,40}\bnot recommended|or less|(?:decreas|reduc|lower)\w+ (?:the (?:daily )?dose )?to)\b/iu;

/** Characters. */
const NEAR = 40;

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
  const [first] = sentences;
  if (own === undefined || others.length === 0 || first === undefined) return [];
  const named = sentences.filter((one) => others.every((at) => one.named[at] !== undefined));
  const { label } = first.publication;
  const names = {
    own: label === undefined ? [] : [...drugsOfLabel(label), ...label.brands],
    other: others.flatMap((at) => question.topics[at]?.label ?? []),
  };
  const ofClaim = ownerOf(words, own.start, names);
  const given = named.flatMap((source) =>
    quantitiesIn(source.text)
      .filter(({ unit, end }) => unit === "mg" && !/^\s?\/(?!\s?day)/u.test(source.text.slice(end)))
      .filter(({ start }) => isSame(ofClaim, ownerOf(source.text, start, names)))
      .map((quantity) => ({ source, quantity })),
  );
  if (given.some(({ quantity }) => quantity.high >= own.high)) return [];
  const limit = given.find(({ source }) => LIMITS.test(source.text));
  return limit === undefined
    ? []
    : [{ kind: "beside", said: own.text, found: shown(limit.source.text), source: limit.source }];
}

type Owner = "own" | "other" | undefined;

/** Whose amount one is: of "limit simvastatin to 10 mg and diltiazem to 240 mg", the drug's that is named last before it. */
function ownerOf(
  text: string,
  at: number,
  names: { readonly own: readonly string[]; readonly other: readonly string[] },
): Owner {
  const before = text.slice(Math.max(0, at - NEAR), at).toLowerCase();
  const last = (which: readonly string[]) =>
    Math.max(-1, ...which.map((name) => before.lastIndexOf(name.toLowerCase())));
  const [own, other] = [last(names.own), last(names.other)];
  return own === other ? undefined : own > other ? "own" : "other";
}

/** What is said of neither is of the label's own drug. */
function isSame(one: Owner, other: Owner): boolean {
  return (one ?? "own") === (other ?? "own");
}
