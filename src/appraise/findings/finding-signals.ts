import type { EffectSize, PValue } from "../../domain/finding.js";
import { analyse, termsOf } from "../../text/analyse.js";
import { effectSizesIn, pValuesIn, sideOf } from "../../text/effect-sizes.js";
import type { PreparedAsked } from "./finding-asked.js";
import { weightOfOutcomeTerm } from "./finding-asked.js";
import type { FindingCue } from "./finding-words.js";
import { findingCues } from "./finding-words.js";

/** Where a term that was asked for stands in a sentence. */
interface Mention {
  readonly start: number;
  readonly end: number;
}

/** What a sentence holds that bears on a result; it does not depend on what is asked. Each part is read when it is first looked at, and once. */
export interface SentenceRead {
  readonly text: string;
  /** Its index terms in order; `terms` has them with their places. */
  readonly words: readonly string[];
  readonly terms: readonly { readonly term: string; readonly start: number; readonly end: number }[];
  readonly cues: readonly FindingCue[];
  readonly effects: readonly EffectSize[];
  readonly ps: readonly PValue[];
}

/** A sentence with what is known of it beside its words. */
export function readSentence<Known extends object>(text: string, known: Known): SentenceRead & Known;
export function readSentence(text: string): SentenceRead;
export function readSentence(text: string, known: object = {}): SentenceRead {
  return Object.assign(new Reading(text), known);
}

class Reading implements SentenceRead {
  private heldWords?: SentenceRead["words"];
  private heldTerms?: SentenceRead["terms"];
  private heldCues?: SentenceRead["cues"];
  private heldEffects?: SentenceRead["effects"];
  private heldPs?: SentenceRead["ps"];

  constructor(readonly text: string) {}

  get words() {
    return (this.heldWords ??= termsOf(this.text));
  }

  get terms() {
    return (this.heldTerms ??= analyse(this.text));
  }

  get cues() {
    return (this.heldCues ??= findingCues(this.text));
  }

  get effects() {
    return (this.heldEffects ??= effectSizesIn(this.text));
  }

  get ps() {
    return (this.heldPs ??= pValuesIn(this.text));
  }
}

/** What a sentence says of a result; each the sum over its words, weighed by how near they stand to the outcome. */
export interface ResultSignals {
  readonly up: number;
  readonly down: number;
  readonly same: number;
  readonly significant: number;
  readonly notSignificant: number;
  readonly good: number;
  readonly bad: number;
  readonly pSignificant: number;
  readonly pNot: number;
  readonly above: number;
  readonly below: number;
  readonly both: number;
  readonly moreInNumbers: number;
  readonly lessInNumbers: number;
}

/** How much of what is asked a sentence names, each from 0 to 1. */
export interface NamingSignals {
  readonly outcome: number;
  readonly outcomeRun: number;
  readonly intervention: number;
  readonly comparator: number;
}

/** Distance in characters at which a word of a result counts half. */
const HALF = 45;
/** Taken for the distance where a sentence does not name the outcome. */
const FAR = 90;

export function namingSignals(
  { words }: SentenceRead,
  asked: PreparedAsked,
  idf: (term: string) => number,
): NamingSignals {
  const held = new Set(words);
  const cover = (wanted: ReadonlySet<string>, weight: (term: string) => number) => {
    let [got, all] = [0, 0];
    for (const term of wanted) {
      const worth = weight(term);
      all += worth;
      if (held.has(term)) got += worth;
    }
    return all === 0 ? 0 : got / all;
  };
  let [pairs, together] = [0, 0];
  for (let at = 0; at + 1 < asked.outcomeRun.length; at++) {
    pairs++;
    const [a = "", b = ""] = [asked.outcomeRun[at], asked.outcomeRun[at + 1]];
    if (held.has(a) && held.has(b) && words.some((term, place) => term === a && standsSoonAfter(words, place, b)))
      together++;
  }
  return {
    outcome: Math.max(
      ...[asked.outcome, ...asked.outcomeOtherwise].map((wanted) =>
        cover(wanted, (term) => idf(term) * weightOfOutcomeTerm(term)),
      ),
    ),
    outcomeRun: pairs === 0 ? 0 : together / pairs,
    intervention: cover(asked.intervention, idf),
    comparator: cover(asked.comparator, idf),
  };
}

