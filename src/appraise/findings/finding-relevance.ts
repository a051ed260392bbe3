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

function resultsIn({ cues, ps, effects }: StudySentence): OfResults {
  const has = (...kinds: string[]) => Number(cues.some(({ kind }) => kinds.includes(kind)));
  return {
    p: Number(ps.length > 0),
    effect: Number(effects.length > 0),
    change: has("up", "down", "good", "bad"),
    none: has("null"),
    significance: has("significant", "not significant"),
    result: Math.min(1, ps.length + effects.length + cues.length * 0.5),
  };
}

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
    values: relevanceBy(sentence, named, resultsIn(sentence)),
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
    if (hoped < (best[many - 1]?.score ?? -Infinity) - NEAR) break;
    const score = scoreOf(relevanceBy(sentence, named, resultsIn(sentence)));
    best.push({ sentence, named, score, likely: 1 / (1 + Math.exp(-score)) });
    best.sort((a, b) => b.likely - a.likely || a.sentence.start - b.sentence.start);
  }
  return { prepared, best: best.slice(0, many) };
}
