import type { AskedFinding, PreparedAsked } from "./finding-asked.js";
import { prepareAsked } from "./finding-asked.js";
import type { NamingSignals } from "./finding-signals.js";
import { namingSignals } from "./finding-signals.js";
import type { StudyRead, StudySentence } from "./finding-study.js";

export const RELEVANCE_SIGNALS = [
  "outcome",
  "outcome run",
  "outcome whole",
  "intervention",
  "comparator",
  "both arms",
  "all three",
  "p value",
  "effect size",
  "change",
  "no change",
  "significance",
  "digits",
  "length",
  "outcome and result",
  "aim",
  "title",
  "abstract",
  "conclusion",
  "results",
  "discussion",
  "methods",
  "introduction",
  "table",
] as const;

const AIM =
  /\b(?:aim(?:s|ed)?|objectives?|purpose|hypothes\w+|to (?:evaluate|assess|determine|compare|investigate|examine)|were (?:measured|assessed|randomi[sz]ed|recorded|collected)|was (?:measured|assessed|defined|calculated)|will be|outcomes? (?:was|were|measures?))\b/iu;

/** What is known of a sentence before its results are read: `RELEVANCE_SIGNALS`, those of `OF_RESULTS` as they are given. */
function relevanceBy(
  { place, text }: StudySentence,
  named: NamingSignals,
  { p, effect, change, none, significance, result }: OfResults,
): Float64Array {
  return Float64Array.from([
    named.outcome,
    named.outcomeRun,
    Number(named.outcome > 0.85),
    named.intervention,
    named.comparator,
    named.intervention * named.comparator,
    named.intervention * named.outcome,
    p,
    effect,
    change,
    none,
    significance,
    Math.min(1, (text.match(/\d+/g)?.length ?? 0) / 8),
    Math.min(1, text.length / 400),
    named.outcome * result,
    Number(AIM.test(text)),
    ...PLACES_WEIGHED.map((one) => Number(place === one)),
  ]);
}

const PLACES_WEIGHED = [
  "title",
  "abstract",
  "abstract conclusion",
  "results",
  "discussion",
  "methods",
  "introduction",
  "table",
] as const;

/** What the results that stand in a sentence add to its relevance; each from 0 to 1. */
interface OfResults {
  readonly p: number;
  readonly effect: number;
  readonly change: number;
  readonly none: number;
  readonly significance: number;
  readonly result: number;
}

/** What results stand in a sentence, read step by step, the cheapest first: after each what is known by then, with the most that the rest may be. */
function* resultsIn(sentence: StudySentence, most: OfResults): Generator<OfResults> {
  const { ps } = sentence;
  const p = Number(ps.length > 0);
  const mayHaveEffects = DIGIT.test(sentence.text);
  const known = { ...most, p, effect: mayHaveEffects ? most.effect : 0 };
  yield p > 0 ? { ...known, result: 1 } : known;
  const { cues } = sentence;
  const has = (...kinds: string[]) => Number(cues.some(({ kind }) => kinds.includes(kind)));
  const told = {
    ...known,
    change: has("up", "down", "good", "bad"),
    none: has("null"),
    significance: has("significant", "not significant"),
  };
  const sure = Math.min(1, ps.length + cues.length * 0.5);
  yield { ...told, result: mayHaveEffects ? Math.max(sure, most.result) : sure };
  const { effects } = sentence;
  yield {
    ...told,
    effect: Number(effects.length > 0),
    result: Math.min(1, ps.length + effects.length + cues.length * 0.5),
  };
}

/** No effect size is printed without. */
const DIGIT = /\d/u;

/** The most that any results could add, where more of each signal weighs so much. */
function mostOf(weightOf: (signal: (typeof RELEVANCE_SIGNALS)[number]) => number): OfResults {
  const most = (signal: (typeof RELEVANCE_SIGNALS)[number]) => Number(weightOf(signal) > 0);
  return {
    p: most("p value"),
    effect: most("effect size"),
    change: most("change"),
    none: most("no change"),
    significance: most("significance"),
    result: most("outcome and result"),
  };
}

const NOTHING: OfResults = { p: 0, effect: 0, change: 0, none: 0, significance: 0, result: 0 };

/** A sentence that was weighed for what is asked. */
export interface Weighed {
  readonly sentence: StudySentence;
  readonly named: NamingSignals;
  readonly values: Float64Array;
}

/** A study's sentences with how much of what is asked each names. */
function namingIn(study: StudyRead, asked: AskedFinding) {
  const prepared = prepareAsked(asked, study.abbreviations);
  const known = new Map<string, number>();
  const idf = (term: string) => {
    let value = known.get(term);
    if (value === undefined)
      known.set(term, (value = Math.log(1 + study.sentences.length / (1 + (study.frequency.get(term) ?? 0)))));
    return value;
  };
  const naming = study.sentences.map((sentence) => ({ sentence, named: namingSignals(sentence, prepared, idf) }));
  return { prepared, naming };
}

/** Weighs every sentence of a study for what is asked. */
export function weighSentences(
  study: StudyRead,
  asked: AskedFinding,
): { readonly prepared: PreparedAsked; readonly weighed: Weighed[] } {
  const { prepared, naming } = namingIn(study, asked);
  const weighed = naming.map(({ sentence, named }) => ({
    sentence,
    named,
    values: relevanceBy(sentence, named, [...resultsIn(sentence, NOTHING)].at(-1) ?? NOTHING),
  }));
  return { prepared, weighed };
}

/** How much each of `RELEVANCE_SIGNALS` weighs, in their order, and the constant. */
type RelevanceWeights = readonly (readonly number[])[];

/** A sentence with how likely it is the evidence for what is asked. */
export interface Likely {
  readonly sentence: StudySentence;
  readonly named: NamingSignals;
  readonly likely: number;
}

/** Scores nearer than this are not told apart before they are worked out. */
const NEAR = 1e-9;

/**
 * The sentences of a study that weigh most, the best first, of equal ones the first. Whether a sentence tells a result is costly to read, so it is read only where the
 * sentence could be among the best with all that results may add.
 */
export function weightiest(
  study: StudyRead,
  asked: AskedFinding,
  weights: RelevanceWeights,
  many: number,
): {
  readonly prepared: PreparedAsked;
  readonly best: readonly Likely[];
} {
  const { prepared, naming } = namingIn(study, asked);
  const scoreOf = (values: Float64Array) =>
    weights.reduce((sum, [weight = 0], at) => sum + weight * (at < weights.length - 1 ? (values[at] ?? 0) : 1), 0);
  const most = mostOf((signal) => weights[RELEVANCE_SIGNALS.indexOf(signal)]?.[0] ?? 0);
  const hopeful = naming
    .map((one) => ({ ...one, most: scoreOf(relevanceBy(one.sentence, one.named, most)) }))
    .sort((a, b) => b.most - a.most);
  const best: (Likely & { readonly score: number })[] = [];
  for (const { sentence, named, most: hoped } of hopeful) {
    const least = (best[many - 1]?.score ?? -Infinity) - NEAR;
    if (hoped < least) break;
    let score = hoped;
    for (const results of resultsIn(sentence, most)) {
      score = scoreOf(relevanceBy(sentence, named, results));
      if (score < least) break;
    }
    if (score < least) continue;
    best.push({ sentence, named, score, likely: 1 / (1 + Math.exp(-score)) });
    best.sort((a, b) => b.likely - a.likely || a.sentence.start - b.sentence.start);
  }
  return { prepared, best: best.slice(0, many) };
}