/** Whether a term is one of the two that follow a place. */
function standsSoonAfter(words: readonly string[], place: number, term: string): boolean {
  return words[place + 1] === term || words[place + 2] === term;
}

/** Reads which way a sentence says the outcome went with the intervention, against what it is compared with. */
export function resultSignals(sentence: SentenceRead, asked: PreparedAsked): ResultSignals {
  const mentions = (wanted: ReadonlySet<string>) => sentence.terms.filter(({ term }) => wanted.has(term));
  const outcomes = mentions(asked.outcome).filter(({ term }) => weightOfOutcomeTerm(term) === 1);
  const own = mentions(asked.intervention);
  // "Effective in controlling it" is no control group.
  const other = mentions(asked.comparator).filter(
    ({ start, end }) => !/^control(?:ling|led)$/iu.test(sentence.text.slice(start, end)),
  );
  // "A, compared with B, reduced it": B is set against A and does nothing.
  const doing = other.filter(
    ({ start }) => !own.some((one) => one.end <= start) || !isSetAgainst(sentence.text, start),
  );
  const near = (start: number, end: number) => {
    const distance = outcomes.length === 0 ? FAR : Math.min(...outcomes.map((one) => gap(one, start, end)));
    return 1 / (1 + distance / HALF);
  };
  const sums = {
    up: 0,
    down: 0,
    same: 0,
    significant: 0,
    notSignificant: 0,
    good: 0,
    bad: 0,
    pSignificant: 0,
    pNot: 0,
    above: 0,
    below: 0,
    both: 0,
    moreInNumbers: 0,
    lessInNumbers: 0,
  };
  for (const { kind, start, end } of sentence.cues) {
    const weight = near(start, end);
    if (kind === "null") sums.same += weight;
    else if (kind === "significant") sums.significant += weight;
    else if (kind === "not significant") sums.notSignificant += weight;
    else {
      const turned = isTurned(sentence.text, start, end, own, other, doing);
      if (kind === "up" || kind === "down") sums[(kind === "up") !== turned ? "up" : "down"] += weight;
      else sums[(kind === "good") !== turned ? "good" : "bad"] += weight;
    }
  }
  for (const p of sentence.ps) sums[p.significant ? "pSignificant" : "pNot"] += near(p.start, p.end);
  const reversed = own.length > 0 && other.length > 0 && (other[0]?.start ?? 0) < (own[0]?.start ?? 0);
  for (const effect of sentence.effects) {
    const side = sideOf(effect);
    if (side !== undefined) sums[side] += near(effect.start, effect.end);
  }
  for (const { start, end, more } of comparedNumbers(sentence.text, own, other, reversed))
    sums[more ? "moreInNumbers" : "lessInNumbers"] += near(start, end);
  return sums;
}

