import type { Block, Source } from "../../domain/source.js";
import type { Publication } from "../../domain/publication.js";
import { sentences } from "../../text/sentences.js";
import { allDrugNames } from "../../domain/drug-names.js";
import { termsOf } from "../../text/analyse.js";
import { drugsOfLabel } from "../../answer/label/dose-evidence.js";
import { advisesAgainst } from "./advised-against.js";
import { compareWords } from "../words/compare-words.js";
import { inFull } from "../reading/in-full.js";
import { namesOfProduct, ownNames } from "./product-names.js";
import { comparable, quantitiesIn } from "../words/quantities.js";
import type { Quantity } from "../words/quantities.js";
import { idsIn, unitsIn } from "../words/sense-phrases.js";
import type { Unit } from "../words/sense-phrases.js";
import { rarityOf } from "../signals/rarity.js";

/** A label with its text. */
export interface LabelText {
  readonly publication: Publication;
  readonly source: Source;
}

/** What a label's sentence is held against a claim by. */
export const NEAR_SIGNALS = [
  /** Shares of what the claim says, rare things counting more, that the sentence says itself, and that its headings and the sentence before it say. */
  "said",
  "around",
  /** Share of what the sentence says that the claim says. */
  "shared",
  /** How many things of the claim neither says. */
  "missing",
  /** Share of the claim's words that the sentence holds. */
  "held",
  /** Share of the claim's quantities beside which the sentence has one of the same kind. */
  "comparable",
  /** It advises against something; it says what is to be done; it tells what was seen; it counsels patients; it lists adverse effects. */
  "against",
  "tells",
  "seen",
  "counsels",
  "adverse",
] as const;

/** A sentence of a label and how near it comes to a claim; `signals` in the order of `NEAR_SIGNALS`. */
export interface NearSentence {
  readonly publication: Publication;
  readonly source: Source;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly signals: readonly number[];
  readonly nearness: number;
}

/** Sections that tell what was studied, and nothing of what is to be done. */
const STUDIED =
  /\b(?:clinical (?:pharmacology|studies|trials?)|pharmacodynamics?|pharmacokinetics?|toxicology|non-?clinical|description)\b/iu;
const NO_WORDS: ReadonlySet<string> = new Set(["title", "heading"]);
/** Words that most claims on drugs have. */
const LIGHT =
  /^(?:drug|medicin|tablet|capsul|patient|peopl|person|us|used|take|taken|given|give|dose|treat|treatment|therapi|mg|start|can|may|should|safe|usual|recommend|option|need|woman|women|man|men)$/u;
/** What each of `NEAR_SIGNALS` counts; `eval/fit-label-nearest.ts` fits them. */
const WEIGHTS: readonly number[] = [1.79, 0.57, 3, -0.94, 4.48, 1.1, 0.85, 1.22, -1.41, -1.45, -0.54];
const TELLS = /\b(?:should|must|do not|avoid|recommended|contraindicated|not exceed|maximum)\b/iu;
const SEEN = /\b(?:was|were|studies|study|patients treated|trial)\b/iu;
const COUNSELS = /patient (?:counsel|information)|package leaflet/iu;
const ADVERSE = /adverse|undesirable/iu;
/** Sentences that say most of a claim are held against it by all signals: so many. */
const LOOKED_AT = 40;

/**
 * The sentences of the labels of the products that a claim names, by whichever name of their drug, that come nearest to it, the nearest first, at most
 * so many; none of other products. Whether they agree with it is not judged.
 */
