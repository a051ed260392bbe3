import { byCodeUnit } from "../domain/order.js";
import type { TierStatistics } from "../domain/found.js";
import { inverseDocumentFrequency } from "./bm25.js";
import { LOOKED_AT, commonTerms, feedbackModel, likeness } from "./feedback.js";
import type { QuestionUnits } from "./question-units.js";
import type { RankedPassage } from "./rank.js";
import { termsOf } from "../text/analyse.js";
import type { Measure, Text } from "./signals.js";
import { SIGNALS, measureOf, signalsOf, wantedTerms } from "./signals.js";
import { SIGNAL_WEIGHTS } from "./signal-weights.js";

/** A publication with its passages, best first, and why it stands where it does. */
export interface RankedPublication {
  readonly publication: string;
  readonly score: number;
  readonly passages: readonly RankedPassage[];
  /** Its signals, in the order of `SIGNALS`. */
  readonly signals: Float64Array;
}

/** Publications at first sight: all signals but the likeness to the best of them. */
export interface FirstSight {
  readonly measure: Measure;
  readonly statistics: TierStatistics;
  readonly publications: readonly (Omit<RankedPublication, "score"> & { readonly text: Text })[];
  /** Terms whose rarity the second look needs, with what they weigh before it. */
  readonly common: ReadonlyMap<string, number>;
}

/** Passages of one publication that are read as its text; more would drown what the best ones say. */
const READ = 2;
const FEEDBACK = SIGNALS.indexOf("feedback");
const SUM = SIGNALS.indexOf("sum");

/** A term's rarity among the passages of a tier; 0 for one that stands nowhere. */
export function rarityIn({ passages }: TierStatistics, frequencies: ReadonlyMap<string, number>) {
  return (term: string): number => {
    const holding = frequencies.get(term) ?? 0;
    return holding === 0 ? 0 : inverseDocumentFrequency(passages, holding);
  };
}

/** Folds passages into publications, one place each, and measures them. `passages` are in order, the best first. */
export function firstSight(
  asked: QuestionUnits,
  passages: readonly RankedPassage[],
  statistics: TierStatistics,
  frequencies: ReadonlyMap<string, number>,
): FirstSight {
  const groups = new Map<string, RankedPassage[]>();
  for (const passage of passages) {
    const group = groups.get(passage.publication);
    if (group === undefined) groups.set(passage.publication, [passage]);
    else group.push(passage);
  }
  const measure = measureOf(asked, rarityIn(statistics, frequencies), statistics);
  const wanted = wantedTerms(measure);
  const publications = [...groups].map(([publication, all]) => {
    const text = textOf(all);
    return { publication, passages: all, text, signals: signalsOf(measure, wanted, text) };
  });
  const examples = [...publications]
    .sort((a, b) => (b.signals[SUM] ?? 0) - (a.signals[SUM] ?? 0) || byCodeUnit(a.publication, b.publication))
    .slice(0, LOOKED_AT)
    .map(({ text, signals }) => ({ text, score: signals[SUM] ?? 0 }));
  return { measure, statistics, publications, common: commonTerms(examples, lengthOf(measure)) };
}

/** Completes the signals and puts the publications in order; ties break by id. `frequencies` are those of the common terms. */
export function rankPublications(
  { measure, statistics, publications, common }: FirstSight,
  frequencies: ReadonlyMap<string, number>,
): RankedPublication[] {
  const model = feedbackModel(common, rarityIn(statistics, frequencies));
  const average = lengthOf(measure);
  return publications
    .map(({ publication, passages, text, signals }) => {
      const all = Float64Array.from(signals);
      all[FEEDBACK] = likeness(model, text, average);
      return { publication, passages, signals: all, score: weighed(all) };
    })
    .sort(
      (a, b) =>
        b.score - a.score || (b.signals[SUM] ?? 0) - (a.signals[SUM] ?? 0) || byCodeUnit(a.publication, b.publication),
    );
}

const WEIGHTS = SIGNALS.map((signal) => SIGNAL_WEIGHTS[signal] ?? 0);

function weighed(signals: Float64Array): number {
  return WEIGHTS.reduce((sum, weight, at) => sum + weight * (signals[at] ?? 0), 0);
}

function lengthOf({ averages }: Measure): number {
  return averages.title + averages.body;
}

function textOf(passages: readonly RankedPassage[]): Text {
  const read = passages.slice(0, READ);
  // What is of the abstract comes first, in one run.
  const ordered = [...read.filter(isOfAbstract), ...read.filter((one) => !isOfAbstract(one))];
  const body: string[] = [];
  let abstract = 0;
  for (const one of ordered) {
    for (const term of one.terms.heading) body.push(term);
    for (const term of one.terms.body) body.push(term);
    if (isOfAbstract(one)) abstract = body.length;
  }
  return { title: passages[0]?.terms.title ?? [], body, abstract: [0, abstract] };
}

/** The index term of the heading under which readers put an abstract. */
const [ABSTRACT] = termsOf("Abstract");

function isOfAbstract({ terms }: RankedPassage): boolean {
  return terms.heading[0] === ABSTRACT;
}
