import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { termsOf } from "../../text/analyse.js";
import type { Proposition } from "../candidate.js";
import type { Named } from "../label/of-the-drugs.js";
import { idsIn, unitsIn } from "../words/sense-phrases.js";
import type { Unit } from "../words/sense-phrases.js";
import { rarityOf } from "../signals/rarity.js";
import { isPurpose } from "../label/purpose.js";
import { saidBesides } from "../words/what-is-said.js";
import type { SaidAt } from "../words/what-is-said.js";

/** Words that say nothing of a matter: without them a claim is the same. */
const LIGHT = new Set(
  termsOf(
    "people patient person individual subject participant trial study research evidence show shown find found report reported significant significantly roughly approximately somewhat example part whole use used using give given bring brought get got take taken make made become have seen known show offer gave result results number amount there yet even well already further certain own many much way case each group use treatment therapy treat intervention effect rate level degree kind type form help effect still now longer go went put cut do did done run ran chance likelihood odds risk incidence proportion share receive received thing mean meant another pair either together compared comparison versus left leave time under tend usually generally led lead every each everybody everyone anybody anyone somebody adult though although whereas while whether unless score point around choose choice worth",
  ),
);
/** How long or how often is told with its number. */
const TIMES = new Set(termsOf("day hour week month year"));
/** Words joining what is given with something else: whether it is, is told elsewhere. */
const JOINING =
  /^(?:on top of|added to|adding|add|plus|together with|along with|in addition to|combined with|combining|in combination with|combination|alongside)$/iu;
export interface Reading {
  readonly said: readonly SaidAt[];
  readonly units: readonly Unit[];
  readonly named: readonly Named[];
  readonly weight: number;
  /** How many things it names, times among them. */
  readonly things: number;
}

const readings = new WeakMap<object, Reading>();

/** What a claim says, and its things that must be met. */
export function readingOf(proposition: Omit<Proposition, "candidates">): Reading {
  const known = readings.get(proposition);
  if (known !== undefined) return known;
  const { words, question } = proposition;
  const said = saidBesides(words).filter(({ start }) => !isPurpose(words, start));
  const all = unitsIn(words).filter((unit) => !isEmpty(unit, words, said));
  const units = all.filter(({ terms }) => !terms.every((term) => TIMES.has(term)));
  const reading = { said, units, things: all.length, named: topicsNamed(words, question), weight: weightOf(units) };
  readings.set(proposition, reading);
  return reading;
}

/** The weight of things: the rarest word of each. */
export function weightOf(units: readonly Unit[]): number {
  return units.reduce((sum, { terms }) => sum + Math.max(...terms.map((term) => Math.min(6, rarityOf(term)))), 0);
}

/** Whether a thing is among what a text says: as a whole, or each of its words by itself. */
export function isIn({ ids, apart }: Unit, all: ReadonlySet<string>): boolean {
  return ids.some((id) => all.has(id)) || (apart.length > 1 && apart.every((word) => word.some((id) => all.has(id))));
}

/** Whether a thing is named in a text: by its words, by words that say the same, or as the concept that the claim names. */
export function covers(full: string, ofTopics: readonly Named[]): (unit: Unit) => boolean {
  const ids = idsIn(full);
  let named: readonly Named[] | undefined;
  return (unit) => {
    if (isIn(unit, ids)) return true;
    const holding = ofTopics.filter(({ places }) =>
      places.some(({ start, end }) => unit.start >= start && unit.end <= end),
    );
    if (holding.length === 0) return false;
    if (named === undefined) {
      const read = termText(termsOf(full));
      named = ofTopics.filter(({ topic }) => nearestNaming(read, topic)?.relation === "same");
    }
    return holding.some((one) => named?.includes(one) === true);
  };
}

/** Whether a thing says nothing of a matter by itself: "people", "shown". */
export function isLight({ terms }: Unit): boolean {
  return terms.every((term) => LIGHT.has(term));
}

function isEmpty({ terms, start, end }: Unit, words: string, said: readonly SaidAt[]): boolean {
  return (
    (terms.length === 1 && LIGHT.has(terms[0] ?? "")) ||
    JOINING.test(words.slice(start, end)) ||
    said.some((one) => start >= one.start && end <= one.end) ||
    terms.every((term) => ADVISING.has(term) || DENYING.has(term))
  );
}

const ADVISING = new Set(
  termsOf(
    "recommend recommended recommends recommendation advise advised advises should must avoid avoided contraindicated contraindication need needed call suggest guideline allow permit conclude insufficient evidence judge assess too little weigh tell choose finds",
  ),
);
const DENYING = new Set(termsOf("no not never without neither nor cannot"));

/** The claim's concepts, and where it names them. */
function topicsNamed(words: string, { topics }: Proposition["question"]): Named[] {
  const units = unitsIn(words).flatMap(({ start, end }) => [{ start, end }]);
  return topics.flatMap((topic) => {
    if (topic.kind === "word") return [];
    const places: { start: number; end: number }[] = [];
    for (const [at, { start }] of units.entries())
      for (const { end } of units.slice(at, at + 5)) {
        const piece = termText(termsOf(words.slice(start, end)));
        if (
          nearestNaming(piece, topic)?.relation === "same" &&
          !places.some((one) => one.start >= start && one.end <= end)
        )
          places.push({ start, end });
      }
    return places.length === 0 ? [] : [{ topic, places: shortest(places) }];
  });
}

function shortest(places: readonly { start: number; end: number }[]) {
  return places.filter(
    (one) => !places.some((other) => other !== one && other.start >= one.start && other.end <= one.end),
  );
}