export function nearestInLabels(words: string, labels: readonly LabelText[], most: number): NearSentence[] {
  const of = labels.filter(({ publication }) => isNamedIn(words, publication));
  const own = new Set(
    of.flatMap(({ publication: { label } }) =>
      label === undefined ? [] : [...idsIn(namesOfProduct(label).join(" . "))],
    ),
  );
  const isOwn = ({ ids }: Unit) => ids.some((id) => own.has(id));
  const units = unitsIn(words).filter((unit) => !isOwn(unit) && !unit.terms.every((term) => LIGHT.test(term)));
  const total = weightOf(units) || 1;
  const ids = idsIn(words);
  const seen = new Set<string>();
  const found: (Read & LabelText & { readonly shares: readonly number[]; readonly sight: number })[] = [];
  for (const { publication, source } of of)
    for (const one of read(source)) {
      if (seen.has(one.text)) continue;
      seen.add(one.text);
      const said = units.filter((unit) => isSaid(unit, one.ids));
      if (said.length === 0) continue;
      const around = units.filter((unit) => !said.includes(unit) && isSaid(unit, one.around));
      const its = one.units.filter((unit) => !isOwn(unit));
      const [own, near, shared] = [
        weightOf(said) / total,
        weightOf(around) / total,
        weightOf(its.filter((unit) => unit.ids.some((id) => ids.has(id)))) / (weightOf(its) || 1),
      ];
      const shares = [own, near, shared, units.length - said.length - around.length];
      found.push({ publication, source, ...one, shares, sight: own + SIGHT.around * near + SIGHT.shared * shared });
    }
  const quantities = quantitiesIn(words);
  return found
    .sort((a, b) => b.sight - a.sight)
    .slice(0, LOOKED_AT)
    .map(({ publication, source, block, start, end, text, shares }) => {
      const signals = [...shares, ...signalsOf(words, quantities, text, block)];
      const nearness = signals.reduce((sum, value, at) => sum + value * (WEIGHTS[at] ?? 0), 0);
      return { publication, source, block, start, end, text, signals, nearness };
    })
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, most);
}

/** Whether a claim names a label's product, or all of its drugs by any of their names: "lignocaine" is lidocaine. */
function isNamedIn(words: string, publication: Publication): boolean {
  if (ownNames(publication, words) !== undefined) return true;
  const drugs = publication.label === undefined ? [] : drugsOfLabel(publication.label);
  const said = ` ${termsOf(words).join(" ")} `;
  const isSaid = (name: string) => said.includes(` ${termsOf(name).join(" ")} `);
  return drugs.length > 0 && drugs.every((drug) => allDrugNames(drug).some(isSaid));
}

/** What headings and shared words count at first sight beside what a sentence says of the claim. */
const SIGHT = { around: 0.4, shared: 0.35 };

function signalsOf(words: string, quantities: readonly Quantity[], text: string, { section }: Block): number[] {
  const its = quantitiesIn(text);
  const comparing = quantities.filter((one) => its.some((other) => comparable(one, other)));
  const under = section.join(" . ");
  return [
    compareWords(words, text).held,
    comparing.length / Math.max(1, quantities.length),
    ...[advisesAgainst(text), TELLS.test(text), SEEN.test(text), COUNSELS.test(under), ADVERSE.test(under)].map(Number),
  ];
}

function isSaid({ ids, apart }: Unit, by: ReadonlySet<string>): boolean {
  return ids.some((id) => by.has(id)) || (apart.length > 0 && apart.every((word) => word.some((id) => by.has(id))));
}

function weightOf(units: readonly Unit[]): number {
  return units.reduce((sum, { terms }) => sum + Math.max(0, ...terms.map(rarityOf)), 0);
}

interface Read {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly units: readonly Unit[];
  readonly ids: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
}
const READ = new WeakMap<Source, readonly Read[]>();

/** A label's sentences but those on what was studied, each with what its headings and the sentence before it say. */
function read(source: Source): readonly Read[] {
  const held = READ.get(source);
  if (held !== undefined) return held;
  const all = source.blocks.flatMap((block) => {
    if (NO_WORDS.has(block.kind) || block.section.some((heading) => STUDIED.test(heading))) return [];
    let before = "";
    return sentences(source.text, block.start, block.end).map(({ start, end }): Read => {
      const text = source.text.slice(start, end);
      const around = idsIn(`${block.section.join(" . ")} . ${before}`);
      before = text;
      const full = inFull(text, source);
      return { block, start, end, text, units: unitsIn(full), ids: idsIn(full), around };
    });
  });
  READ.set(source, all);
  return all;
}