/** A number of an arm: "50.4%", "174 ± 31", "27/58", or plain; what follows says of which kind it is. */
const ARM_NUMBER =
  /(?<![\d.,·/±(=<>≤≥-]|[=<>≤≥±] |CI |[A-Za-z]-)(\d+(?:[.·]\d+)?)(?:\s?(%)|\s?(?:±|\+\/-|\(SD)\s?\d|\/\d+)?(?![\d·])/gu;
const BETWEEN_ARMS = /\b(?:vs?\.?|versus|and|compared|against|than|whereas|while|but|to)\b|[,;]/iu;
/** Numbers of two arms stand no farther apart. Characters. */
const ARMS_APART = 95;

/** Pairs of neighbouring numbers of one kind that two arms have, and whether the intervention's is the larger. */
function* comparedNumbers(
  text: string,
  own: readonly Mention[],
  other: readonly Mention[],
  reversed: boolean,
): Generator<{ readonly start: number; readonly end: number; readonly more: boolean }> {
  const numbers = [...text.matchAll(ARM_NUMBER)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: Number((match[1] ?? "").replace("·", ".")),
    kind: match[2] === "%" ? "%" : /[±(+/]/u.test(match[0]) ? "±" : "",
  }));
  for (let at = 0; at + 1 < numbers.length; at++) {
    const a = numbers[at];
    const b = numbers.slice(at + 1, at + 4).find((one) => one.kind === a?.kind);
    if (a === undefined || b === undefined || a.value === b.value || b.start - a.end > ARMS_APART) continue;
    const between = text.slice(a.end, b.start);
    const explicit = /\b(?:vs?\.?|versus|compared|against)\b/iu.test(between);
    if (a.kind === "" && !explicit) continue;
    if (!BETWEEN_ARMS.test(between)) continue;
    const before = last(a.start, own, other, a.start - 25);
    const arm = before ?? first(a.end, own, other, Math.max(0, b.start - a.end));
    // "4% with zinc and 9% with placebo": where the first arm follows its number, so does the second.
    const follows = before === undefined && arm !== undefined ? first(b.end, own, other, 30) : undefined;
    const second = follows ?? last(b.start, own, other, a.end) ?? first(b.end, own, other, 40);
    // Where both numbers seem to be of one arm they are two outcomes or two times of it.
    if (arm !== undefined && arm === second && !explicit) continue;
    const isOwn = arm === undefined ? (second === undefined ? !reversed : second === "other") : arm === "own";
    yield { start: a.start, end: b.end, more: a.value > b.value === isOwn };
    at = numbers.indexOf(b);
  }
}

/** Words between which a comparison's two arms stand. */
const THAN =
  /\b(?:than|compared (?:with|to)|in comparison (?:with|to)|relative to|versus|vs\.?|over|against|as compared)\b/iu;

/**
 * Whether a word of change is told of the arm that is compared with: "lower in the placebo group", "higher than with the intervention".
 */
function isTurned(
  text: string,
  start: number,
  end: number,
  own: readonly Mention[],
  other: readonly Mention[],
  doing: readonly Mention[],
): boolean {
  if (other.length === 0) return false;
  const after = text.slice(end, end + 160);
  const than = THAN.exec(after);
  if (than !== null && (than.index < 110 || own.length === 0)) {
    const at = end + than.index;
    const right = first(at, own, other, 70);
    if (right !== undefined) return right === "own";
    const left = last(at, own, other, start - 100);
    if (left !== undefined) return left === "other";
    return false;
  }
  const next = first(end, own, other, 45);
  if (next !== undefined && /^[^.;]*\b(?:in|with|for|among|by|on|after|of)\b/iu.test(text.slice(end, end + 45)))
    return next === "other";
  return last(start, own, doing, start - 70) === "other";
}

/** What stands between the word that sets two arms against each other and the name of the second. */
const SET_AGAINST =
  /\b(?:than|compared (?:with|to)|in comparison (?:with|to)|relative to|versus|vs\.?|over|superior to|against)\s+(?:[\w-]+\s+){0,3}$/iu;

function isSetAgainst(text: string, start: number): boolean {
  return SET_AGAINST.test(text.slice(Math.max(0, start - 80), start));
}

function first(
  from: number,
  own: readonly Mention[],
  other: readonly Mention[],
  within: number,
): "own" | "other" | undefined {
  const nearest = (list: readonly Mention[]) =>
    Math.min(Infinity, ...list.map(({ start }) => (start >= from ? start : Infinity)));
  const [a, b] = [nearest(own), nearest(other)];
  return Math.min(a, b) > from + within ? undefined : a <= b ? "own" : "other";
}

function last(
  to: number,
  own: readonly Mention[],
  other: readonly Mention[],
  least: number,
): "own" | "other" | undefined {
  const nearest = (list: readonly Mention[]) => Math.max(-1, ...list.map(({ end }) => (end <= to ? end : -1)));
  const [a, b] = [nearest(own), nearest(other)];
  return Math.max(a, b) < Math.max(0, least) ? undefined : a >= b ? "own" : "other";
}

function gap({ start, end }: Mention, from: number, to: number): number {
  return from >= end ? from - end : start >= to ? start - to : 0;
}
