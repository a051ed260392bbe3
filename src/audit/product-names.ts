import { drugsOfLabel } from "../answer/dose-evidence.js";
import { classesOfDrug } from "../appraise/drug-classes.js";
import type { Publication } from "../domain/publication.js";

/** How a label's drug is called: in its own text, and of those names the ones that a claim uses. */
export interface OwnNames {
  readonly isNamed: (words: string) => boolean;
  readonly said: readonly string[];
}

/** The names of a label's product that a claim uses; nothing where it uses none. */
export function ownNames(publication: Publication, claim: string): OwnNames | undefined {
  const { label } = publication;
  if (label === undefined) return undefined;
  const drugs = drugsOfLabel(label);
  const brands = label.brands.flatMap((brand) => {
    const low = brand.toLowerCase();
    const [first = ""] = low.split(/\s/u);
    return first.length >= SHORTEST && !drugs.includes(first) ? [low, first] : [low];
  });
  // What holds of a product of several drugs holds of it alone.
  const names = [...new Set([...brands, ...(drugs.length === 1 ? drugs : [])])].filter((one) => one.length > 2);
  const said = names.flatMap((name) => shapeOf(name).exec(claim)?.[0].toLowerCase() ?? []);
  if (said.length === 0) return undefined;
  const all = [...names, ...drugs].map(shapeOf);
  const classes = drugs.length === 1 ? drugs.flatMap((drug) => classesOfDrug(drug)) : [];
  return {
    said,
    isNamed: (words) => [...all, ...classes.map(({ named }) => named)].some((shape) => shape.test(words)),
  };
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
