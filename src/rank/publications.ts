import { byCodeUnit } from "../domain/order.js";
import type { TierStatistics } from "../domain/found.js";
import { inverseDocumentFrequency } from "./bm25.js";
import { associatedModels, associatedShares, eliteShares } from "./by-unit.js";
import type { Example } from "./feedback.js";
import { LOOKED_AT, commonTerms, feedbackModel, likenesses } from "./feedback.js";
import type { QuestionUnits } from "./question-units.js";
import type { RankedPassage } from "./rank.js";
import { termsOf } from "../text/analyse.js";
import { placeOf, shareOfBest } from "./signal-names.js";
import type { Measure, Measured, Text } from "./signals.js";
import { measureOf, signalsOf, wantedTerms } from "./signals.js";
import { TRAINED } from "./trained.js";
import type { Tree } from "./trees.js";
import { scoreBy } from "./trees.js";

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
  readonly publications: readonly (Omit<RankedPublication, "score"> & {
    readonly text: Text;
    readonly each: Measured["each"];
  })[];
  /** Terms whose rarity the second look needs: those of the first publications. */
  readonly common: ReadonlySet<string>;
}

/** Passages of one publication that are read as its text; more would drown what the best ones say. */
const READ = 2;
/** The first by the plain sum, among which the second look finds its examples. */
const EXAMPLES = 24;
const CLOSEST = 3;
/** Terms by which likeness to the three best is measured a second time. */
const MANY_TERMS = 120;
const [SUM, PASSAGE, TOPICS, FEEDBACK, CLOSE, NOVEL, ELITE, ASSOCIATED, WIDE] = (
  ["sum", "passage", "topics", "feedback", "closest", "novel", "elite", "associated", "closestWide"] as const
).map(placeOf) as [number, number, number, number, number, number, number, number, number];
/** How the examples are put in order before any likeness is known: a mean of three readings, as good as any other that was tried. */
const FIRST_ORDER = [
  [placeOf("whole"), 1],
  [placeOf("window"), 0.5],
  [placeOf("cover"), 0.4],
  [placeOf("subject"), 0.3],
] as const;
const LIKENESS_IN_ORDER = 0.5;

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
    const { signals, each } = signalsOf(measure, wanted, text);
    signals[PASSAGE] = all[0]?.score ?? 0;
    signals[TOPICS] = all[0]?.coverage ?? 0;
    return { publication, passages: all, text, signals, each };
  });
  publications.sort(
    (a, b) => (b.signals[SUM] ?? 0) - (a.signals[SUM] ?? 0) || byCodeUnit(a.publication, b.publication),
  );
  const common = new Set(publications.slice(0, EXAMPLES).flatMap(({ text }) => [...text.title, ...text.body]));
  return { measure, statistics, publications, common };
}

/** Completes the signals and puts the publications in order; ties break by id. `frequencies` are those of the common terms. */
export function rankPublications(
  first: FirstSight,
  frequencies: ReadonlyMap<string, number>,
  trees: readonly Tree[] = TRAINED,
): RankedPublication[] {
  const rows = secondLook(first, rarityIn(first.statistics, frequencies));
  return first.publications
    .map(({ publication, passages }, at): RankedPublication => {
      const signals = rows[at] ?? new Float64Array();
      return { publication, passages, signals, score: scoreBy(trees, signals) };
    })
    .sort(
      (a, b) =>
        b.score - a.score || (b.signals[SUM] ?? 0) - (a.signals[SUM] ?? 0) || byCodeUnit(a.publication, b.publication),
    );
}

/**
 * Measures likeness twice: to the best by the plain sum, and then to those that are best with it. The better examples count for much
 * more, by the cube of their score: one poor example among good ones otherwise leads astray.
 */
function secondLook({ measure, publications }: FirstSight, rarity: (term: string) => number): Float64Array[] {
  const average = lengthOf(measure);
  const rows = publications.map(({ signals }) => Float64Array.from(signals));
  const modelOf = (examples: readonly Example[], without?: ReadonlySet<string>) => {
    const common = commonTerms(examples, average);
    for (const term of without ?? []) common.delete(term);
    return feedbackModel(common, rarity);
  };
  const like = (list: typeof publications, ...models: ReadonlyMap<string, number>[]) =>
    likenesses(
      models,
      list.map(({ text }) => text),
      average,
    );
  const byPlainSum = publications.slice(0, LOOKED_AT).map(({ text, signals }) => ({ text, score: signals[SUM] ?? 0 }));
  const first = publications.slice(0, EXAMPLES);
  const [plain] = like(first, modelOf(byPlainSum));
  const examples = first
    .map(({ text, signals }, at) => ({
      text,
      score: FIRST_ORDER.reduce(
        (sum, [place, weight]) => sum + weight * (signals[place] ?? 0),
        LIKENESS_IN_ORDER * (plain?.[at] ?? 0),
      ),
    }))
    .sort((a, b) => b.score - a.score);
  const byUnit = publications.map(({ text, each, signals }) => ({ text, each, sum: signals[SUM] ?? 0 }));
  const elite = eliteShares(byUnit, measure);
  const [again, closest, novel, wide, ...byUnits] = like(
    publications,
    modelOf(examples.slice(0, LOOKED_AT).map(({ text, score }) => ({ text, score: score ** 3 }))),
    modelOf(examples.slice(0, CLOSEST)),
    modelOf(byPlainSum, wantedTerms(measure)),
    feedbackModel(commonTerms(examples.slice(0, CLOSEST), average), rarity, MANY_TERMS),
    ...associatedModels(byUnit, measure, rarity),
  );
  const associated = associatedShares(byUnit, measure, byUnits);
  rows.forEach((row, at) => {
    row[FEEDBACK] = again?.[at] ?? 0;
    row[CLOSE] = closest?.[at] ?? 0;
    row[NOVEL] = novel?.[at] ?? 0;
    row[ELITE] = elite[at] ?? 0;
    row[ASSOCIATED] = associated[at] ?? 0;
    row[WIDE] = wide?.[at] ?? 0;
  });
  shareOfBest(rows);
  return rows;
}

function lengthOf({ averages }: Measure): number {
  return averages.title + averages.body;
}

function textOf(passages: readonly RankedPassage[]): Text {
  const read = passages.slice(0, READ);
  // What is of the abstract comes first, in one run.
  const ordered = [...read.filter(isOfAbstract), ...read.filter((one) => !isOfAbstract(one))];
  const body = ([] as string[]).concat(...ordered.flatMap(({ terms: { heading, body: own } }) => [heading, own]));
  const abstract = ordered
    .filter(isOfAbstract)
    .reduce((sum, { terms: { heading, body: own } }) => sum + heading.length + own.length, 0);
  return { title: passages[0]?.terms.title ?? [], body, abstract: [0, abstract] };
}

/** The index term of the heading under which readers put an abstract. */
const [ABSTRACT] = termsOf("Abstract");

function isOfAbstract({ terms }: RankedPassage): boolean {
  return terms.heading[0] === ABSTRACT;
}
