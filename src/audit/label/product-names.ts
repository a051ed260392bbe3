import { drugsOfLabel } from "../../answer/label/dose-evidence.js";
import { classesOfDrug } from "../../appraise/safety/drug-classes.js";
import type { LabelFacts } from "../../domain/label-facts.js";
import type { Publication } from "../../domain/publication.js";
import { readLately } from "../../text/read-once.js";

/** How a label's drug is called: in its own text, and of those names the ones that a claim uses. */
export interface OwnNames {
  readonly isNamed: (words: string) => boolean;
  /** Where a text names the product, its drugs or a class that they are of. UTF-16 spans. */
  readonly placesIn: (text: string) => readonly { readonly start: number; readonly end: number }[];
  readonly said: readonly string[];
}

/** The names that call a label's product, in small letters: its brands, also by a first word that is its own, and its drug where it is of one. */
export function namesOfProduct(label: LabelFacts): readonly string[] {
  const known = NAMES.get(label);
  if (known !== undefined) return known;
  const drugs = drugsOfLabel(label);
  const begin = new Set(drugs.flatMap((drug) => [drug, ...drug.split(/[\s-]/u).slice(0, 1)]));
  const brands = label.brands.flatMap((brand) => {
    const low = brand.toLowerCase();
    const [first = ""] = low.split(/\s/u);
    return first.length >= SHORTEST && !begin.has(first) ? [low, first] : [low];
  });
  // What holds of a product of several drugs holds of it alone.
  // "Potassium" is what is measured, and in many a drug.
  const called = drugs.flatMap((drug) => (MEASURED.has(drug) ? label.generics.map((one) => one.toLowerCase()) : drug));
  const names = [...new Set([...brands, ...(drugs.length === 1 ? called : [])])].filter((one) => one.length > 2);
  NAMES.set(label, names);
  return names;
}

const MEASURED: ReadonlySet<string> = new Set(["potassium", "calcium", "sodium", "magnesium", "phosphate", "iron"]);
const NAMES = new WeakMap<LabelFacts, readonly string[]>();

/** The names of a label's product that a claim uses; nothing where it uses none. */
export function ownNames({ label }: Publication, claim: string): OwnNames | undefined {
  if (label === undefined) return undefined;
  const names = namesOfProduct(label);
  const letters = lettersOf(claim);
  const said = names.flatMap((name) =>
    letters.includes(lettersOfName(name)) ? (shapeOf(name).exec(claim)?.[0].toLowerCase() ?? []) : [],
  );
  if (said.length === 0) return undefined;
  const shapes = shapesOf(label, names);
  return {
    said,
    isNamed: (words) => shapes.some((shape) => shape.test(words)),
    placesIn: (text) =>
      shapes.flatMap((shape) => {
        const match = shape.exec(text);
        return match === null ? [] : [{ start: match.index, end: match.index + match[0].length }];
      }),
  };
}

/** How a label's product, its drugs and their classes are named. */
function shapesOf(label: LabelFacts, names: readonly string[]): readonly RegExp[] {
  const held = ALL.get(label);
  if (held !== undefined) return held;
  const drugs = drugsOfLabel(label);
  // What is forbidden with a class that a drug of the product is of is forbidden with the product.
  const classes = drugs.flatMap((drug) => classesOfDrug(drug));
  const shapes = [...[...names, ...drugs].map(shapeOf), ...classes.map(({ named }) => named)];
  ALL.set(label, shapes);
  return shapes;
}

const ALL = new WeakMap<LabelFacts, readonly RegExp[]>();

/** The letters of a text without spaces and hyphens, as capitals: what is named in it by them stands there. */
const lettersOf = readLately(inLetters, 64);
const lettersOfName = readLately(inLetters, 4_000);

function inLetters(text: string): string {
  return text.replace(/[\s-]/gu, "").toLowerCase().toUpperCase();
}

/** Letters of the first word of a brand that calls it by itself. */
const SHORTEST = 5;

const SHAPES = new Map<string, RegExp>();

/** A name with or without the spaces and hyphens in it: "Toprol-XL", "TOPROLXL". */
function shapeOf(name: string): RegExp {
  const held = SHAPES.get(name);
  if (held !== undefined) return held;
  const letters = (name.replace(/[\s-]/gu, "").match(/./gu) ?? []).map((one) =>
    one.replace(/[.*+?^${}()|[\]\\]/u, "\\$&"),
  );
  const made = new RegExp(`(?<![\\p{L}\\d])${letters.join("[\\s-]?")}[®™]?(?![\\p{L}\\d])`, "iu");
  SHAPES.set(name, made);
  return made;
}
